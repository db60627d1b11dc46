import type { ErrorObject } from "ajv";
import { count } from "../../shared/format-quantities.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { pathOf, valueAt, type Dict, type DictEntry, type Path, type Tree } from "../parse/tree.ts";
import type { Subject } from "./finding.ts";
import { foreignKeyHint } from "./foreign-keys.ts";
import { isTypo } from "./lost-headers.ts";
import { errorsOf } from "./validate.ts";

/** Keys at other levels than they belong to, and the tree with the keys there. */
export interface MovedKeys {
  readonly problems: readonly Problem[];
  readonly tree: Dict;
}

/** In a file with more mistakes, something else is wrong. */
const MOST_ERRORS_TRIED = 12;
const MOST_KEYS = 3;

/**
 * Keys that are indented too little or too much, or beside the map that they belong to: each is tried at these levels, and reported if
 * fewer mistakes are left. One such mistake would otherwise be several mistakes, none of which says where the key belongs.
 */
export function moveKeys(tree: Dict, subject: Subject): MovedKeys {
  const problems: Problem[] = [];
  let moved = tree;
  for (let next = findMove(moved, subject); next !== undefined; next = findMove(moved, subject)) {
    problems.push(next.problem);
    moved = next.moved;
    if (problems.length >= MOST_KEYS) break;
  }
  return { problems, tree: moved };
}

function findMove(tree: Dict, subject: Subject): Move | undefined {
  const errors = errorsOf(tree, subject);
  if (errors.length === 0 || errors.length > MOST_ERRORS_TRIED) return undefined;
  for (const path of keysWithErrors(errors)) {
    const entry = entryAt(tree, path);
    if (entry === undefined) continue;
    const helps = ({ moved }: Move): boolean => {
      const left = errorsOf(moved, subject);
      return left.length < errors.length && left.every((error) => errors.some((one) => isSame(one, error)));
    };
    // A map of any names would take every key; names of variables have no dashes. A key that its own map has stays there.
    const isKnown = errors.some(({ keyword, instancePath }) => keyword === "type" && isPath(instancePath, path));
    const others = [...movesOf(tree, { path, entry, as: isKnown ? "nosuchkey" : "no-such-key" })];
    const move = [...movesOf(tree, { path, entry })].find((one, index) => {
      const other = others[index];
      return helps(one) && (other === undefined || !helps(other));
    });
    if (move !== undefined) return move;
  }
  return undefined;
}

function isPath(pointer: string, path: Path): boolean {
  return pathOf(pointer).join("/") === path.join("/");
}

function isSame(one: ErrorObject, other: ErrorObject): boolean {
  return one.instancePath === other.instancePath && one.schemaPath === other.schemaPath;
}

/** The paths of unknown keys, and of keys with values of another type. */
function keysWithErrors(errors: readonly ErrorObject[]): Path[] {
  const paths = errors
    .filter((error) => !isTypo(error))
    .flatMap(({ keyword, instancePath, params }): Path[] => {
      const path = pathOf(instancePath);
      if (keyword === "additionalProperties") return [[...path, String(params["additionalProperty"])]];
      return keyword === "type" || keyword === "required" ? [path] : [];
    });
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

function entryAt(tree: Dict, path: Path): DictEntry | undefined {
  const map = valueAt(tree, path.slice(0, -1));
  return map?.kind === "dict" ? map.entries.get(String(path.at(-1))) : undefined;
}

interface Misplacement {
  readonly path: Path;
  readonly entry: DictEntry;
  /** Another name for it at its new place. */
  readonly as?: string;
}

interface Move {
  readonly moved: Dict;
  readonly problem: Problem;
}

function* movesOf(tree: Dict, key: Misplacement): Generator<Move> {
  yield* outwards(tree, key);
  yield* inwards(tree, key);
  yield* wrapped(tree, key);
}

/** Maps that people leave out. */
const LEFT_OUT = ["when", "given", "expect"];

/** A key belongs into a map that is not there. */
function* wrapped(tree: Dict, { path, entry, as }: Misplacement): Generator<Move> {
  const name = String(path.at(-1));
  const parent = path.slice(0, -1);
  const map = valueAt(tree, parent);
  if (map?.kind !== "dict") return;
  for (const outer of LEFT_OUT) {
    if (map.entries.has(outer)) continue;
    const value: Dict = { kind: "dict", at: entry.value.at, entries: new Map([[as ?? name, entry]]) };
    const entries = withoutKey(map, name).set(outer, { keyAt: entry.keyAt, value });
    const moved = withValue(tree, parent, { ...map, entries });
    if (moved !== undefined)
      yield { moved, problem: createProblem("MX2007.wrapped", { key: name, map: outer }, entry.keyAt) };
  }
}

/** The last key of a map rather belongs beside it. */
function* outwards(tree: Dict, key: Misplacement): Generator<Move> {
  const { path, entry } = key;
  const [inner, outer] = [path.slice(0, -1), path.slice(0, -2)];
  const [map, around] = [valueAt(tree, inner), valueAt(tree, outer)];
  if (map?.kind !== "dict" || around?.kind !== "dict") return;
  const innerName = String(inner.at(-1));
  const beside = around.entries.get(innerName)?.keyAt;
  const isLast = [...map.entries.keys()].at(-1) === path.at(-1);
  if (beside === undefined || !isLast || beside.line === entry.keyAt.line) return;
  const moved = movedTo(tree, key, outer);
  const blanks = count((beside.column ?? 1) - 1, "space");
  const parameters = { key: String(path.at(-1)), inner: innerName, blanks };
  if (moved !== undefined) yield { moved, problem: createProblem("MX2007.outwards", parameters, entry.keyAt) };
}

/** A key belongs to the entry or item above it, or into a map beside it. */
function* inwards(tree: Dict, key: Misplacement): Generator<Move> {
  const { path, entry } = key;
  const name = String(path.at(-1));
  const parent = path.slice(0, -1);
  const map = valueAt(tree, parent);
  if (map?.kind !== "dict") return;
  const names = [...map.entries.keys()];
  const above = names[names.indexOf(name) - 1];
  const order = [...(above === undefined ? [] : [above]), ...names.filter((one) => one !== above && one !== name)];
  for (const sibling of order)
    for (const target of targetsIn(map.entries.get(sibling)?.value, sibling === above)) {
      const inside = valueAt(map, [sibling, ...target]);
      const moved = movedTo(tree, key, [...parent, sibling, ...target]);
      if (inside?.kind !== "dict" || moved === undefined) continue;
      const { write: hint } = foreignKeyHint(parent, name) ?? {};
      const problem = inwardsProblem(name, { entry, inside, sibling, target });
      yield { moved, problem: hint === undefined ? problem : { ...problem, hint } };
    }
}

/** The tree with a key in another map, which does not have it yet. */
function movedTo(tree: Dict, { path, entry, as }: Misplacement, to: Path): Dict | undefined {
  const name = String(path.at(-1));
  const parent = path.slice(0, -1);
  const map = valueAt(tree, parent);
  if (map?.kind !== "dict") return undefined;
  const without = withValue(tree, parent, { ...map, entries: withoutKey(map, name) });
  const target = without && valueAt(without, to);
  if (without === undefined || target?.kind !== "dict" || target.entries.has(name)) return undefined;
  return withValue(without, to, { ...target, entries: new Map(target.entries).set(as ?? name, entry) });
}

interface Inside {
  readonly entry: DictEntry;
  readonly inside: Dict;
  readonly sibling: string;
  readonly target: Path;
}

function inwardsProblem(key: string, { entry, inside, sibling, target }: Inside): Problem {
  const [like] = inside.entries;
  const { line = 0, column = 1 } = like?.[1].keyAt ?? {};
  const { line: own = 0, column: ownColumn = 1 } = entry.keyAt;
  if (like === undefined || line >= own || column <= ownColumn)
    return createProblem("MX2007.inside", { key, map: sibling }, entry.keyAt);
  const owner = [sibling, ...target.filter((step) => typeof step === "string")].join(".");
  const parameters = { key, owner, blanks: count(column - 1, "space"), other: like[0], line };
  return createProblem("MX2007.inwards", parameters, entry.keyAt);
}

/** The map itself, and of the entry right above also its last entry or item. */
function targetsIn(value: Tree | undefined, isAbove: boolean): Path[] {
  if (value?.kind === "list") return isAbove && value.items.length > 0 ? [[value.items.length - 1]] : [];
  if (value?.kind !== "dict") return [];
  const last = [...value.entries].at(-1);
  return isAbove && last?.[1].value.kind === "dict" ? [[], [last[0]]] : [[]];
}

function withoutKey(map: Dict, name: string): Map<string, DictEntry> {
  const entries = new Map(map.entries);
  entries.delete(name);
  return entries;
}

/** The tree with another value at a path that exists. */
function withValue(tree: Tree, path: Path, value: Tree): Dict | undefined {
  const changed = changedAt(tree, path, value);
  return changed?.kind === "dict" ? changed : undefined;
}

function changedAt(tree: Tree, [step, ...rest]: Path, value: Tree): Tree | undefined {
  if (step === undefined) return value;
  if (tree.kind === "list") {
    const item = tree.items[Number(step)];
    const changed = item && changedAt(item, rest, value);
    return changed && { ...tree, items: tree.items.with(Number(step), changed) };
  }
  const entry = tree.kind === "dict" ? tree.entries.get(String(step)) : undefined;
  const changed = entry && changedAt(entry.value, rest, value);
  if (tree.kind !== "dict" || entry === undefined || changed === undefined) return undefined;
  return { ...tree, entries: new Map(tree.entries).set(String(step), { ...entry, value: changed }) };
}
