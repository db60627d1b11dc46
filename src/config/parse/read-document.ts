import { CST, Composer, type Document, Lexer, LineCounter, Parser } from "yaml";

/** Levels of nesting. The library composes by recursion: a file of brackets would cost seconds and end in a stack overflow. */
export const MAX_DEPTH = 64;

/** Something of YAML that a configuration does not need, and where: [start, end]. */
export interface Feature {
  readonly kind: "directive-line" | "tag" | "anchor" | "alias";
  readonly range: readonly [number, number];
}

/** What the text reads as, or the offset at which it is nested too deep. */
type ReadDocument =
  | { readonly documents: readonly Document[]; readonly features: readonly Feature[] }
  | { readonly tooDeepAt: number };

/** YAML 1.2, strict. The library's parser keeps its open collections on a stack of its own, so depth is known before anything recurses. */
export function readDocument(text: string, lines: LineCounter = new LineCounter()): ReadDocument {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  const features: Feature[] = [];
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    const kind = before === CST.SCALAR ? "scalar" : CST.tokenType(lexeme);
    if (kind === "directive-line" || kind === "tag" || kind === "anchor" || kind === "alias")
      features.push({ kind, range: [parser.offset, parser.offset + lexeme.length] });
    before = lexeme;
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The stack holds the document, its open collections, and at times a scalar.
    const isCollection = CST.isCollection(parser.stack.at(-1));
    if (isCollection && parser.stack.length > MAX_DEPTH + 1) return { tooDeepAt: parser.offset - lexeme.length };
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({
    version: "1.2",
    strict: true,
    uniqueKeys: false, // the library compares each pair of keys; `toTree` checks them anyway
    stringKeys: true,
    merge: false,
    logLevel: "silent",
  });
  return { documents: [...composer.compose(tokens, true, text.length)], features };
}
