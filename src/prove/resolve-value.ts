import { textAt, type Tree } from "../compile/tree.ts";

/** A value and the ways to it, or how far the path goes. */
export type Resolved =
  | {
      readonly value: Tree;
      /** From the root on, without the value itself; `rest` leads on from there. */ readonly above: readonly Above[];
    }
  | {
      readonly missing: string;
      readonly depth: number;
      /** What there is in its place. */ readonly known: readonly string[];
    };

export interface Above {
  readonly tree: Tree;
  readonly rest: readonly string[];
}

/** Follows keys, ids of list items, and numbers of items that have no id. An id with a slash may be two steps: `/filters/acme/notes`. */
export function resolveValue(root: Tree, path: readonly string[]): Resolved {
  const above: Above[] = [];
  let here = root;
  for (let depth = 0; depth < path.length;) {
    const [step = "", second] = path.slice(depth);
    const complete = stepInto(here, step);
    const next =
      complete ?? (here.kind === "list" && second !== undefined ? stepInto(here, `${step}/${second}`) : complete);
    if (next === undefined) return { missing: step, depth, known: namesIn(here) };
    above.push({ tree: here, rest: path.slice(depth) });
    depth += complete === undefined ? 2 : 1;
    here = next;
  }
  return { value: here, above };
}

function stepInto(tree: Tree, step: string): Tree | undefined {
  if (tree.kind === "dict") return tree.entries.get(step)?.value;
  if (tree.kind === "scalar") return undefined;
  const named = tree.items.find((item) => nameOf(item) === step);
  return named ?? (/^\d+$/.test(step) ? tree.items[Number(step)] : undefined);
}

/** Keys of a map, ids of a list, or the numbers of its items. */
export function namesIn(tree: Tree): string[] {
  if (tree.kind === "dict") return [...tree.entries.keys()];
  return tree.kind === "scalar" ? [] : tree.items.map((item, index) => nameOf(item) ?? String(index));
}

function nameOf(item: Tree): string | undefined {
  return textAt(item, ["id"]) ?? textAt(item, ["override"]) ?? textAt(item, ["disable"]);
}
