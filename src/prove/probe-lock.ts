import type { LockedModel, LockedPolicy } from "../../generated/types/lock.d.ts";
import { ANY, POLICY_NAMES } from "../compile/policy-key.ts";
import type { Measured, Probed } from "./probe-template.ts";

/** What the lock keeps of a probe; nothing where no policy could be chosen. */
export function toLocked(
  { chosen, measured }: Probed,
  { template, heads }: Pick<LockedModel, "template" | "heads">,
): LockedModel | undefined {
  if (chosen === undefined) return undefined;
  const parts = POLICY_NAMES.filter((name) => makesDifference(name, measured));
  const nameOf = (policy: LockedPolicy): string => parts.map((name) => policy[name]).join(" ") || ANY;
  const stable = measured.flatMap(({ policy, bytes }) =>
    bytes === undefined ? [] : [[nameOf(policy), bytes] as const],
  );
  const unrendered = new Set(measured.flatMap(({ policy, unknown }) => (unknown === undefined ? [] : nameOf(policy))));
  return {
    template,
    policy: chosen.policy,
    stable: Object.fromEntries(stable),
    ...(unrendered.size === 0 ? {} : { unrendered: [...unrendered].toSorted() }),
    heads,
  };
}

/** Two policies that differ here alone have other figures, or one of them has none, or another reason for that. */
function makesDifference(name: (typeof POLICY_NAMES)[number], measured: readonly Measured[]): boolean {
  const figures = new Map<string, string>();
  return measured.some(({ policy, bytes, unknown }) => {
    const rest = restOf(policy, name);
    const known = figures.get(rest);
    figures.set(rest, JSON.stringify(bytes ?? (unknown === undefined ? "refused" : "unknown")));
    return known !== undefined && known !== figures.get(rest);
  });
}

function restOf(policy: LockedPolicy, name: (typeof POLICY_NAMES)[number]): string {
  return JSON.stringify(POLICY_NAMES.filter((other) => other !== name).map((other) => policy[other]));
}
