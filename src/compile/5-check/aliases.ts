import type { Problem } from "../../problem/problem.ts";
import { AUTO_MODEL, tierModel } from "../../terms/names.ts";
import { matchesGlob } from "../../turn/match-glob.ts";
import { keysOf, entriesOf, itemsOf } from "./entries.ts";
import { textAt, valueAt, type Dict } from "../tree.ts";

/** Does an alias take a name that means something without it? Aliases are asked first. */
export function checkAliases(config: Dict): Problem[] {
  const tiers = itemsOf(valueAt(config, ["tiers"])).flatMap((tier) => textAt(tier, ["id"]) ?? []);
  const profiles = keysOf(valueAt(config, ["profiles"]));
  const meanings = [
    ...tiers.map((id) => ({ id, names: [id, tierModel(id)], what: `the tier "${id}"` })),
    ...profiles.map((name) => ({ id: name, names: [name, `mallex/${name}`], what: `the profile "${name}"` })),
    { id: AUTO_MODEL, names: [AUTO_MODEL], what: "the rules" },
  ];
  return entriesOf(config, "aliases").flatMap(([match, { keyAt, value }]) => {
    const leads = textAt(value, []) ?? "";
    const taken = meanings.find(({ id, names }) => id !== leads && names.some((name) => matchesGlob(match, name)));
    return taken === undefined
      ? []
      : [
          {
            code: "MX3120",
            severity: "warning",
            message: `who asks for ${taken.what} by name gets "${leads}": the alias "${match}" comes first`,
            hint: "make the alias more exact, or give it a name that nothing else has",
            at: keyAt,
          },
        ];
  });
}
