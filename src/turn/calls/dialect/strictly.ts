import { RESPELLED } from "../json/loose-word.ts";
import type { ReadCall } from "./to-calls.ts";

const LINE_BREAK = "a line break or other control character within a text";

/** A call where nothing is mended but line breaks within a text: one that needed more is none. */
export function strictly(call: ReadCall): ReadCall {
  if ("problem" in call) return call;
  const mended = (call.mended ?? []).filter((one) => one !== LINE_BREAK && one !== RESPELLED);
  return mended.length === 0 ? call : { problem: `it is not JSON: ${mended.join(", ")}`, name: call.name };
}
