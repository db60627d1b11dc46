import type { Location, Problem } from "../../problem/problem.ts";
import { AUTO_MODEL, tierModel } from "../../terms/names.ts";
import { textAt, valueAt, type Dict } from "../tree.ts";
import { entriesOf, itemsOf, textsOf } from "./entries.ts";

/** Does the name of each tier and profile mean one thing, when a client asks for it as a model? */
export function checkModelNames(config: Dict): Problem[] {
  const steps = itemsOf(valueAt(config, ["tiers"]));
  const profiles = entriesOf(config, "profiles").map(([name, { keyAt }]) => ({ name, at: keyAt }));
  const named = steps.flatMap((tier) => textsOf(valueAt(tier, ["id"])).map(({ text, at }) => ({ name: text, at })));
  return [
    ...[...named, ...profiles].filter(({ name }) => tierModel(name) === AUTO_MODEL).map(duplicateModelName),
    ...profiles.flatMap(({ name, at }) => {
      const tier = steps.find((one) => textAt(one, ["id"]) === name);
      const filled = textAt(tier, ["profiles", 0]);
      return tier === undefined || filled === undefined || filled === name
        ? []
        : [hidden(name, { filled, at, tier: tier.at })];
    }),
  ];
}

function duplicateModelName({ name, at }: { readonly name: string; readonly at: Location }): Problem {
  return {
    code: "MX3057",
    severity: "error",
    message: `nothing can be called "${name}": under ${AUTO_MODEL} the client asks mallex to decide by its rules`,
    hint: "choose another name",
    at,
  };
}

function hidden(
  name: string,
  { filled, at, tier }: { readonly filled: string; readonly at: Location; readonly tier: Location },
): Problem {
  return {
    code: "MX3057",
    severity: "warning",
    message: `who asks for "${name}" gets the tier of this name, which holds "${filled}", never this profile`,
    hint: "give one of them another name",
    at,
    related: [{ message: "the tier", at: tier }],
  };
}
