import { optional } from "../compile/6-lower/optional.ts";
import { textAt, toData, valueAt, type Dict } from "../compile/tree.ts";
import type { ValueOrigin } from "./explain-value.ts";
import { modelEntry } from "./model-entry.ts";
import { formatLocation } from "./where.ts";

/** What `models` says of a value of a profile, as of `/profiles/main/window`; undefined for all else. */
export function factAt(config: Dict, path: readonly string[]): ValueOrigin["chain"][number] | undefined {
  const [section, name = "", ...rest] = path;
  const entry = section === "profiles" && rest.length > 0 ? modelEntry(config, name) : undefined;
  const value = entry && valueAt(entry, rest);
  const id = entry && textAt(entry, ["id"]);
  return value && { value: toData(value), at: formatLocation(value.at), ...optional("entry", id) };
}
