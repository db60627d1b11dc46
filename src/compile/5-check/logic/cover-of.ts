import type { Condition } from "../../../../generated/types/plan.d.ts";
import { probesOf, requirementsOf } from "./condition-keys.ts";
import type { Requirements } from "./cover-index.ts";
import type { RuleConditions } from "./rule-conditions.ts";
import { implies } from "./implies.ts";
import { searchCovers } from "./look-covers.ts";
import { searchProbes, searchRequirements, type RuleSearch } from "./look.ts";

/** What a request is known to be. */
export interface RequestFacts {
  readonly conditions: readonly Condition[];
  /** What is there to be taken. */
  readonly take?: RuleSearch;
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
  [
    { kind: "thinking", is: true },
    { kind: "thinking", is: false },
  ],
];

/** What a rule asks for, as keys of the index. */
export function ruleRequirements({ when, take }: RuleConditions): Requirements {
  return [...when.flatMap(requirementsOf), ...(take === undefined ? [] : searchRequirements(take))];
}

/** The keys of all rules that may cover what is known, alone or together. */
export function ruleProbes({ conditions: given, take }: RequestFacts): ReadonlySet<string> {
  const conditions = [...given, ...FLAGS.flat()];
  return new Set([...conditions.flatMap(probesOf), ...(take === undefined ? [] : searchProbes(take))]);
}

/** The rules one of which holds whatever else a request is; undefined where that is not certain. */
export function coverOf(
  known: RequestFacts,
  candidates: readonly RuleConditions[],
): readonly RuleConditions[] | undefined {
  const near = candidates.filter(
    ({ when, take }) =>
      (take === undefined || (known.take !== undefined && searchCovers(take, known.take) !== "no")) &&
      when.every((condition) => isFlag(condition) || implies(known.conditions, condition)),
  );
  return near.length === 0 ? undefined : split(known.conditions, near, FLAGS);
}

/** One that covers all; or some for requests with tools and others for those without, and so on. */
function split(
  given: readonly Condition[],
  near: readonly RuleConditions[],
  flags: typeof FLAGS,
): readonly RuleConditions[] | undefined {
  const one = near.find(({ when }) => when.every((condition) => implies(given, condition)));
  if (one !== undefined) return [one];
  const [flag, ...others] = flags;
  if (flag === undefined) return undefined;
  if (given.some(({ kind }) => kind === flag[0].kind)) return split(given, near, others);
  const [yes, no] = [split([...given, flag[0]], near, others), split([...given, flag[1]], near, others)];
  return yes === undefined || no === undefined ? undefined : [...new Set([...yes, ...no])];
}

function isFlag({ kind }: Condition): boolean {
  return FLAGS.some(([flag]) => flag.kind === kind);
}
