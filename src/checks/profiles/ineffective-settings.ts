import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { toData, valueAt, type Dict } from "../../config/parse/tree.ts";
import type { Location, Problem } from "../../diagnostics/problem.ts";
import { USUAL_REPEATS } from "../../plan/lower/profiles.ts";

/** Do prices and the budget have something to do with each other? */
export function checkCosts({ profiles, budget }: Pick<Plan, "profiles" | "budget">, config: Dict): Problem[] {
  const priced = Object.values(profiles).some(({ price }) => price !== undefined);
  const at = valueAt(config, ["budget", "perDay"])?.at ?? config.at;
  const idle: Problem[] =
    budget === undefined || priced
      ? []
      : [
          {
            code: "MX3127",
            severity: "warning",
            message: "the budget closes nothing: no profile has a price",
            hint: "give the cloud's profiles a `price: { input: …, output: … }`, in US dollars for a million tokens",
            at,
          },
        ];
  const local = Object.entries(profiles).flatMap(([name, { leaves }]): Problem[] => {
    const price = valueAt(config, ["profiles", name, "price"]);
    if (leaves === true || price === undefined) return [];
    const what = budget === undefined ? "it is counted as if it were paid" : "the budget closes it, too";
    return [
      {
        code: "MX3128",
        severity: "warning",
        message: `profile "${name}" has a price and is your own: ${what}`,
        hint: "take the price out, if nobody asks for it",
        at: price.at,
      },
    ];
  });
  return [...idle, ...(priced && budget?.perDay === 0 ? [nothingPaid(at)] : []), ...local];
}

function nothingPaid(at: Location): Problem {
  return {
    code: "MX3133",
    severity: "warning",
    message: "with a budget of 0 no profile with a price is ever asked",
    hint: "leave the budget out for no limit, or take these profiles out of the tiers",
    at,
  };
}

/** Does each setting of a profile have an effect on the kind of its backend? */
export function checkIdleSettings(config: Dict): Problem[] {
  const { profiles = {}, backends = {} } = toData(config) as Mallex;
  return Object.entries(profiles).flatMap(([name, profile]): Problem[] => {
    const backend = backends[profile.backend];
    if (backend === undefined) return [];
    return Object.entries(kindOf(backend).ignores).flatMap(([key, hint]): Problem[] => {
      const at = valueAt(config, ["profiles", name, key])?.at;
      if (at === undefined || (key === "images" && profile.images !== true)) return [];
      const message = `profile "${name}": \`${key}\` has no effect on the backend "${profile.backend}" (kind: ${backend.kind})`;
      return [{ code: "MX3086", severity: "warning", message, hint, at }];
    });
  });
}

/** Is the model told before its turn ends? */
export function checkRepeats(config: Dict): Problem[] {
  const { repeats } = (toData(config) as Mallex).calls ?? {};
  if (repeats === undefined || repeats === "off") return [];
  const { tell, stop } = { ...USUAL_REPEATS, ...repeats };
  if (tell < stop) return [];
  const locate = (key: string): Problem["at"] => valueAt(config, ["calls", "repeats", key])?.at;
  const at = locate("stop") ?? locate("tell");
  return [
    {
      code: "MX3118",
      severity: "error",
      message: `calls.repeats: the turn would end after ${stop} repeats, before the model is told at ${tell}`,
      hint: `make \`stop\` larger than \`tell\`; without a word of yours they are ${USUAL_REPEATS.tell} and ${USUAL_REPEATS.stop}`,
      ...(at === undefined ? {} : { at }),
    },
  ];
}
