const LONGEST = 120;

/** The first sentence of a description, short enough for a line. */
export function firstSentence(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  const end = line.search(/[.!?](?:\s|$)/);
  const sentence = end < 0 ? line : line.slice(0, end);
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 1).trimEnd()}…`;
}
