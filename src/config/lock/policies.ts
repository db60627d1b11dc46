import type { LockedModel, LockedPolicy, LockedShares } from "../../../generated/types/lock.d.ts";

export const POLICY_NAMES = ["dialect", "system", "midSystem", "arguments", "date"] as const;

/** The lock's name of a policy where no part of it makes a difference. */
export const ANY = "any";

/** `native`, `message`, `fold`, `object`, `live`: no word stands in two parts of a policy. */
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
 * Whether the lock names a policy so: by the parts that make a difference, such as `tagged fixed`. To a chat template one text dialect is as
 * another, so what is known of one holds for all.
 */
export function isNamed(policy: LockedPolicy, key: string): boolean {
  const words = new Set<string>([...policyTerms(policy), ANY]);
  const isText = policy.dialect !== NATIVE;
  return key.split(" ").every((word) => words.has(word) || (isText && !POLICY_TERMS.has(word)));
}

/** What the lock says of a policy. */
export function figuresOf(stable: LockedModel["stable"], policy: LockedPolicy): LockedShares | undefined {
  return namedIn(stable, policy);
}

/** What the lock knows to be left out of talks under a policy. */
export function hiddenBy({ hides = {} }: Pick<LockedModel, "hides">, policy: LockedPolicy): readonly Hidden[] {
  return namedIn(hides, policy) ?? [];
}

function namedIn<Value>(known: Readonly<Record<string, Value>>, policy: LockedPolicy): Value | undefined {
  return Object.entries(known).find(([key]) => isNamed(policy, key))?.[1];
}

/** What a chat template may leave out of a conversation that it renders. */
export type Hidden = NonNullable<LockedModel["hides"]>[string][number];

/** In the order in which they are told. */
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

/** `shows no tools, drops earlier calls and drops messages`: of a template. */
export function describeHidden(hides: readonly Hidden[]): string {
  const texts = hides.map((one) => OMISSION_TEXTS[one]);
  const last = texts.pop() ?? "";
  return texts.length === 0 ? last : `${texts.join(", ")} and ${last}`;
}
