import { isDeepStrictEqual } from "node:util";
import { hasComment } from "./own-comments.ts";
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";

/** The order of sections in a file that mallex writes: where a new one goes. */
const SECTIONS = [
  "version",
  "extends",
  "backends",
  "profiles",
  "tiers",
  "budget",
  "neverLeaves",
  "launch",
  "server",
  "tests",
];

export interface Value {
  /** In one line of YAML; a list of a section may also be lines that begin with a line break. */
  readonly yaml: string;
  /** At the end of the line. Absent: a comment that is there stays. */
  readonly comment?: string | undefined;
}

/** A text as a YAML scalar: quoted if it has a character that could mean something. */
export function scalar(text: string): string {
  return /^[\w./-]+$/.test(text) && !/^(?:[\d.+-]|true$|false$|null$)/i.test(text) ? text : JSON.stringify(text);
}

/**
 * Sets a value in the text of a file, and changes nothing else: comments, order and layout stay. Keys that are missing are
 * added after the others of their map, and sections where they usually stand.
 */
export function setIn(text: string, path: readonly string[], value: Value): string {
  const root = rootOf(text);
  if (root === undefined) return insertLines(text, contentEnd(text), block(path, value, ""));
  return setFrom(text, { map: root, isRoot: true }, path, value);
}

/** `setIn` for an item of a section that is a list of maps. */
export function setInItem(
  text: string,
  [section, index]: readonly [section: string, index: number],
  path: readonly string[],
  value: Value,
): string {
  const map = mapAt(text, [section, index]);
  return map === undefined ? text : setFrom(text, { map, isRoot: false }, path, value);
}

interface Within {
  readonly map: YamlMap;
  readonly isRoot: boolean;
}

function setFrom(text: string, from: Within, path: readonly string[], value: Value): string {
  let { map } = from;
  for (const [index, key] of path.entries()) {
    const pair = map.items.find((item) => keyOf(item) === key);
    const rest = path.slice(index + 1);
    const isRoot = from.isRoot && index === 0;
    if (pair === undefined) return insert(text, { map, isRoot }, path.slice(index), value);
    if (rest.length === 0) return replace(text, pair, value);
    if (!isMap(pair.value) || pair.value.items.length === 0) return replace(text, pair, { yaml: flow(rest, value) });
    map = pair.value as YamlMap;
  }
  return text;
}

/** Adds an item to a list, unless it is there: in the form of the list, which begins as one of lines. @param yaml the item */
export function addToList(text: string, section: string, yaml: string): string {
  const list = parseDocument(text).get(section);
  if (!isSeq(list) || list.items.length === 0) return setIn(text, [section], { yaml: `\n  - ${yaml}` });
  const item: unknown = parse(yaml);
  if (list.toJSON().some((other) => isDeepStrictEqual(other, item))) return text;
  const last = list.items.at(-1) as Node;
  const end = endOfNode(last);
  if (list.flow === true) return `${text.slice(0, end)}, ${yaml}${text.slice(end)}`;
  const dash = text.lastIndexOf("-", (last.range?.[0] ?? 0) - 1);
  return insertLines(text, lineAfter(text, end), `${indentOf(text, dash)}- ${yaml}\n`);
}

/** Removes the items of a list of texts or maps that `isRemoved` accepts; the last one goes with its section. */
export function removeFromList(text: string, section: string, isRemoved: (item: unknown) => boolean): string {
  const list = parseDocument(text).get(section);
  if (!isSeq(list)) return text;
  const index = list.toJSON().findIndex((item) => isRemoved(item));
  if (index === -1) return text;
  const item = list.items[index] as Node;
  const [start = 0] = item.range ?? [];
  const end = endOfNode(item);
  if (list.items.length === 1 && list.flow === true) return removeIn(text, [section]);
  if (list.items.length === 1) return removeIn(text, [section], () => commentsIn(text, [section], start));
  const rest =
    list.flow === true
      ? removeFromFlow(text, start, end)
      : `${text.slice(0, lineStart(text, text.lastIndexOf("-", start - 1)))}${text.slice(lineAfter(text, end))}`;
  return removeFromList(rest, section, isRemoved);
}

/** The comments in a list of lines, as lines, but for that of its item. */
function commentsIn(text: string, path: readonly string[], start: number): string {
  const pair = mapAt(text, path.slice(0, -1))?.items.find((one) => keyOf(one) === path.at(-1));
  if (pair === undefined) return "";
  const inner = text.slice(pair.key.range?.[1] ?? start, lineStart(text, text.lastIndexOf("-", start - 1)));
  const comments = inner.split("\n").flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? []);
  return comments.map((comment) => `${indentOf(text, startOf(pair))}${comment}\n`).join("");
}

/** Replaces a scalar, wherever it is. */
export function setScalar(text: string, path: readonly (string | number)[], value: string): string {
  const node = parseDocument(text).getIn(path, true);
  if (!isScalar(node) || !node.range) return text;
  const [start, end] = node.range;
  return `${text.slice(0, start)}${scalar(value)}${text.slice(end)}`;
}

/** The value of a scalar; undefined if there is none. */
export function valueIn(text: string, path: readonly string[]): unknown {
  return parseDocument(text).getIn(path);
}

/** Removes a key: of a block map with its line, of a flow map with its comma. @param left what is left of the lines of a block map */
export function removeIn(text: string, path: readonly string[], left: (lines: string) => string = () => ""): string {
  const map = mapAt(text, path.slice(0, -1));
  const pair = map?.items.find((item) => keyOf(item) === path.at(-1));
  if (map === undefined || pair === undefined) return text;
  if (map.flow === true && hasComment(text.slice(startOf(pair), endOf(pair)))) return text;
  if (map.flow === true) return removeFromFlow(text, startOf(pair), endOf(pair));
  const [start, end] = [lineStart(text, startOf(pair)), lineAfter(text, endOf(pair))];
  const before = text.slice(0, start) + left(text.slice(start, end));
  const after = text.slice(end);
  // A section goes with one of the blank lines around it.
  return (path.length === 1 && /^(?:\n|$)/.test(after) ? before.replace(/(?<=\n)\n$/, "") : before) + after;
}

/** The lines of an entry of a block map; empty for one of a flow map, or none. */
export function linesIn(text: string, path: readonly string[]): string {
  let lines = "";
  removeIn(text, path, (entry) => {
    lines = entry;
    return "";
  });
  return lines;
}

function removeFromFlow(text: string, start: number, end: number): string {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const withoutComma = before.replace(/,\s*$/, "");
  if (withoutComma !== before) return `${withoutComma}${after}`;
  return `${before}${after.replace(/^\s*,\s*/, "")}`;
}

/** Adds a comment on a line of its own after the last entry of a block map. */
export function addComment(text: string, path: readonly string[], comment: string): string {
  const last = mapAt(text, path)?.items.at(-1);
  if (last === undefined) return text;
  return insertLines(text, lineAfter(text, endOf(last)), `${indentOf(text, startOf(last))}# ${comment}\n`);
}

/** Removes a comment that `addComment` has added, if it is of this kind. */
export function removeComment(text: string, path: readonly string[], kind: RegExp): string {
  const last = mapAt(text, path)?.items.at(-1);
  if (last === undefined) return text;
  const at = lineAfter(text, endOf(last));
  const [line = ""] = /^[^\n]*\n?/.exec(text.slice(at)) ?? [];
  return kind.test(line) ? text.slice(0, at) + text.slice(at + line.length) : text;
}

type YamlMap = YAMLMap<Node, Node | null>;
type YamlEntry = Pair<Node, Node | null>;

function rootOf(text: string): YamlMap | undefined {
  const { contents } = parseDocument(text);
  return isMap(contents) && contents.items.length > 0 ? contents : undefined;
}

function mapAt(text: string, path: readonly (string | number)[]): YamlMap | undefined {
  const found = path.length === 0 ? rootOf(text) : parseDocument(text).getIn(path);
  return isMap(found) ? (found as YamlMap) : undefined;
}

function insert(text: string, { map, isRoot }: Within, path: readonly string[], value: Value): string {
  const last = map.items.at(-1);
  if (last === undefined) return text;
  if (map.flow === true) {
    const end = endOf(last);
    const [key = "", ...rest] = path;
    return `${text.slice(0, end)}, ${key}: ${flow(rest, value)}${text.slice(end)}`;
  }
  if (isRoot) return insertSection(text, map, block(path, value, ""));
  const indent = indentOf(text, startOf(last));
  return insertLines(text, behindComments(text, lineAfter(text, endOf(last)), indent), block(path, value, indent));
}

/** Behind the comments that stand deeper than the next entry will: they belong to the one before. */
function behindComments(text: string, at: number, indent: string): number {
  const [line] = /^[ \t]*#[^\n]*\n?/.exec(text.slice(at)) ?? [];
  return line?.startsWith(`${indent} `) === true ? behindComments(text, at + line.length, indent) : at;
}

/** Before the first section that usually comes later, and the comment above that. */
function insertSection(text: string, root: YamlMap, lines: string): string {
  const position = SECTIONS.indexOf(/^\w+/.exec(lines)?.[0] ?? "");
  const next = root.items.find((item) => position !== -1 && SECTIONS.indexOf(String(keyOf(item))) > position);
  const end = contentEnd(text);
  if (next === undefined) return insertLines(text, end, `${end === 0 ? "" : "\n"}${lines}`);
  const start = aboveComments(text, lineStart(text, startOf(next)));
  return `${text.slice(0, start)}${lines}\n${text.slice(start)}`;
}

function replace(text: string, pair: YamlEntry, { yaml, comment }: Value): string {
  const afterKey = text.indexOf(":", pair.key.range?.[1] ?? 0) + 1;
  const [start, end] = valueRange(pair, afterKey);
  const space = start === afterKey && !yaml.startsWith("\n") ? " " : "";
  const rest = comment === undefined ? text.slice(end) : withComment(text.slice(end), comment);
  return `${text.slice(0, start)}${space}${yaml}${rest}`;
}

/** Where an entry's value is. That of a block begins after the colon. */
function valueRange(pair: YamlEntry, afterKey: number): readonly [number, number] {
  const { value } = pair;
  if (value === null || (isScalar(value) && value.source === "")) return [afterKey, afterKey];
  if (isCollection(value) && value.flow !== true) return [afterKey, endOf(pair)];
  const [start = afterKey, end = afterKey] = value.range ?? [];
  return [start, end];
}

/** Puts a comment before the end of the line, in place of one of mallex's own; not where the line goes on, in a flow map. */
function withComment(rest: string, comment: string): string {
  const [line = ""] = /^[^\n]*/.exec(rest) ?? [];
  if (!/^\s*(?:#.*)?$/.test(line) || hasComment(line)) return rest;
  return `${comment === "" ? "" : ` # ${comment}`}${rest.slice(line.length)}`;
}

/** Nested keys as lines of a block map. */
function block([key = "", ...rest]: readonly string[], value: Value, indent: string): string {
  const comment = value.comment ? ` # ${value.comment}` : "";
  if (rest.length > 0) return `${indent}${key}:\n${block(rest, value, `${indent}  `)}`;
  return `${indent}${key}:${value.yaml.startsWith("\n") ? "" : " "}${value.yaml}${comment}\n`;
}

function flow(path: readonly string[], { yaml }: Value): string {
  return path.reduceRight((inner, key) => `{ ${key}: ${inner} }`, yaml);
}

function keyOf({ key }: YamlEntry): unknown {
  return isScalar(key) ? key.value : key;
}

function startOf({ key }: YamlEntry): number {
  return key.range?.[0] ?? 0;
}

/** Where the last text of an entry ends, without the comments after it. */
function endOf({ key, value }: YamlEntry): number {
  if (value === null || value === undefined) return key.range?.[1] ?? 0;
  if (!isCollection(value) || value.flow === true || value.items.length === 0) return value.range?.[1] ?? 0;
  const last = value.items.at(-1) as YamlEntry | Node;
  return isPair(last) ? endOf(last) : endOfNode(last);
}

export function endOfNode(node: Node): number {
  return endOf({ key: node, value: node } as unknown as YamlEntry);
}

/** Where sections can be added: the end, or the marker `...` that ends a document. */
function contentEnd(text: string): number {
  const marker = text.search(/^\.\.\.(?=\s|$)/m);
  return marker === -1 ? text.length : marker;
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

export function lineAfter(text: string, at: number): number {
  if (text[at - 1] === "\n") return at;
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

export function indentOf(text: string, at: number): string {
  return " ".repeat(at - lineStart(text, at));
}

/** The start of the comments directly above a line. */
export function aboveComments(text: string, at: number): number {
  const before = lineStart(text, at - 1);
  return at > 0 && /^\s*#/.test(text.slice(before, at)) ? aboveComments(text, before) : at;
}

function insertLines(text: string, at: number, lines: string): string {
  return `${withEnd(text.slice(0, at))}${lines}${text.slice(at)}`;
}

export function withEnd(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
