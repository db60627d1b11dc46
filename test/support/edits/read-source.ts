import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair, type Scalar } from "yaml";
import { textAt, valueAt, type Dict, type Path } from "../../../src/config/parse/tree.ts";
import type { Names } from "./slots.ts";

/** A good file, and what is needed to know which slips in it are mistakes. */
export interface Source {
  readonly text: string;
  /** Names of the whole configuration that it belongs to. */
  readonly names: Names;
  /** What it inherits. */
  readonly low: Dict;
  /** Profiles whose model mallex serves itself: only there a model of its own is known by name. */
  readonly brought: ReadonlySet<string>;
}

/** A key with its value, or an item of a list. */
export interface Entry {
  readonly path: Path;
  readonly key?: Scalar;
  readonly value: Node | undefined;
  readonly parent: Entry | undefined;
  /** Offsets: from its first character to behind its last. */
  readonly start: number;
  readonly end: number;
}

/** Every key and item of a text, in order; nothing below keys that begin with `x-`. */
export function entriesOf(text: string): Entry[] {
  const found: Entry[] = [];
  const walk = (node: unknown, path: Path, parent: Entry | undefined): void => {
    if (!isMap(node) && !isSeq(node)) return;
    for (const [index, item] of node.items.entries()) {
      const entry = isPair(item)
        ? ofPair(item as Pair<Scalar, Node>, path, parent)
        : ofItem(item as Node, [...path, index], parent);
      if (entry === undefined) continue;
      found.push(entry);
      walk(entry.value, entry.path, entry);
    }
  };
  walk(parseDocument(text).contents, [], undefined);
  return found;
}

function ofPair({ key, value }: Pair<Scalar, Node | null>, path: Path, parent: Entry | undefined): Entry | undefined {
  const name = String(key.value);
  if (name.startsWith("x-")) return undefined;
  const start = key.range?.[0] ?? 0;
  const end = value === null ? (key.range?.[1] ?? start) + 1 : endOf(value);
  return { path: [...path, name], key, value: value ?? undefined, parent, start, end };
}

function ofItem(value: Node, path: Path, parent: Entry | undefined): Entry {
  return { path, value, parent, start: value.range?.[0] ?? 0, end: endOf(value) };
}

/** The library counts the line ends behind a block to it. */
function endOf(node: Node): number {
  const own = node.range?.[1] ?? 0;
  if ((!isMap(node) && !isSeq(node)) || node.flow === true) return own;
  const last = node.items.at(-1);
  if (!isPair(last)) return last === undefined ? own : endOf(last as Node);
  const { key, value } = last as Pair<Scalar, Node | null>;
  return value === null ? (key.range?.[1] ?? own) + 1 : endOf(value);
}

/** A scalar that stands on one line as it is, or in plain quotes: where its text begins and ends, without the quotes. */
export function wordOf(text: string, node: Node | undefined): { from: number; to: number; word: string } | undefined {
  if (!isScalar(node) || node.range === null || node.range === undefined) return undefined;
  const [from, to] = node.range;
  const written = text.slice(from, to);
  const { value } = node;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  const word = String(value);
  if (written === word) return { from, to, word };
  const isQuoted = /^(["']).*\1$/.test(written) && written.slice(1, -1) === word;
  return isQuoted ? { from: from + 1, to: to - 1, word } : undefined;
}

/** Number of the line at an offset, from 1. */
export function lineCounter(text: string): (offset: number) => number {
  const lines = new LineCounter();
  for (const match of ` ${text}`.matchAll(/(?<=[\n]|^ )/g)) lines.addNewLine(match.index - 1);
  return (offset) => lines.linePos(offset).line;
}

/** Whether a lower layer has a value there. Rules have their own words for that: `override`. */
export function isInherited({ low }: Source, path: Path): boolean {
  const hasIndex = path.some((step) => typeof step === "number");
  return !hasIndex && valueAt(low, path) !== undefined;
}

/** Whether a lower layer has a rule or tier of this id. */
export function hasInheritedId({ low }: Source, list: string, id: string): boolean {
  const inherited = valueAt(low, [list]);
  return inherited?.kind === "list" && inherited.items.some((item) => textAt(item, ["id"]) === id);
}

/** Whether it stands in a rule that changes an inherited one: there nothing is needed, and null takes away. */
export function isInOverride({ path, parent }: Entry): boolean {
  const map = parent?.value;
  return path.length > 2 && ((isMap(map) && map.has("override")) || (parent !== undefined && isInOverride(parent)));
}
