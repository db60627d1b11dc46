import type { Explanation, TriedRule } from "../../../generated/types/explanation.d.ts";
import type { Plan, Rule } from "../../../generated/types/plan.d.ts";
import { describeCondition } from "../../checks/conditions/describe-condition.ts";
import { valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import type { Facts } from "../../routing/routes/conditions.ts";
import type { Tried, TurnStep } from "../../shared/turn-report.ts";
import { conditionAsWritten, describeFact, locationAt } from "../text/describe.ts";
import type { TokenMeter } from "../text/print-prompt.ts";
import { shorten } from "../text/terminal-text.ts";

type StepOf<Kind extends TurnStep["kind"]> = Extract<TurnStep, { readonly kind: Kind }>;

export function stepsOf<Kind extends TurnStep["kind"]>(steps: readonly TurnStep[], kind: Kind): StepOf<Kind>[] {
  return steps.filter((step): step is StepOf<Kind> => step.kind === kind);
}

/**
 * Why each rule did not match, up to the one that did.
 * @param list `tried` begins with its first item
 */
export function explainTried(
  tried: readonly Tried[],
  list: "classes" | "routes",
  { facts, origins }: { readonly facts: Facts; readonly origins: Dict | undefined },
): TriedRule[] {
  return tried.map(({ id, holds, failed }, index) => {
    if (failed === undefined) return { id, holds, ...locationAt(origins, [list, index]) };
    if (failed === "take")
      return { id, holds, failed: "take", has: "it is not there", ...locationAt(origins, [list, index, "take"]) };
    const when = valueAt(origins, [list, index, "when"]);
    const at = locationAt(origins, [list, index, "when", failed.kind]);
    return {
      id,
      holds,
      failed: describeCondition(conditionAsWritten(failed, when), shorten),
      has: describeFact(failed, facts),
      ...at,
    };
  });
}

export function explainParts(
  steps: readonly TurnStep[],
  meter: TokenMeter,
  origins: Dict | undefined,
): Explanation["parts"] {
  return stepsOf(steps, "part").map(({ name, found, finder, removed, roles }) => ({
    name,
    found,
    ...locationAt(origins, ["parts", name, Math.max(finder, 0)]),
    roles: [...roles],
    tokens: meter.text(removed),
  }));
}

export interface RulesInput {
  readonly plan: Plan;
  readonly meter: TokenMeter;
  readonly origins: Dict | undefined;
  /** Names of the packs that are not built in. */
  readonly packs: ReadonlySet<string>;
}

/** The rules that fired, in the order of the file, with their total effect. */
export function explainRules(
  steps: readonly TurnStep[],
  { plan, meter, origins, packs }: RulesInput,
): Explanation["rules"] {
  const fired = stepsOf(steps, "rule");
  const explain = (list: "trim" | "filters", { id, do: what }: Rule, index: number): Explanation["rules"] => {
    const own = fired.filter((step) => step.list === list && step.id === id);
    if (own.length === 0) return [];
    const tokens = own.reduce((sum, { removed, added }) => sum + meter.text(added) - meter.text(removed), 0);
    const at = locationAt(origins, [list, index]);
    const byPack = isSetInFiles(valueAt(origins, [list, index]), packs) ? ({ byPack: true } as const) : {};
    const left = own.flatMap(({ leftIn }) => leftIn ?? []);
    const leftIn = left.length === 0 ? {} : { leftIn: { times: left.length, words: [...new Set(left)] } };
    return [{ list, id, do: what, times: own.length - left.length, tokens, ...leftIn, ...at, ...byPack }];
  };
  return (["trim", "filters"] as const).flatMap((list) =>
    plan[list].flatMap((rule, index) => explain(list, rule, index)),
  );
}

/** Whether any of these files sets a part of a value. */
function isSetInFiles(tree: Tree | undefined, files: ReadonlySet<string>): boolean {
  if (tree === undefined) return false;
  if (files.has(tree.at.file ?? "")) return true;
  const inner = tree.kind === "dict" ? [...tree.entries.values()].map(({ value }) => value) : [];
  return (tree.kind === "list" ? tree.items : inner).some((one) => isSetInFiles(one, files));
}
