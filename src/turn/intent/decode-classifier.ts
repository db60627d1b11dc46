import type { Classifier } from "../program.ts";
import type { Classifier as Encoded } from "../../../generated/types/plan.d.ts";

/** The classifier of a plan, ready to be asked. */
export function decodeClassifier({ weights, known, ...rest }: Encoded): Classifier {
  return { ...rest, weights: new Int8Array(toBytes(weights).buffer), known: toBytes(known) };
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
