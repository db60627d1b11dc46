const LONGEST = 120;

/** The first sentence of a description, short enough for a line. */
export function firstSentence(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  const end = line.search(/[.!?](?:\s|$)/);
  const sentence = end < 0 ? line : line.slice(0, end);
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** A description as its first sentence, and what of it the tool is of no use without. */
export function inShort(description: string, needed?: string): string {
  return withNeeded(firstSentence(description), needed);
}

export function withNeeded(about: string, needed?: string): string {
  return needed === undefined || about.includes(needed) ? about : `${about}\n${needed}`;
}
