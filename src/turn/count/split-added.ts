/** One of the tokens beside the vocabulary (`<|im_end|>`), which tokenizers look for before all else. */
export interface AddedText {
  readonly content: string;
  /** Blanks before it are part of it. */
  readonly lstrip: boolean;
  /** Blanks behind it are part of it. */
  readonly rstrip: boolean;
}

/** The texts between added tokens, in order; `undefined` stands for a token. */
export type SplitAdded = (text: string) => readonly (string | undefined)[];

/** At one place the longest token wins, as in the servers' tokenizers. */
export function addedSplitter(tokens: readonly AddedText[]): SplitAdded {
  if (tokens.length === 0) return (text) => [text];
  const byContent = new Map(tokens.map((token) => [token.content, token]));
  const longestFirst = [...byContent.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escape).join("|"), "g");
  return (text) => {
    const parts: (string | undefined)[] = [];
    let end = 0;
    for (const { index, 0: content } of text.matchAll(pattern)) {
      if (index < end) continue;
      const token = byContent.get(content);
      const before = token?.lstrip === true ? blanksBegin(text, end, index) : index;
      if (before > end) parts.push(text.slice(end, before));
      parts.push(undefined);
      end = index + content.length;
      if (token?.rstrip === true) end = blanksEnd(text, end);
    }
    if (end < text.length) parts.push(text.slice(end));
    return parts;
  };
}

const BLANK = /^\p{White_Space}$/u;

function blanksBegin(text: string, from: number, to: number): number {
  let begin = to;
  while (begin > from && BLANK.test(text.charAt(begin - 1))) begin--;
  return begin;
}

function blanksEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && BLANK.test(text.charAt(end))) end++;
  return end;
}

function escape(content: string): string {
  return content.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
