import type { Location } from "../../problem/problem.ts";
import { toData, valueAt, type Dict, type Tree } from "../tree.ts";
import { toLimit, UNLIMITED, type PackLimit } from "./limit.ts";

/** One item of `extends`. */
export interface Extended {
  readonly spec: string;
  /** Where the spec stands. */
  readonly at: Location;
  readonly limit: PackLimit;
}

/** What a file extends; not whole where something stands there that the schema refuses. */
export function extended(tree: Dict): { readonly items: readonly Extended[]; readonly isComplete: boolean } {
  const list = valueAt(tree, ["extends"]);
  if (list === undefined || (list.kind === "scalar" && list.value === null)) return { items: [], isComplete: true };
  const listItems = list.kind === "list" ? list.items : [];
  const items = listItems.map(toExtended).filter((item) => item !== undefined);
  return { items, isComplete: list.kind === "list" && items.length === listItems.length };
}

function toExtended(item: Tree): Extended | undefined {
  if (item.kind === "scalar")
    return typeof item.value === "string" ? { spec: item.value, at: item.at, limit: UNLIMITED } : undefined;
  const pack = valueAt(item, ["pack"]);
  const limit = limitOf(item);
  if (pack?.kind !== "scalar" || typeof pack.value !== "string" || limit === undefined) return undefined;
  return { spec: pack.value, at: pack.at, limit };
}

function limitOf(item: Tree): PackLimit | undefined {
  const [use, removes] = [valueAt(item, ["use"]), valueAt(item, ["removeOnly"])];
  const removeOnly = removes === undefined ? false : toData(removes);
  if (typeof removeOnly !== "boolean" || (use !== undefined && use.kind !== "list")) return undefined;
  return toLimit(
    removeOnly,
    use?.items.map((one) => String(toData(one))),
  );
}
