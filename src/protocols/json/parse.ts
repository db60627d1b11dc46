import { createError } from "../../diagnostics/problem.ts";
import { CLOSE_BRACE, CLOSE_BRACKET, OPEN_BRACE, OPEN_BRACKET, QUOTE, endOfString } from "./scan-keys.ts";

/** Clients nest a few dozen levels; twenty thousand would overflow the stack. */
export const MAX_DEPTH = 200;

/** @throws {MallexError} MX8001 for what is not UTF-8, not JSON, or nested deeper than 200 */
export function parseJson(bytes: Uint8Array): unknown {
  if (isTooDeep(bytes)) throw createError("MX8001.tooDeep", { maxDepth: MAX_DEPTH });
  return parseShallowJson(bytes);
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The same for bytes that are known not to be nested too deep: a body is counted while it arrives. @throws {MallexError} MX8001 */
export function parseShallowJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw createError("MX8001.notJson", { problem });
  }
}

/** Looks at the bytes alone, before a parser recurses over them. In UTF-8 no byte of another character equals these. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at) - 1;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      depth++;
      if (depth > MAX_DEPTH) return true;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
  }
  return false;
}
