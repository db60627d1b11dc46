/** Cuts a text into the words that are tokenised one by one; put together, they are the text. */
export type SplitWords = (text: string) => readonly string[];

/** What stands beyond a window could change its last words: the last one may go on, and blanks before it may belong to it. */
const UNSURE = 3;

/** The words that a window begins with, whatever stands behind it; none where it may all be one word. */
export function completeWordsIn(window: string, split: SplitWords): readonly string[] {
  return split(window).slice(0, -UNSURE);
}

/** A text from one place on, some UTF-16 units long; it never ends between the two halves of a character. */
export function windowOf(text: string, start: number, size: number): string {
  const code = text.charCodeAt(start + size);
  const isHalf = code >= 0xdc00 && code <= 0xdfff;
  return text.slice(start, start + size + (isHalf ? 1 : 0));
}

/**
 * Whether a pattern decides by what it takes and the one character behind it: it never looks back, and knows no beginning, end or border.
 * Then a text has the same words wherever one begins to split it at a word.
 */
export function isLocalPattern(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\[pP]\{[^}]*\}|\[(?:\\[pP]\{[^}]*\}|\\[\s\S]|[^\]\\])*\]/g, "x");
  return !/\(\?<[=!]|[\^$]|\\[bBAzZG1-9]|\(\?[=!](?!(?:x|\\[sS])\))/.test(bare);
}
