import type { Classifier as Encoded } from "../../../generated/types/plan.d.ts";
import type { Classifier } from "./classify.ts";

/** The classifier of a plan, ready to be asked. */
export function decodeClassifier({ weights, known, ...rest }: Encoded): Classifier {
  return { ...rest, weights: new Int8Array(toBytes(weights).buffer), known: toBytes(known) };
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
