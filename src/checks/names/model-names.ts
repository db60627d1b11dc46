import type { Mallex } from "../../../generated/types/mallex.d.ts";
import {
  entriesOf,
  itemsOf,
  keysOf,
  textAt,
  textsOf,
  toData,
  type Dict,
  idsOf,
  itemWithId,
} from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { ANY_NAME } from "../../routing/routes/model-names.ts";
import { AUTO_MODEL, HIGHEST_TIER, LOWEST_TIER, tierModel } from "../../shared/reserved-names.ts";
import { matchesGlob } from "../../shared/text/match.ts";
import { leavingProfiles } from "../profiles/local-only.ts";

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

/** With `*` every wrong name is accepted, so none may lead to a cloud, where it would cost money and send the prompt. */
function checkAnyName(config: Dict, { leads, at }: { readonly leads: string; readonly at: Location }): Problem[] {
  const data = toData(config) as Mallex;
  const isProfile = Object.hasOwn(data.profiles ?? {}, leads);
  const isTier = [LOWEST_TIER, HIGHEST_TIER].includes(leads) || data.tiers?.some(({ id }) => id === leads) === true;
  if (!isProfile && !isTier) return []; // an undefined name, which is reported
  // Of a pool, each backend has a profile that begins so.
  const leaving = [...leavingProfiles(data)].some((name) => name === leads || name.startsWith(`${leads}@`));
  if (isProfile && !isTier && !leaving) return [];
  const what =
    isProfile && !isTier ? `the profile "${leads}", whose model is not on this machine` : `the tier "${leads}"`;
  return [createProblem("MX3186", { what }, at)];
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
    if (match === ANY_NAME) return checkAnyName(config, { leads: textAt(value, []) ?? "", at: value.at });
    const leads = textAt(value, []) ?? "";
    const taken = meanings.find(({ id, names }) => id !== leads && names.some((name) => matchesGlob(match, name)));
    return taken === undefined ? [] : [createProblem("MX3120", { what: taken.what, leads, match }, keyAt)];
  });
}
