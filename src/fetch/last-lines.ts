import { visible } from "../problem/visible.ts";

const MAX_LINES = 6;
const LONGEST = 300;

/** The end of what a tool said, for a person: without what moves the cursor, and without logins that a rewritten URL may hold. */
export function lastOutputLines(text: string): string {
  const lines = visible(text.replaceAll("\r", "\n"))
    .replaceAll(/:\/\/[^/@\s]+@/g, "://")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines
    .slice(-MAX_LINES)
    .map((line) => `  ${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}`)
    .join("\n");
}
