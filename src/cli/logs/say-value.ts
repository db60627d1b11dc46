/** A longer value is cut: the log itself has all of it. */
const LONGEST_CHARS = 200;

/** On one line; empty for what is absent. */
export function sayValue(value: unknown): string {
  if (value === undefined) return "";
  const whole = (typeof value === "string" ? value : JSON.stringify(value)).replaceAll(/\s+/g, " ");
  return whole.length > LONGEST_CHARS ? `${whole.slice(0, LONGEST_CHARS)}…` : whole;
}
