import type { Model } from "../../generated/types/mallex.d.ts";
import { factsOf } from "../compile/6-lower/profiles.ts";
import { itemsOf } from "../compile/5-check/entries.ts";
import { textAt, toData, valueAt, type Dict } from "../compile/tree.ts";
import type { ValueOrigin } from "./explain-value.ts";
import { placeText } from "./where.ts";

/** What `models` says of a value of a profile, as of `/profiles/main/window`; undefined for all else. */
export function factAt(config: Dict, path: readonly string[]): ValueOrigin["chain"][number] | undefined {
  const [section, name = "", ...rest] = path;
  const model = section === "profiles" ? textAt(config, ["profiles", name, "model"]) : undefined;
  if (model === undefined || rest.length === 0) return undefined;
  const entries = itemsOf(valueAt(config, ["models"])).map((tree) => ({ tree, data: toData(tree) as Model }));
  const facts = factsOf(
    model,
    entries.map(({ data }) => data),
  );
  const entry = entries.find(({ data }) => data === facts);
  const value = entry && valueAt(entry.tree, rest);
  return value === undefined ? undefined : { value: toData(value), at: placeText(value.at) };
}
