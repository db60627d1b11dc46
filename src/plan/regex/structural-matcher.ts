import type { AST } from "@eslint-community/regexpp";

/** A matcher that looks for text by its structure, and finds what an expression was meant to find. */
export interface StructuralMatcher {
  readonly key: "tag" | "section" | "between" | "line" | "startsWith" | "contains";
  /** As it stands in a file: `tag: note`. */
  readonly text: string;
  /** It passes the very texts that the expression passes. All others find a stretch of a text, where an expression tests the whole of it. */
  readonly same: boolean;
}

/** A shape, before it is known whether it says the same. */
type MatcherShape = Omit<StructuralMatcher, "same">;

/** A piece of an expression, as far as shapes go. */
type PatternPiece =
  | { readonly kind: "words"; readonly text: string }
  /** Any text; on one line, or over several. */
  | { readonly kind: "any"; readonly isLine: boolean }
  | { readonly kind: "begin" | "end" | "heading" | "other" };

/** Recognises the shapes that people write: a tag and what is in it, one mark to another, a heading to the next, a line, words. */
export function structuralMatcher({ alternatives }: AST.Pattern, flags: string): StructuralMatcher | undefined {
  const [only, ...others] = alternatives;
  if (only === undefined || others.length > 0) return undefined;
  const pieces = merged(only.elements.flatMap((inner) => piecesOf(inner, flags)));
  if (pieces.some(({ kind }) => kind === "other") || pieces.some(isControl)) return undefined;
  const found = element(pieces) ?? section(pieces) ?? between(pieces) ?? beginning(pieces, flags) ?? wordsShape(pieces);
  return found === undefined ? undefined : { ...found, same: isEquivalentTest(found, only.elements) };
}

/** Nobody looks for a backspace: in double quotes YAML has made one of `\b`. */
function isControl(piece: PatternPiece): boolean {
  return piece.kind === "words" && /[^\P{Cc}\t\n\r]/u.test(piece.text);
}

/** `<note>…</note>`, with or without attributes. */
function element(pieces: readonly PatternPiece[]): MatcherShape | undefined {
  const texts = pieces.flatMap((piece) => (piece.kind === "words" ? piece.text.trim() : []));
  const [, tag] = /^<([A-Za-z][A-Za-z0-9_-]*)/.exec(texts[0] ?? "") ?? [];
  const isComplete = tag !== undefined && texts.length > 1 && texts.at(-1) === `</${tag}>` && has(pieces, "any");
  return isComplete ? { key: "tag", text: `tag: ${tag}` } : undefined;
}

/** `# Heading` to the next one, or to the end. */
function section(pieces: readonly PatternPiece[]): MatcherShape | undefined {
  const [first, ...rest] = pieces.filter(({ kind }) => kind !== "begin");
  const heading = first?.kind === "words" ? first.text.trim() : "";
  const isHeading = /^#{1,6} \S[^\n]*$/.test(heading);
  const isRest =
    rest.some((piece) => piece.kind === "any" && !piece.isLine) && !rest.some(({ kind }) => kind === "words");
  return isHeading && isRest ? { key: "section", text: `section: ${JSON.stringify(heading)}` } : undefined;
}

function between(pieces: readonly PatternPiece[]): MatcherShape | undefined {
  const [start, any, end, ...others] = pieces.filter(({ kind }) => kind !== "begin");
  if (start?.kind !== "words" || any?.kind !== "any" || others.some(({ kind }) => kind !== "end")) return undefined;
  if (end?.kind === "words")
    return {
      key: "between",
      text: `between: { start: ${JSON.stringify(start.text)}, end: ${JSON.stringify(end.text)} }`,
    };
  const isToTheEnd = !any.isLine && (end === undefined || end.kind === "end");
  return isToTheEnd ? { key: "between", text: `between: { start: ${JSON.stringify(start.text)} }` } : undefined;
}

/** `^words.*$` */
function beginning(pieces: readonly PatternPiece[], flags: string): MatcherShape | undefined {
  const [begin, first, ...rest] = pieces;
  if (begin?.kind !== "begin" || first?.kind !== "words") return undefined;
  if (!rest.every((piece) => piece.kind === "end" || (piece.kind === "any" && piece.isLine))) return undefined;
  const key = flags.includes("m") ? "line" : "startsWith";
  return rest.length > 0 && key === "startsWith" ? undefined : { key, text: `${key}: ${JSON.stringify(first.text)}` };
}

function wordsShape(pieces: readonly PatternPiece[]): MatcherShape | undefined {
  const [only, ...others] = pieces.filter(({ kind }) => kind !== "any");
  if (only?.kind !== "words" || others.length > 0) return undefined;
  return { key: "contains", text: `contains: ${JSON.stringify(only.text)}` };
}

/** `contains` does where nothing but its words must be there, `startsWith` where the expression, too, does not mind spaces in front. */
function isEquivalentTest({ key }: MatcherShape, elements: readonly AST.Element[]): boolean {
  if (key === "contains") return isPlain(elements);
  const [begin, spaces, ...rest] = elements;
  return key === "startsWith" && isStart(begin) && isAnySpace(spaces) && isWord(rest[0]) && isPlain(rest);
}

function isStart(node: AST.Element | undefined): boolean {
  return node?.type === "Assertion" && node.kind === "start";
}

function isAnySpace(node: AST.Element | undefined): boolean {
  return node?.type === "Quantifier" && node.max === Infinity && node.element.type === "CharacterSet";
}

function isWord(node: AST.Element | undefined): boolean {
  return node?.type === "Character" && !/\s/u.test(String.fromCodePoint(node.value));
}

/** Letters, with what may be there or not at their ends, and what is looked at behind and in front of them. */
function isPlain(elements: readonly AST.Element[]): boolean {
  return elements.every((node, index) => {
    const isFirst = index === 0;
    const isLast = index === elements.length - 1;
    if (node.type === "Character") return true;
    if (node.type === "Quantifier") return node.min === 0 && (isFirst || isLast);
    if (node.type !== "Assertion" || (node.kind !== "lookahead" && node.kind !== "lookbehind")) return false;
    return (node.kind === "lookahead" ? isLast : isFirst) && isPlain(node.alternatives[0]?.elements ?? []);
  });
}

function has(pieces: readonly PatternPiece[], kind: PatternPiece["kind"]): boolean {
  return pieces.some((piece) => piece.kind === kind);
}

function piecesOf(node: AST.Element, flags: string): PatternPiece[] {
  switch (node.type) {
    case "Character":
      return flags.includes("i") && /\p{L}/u.test(String.fromCodePoint(node.value))
        ? [{ kind: "other" }]
        : [{ kind: "words", text: String.fromCodePoint(node.value) }];
    case "Assertion":
      return assertionPieces(node, flags);
    case "Quantifier":
      return quantifierPieces(node, flags);
    case "CapturingGroup":
    case "Group":
      return insidePieces(node.alternatives, flags);
    default:
      return [{ kind: "other" }];
  }
}

function insidePieces([only, ...others]: readonly AST.Alternative[], flags: string): PatternPiece[] {
  if (only === undefined || others.length > 0) return [{ kind: "other" }];
  return only.elements.flatMap((inner) => piecesOf(inner, flags));
}

/** What is looked at in front or behind may as well be found. */
function assertionPieces(node: AST.Assertion, flags: string): PatternPiece[] {
  switch (node.kind) {
    case "start":
      return [{ kind: "begin" }];
    case "end":
      return [{ kind: "end" }];
    case "word":
      return [{ kind: "other" }];
    default:
      if (node.negate) return [{ kind: "other" }];
      return /^\(\?=(?:\^|\\n|\\s\*)*#/.test(node.raw) ? [{ kind: "heading" }] : insidePieces(node.alternatives, flags);
  }
}

/** `[\s\S]*?`, `.+`, `[^<]*`, and any character in front of which something does not stand; spaces don't matter. */
function quantifierPieces({ element: repeated, min, max }: AST.Quantifier, flags: string): PatternPiece[] {
  if (min === 0 && isSpace(repeated)) return [];
  const isAny = max > 1 && min <= 1 && (isWide(repeated) || isGuarded(repeated));
  if (!isAny) return [{ kind: "other" }];
  return [{ kind: "any", isLine: repeated.type === "CharacterSet" && !flags.includes("s") }];
}

/** `(?:(?!</note>)[\s\S])` */
function isGuarded(node: AST.Element): boolean {
  if (node.type !== "CapturingGroup" && node.type !== "Group") return false;
  const [guard, character, ...others] = node.alternatives.length === 1 ? (node.alternatives[0]?.elements ?? []) : [];
  const isGuard = guard?.type === "Assertion" && guard.kind === "lookahead" && guard.negate;
  return isGuard && character !== undefined && others.length === 0 && isWide(character);
}

function isSpace(node: AST.Element): boolean {
  if (node.type === "Character") return /\s/.test(String.fromCodePoint(node.value));
  return node.type === "CharacterSet" && node.kind === "space" && !node.negate;
}

function isWide(node: AST.Element): boolean {
  if (node.type === "CharacterSet") return node.kind === "any";
  return node.type === "CharacterClass" && (node.negate || /^\[\\(?:s\\S|S\\s|d\\D|D\\d|w\\W|W\\w)\]$/.test(node.raw));
}

/** Letters make words, and what may be any text twice is any text. */
function merged(pieces: readonly PatternPiece[]): PatternPiece[] {
  const result: PatternPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === "words" && piece.kind === "words")
      result[result.length - 1] = { kind: "words", text: last.text + piece.text };
    else if (last?.kind !== "any" || piece.kind !== "any") result.push(piece);
  }
  return result;
}
