/** A piece of a rendered prompt that is tokenised by itself, and how many of its tokens belong to its neighbours. */
export interface CountPiece {
  readonly text: string;
  readonly borrowed: number;
}

export interface SplitOptions {
  /** Texts of the added tokens: tokenizers cut there before they look at anything else. */
  readonly tokens: RegExp | undefined;
  /** Words end between a Latin letter and a blank before another one, so long texts may be cut there. */
  readonly cutsWords: boolean;
}

/** UTF-16 units of a piece at least, where texts may be cut: some 2 ms of work on a slow core. */
const PIECE_CHARS = 1500;

const WORD_CUT = /(?<=[A-Za-z])(?= [A-Za-z])/;

/**
 * Cuts a rendered prompt where its tokens are cut anyway, so that the counts of the pieces add up to the whole.
 * A text keeps the added tokens beside it (`borrowed`), for they may strip its blanks, and the first text of a prompt
 * may be read differently from all others.
 */
export function* splitForCount(rendered: string, options: SplitOptions): Generator<CountPiece> {
  const sections = options.tokens === undefined ? [rendered] : rendered.split(options.tokens);
  for (const [i, text] of sections.entries()) {
    const isToken = i % 2 === 1;
    if (isToken) yield { text: "", borrowed: -1 };
    else if (text !== "") yield* cutWords([sections[i - 1], text, sections[i + 1]], options.cutsWords);
  }
}

type Neighbourhood = [before: string | undefined, text: string, after: string | undefined];

function* cutWords([before, text, after]: Neighbourhood, cutsWords: boolean): Generator<CountPiece> {
  const parts = cutsWords ? cut(text) : [text];
  for (const [i, part] of parts.entries()) {
    const left = i === 0 ? before : undefined;
    const right = i === parts.length - 1 ? after : undefined;
    const borrowed = (left === undefined ? 0 : 1) + (right === undefined ? 0 : 1);
    yield { text: (left ?? "") + part + (right ?? ""), borrowed };
  }
}

function cut(text: string): string[] {
  if (text.length <= PIECE_CHARS) return [text];
  const wordCut = new RegExp(WORD_CUT, "g");
  const parts: string[] = [];
  let start = 0;
  for (;;) {
    wordCut.lastIndex = start + PIECE_CHARS;
    const found = wordCut.exec(text);
    if (found === null) return [...parts, text.slice(start)];
    parts.push(text.slice(start, found.index));
    start = found.index;
  }
}
