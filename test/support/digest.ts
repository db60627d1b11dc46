import { createHash } from "node:crypto";

/** Enough of a text's SHA-256 to see that it changed. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
