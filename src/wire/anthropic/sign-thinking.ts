import { createHash } from "node:crypto";
import { MALLEX_SIGNATURE } from "../../terms/own-thinking.ts";

/** The signature of a thinking block: clients want one, and send it back. The same thought always has the same. */
export function signThinking(text: string): string {
  return `${MALLEX_SIGNATURE}${createHash("sha256").update(text).digest("base64url")}`;
}
