import { entriesOf, itemsOf, keysOf, textAt, textsOf, type Dict, idsOf, itemWithId } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { AUTO_MODEL, tierModel } from "../../shared/reserved-names.ts";
import { matchesGlob } from "../../shared/text/match.ts";

/** Is the name of each tier and profile unambiguous as a model name? */
export function checkModelNames(config: Dict): Problem[] {
  const steps = itemsOf(config, ["tiers"]);
  const profiles = entriesOf(config, "profiles").map(([name, { keyAt }]) => ({ name, at: keyAt }));
  const named = steps.flatMap((tier) => textsOf(tier, ["id"]).map(({ text, at }) => ({ name: text, at })));
  return [
    ...[...named, ...profiles]
      .filter(({ name }) => tierModel(name) === AUTO_MODEL)
      .map(({ name, at }) => createProblem("MX3057.reserved", { name, autoModel: AUTO_MODEL }, at)),
    ...profiles.flatMap(({ name, at }) => {
      const tier = itemWithId(steps, name);
      const filled = textAt(tier, ["profiles", 0]);
      return tier === undefined || filled === undefined || filled === name
        ? []
        : [createProblem("MX3057.hidden", { name, filled }, at, { related: [{ message: "the tier", at: tier.at }] })];
    }),
  ];
}

/** Does an alias hide another model name? Aliases are resolved first. */
export function checkAliases(config: Dict): Problem[] {
  const tiers = idsOf(itemsOf(config, ["tiers"]));
  const profiles = keysOf(config, ["profiles"]);
  const meanings = [
    ...tiers.map((id) => ({ id, names: [id, tierModel(id)], what: `the tier "${id}"` })),
    ...profiles.map((name) => ({ id: name, names: [name, `mallex/${name}`], what: `the profile "${name}"` })),
    { id: AUTO_MODEL, names: [AUTO_MODEL], what: "the rules" },
  ];
  return entriesOf(config, "aliases").flatMap(([match, { keyAt, value }]) => {
    const leads = textAt(value, []) ?? "";
    const taken = meanings.find(({ id, names }) => id !== leads && names.some((name) => matchesGlob(match, name)));
    return taken === undefined ? [] : [createProblem("MX3120", { what: taken.what, leads, match }, keyAt)];
  });
}
