import { delimitersIn, type Token } from "./compile-forms.ts";
import type { TextSource, AwaitInput } from "./source.ts";

/** Offset behind marks that follow each other, or undefined. */
export function* delimitersEnd(
  source: TextSource,
  start: number,
  marks: readonly string[],
): AwaitInput<number | undefined> {
  let at = start;
  for (const mark of marks) {
    at = yield* source.skip(at);
    if (!(yield* source.hasWord(mark, at))) return undefined;
    at += mark.length;
  }
  return at;
}

/** What each of these forms begins with. */
export function firstDelimiters(forms: readonly (readonly Token[])[]): string[] {
  return forms.flatMap(([first]) => (first !== undefined && "mark" in first ? first.mark : []));
}

/** The first of several marks that stands here. */
export function* firstOf(source: TextSource, at: number, marks: readonly string[]): AwaitInput<string | undefined> {
  for (const mark of marks) if (yield* source.hasWord(mark, at)) return mark;
  return undefined;
}

/** The key that an argument begins with, and the offset behind the mark that follows it. */
export function* matchOpening(
  source: TextSource,
  start: number,
  tokens: readonly Token[],
): AwaitInput<{ readonly text: string; readonly end: number } | undefined> {
  const at = tokens.findIndex((token) => "hole" in token);
  const before = delimitersIn(tokens.slice(0, at));
  const after = tokens[at + 1];
  const from = yield* delimitersEnd(source, start, before);
  if (from === undefined || after === undefined || !("mark" in after)) return undefined;
  return yield* matchKey(source, from, after.mark);
}

/** A key has no line break, no quotes, and none of the characters that marks begin with. */
function* matchKey(
  source: TextSource,
  start: number,
  mark: string,
): AwaitInput<{ readonly text: string; readonly end: number } | undefined> {
  for (let at = start; ; at += 1) {
    const char = yield* source.charAt(at);
    if (char === mark.charAt(0) && (yield* source.hasWord(mark, at))) {
      const text = source.slice(start, at).trim();
      return text === "" ? undefined : { text, end: at + mark.length };
    }
    if (char === "" || /[\n<>[\]{}"]/.test(char)) return undefined;
  }
}
