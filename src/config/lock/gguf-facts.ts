import type { Lock } from "../../../generated/types/lock.d.ts";
import type { Location } from "../../diagnostics/problem.ts";
import type { Layer } from "../layers/layer.ts";
import type { Dict, Tree } from "../parse/tree.ts";
import { LOCK } from "./read-lock.ts";

/**
 * What the lock has of GGUF files, as facts about models: the lowest ones, since a pack that knows a model knows more of it than its file says.
 * @returns no layer where the lock has none
 */
export function ggufLayers({ ggufs = {} }: Lock): readonly Layer[] {
  // The first match counts, and a star in the name of a file stands for any text there: its own entry comes before.
  const stars = (name: string): number => name.split("*").length;
  const inOrder = Object.entries(ggufs).toSorted(([one], [other]) => stars(one) - stars(other));
  const models = inOrder.map(([match, facts], index) => ({
    id: `lock/gguf-${index + 1}`,
    match,
    ...facts,
    source: "the head of the GGUF file",
  }));
  const at: Location = { file: LOCK };
  return models.length === 0 ? [] : [{ name: LOCK, kind: "built-in", tree: toDict({ models }, at) }];
}

function toDict(data: object, at: Location): Dict {
  const entries = Object.entries(data).map(([key, value]) => [key, { keyAt: at, value: toTree(value, at) }] as const);
  return { kind: "dict", entries: new Map(entries), at };
}

function toTree(value: unknown, at: Location): Tree {
  if (Array.isArray(value)) return { kind: "list", items: value.map((item) => toTree(item, at)), at };
  if (typeof value === "object" && value !== null) return toDict(value, at);
  return { kind: "scalar", value: value as string | number | boolean | null, at };
}
