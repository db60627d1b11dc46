import type { Condition } from "../../../../generated/types/plan.d.ts";
import { probesOf, requirementsOf } from "./condition-keys.ts";
import type { Requirements } from "./cover-index.ts";
import type { Decision } from "./decisions.ts";
import { implies } from "./implies.ts";

/** What a request is known to be. */
export interface Known {
  readonly given: readonly Condition[];
  readonly take?: string;
}

const FLAGS: readonly (readonly [Condition, Condition])[] = [
  [
    { kind: "tools", some: true },
    { kind: "tools", some: false },
  ],
  [
    { kind: "stream", is: true },
    { kind: "stream", is: false },
  ],
  [
    { kind: "prefilled", is: true },
    { kind: "prefilled", is: false },
  ],
];

/** What a decision asks for, as keys of the index. */
export function decisionRequirements({ when, take }: Decision): Requirements {
  return [...when.flatMap(requirementsOf), ...(take === undefined ? [] : [[`take=${take}`]])];
}

/** The keys of all decisions that may cover what is known, alone or together. */
export function decisionProbes({ given, take }: Known): ReadonlySet<string> {
  const conditions = [...given, ...FLAGS.flat()];
  return new Set([...conditions.flatMap(probesOf), ...(take === undefined ? [] : [`take=${take}`])]);
}

/** The decisions one of which holds whatever else a request is; undefined where that is not certain. */
export function coverOf(known: Known, candidates: readonly Decision[]): readonly Decision[] | undefined {
  const near = candidates.filter(
    ({ when, take }) =>
      (take === undefined || take === known.take) &&
      when.every((condition) => isFlag(condition) || implies(known.given, condition)),
  );
  return near.length === 0 ? undefined : split(known.given, near, FLAGS);
}

/** One that covers all; or some for requests with tools and others for those without, and so on. */
function split(
  given: readonly Condition[],
  near: readonly Decision[],
  flags: typeof FLAGS,
): readonly Decision[] | undefined {
  const one = near.find(({ when }) => when.every((condition) => implies(given, condition)));
  if (one !== undefined) return [one];
  const [flag, ...others] = flags;
  if (flag === undefined) return undefined;
  if (given.some(({ kind }) => kind === flag[0].kind)) return split(given, near, others);
  const [yes, no] = [split([...given, flag[0]], near, others), split([...given, flag[1]], near, others)];
  return yes === undefined || no === undefined ? undefined : [...new Set([...yes, ...no])];
}

function isFlag({ kind }: Condition): boolean {
  return kind === "tools" || kind === "stream" || kind === "prefilled";
}
