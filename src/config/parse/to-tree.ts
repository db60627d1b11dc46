import { type Node, type Scalar, type YAMLMap, isMap, isScalar, isSeq } from "yaml";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { Dict, DictEntry, Tree } from "./tree.ts";

/** Of one kind in one file; nobody reads more, and each takes a look through the file. */
export const MOST_PROBLEMS = 100;

export interface TreeContext {
  readonly locate: (range: readonly number[] | null | undefined) => Location;
  /** Doubled, forbidden and run-together keys are added to it. */
  readonly problems: Problem[];
  /** Below a key `x-…`, where everything is the writer's own. */
  readonly isNote?: true;
  /** An item behind a dash. */
  readonly isItem?: boolean;
  /** In braces or brackets. */
  readonly isInFlow?: boolean;
  /** Of the file. */
  readonly text: string;
  readonly lines: readonly string[];
}

/** Keys that mean something to JavaScript objects. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** Converts the YAML library's nodes to values with locations. */
export function toTree(node: Node, context: TreeContext): Tree {
  const at = context.locate(node.range);
  if (isMap<Node, Node | null>(node)) return { kind: "dict", entries: toEntries(node, context), at };
  if (isSeq<Node>(node)) {
    const isInFlow = context.isInFlow === true || node.flow === true;
    const items = node.items.map((item) => toTree(item, { ...context, isInFlow, isItem: !isInFlow }));
    return { kind: "list", items, at };
  }
  if (isScalar(node)) addProblem(swallowed(node, at, context), context);
  return isScalar(node) ? toScalar(node, at) : { kind: "scalar", value: null, at };
}

function toScalar({ value, source }: Scalar, at: Location): Tree {
  if (typeof value === "string") return { kind: "scalar", value, at };
  if (typeof value !== "number" && typeof value !== "boolean")
    return { kind: "scalar", value: null, at, ...(value === null && source === "" ? { empty: true } : {}) };
  const isOther = source !== undefined && source !== String(value);
  return { kind: "scalar", value, at, ...(isOther ? { written: source } : {}) };
}

function toEntries({ items, flow }: YAMLMap<Node, Node | null>, context: TreeContext): Dict["entries"] {
  const entries = new Map<string, DictEntry>();
  const isInBraces = flow === true;
  const inner = { ...context, isInFlow: [isInBraces, context.isInFlow].includes(true), isItem: false };
  let isDoubled = false;
  for (const [index, { key, value }] of items.entries()) {
    const name = String(isScalar(key) ? key.value : key);
    const keyAt = context.locate(key.range);
    const isAlone = isInBraces && context.isNote !== true && isMissing(value);
    const first = entries.get(name)?.keyAt;
    const [opens = ""] = entries.keys();
    const problem =
      first === undefined
        ? refuseKey(name, keyAt, isAlone)
        : secondKey({ name, at: keyAt, first, opens, above: items[index - 1], isInBraces }, context);
    // The line before the first of several doubled keys is lost: one problem.
    if (!(isDoubled && first !== undefined)) addProblem(problem, context);
    isDoubled = first !== undefined;
    if (problem === undefined) entries.set(name, { keyAt, value: toValue(key, value, { ...inner, keyAt, name }) });
  }
  return entries;
}

function swallowed(
  node: Scalar,
  at: Location,
  { text, isItem = false, isInFlow = false, isNote }: TreeContext,
): Problem | undefined {
  return isNote === true ? undefined : swallowedLine(node, { text, at, isItem, isInFlow });
}

/** `# - id: two` between two keys of one name: the item that the second one belongs to has lost its first line. */
function commentedItem(first: Location, at: Location, { lines }: TreeContext): Problem | undefined {
  const from = first.line;
  if (from === undefined || (at.line ?? 0) - from > LONGEST_ITEM) return undefined;
  const index = lines.slice(from, at.line).findIndex((line) => COMMENTED_ITEM.test(line));
  const [, blanks = "", key = ""] = COMMENTED_ITEM.exec(lines[from + index] ?? "") ?? [];
  const where = { ...at, line: from + index + 1, column: blanks.length + 1, length: 1 };
  return index === -1 ? undefined : createProblem("MX1004.commented", { key }, where);
}

/** Lines of an item. */
const LONGEST_ITEM = 30;

const COMMENTED_ITEM = /^( *)# ?- +(?:\{ *)?([\w-]+):/;

function addProblem(problem: Problem | undefined, { problems }: TreeContext): void {
  if (problem !== undefined && problems.length < MOST_PROBLEMS) problems.push(problem);
}

function toValue(
  key: Node,
  value: Node | null,
  { name, keyAt, ...context }: TreeContext & { readonly name: string; readonly keyAt: Location },
): Tree {
  const none = { kind: "scalar", value: null, at: keyAt, empty: true } as const;
  if (value === null) return none;
  if (isCommentedOut(key, value)) return { ...none, comment: true };
  return toTree(value, name.startsWith("x-") ? { ...context, isNote: true } : context);
}

/** `section: # Tone`: the empty value begins after the space before the comment; without a comment, right after the colon. */
function isCommentedOut(key: Node, value: Node): boolean {
  const [, end = 0] = key.range ?? [];
  return isMissing(value) && typeof value.comment === "string" && (value.range?.[0] ?? 0) > end + 1;
}

function isMissing(value: Node | null): boolean {
  return value === null || (isScalar(value) && value.value === null && value.source === "");
}

/** `{ project:~/papers }` is one long key without a value. */
function withoutBlank(name: string, at: Location): Problem | undefined {
  const [, key = "", value = ""] = /^([^\s:]+):(\S.*)$/s.exec(name) ?? [];
  const colon = { ...at, column: (at.column ?? 1) + key.length, length: 1 };
  return key === ""
    ? undefined
    : createProblem("MX1004.blankAfterColon", { key, value }, colon, { fix: { at: colon, replace: ": " } });
}

/** `{ tier => high }`, `{ patience = 90s }` */
function withEquals(name: string, at: Location): Problem | undefined {
  const { key, sign } = /^(?<key>[\w-]+) *(?<sign>=>?|->|:=) *\S/.exec(name)?.groups ?? {};
  if (key === undefined || sign === undefined) return undefined;
  const where = { ...at, column: (at.column ?? 1) + name.indexOf(sign), length: sign.length };
  return createProblem("MX1004.equals", { key, sign }, where);
}

interface DoubledKey {
  readonly name: string;
  readonly at: Location;
  /** Of the same key. */
  readonly first: Location;
  /** The first key of the map. */
  readonly opens: string;
  /** The entry before it. */
  readonly above: { readonly key: Node; readonly value: Node | null } | undefined;
  readonly isInBraces: boolean;
}

function secondKey(key: DoubledKey, context: TreeContext): Problem {
  const { name, at, first, opens, isInBraces } = key;
  const lost = commentedItem(first, at, context) ?? indentedName(key, context);
  if (lost !== undefined) return lost;
  const related = [{ message: "first set here", at: first }];
  const line = first.line ?? 1;
  if (isInBraces || at.column === 1) return createProblem("MX1005", { name, line }, at, { related });
  if (context.isItem !== true) return createProblem("MX1005.entry", { name, line }, at, { related });
  return name === opens
    ? createProblem("MX1005.item", { name }, at, { related: [{ message: "the item begins here", at: first }] })
    : createProblem("MX1005.listed", { name, line, opens }, at, { related });
}

/** A name without a value among the keys of the entry above it: what is below it is doubled there. */
function indentedName({ name, first, above }: DoubledKey, { locate, isItem }: TreeContext): Problem | undefined {
  if (above === undefined || !isMissing(above.value) || isItem === true) return undefined;
  const at = locate(above.key.range);
  const header = String(isScalar(above.key) ? above.key.value : above.key);
  const related = [{ message: `\`${name}\` is already set here`, at: first }];
  return at.column === 1 || header === name
    ? undefined
    : createProblem("MX1005.name", { header, name }, at, { related });
}

function refuseKey(name: string, at: Location, isAlone: boolean): Problem | undefined {
  if (name === "<<") return createProblem("MX1006.mergeKey", {}, at);
  if (FORBIDDEN_KEYS.has(name)) return createProblem("MX1006.forbiddenKey", { name }, at);
  return isAlone ? (withoutBlank(name, at) ?? withEquals(name, at)) : undefined;
}

/** A value in a file: the file's text, and where the value is. */
interface FoldedText {
  readonly text: string;
  readonly at: Location;
  /** An item behind a dash. */
  readonly isItem: boolean;
  /** In braces or brackets, where indentation means nothing. */
  readonly isInFlow: boolean;
}

/**
 * What a text of several lines has swallowed: an item without its dash, a list without its key, a key behind a quote that is
 * missing. YAML joins the lines in silence.
 */
function swallowedLine({ range, type }: Scalar, written: FoldedText): Problem | undefined {
  const [start = 0, end = start] = range ?? [];
  const raw = written.text.slice(start, end);
  const quote = raw.charAt(0);
  const whole = type === "QUOTE_DOUBLE" ? DOUBLE : type === "QUOTE_SINGLE" ? SINGLE : undefined;
  // The library takes the second of two quotes, or one behind a backslash, for the closing one.
  if (whole?.test(raw) === false) return createProblem("MX1004.openQuote", { quote }, { ...written.at, length: 1 });
  if (!raw.includes("\n") || written.isInFlow) return undefined;
  const lines = raw.split("\n").map((line) => line.trimEnd());
  if (whole !== undefined) return swallowedKey(lines, start, written);
  return type === "PLAIN" ? swallowedItem(lines, written) : undefined;
}

const SINGLE = /^'(?:[^']|'')*'\s*$/;
const DOUBLE = /^"(?:[^"\\]|\\[\s\S])*"\s*$/;

/** `'one''` and a line below it `key: two'`: no text in quotes goes on so far left. */
function swallowedKey(
  [first = "", ...rest]: readonly string[],
  start: number,
  { text, at }: FoldedText,
): Problem | undefined {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const column = text.slice(lineStart, start).search(/[^\s-]/);
  if (column === -1) return undefined;
  const found = rest
    .map((line) => /^( *)(?:- )?([\w-]+):(?: |$)/.exec(line))
    .find((one) => one !== null && (one[1] ?? "").length <= column);
  const [, , key] = found ?? [];
  return key === undefined
    ? undefined
    : createProblem("MX1004.swallowedKey", { quote: first.charAt(0), key }, { ...at, length: 1 });
}

/** As narrow as nobody wraps a text. */
const NARROW = 68;

function swallowedItem([first = "", ...rest]: readonly string[], { at, isItem }: FoldedText): Problem | undefined {
  const { line = 1, column = 1 } = at;
  const ends = [column - 1 + first.length, ...rest.map(({ length }) => length)];
  for (const [index, next] of rest.entries()) {
    const indent = next.search(/\S/);
    const where = { ...at, line: line + index + 1, column: indent + 1, length: next.length - indent };
    if (/^ *-(?: |$)/.test(next)) return dashProblem(first, { at, where });
    const [word = ""] = /\S+/.exec(next) ?? [];
    const isNarrow = isNarrower(ends[index] ?? 0, word);
    if (isItem && indent === column - 1 && isNarrow)
      return createProblem("MX1004.swallowedItem", { word, line: line + index }, where);
  }
  return undefined;
}

/** Whether a line had room for the word of the next one; an empty line is between paragraphs. */
function isNarrower(end: number, word: string): boolean {
  return end > 0 && end + 1 + word.length <= NARROW;
}

function dashProblem(first: string, { at, where }: Record<"at" | "where", Location>): Problem {
  const [, word] = /^-(\S+)/.exec(first) ?? [];
  return word === undefined
    ? createProblem("MX1004.swallowedDash", { line: at.line ?? 1 }, where)
    : createProblem("MX1004.blankAfterDash", { word }, { ...at, length: 1 });
}
