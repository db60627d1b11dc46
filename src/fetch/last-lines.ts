import { visible } from "../problem/visible.ts";

const SHOWN = 6;
const LONGEST = 300;

/** The end of what a tool said, for a person: without what moves the cursor, and without logins that a rewritten URL may hold. */
export function lastLines(said: string): string {
  const lines = visible(said.replaceAll("\r", "\n"))
    .replaceAll(/:\/\/[^/@\s]+@/g, "://")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines
    .slice(-SHOWN)
    .map((line) => `  ${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}`)
    .join("\n");
}
