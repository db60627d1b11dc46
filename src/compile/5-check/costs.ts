import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";

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
