import type { LockedModel, LockedPolicy, LockedShares } from "../../../generated/types/lock.d.ts";

export const POLICY_NAMES = ["dialect", "system", "midSystem", "arguments", "date"] as const;

/** The lock's name of a policy where no part of it makes a difference. */
export const ANY = "any";

/** `native`, `message`, `fold`, `object`, `live`: no term occurs in two settings. */
export function policyTerms(policy: LockedPolicy): string[] {
  return POLICY_NAMES.map((name) => policy[name]);
}

/** Servers' own way to call tools; all other dialects are text. */
export const NATIVE = "native";

/** Words of policies that are no text dialect's name. */
export const POLICY_TERMS: ReadonlySet<string> = new Set([
  ANY,
  NATIVE,
  "message",
  "user",
  "fold",
  "inPlace",
  "object",
  "string",
  "live",
  "fixed",
]);

/**
 * Whether a lock key such as `tagged fixed`, which lists the settings that matter, matches a policy. Text dialects are equivalent
 * to a chat template.
 */
export function isNamed(policy: LockedPolicy, key: string): boolean {
  const words = new Set<string>([...policyTerms(policy), ANY]);
  const isText = policy.dialect !== NATIVE;
  return key.split(" ").every((word) => words.has(word) || (isText && !POLICY_TERMS.has(word)));
}

/** The measured shares of a policy. */
export function figuresOf(stable: LockedModel["stable"], policy: LockedPolicy): LockedShares | undefined {
  return namedIn(stable, policy);
}

/** What the template hides under a policy. */
export function hiddenBy({ hides = {} }: Pick<LockedModel, "hides">, policy: LockedPolicy): readonly Hidden[] {
  return namedIn(hides, policy) ?? [];
}

function namedIn<Value>(known: Readonly<Record<string, Value>>, policy: LockedPolicy): Value | undefined {
  return Object.entries(known).find(([key]) => isNamed(policy, key))?.[1];
}

/** What a chat template may leave out of a conversation that it renders. */
export type Hidden = NonNullable<LockedModel["hides"]>[string][number];

/** In reporting order. */
const OMISSION_TEXTS: Readonly<Record<Hidden, string>> = {
  tools: "shows no tools",
  calls: "drops earlier calls",
  results: "drops results of tools",
  system: "drops the system prompt",
  words: "drops messages",
};

export function inOrder(hidden: ReadonlySet<Hidden>): Hidden[] {
  return (Object.keys(OMISSION_TEXTS) as Hidden[]).filter((one) => hidden.has(one));
}

/** `shows no tools, drops earlier calls and drops messages` */
export function describeHidden(hides: readonly Hidden[]): string {
  const texts = hides.map((one) => OMISSION_TEXTS[one]);
  const last = texts.pop() ?? "";
  return texts.length === 0 ? last : `${texts.join(", ")} and ${last}`;
}
