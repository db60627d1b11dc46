import { entryOf, textAt, valueAt, type Dict, type Path } from "../compile/tree.ts";
import type { Location } from "../problem/problem.ts";
import { visible } from "../problem/visible.ts";

/** `file:line` of what stands at a path of the merged configuration: a key's own line. Empty where nobody knows. */
export function where(origins: Dict | undefined, path: Path): { readonly at?: string } {
  const parent = valueAt(origins, path.slice(0, -1));
  const location = entryOf(parent, String(path.at(-1)))?.keyAt ?? valueAt(origins, path)?.at;
  return location?.file === undefined ? {} : { at: formatLocation(location) };
}

export function formatLocation({ file = "mallex", line }: Location): string {
  return visible(line === undefined ? file : `${file}:${line}`);
}

/** The index of a list's item with this id; -1 where there is none. */
export function indexOfId(origins: Dict | undefined, list: string, id: string): number {
  const rules = valueAt(origins, [list]);
  return rules?.kind === "list" ? rules.items.findIndex((item) => textAt(item, ["id"]) === id) : -1;
}
