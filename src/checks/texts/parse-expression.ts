/** An expression as a tree. Counted repetition stays counted. */
export type ExpressionTree =
  | { readonly kind: "character"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly parts: readonly ExpressionTree[] }
  /** Without parts it matches nothing. */
  | { readonly kind: "choice"; readonly parts: readonly Alternative[] }
  | { readonly kind: "repeat"; readonly part: ExpressionTree; readonly least: number; readonly most: number }
  | Assertion;

export interface Assertion {
  readonly kind: "assertion";
  readonly asserts: "start" | "end" | "lineStart" | "lineEnd" | "boundary" | "noBoundary";
  /** Where it is in the pattern. */
  readonly offset: number;
}

/** Characters, and the source of an expression that matches one of them. */
export interface CharacterSet {
  readonly source: string;
  readonly flags: string;
}

interface Alternative {
  readonly expression: ExpressionTree;
  readonly start: number;
  readonly end: number;
}

/** Syntax that the linear engine refuses, which another check reports. */
class RefusedSyntax extends Error {}

/** A pattern of the linear kind, with JavaScript's meaning (flag u); undefined where it has other syntax. */
export function parseExpression(pattern: string, flags: string): ExpressionTree | undefined {
  const from = { text: pattern, at: 0, flags };
  try {
    if (!isValid(pattern, flags)) return undefined;
    const expression = choice(from);
    return from.at === pattern.length ? expression : undefined;
  } catch (error) {
    if (error instanceof RefusedSyntax) return undefined;
    throw error;
  }
}

function isValid(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, `u${flags}`).unicode;
  } catch {
    return false;
  }
}

/** The characters of a text, one after the other. */
export function literalExpression(text: string): ExpressionTree {
  return {
    kind: "sequence",
    parts: Array.from(text, (character) => ({ kind: "character", set: { source: escaped(character), flags: "" } })),
  };
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
}

interface Reading {
  readonly text: string;
  readonly flags: string;
  at: number;
}

function choice(from: Reading): ExpressionTree {
  const parts: Alternative[] = [];
  do {
    if (parts.length > 0) from.at += 1;
    const start = from.at;
    parts.push({ expression: sequence(from), start, end: from.at });
  } while (from.text[from.at] === "|");
  const [only, another] = parts;
  return another === undefined && only !== undefined ? only.expression : { kind: "choice", parts };
}

function sequence(from: Reading): ExpressionTree {
  const parts: ExpressionTree[] = [];
  while (from.at < from.text.length && !"|)".includes(from.text.charAt(from.at)))
    parts.push(repeated(from, item(from)));
  return { kind: "sequence", parts };
}

const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;

function repeated(from: Reading, part: ExpressionTree): ExpressionTree {
  const found = read(from, QUANTIFIER);
  if (found === undefined) return part;
  const [text = "", least = "", comma, most = ""] = found;
  if (text.startsWith("*")) return { kind: "repeat", part, least: 0, most: Infinity };
  if (text.startsWith("+")) return { kind: "repeat", part, least: 1, most: Infinity };
  if (text.startsWith("?")) return { kind: "repeat", part, least: 0, most: 1 };
  const end = comma === undefined ? Number(least) : most === "" ? Infinity : Number(most);
  return { kind: "repeat", part, least: Number(least), most: end };
}

const GROUP = /\((?:\?:|\?<[A-Za-z_]\w*>|(?!\?))/y;
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const ESCAPE =
  /\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|[pP]\{[A-Za-z_=]+\}|0|[dDsSwWtnvfr]|[\^$\\.*+?()[\]{}|/-])/y;
const ASSERTION = /\\[bB]|[$^]/y;

function item(from: Reading): ExpressionTree {
  if (read(from, GROUP) !== undefined) return group(from);
  const { at: offset } = from;
  const [sign] = read(from, ASSERTION) ?? [];
  if (sign !== undefined) return { kind: "assertion", asserts: assertsOf(sign, from.flags.includes("m")), offset };
  const [source] = read(from, CLASS) ?? read(from, ESCAPE) ?? read(from, /[^()*+?{}\]\\]/uy) ?? [];
  if (source === undefined) throw new RefusedSyntax();
  return { kind: "character", set: { source, flags: from.flags.replace("m", "") } };
}

function group(from: Reading): ExpressionTree {
  const inner = choice(from);
  if (from.text[from.at] !== ")") throw new RefusedSyntax();
  from.at += 1;
  return inner;
}

function assertsOf(sign: string, isMultiline: boolean): Assertion["asserts"] {
  if (sign === "^") return isMultiline ? "lineStart" : "start";
  if (sign === "$") return isMultiline ? "lineEnd" : "end";
  return sign === String.raw`\b` ? "boundary" : "noBoundary";
}

function read(from: Reading, part: RegExp): RegExpExecArray | undefined {
  part.lastIndex = from.at;
  const found = part.exec(from.text);
  if (found === null) return undefined;
  from.at += found[0].length;
  return found;
}
