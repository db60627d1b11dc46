/** One, or several. */
export function toList(value: string | readonly string[]): string[] {
  return typeof value === "string" ? [value] : [...value];
}
