import type { Place } from "../../problem/problem.ts";
import { textAt, toData, valueAt, type Dict, type Tree } from "../tree.ts";
import type { Limit } from "./limit.ts";

/** One item of `extends`. */
export interface Extended {
  readonly spec: string;
  /** Where the spec stands. */
  readonly at: Place;
  readonly limit: Limit;
}

/** What a file extends; not whole where something stands there that the schema refuses. */
export function extended(tree: Dict): { readonly items: readonly Extended[]; readonly whole: boolean } {
  const list = valueAt(tree, ["extends"]);
  if (list === undefined || (list.kind === "scalar" && list.value === null)) return { items: [], whole: true };
  const said = list.kind === "list" ? list.items : [];
  const items = said.map(toExtended).filter((item) => item !== undefined);
  return { items, whole: list.kind === "list" && items.length === said.length };
}

function toExtended(item: Tree): Extended | undefined {
  if (item.kind === "scalar" && typeof item.value === "string")
    return { spec: item.value, at: item.at, limit: { removeOnly: false } };
  const spec = textAt(item, ["pack"]);
  const [use, removes] = [valueAt(item, ["use"]), valueAt(item, ["removeOnly"])];
  const sections = use?.kind === "list" ? new Set(use.items.map((one) => String(toData(one)))) : undefined;
  const isSound = (use === undefined) === (sections === undefined) && (removes === undefined || isBoolean(removes));
  if (spec === undefined || !isSound) return undefined;
  const removeOnly = removes?.kind === "scalar" && removes.value === true;
  const at = valueAt(item, ["pack"])?.at ?? item.at;
  return { spec, at, limit: { removeOnly, ...(sections === undefined ? {} : { use: sections }) } };
}

function isBoolean(tree: Tree): boolean {
  return tree.kind === "scalar" && typeof tree.value === "boolean";
}
