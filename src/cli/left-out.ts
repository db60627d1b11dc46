import type { Plan } from "../../generated/types/plan.d.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import { faultOf, type Keys } from "./read-keys.ts";
import { usedProfiles } from "./used-profiles.ts";

/**
 * What the person should know before the client fills the screen: which profiles have no key, and who answers instead.
 * @throws {MallexError} MX7515, MX7540 to MX7543 when no profile at all is left
 */
export function leftOut(plan: Plan, keys: Keys): readonly Problem[] {
  const used = [...usedProfiles(plan).keys()];
  const faults = used.flatMap((name) => {
    const fault = faultOf(plan, keys, name);
    return fault === undefined ? [] : [{ name, ...fault }];
  });
  const [first, ...others] = faults.map(({ problem }) => problem);
  if (first !== undefined && faults.length === used.length) throw new MallexError([first, ...others]);
  return faults.map(({ name, why, problem: { hint } }) => ({
    code: "MX7544",
    severity: "warning",
    message: [`the profile "${name}" is left out: ${why}`, ...tiersOf(plan, keys, name)].join("; "),
    ...(hint === undefined ? {} : { hint }),
  }));
}

function tiersOf(plan: Plan, keys: Keys, name: string): string[] {
  return plan.tiers.filter(({ profiles }) => profiles.includes(name)).map((tier) => instead(tier, plan, keys));
}

/** Who comes first in the chain; a tier may forbid to pass over a profile without a key. */
function instead({ id, profiles, moveOn }: Plan["tiers"][number], plan: Plan, keys: Keys): string {
  const rest = moveOn?.includes("noKey") === false ? profiles.slice(0, 1) : profiles;
  const next = rest.find((profile) => faultOf(plan, keys, profile) === undefined);
  return next === undefined ? `the tier "${id}" can't be answered` : `the tier "${id}" is answered by "${next}"`;
}
