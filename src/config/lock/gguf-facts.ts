import type { Lock } from "../../../generated/types/lock.d.ts";
import type { Location } from "../../diagnostics/problem.ts";
import type { Layer } from "../layers/layer.ts";
import { valueAt, type Dict, type Tree } from "../parse/tree.ts";
import { optional } from "../../shared/utilities.ts";
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

/**
 * What the lock has of servers that mallex does not start, as the lowest settings of the profiles that these files still have with the same model.
 * @param own the files that may name them
 */
export function serverLayers({ servers = {} }: Lock, own: readonly Pick<Layer, "tree">[]): readonly Layer[] {
  const profiles = Object.entries(servers).flatMap(([name, { model, window, tools }]) => {
    const named = own.map(({ tree }) => valueAt(tree, ["profiles", name, "model"])).findLast((at) => at !== undefined);
    if (named?.kind !== "scalar" || named.value !== model) return [];
    const settings = { ...optional("window", window), ...(tools === false && { dialect: "tagged" }) };
    return Object.keys(settings).length === 0 ? [] : [[name, settings] as const];
  });
  const tree = toDict({ profiles: Object.fromEntries(profiles) }, { file: LOCK });
  return profiles.length === 0 ? [] : [{ name: LOCK, kind: "built-in", tree }];
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
