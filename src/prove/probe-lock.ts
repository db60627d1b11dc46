import type { LockedModel, LockedPolicy } from "../../generated/types/lock.d.ts";
import type { Hidden } from "../compile/say-hidden.ts";
import { ANY, NATIVE, POLICY_NAMES } from "../compile/policy-key.ts";
import type { TemplateMeasurement, Probed } from "./probe-template.ts";

interface ProbedModel extends Pick<LockedModel, "template" | "heads"> {
  /** The profile shows the client's own prompt, in which every dialect is `native`. */
  readonly isClients?: boolean;
}

/** What the lock keeps of a probe; nothing where no policy could be chosen. */
export function toLocked(
  { chosen, measured }: Probed,
  { template, heads, isClients = false }: ProbedModel,
): LockedModel | undefined {
  if (chosen === undefined) return undefined;
  const parts = POLICY_NAMES.filter((name) => makesDifference(name, measured));
  const nameOf = (policy: LockedPolicy): string => parts.map((name) => policy[name]).join(" ") || ANY;
  const stable = measured.flatMap(({ policy, bytes, hides }) =>
    bytes === undefined || hides !== undefined ? [] : [[nameOf(policy), bytes] as const],
  );
  // Other profiles of the model may have prompts of other kinds: what is hidden is said of one dialect alone.
  const dialectOf = ({ dialect }: LockedPolicy): string => (isClients ? NATIVE : dialect);
  const others = parts.filter((name) => name !== "dialect");
  const hides = measured.flatMap(({ policy, hides: hidden }): [string, Hidden[]][] =>
    hidden === undefined ? [] : [[[dialectOf(policy), ...others.map((name) => policy[name])].join(" "), [...hidden]]],
  );
  const unrendered = new Set(measured.flatMap(({ policy, unknown }) => (unknown === undefined ? [] : nameOf(policy))));
  return {
    template,
    policy: chosen.policy,
    stable: Object.fromEntries(stable),
    ...(unrendered.size === 0 ? {} : { unrendered: [...unrendered].toSorted() }),
    ...(hides.length === 0 ? {} : { hides: Object.fromEntries(hides) }),
    heads,
  };
}

/** Two policies that differ here alone have other figures, or hide something else, or one of them has none, or another reason for that. */
function makesDifference(name: (typeof POLICY_NAMES)[number], measured: readonly TemplateMeasurement[]): boolean {
  const figures = new Map<string, string>();
  return measured.some(({ policy, hides, bytes, unknown }) => {
    const rest = otherPolicies(policy, name);
    const known = figures.get(rest);
    figures.set(rest, JSON.stringify(hides ?? bytes ?? (unknown === undefined ? "refused" : "unknown")));
    return known !== undefined && known !== figures.get(rest);
  });
}

function otherPolicies(policy: LockedPolicy, name: (typeof POLICY_NAMES)[number]): string {
  return JSON.stringify(POLICY_NAMES.filter((other) => other !== name).map((other) => policy[other]));
}
