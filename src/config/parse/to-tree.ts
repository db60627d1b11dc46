import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { Dict, DictEntry, Tree } from "./tree.ts";

export interface TreeContext {
  /** The place of a range of offsets. */
  readonly locate: (range: readonly number[] | null | undefined) => Location;
  /** Doubled and forbidden keys are added to it. */
  readonly problems: Problem[];
}

/** Keys that mean something to JavaScript objects. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** Keeps what the YAML library read as values with places. */
export function toTree(node: Node, context: TreeContext): Tree {
  const at = context.locate(node.range);
  if (isMap<Node, Node | null>(node)) return { kind: "dict", entries: toEntries(node.items, context), at };
  if (isSeq<Node>(node)) return { kind: "list", items: node.items.map((item) => toTree(item, context)), at };
  return isScalar(node) ? toScalar(node, at) : { kind: "scalar", value: null, at };
}

function toScalar({ value, source }: Scalar, at: Location): Tree {
  if (typeof value === "string") return { kind: "scalar", value, at };
  if (typeof value !== "number" && typeof value !== "boolean")
    return { kind: "scalar", value: null, at, ...(value === null && source === "" ? { empty: true } : {}) };
  const isOther = source !== undefined && source !== String(value);
  return { kind: "scalar", value, at, ...(isOther ? { written: source } : {}) };
}

function toEntries(pairs: readonly Pair<Node, Node | null>[], context: TreeContext): Dict["entries"] {
  const entries = new Map<string, DictEntry>();
  for (const { key, value } of pairs) {
    const name = String(isScalar(key) ? key.value : key);
    const keyAt = context.locate(key.range);
    const problem = refuseKey(name, keyAt, entries.get(name)?.keyAt);
    if (problem !== undefined) context.problems.push(problem);
    else
      entries.set(name, {
        keyAt,
        value:
          value === null
            ? { kind: "scalar", value: null, at: keyAt, empty: true }
            : isCommentedOut(key, value)
              ? { kind: "scalar", value: null, at: keyAt, empty: true, comment: true }
              : toTree(value, context),
      });
  }
  return entries;
}

/** `section: # Tone`: an empty value is placed behind the blank in front of a comment; without one it stands right behind the colon. */
function isCommentedOut(key: Node, value: Node): boolean {
  const [, end = 0] = key.range ?? [];
  const isEmpty = isScalar(value) && value.value === null && value.source === "";
  return isEmpty && typeof value.comment === "string" && (value.range?.[0] ?? 0) > end + 1;
}

function refuseKey(name: string, at: Location, first: Location | undefined): Problem | undefined {
  if (first !== undefined)
    return createProblem("MX1005", { name }, at, { related: [{ message: "the other one", at: first }] });
  if (name === "<<") return createProblem("MX1006.key", {}, at);
  if (FORBIDDEN_KEYS.has(name)) return createProblem("MX1006.key2", { name }, at);
  return undefined;
}
