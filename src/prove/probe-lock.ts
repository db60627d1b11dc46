import { Document, isScalar, visit } from "yaml";
import type { Lock, LockedModel, LockedPolicy } from "../../generated/types/lock.d.ts";
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

/** The text of `mallex.lock`: sorted, without dates and places of this machine, the same for the same figures. */
export function printLock({ version, models = {} }: Lock): string {
  const document = new Document({ version, models }, { aliasDuplicateObjects: false });
  visit(document, {
    Map(key, map) {
      if (key === null) return;
      map.items.sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1));
      map.flow = map.items.length > 0 && map.items.every(({ value }) => isScalar(value));
    },
  });
  document.commentBefore = " By `mallex probe --write`. Never edited; keep it in git.";
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
