import { textAt, type Dict, type DictEntry, type Tree } from "../tree.ts";

/** Two maps, key by key: what the higher one says, counts; `null` takes a key away. */
export function mergeDicts(low: Dict, high: Dict): Dict {
  const entries = new Map<string, DictEntry>(low.entries);
  for (const [key, entry] of high.entries) mergeEntry(entries, key, entry);
  return { kind: "dict", entries, at: high.at };
}

/** One key of the higher map, into the entries of the lower one. */
export function mergeEntry(entries: Map<string, DictEntry>, key: string, { keyAt, value }: DictEntry): void {
  if (isNull(value)) entries.delete(key);
  else entries.set(key, { keyAt, value: mergeValue(entries.get(key)?.value, value) });
}

function isNull(value: Tree): boolean {
  return value.kind === "scalar" && value.value === null;
}

function mergeValue(low: Tree | undefined, high: Tree): Tree {
  if (high.kind === "dict")
    return mergeDicts(isSameKind(low, high) ? low : { kind: "dict", entries: new Map(), at: high.at }, high);
  if (low === undefined) return high;
  return { ...high, replaced: [low.at, ...(low.replaced ?? [])] };
}

/** A backend of another `kind` has other keys: it replaces the inherited one as a whole. */
function isSameKind(low: Tree | undefined, high: Dict): low is Dict {
  const kind = textAt(high, ["kind"]);
  return low?.kind === "dict" && (kind === undefined || kind === (textAt(low, ["kind"]) ?? kind));
}
