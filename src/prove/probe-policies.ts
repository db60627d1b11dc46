import type { LockedPolicy } from "../../generated/types/lock.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import { NATIVE, POLICY_NAMES } from "../compile/policy-key.ts";

const HEADS = ["message", "user"] as const;
const MID_SYSTEM_POLICIES = ["fold", "inPlace"] as const;
const ARGUMENTS = ["object", "string"] as const;
const DATES = ["live", "fixed"] as const;

/** The dialects that make a difference to a chat template: messages of their own, and text, in the profile's own text dialect where it has one. */
export function dialectsOf(dialect: string): readonly [native: string, text: string] {
  return [NATIVE, dialect === NATIVE ? "tagged" : dialect];
}

/** Every policy that a profile can have, the usual one first, then those that differ least from it. `isOurs`: mallex starts its server. */
export function policiesOf(
  usual: LockedPolicy,
  { isOurs, text }: { readonly isOurs: boolean; readonly text: string },
): LockedPolicy[] {
  const [texts, dates] = isOurs ? [ARGUMENTS, DATES] : [ARGUMENTS.slice(0, 1), DATES.slice(0, 1)];
  let all: LockedPolicy[] = [usual];
  all = all.flatMap((one) => dialectsOf(text).map((dialect) => ({ ...one, dialect })));
  all = all.flatMap((one) => HEADS.map((system) => ({ ...one, system })));
  all = all.flatMap((one) => MID_SYSTEM_POLICIES.map((midSystem) => ({ ...one, midSystem })));
  all = all.flatMap((one) => texts.map((args) => ({ ...one, arguments: args })));
  all = all.flatMap((one) => dates.map((date) => ({ ...one, date })));
  const distance = (policy: LockedPolicy): number => POLICY_NAMES.filter((name) => policy[name] !== usual[name]).length;
  return all.toSorted((a, b) => distance(a) - distance(b));
}

/** A profile that lays out its talks so. */
export function withPolicy(profile: Profile, policy: LockedPolicy): Profile {
  const { dialect, system, midSystem, arguments: args, date } = policy;
  return {
    ...profile,
    dialect,
    policy: {
      ...(system === "user" ? { system } : {}),
      ...(midSystem === "inPlace" ? { midSystem } : {}),
      ...(args === "string" ? { arguments: args } : {}),
      ...(date === "fixed" ? { date } : {}),
    },
  };
}

export function policyOf({ dialect, policy = {} }: Profile): LockedPolicy {
  const { system = "message", midSystem = "fold", arguments: args = "object", date = "live" } = policy;
  return { dialect, system, midSystem, arguments: args, date };
}
