import type { Marks } from "../../../generated/types/plan.d.ts";

interface DelimiterSearch {
  readonly delimiters: readonly Marks[];
  /** Of thoughts: where one stands first, it ends a thought of which nothing is there. */
  readonly ends: readonly string[];
  /** Nothing more comes. */
  readonly isEnd: boolean;
}

/** The longest mark that a text begins with; `open` while it, or a longer one, may still become one. */
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

/** Of several marks the one that is whole first, wherever the text was cut. */
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

/** Length of the longest end of a text that a mark begins with. */
export function beginningOf(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length -= 1)
    if (mark.startsWith(text.slice(-length))) return length;
  return 0;
}
