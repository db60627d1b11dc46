import { entryOf, textAt, valueAt, type Dict, type Path } from "../compile/tree.ts";
import type { Place } from "../problem/problem.ts";
import { visible } from "../problem/visible.ts";

/** `file:line` of what stands at a path of the merged configuration: a key's own line. Empty where nobody knows. */
export function where(origins: Dict | undefined, path: Path): { readonly at?: string } {
  const parent = valueAt(origins, path.slice(0, -1));
  const place = entryOf(parent, String(path.at(-1)))?.keyAt ?? valueAt(origins, path)?.at;
  return place?.file === undefined ? {} : { at: placeText(place) };
}

export function placeText({ file = "mallex", line }: Place): string {
  return visible(line === undefined ? file : `${file}:${line}`);
}

/** The index of a list's item with this id; -1 where there is none. */
export function indexOfId(origins: Dict | undefined, list: string, id: string): number {
  const rules = valueAt(origins, [list]);
  return rules?.kind === "list" ? rules.items.findIndex((item) => textAt(item, ["id"]) === id) : -1;
}
