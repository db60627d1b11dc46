import type { Location } from "../../diagnostics/problem.ts";
import type { Dict, DictEntry, Tree } from "./tree.ts";

/** What this parser leaves to the library: whatever is rare, and every mistake. */
class Unusual extends Error {}

/** Levels of nesting. */
const DEEPEST = 40;

/** Tabs, other control characters, and what only some programs take for the end of a line. */
const STRANGE = /[^\n\u0020-\u007e\u00a0-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/** Where the parser is. */
interface Cursor {
  readonly text: string;
  readonly file: string;
  /** Offset in the text. */
  at: number;
  /** From 1. */
  line: number;
  /** Offset of the line. */
  start: number;
  /** Blanks before what the line begins with; -1 behind the last one. */
  column: number;
  /** The largest indentation of the comments before the line; -1 without any. */
  comment: number;
}

/** A value, and the offset behind its line. */
interface ParsedValue {
  readonly tree: Tree;
  readonly end: number;
  /** Comments below it belong to it. */
  readonly hasTail?: boolean;
}

/**
 * The tree of a file in the YAML that nearly all are written in: plain keys, values on one line. Ten times faster than the library, with the same result;
 * undefined for all other texts, also for those with mistakes.
 */
export function parseSimple(file: string, text: string): Dict | undefined {
  if (!text.endsWith("\n") || STRANGE.test(text)) return undefined;
  const from: Cursor = { text, file, at: -1, line: 0, start: 0, column: -1, comment: -1 };
  try {
    nextLine(from);
    if (from.column !== 0 || isDash(from)) return undefined;
    const { tree } = readDict(from, 0);
    return tree.kind === "dict" ? tree : undefined;
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** Goes from the end of a line to the next one that is not empty and no comment. */
function nextLine(from: Cursor): void {
  from.comment = -1;
  for (;;) {
    from.start = from.at + 1;
    from.line += 1;
    let at = from.start;
    while (from.text[at] === " ") at += 1;
    from.at = at;
    const sign = from.text[at];
    if (sign === "#") {
      from.comment = Math.max(from.comment, at - from.start);
      from.at = from.text.indexOf("\n", at);
    } else if (sign !== "\n") {
      from.column = sign === undefined ? -1 : at - from.start;
      return;
    }
  }
}

function locationFrom({ file, line, start }: Cursor, offset: number, end: number): Location {
  return { file, line, column: offset - start + 1, length: Math.max(1, end - offset) };
}

function isDash({ text, at }: Cursor): boolean {
  return text[at] === "-" && text[at + 1] === " ";
}

const KEY = /([A-Za-z][\w./-]*):(?=[ \n])/y;
/** Keys that the library reads as something else, or that mean something to JavaScript objects. */
const NO_KEY = /^(?:true|false|null|constructor|prototype)$/i;

function readKey(from: Cursor, entries: ReadonlyMap<string, unknown>): string {
  const [found, name] = read(from, KEY) ?? [];
  if (found === undefined || name === undefined || entries.has(name) || NO_KEY.test(name)) throw new Unusual();
  return name;
}

function readDict(from: Cursor, depth: number): ParsedValue {
  if (depth > DEEPEST) throw new Unusual();
  const column = from.at - from.start;
  const first = { ...from };
  const entries = new Map<string, DictEntry>();
  for (;;) {
    const { at } = from;
    const name = readKey(from, entries);
    const keyAt = locationFrom(from, at, at + name.length);
    const { tree, end, hasTail } = readValue(from, column, depth + 1);
    entries.set(name, { keyAt, value: tree });
    if (from.column > column) throw new Unusual();
    if (from.column < column) return collection({ kind: "dict", entries }, { first, from, end, hasTail });
  }
}

function readList(from: Cursor, depth: number): ParsedValue {
  if (depth > DEEPEST) throw new Unusual();
  const column = from.at - from.start;
  const first = { ...from };
  const items: Tree[] = [];
  for (;;) {
    from.at += 2;
    const { tree, end, hasTail } = readItem(from, depth + 1);
    items.push(tree);
    if (from.column > column) throw new Unusual();
    if (from.column < column || !isDash(from))
      return collection(
        { kind: "list", items },
        { first, from, end, hasTail: hasTail === true && from.column < column },
      );
  }
}

type CollectionContent =
  | { readonly kind: "dict"; readonly entries: Dict["entries"] }
  | { readonly kind: "list"; readonly items: readonly Tree[] };

interface Ended {
  readonly first: Cursor;
  readonly from: Cursor;
  readonly end: number;
  /** Of the last value. */
  readonly hasTail: boolean | undefined;
}

function collection(content: CollectionContent, { first, from, end, hasTail }: Ended): ParsedValue {
  const column = first.at - first.start;
  // The library counts comments below a value that are indented like it, or more, to what is around, too.
  if (hasTail === true || from.comment > column) throw new Unusual();
  const at = locationFrom(first, first.at, end);
  return { tree: { ...content, at }, end, hasTail: from.comment === column };
}

/** The value of a key, on its line or below it. */
function readValue(from: Cursor, column: number, depth: number): ParsedValue {
  const [blanks = ""] = read(from, BLANKS) ?? [];
  const sign = from.text[from.at];
  if (sign !== "\n" && (sign !== "#" || blanks === "")) return readLine(from, depth);
  from.at = from.text.indexOf("\n", from.at);
  nextLine(from);
  if (from.column >= column && isDash(from)) return readList(from, depth);
  if (from.column <= column) throw new Unusual();
  return startsDict(from) ? readDict(from, depth) : fail();
}

function readItem(from: Cursor, depth: number): ParsedValue {
  if (from.text[from.at] === " ") throw new Unusual();
  if (isDash(from)) return readList(from, depth);
  return startsDict(from) ? readDict(from, depth) : readLine(from, depth);
}

function startsDict(from: Cursor): boolean {
  KEY.lastIndex = from.at;
  return KEY.test(from.text);
}

function fail(): never {
  throw new Unusual();
}

const LINE_END = /(?: *| +#[^\n]*)\n/y;

/** A value, and nothing behind it but a comment. */
function readLine(from: Cursor, depth: number): ParsedValue {
  const tree = readInline(from, PLAIN, depth);
  if (read(from, LINE_END) === undefined) throw new Unusual();
  const end = from.at;
  from.at -= 1;
  nextLine(from);
  return { tree, end };
}

const BLANKS = / */y;
const PLAIN = /(?:[^ \n\-?:,[\]{}#&*!|>'"%@`]|-(?=\w))(?:[^ \n:]|:(?=[^ \n])| +(?=[^ \n#]))*/y;
const PLAIN_IN_BRACKETS =
  /(?:[^ \n\-?:,[\]{}#&*!|>'"%@`]|-(?=\w))(?:[^ \n:,[\]{}]|:(?=[^ \n,[\]{}])| +(?=[^ \n#,[\]{}]))*/y;
const DOUBLE_QUOTED = /"(?:[^"\\\n]|\\["\\/bfnrt])*"/y;
const SINGLE_QUOTED = /'(?:[^'\n]|'')*'/y;

/** A value on one line. */
function readInline(from: Cursor, plain: RegExp, depth: number): Tree {
  if (depth > DEEPEST) throw new Unusual();
  const { at } = from;
  switch (from.text[at]) {
    case "{":
      return readBraces(from, depth);
    case "[":
      return readBrackets(from, depth);
    case '"': {
      const [source = fail()] = read(from, DOUBLE_QUOTED) ?? [];
      return { kind: "scalar", value: JSON.parse(source) as string, at: locationFrom(from, at, from.at) };
    }
    case "'": {
      const [source = fail()] = read(from, SINGLE_QUOTED) ?? [];
      const value = source.slice(1, -1).replaceAll("''", "'");
      return { kind: "scalar", value, at: locationFrom(from, at, from.at) };
    }
    default: {
      const [source = fail()] = read(from, plain) ?? [];
      return { kind: "scalar", value: valueOf(source), at: locationFrom(from, at, from.at) };
    }
  }
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
/** Other spellings of numbers, truth values and null. */
const OTHER_SPELLING = /^(?:true|false|null|~|[-+]?\.(?:inf|nan)|0[ox][\da-f]+)$/i;

function valueOf(source: string): string | number | boolean {
  if (source === "true" || source === "false") return source === "true";
  if (NUMBER.test(source)) return String(Number(source)) === source ? Number(source) : fail();
  return OTHER_SPELLING.test(source) ? fail() : source;
}

function readBraces(from: Cursor, depth: number): Tree {
  const { at } = from;
  const entries = new Map<string, DictEntry>();
  readUntil(from, "}", () => {
    const keyStart = from.at;
    const name = readKey(from, entries);
    const keyAt = locationFrom(from, keyStart, keyStart + name.length);
    read(from, BLANKS);
    entries.set(name, { keyAt, value: readInline(from, PLAIN_IN_BRACKETS, depth + 1) });
  });
  return { kind: "dict", entries, at: locationFrom(from, at, from.at) };
}

function readBrackets(from: Cursor, depth: number): Tree {
  const { at } = from;
  const items: Tree[] = [];
  readUntil(from, "]", () => items.push(readInline(from, PLAIN_IN_BRACKETS, depth + 1)));
  return { kind: "list", items, at: locationFrom(from, at, from.at) };
}

const COMMA = /, */y;

/** What is between brackets, with commas between. */
function readUntil(from: Cursor, end: string, readOne: () => void): void {
  from.at += 1;
  read(from, BLANKS);
  for (let isFirst = true; from.text[from.at] !== end; isFirst = false) {
    if (!isFirst && read(from, COMMA) === undefined) throw new Unusual();
    readOne();
    read(from, BLANKS);
  }
  from.at += 1;
}

function read(from: Cursor, part: RegExp): RegExpExecArray | undefined {
  part.lastIndex = from.at;
  const found = part.exec(from.text);
  if (found === null) return undefined;
  from.at = part.lastIndex;
  return found;
}
