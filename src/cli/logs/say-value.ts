/** A longer value is cut: the log itself has all of it. */
const LONGEST_CHARS = 200;

/** On one line; empty for what is absent. */
export function formatValue(value: unknown): string {
  if (value === undefined) return "";
  const match = (typeof value === "string" ? value : JSON.stringify(value)).replaceAll(/\s+/g, " ");
  return match.length > LONGEST_CHARS ? `${match.slice(0, LONGEST_CHARS)}…` : match;
}
