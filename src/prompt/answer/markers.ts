import type { Marks } from "../../../generated/types/plan.d.ts";

interface DelimiterSearch {
  readonly delimiters: readonly Marks[];
  /** End delimiters of thoughts: one at the start ends an empty thought. */
  readonly ends: readonly string[];
  /** Nothing more comes. */
  readonly isEnd: boolean;
}

/** The longest delimiter at the start of a text; `open` while one, or a longer one, may still be incomplete. */
export function delimiterAt(
  text: string,
  { delimiters: marks, ends, isEnd }: DelimiterSearch,
): Marks | "open" | undefined {
  let found: Marks | undefined;
  for (const mark of [...marks, ...ends.map((start): Marks => ({ start }))]) {
    if (!isEnd && text.length < mark.start.length && mark.start.startsWith(text)) return "open";
    if (text.startsWith(mark.start) && mark.start.length > (found?.start.length ?? 0)) found = mark;
  }
  return found;
}

/** The delimiter that is complete first, however the text is split. */
export function firstEnd(
  text: string,
  ends: readonly string[],
): { readonly start: number; readonly stop: number } | undefined {
  let found: { readonly start: number; readonly stop: number } | undefined;
  for (const end of ends) {
    const start = text.indexOf(end);
    if (start >= 0 && start + end.length < (found?.stop ?? Infinity)) found = { start, stop: start + end.length };
  }
  return found;
}

/** Length of the longest end of a text that is a prefix of the delimiter. */
export function beginningOf(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length -= 1)
    if (mark.startsWith(text.slice(-length))) return length;
  return 0;
}
