import type { Layer } from "../compile/1-load/layer.ts";
import { textAt, type Dict, type Tree } from "../compile/tree.ts";
import { formatLocation } from "./where.ts";
import { resolveValue } from "./resolve-value.ts";

/** An inherited value that a file takes out: `disable: id` in a list of rules, `null` in a map. */
export interface DisabledValue {
  readonly path: readonly string[];
  readonly at: string;
}

/** What is gone in the end. @param sources low to high */
export function listDisabled(sources: readonly Layer[], config: Dict): DisabledValue[] {
  const all = sources.flatMap(({ tree }) => [...nullsAndDisables(tree, [])]);
  const last = new Map(all.map((one) => [one.path.join("/"), one]));
  return [...last.values()].filter(({ path }) => "missing" in resolveValue(config, path));
}

function* nullsAndDisables(tree: Tree, path: readonly string[]): Generator<DisabledValue> {
  if (tree.kind === "dict") {
    for (const [key, { keyAt, value }] of tree.entries) {
      const here = [...path, key];
      if (value.kind === "scalar" && value.value === null) yield { path: here, at: formatLocation(keyAt) };
      else yield* nullsAndDisables(value, here);
    }
  } else if (tree.kind === "list" && path.length === 1) {
    for (const item of tree.items) {
      const id = textAt(item, ["disable"]);
      if (id !== undefined) yield { path: [...path, id], at: formatLocation(item.at) };
    }
  }
}
