import type { Plan, Rule, SourceFinder } from "../../generated/types/plan.d.ts";

/** Whose text it is: the system's, a user's, or a tool's result. */
export type TextRole = SourceFinder["role"];

/** The rules that look into texts of a role, in order. A filter with a source looks wherever the source's words stand, before the trim rules in system text. */
export function rulesFor(plan: Pick<Plan, "trim" | "filters" | "sources">, role: TextRole): readonly Rule[] {
  const filters = plan.filters.flatMap((rule) => atSource(rule, sourceOf(plan, rule), role));
  return role === "system" ? [...filters, ...plan.trim] : filters;
}

function sourceOf({ sources = {} }: Pick<Plan, "sources">, { from }: Rule): readonly SourceFinder[] | undefined {
  return from === undefined ? undefined : (sources[from] ?? []);
}

/** One rule for each place; without a source, the rule itself, which does not look into system text. */
function atSource(rule: Rule, source: readonly SourceFinder[] | undefined, role: TextRole): readonly Rule[] {
  if (source === undefined) return role === "system" ? [] : [rule];
  return source
    .filter((finder) => finder.role === role)
    .map(({ at, client = [] }) => {
      const range = [...(rule.client ?? []), ...client];
      const tests = [...(rule.at.tests ?? []), ...(at.tests ?? [])];
      return {
        ...rule,
        ...(range.length > 0 && { client: range }),
        at: { ...at, ...(tests.length > 0 && { tests }) },
      };
    });
}
