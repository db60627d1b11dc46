import { RESPELLED } from "../json/loose-word.ts";
import type { ReadCall } from "./to-calls.ts";

const LINE_BREAK = "a line break or other control character within a text";

/** A call where nothing is mended but line breaks within a text: one that needed more is none. */
export function strictly(call: ReadCall): ReadCall {
  if ("problem" in call) return call;
  const repairs = (call.repairs ?? []).filter((one) => one !== LINE_BREAK && one !== RESPELLED);
  return repairs.length === 0 ? call : { problem: `it is not JSON: ${repairs.join(", ")}`, name: call.name };
}
