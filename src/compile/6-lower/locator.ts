import type { Filter, Finder, SourceFinder as SourceConfig, Trim } from "../../../generated/types/mallex.d.ts";
import type { Locator, PartFinder, Rule, SourceFinder } from "../../../generated/types/plan.d.ts";
import { optional } from "./optional.ts";
import { lowerRange, lowerTests } from "./text-tests.ts";
import { toList } from "./to-list.ts";

export function lowerFinder(finder: Finder): PartFinder {
  return { ...lowerClient(finder.client), at: lowerLocator(finder) };
}

export function lowerSource({ role, ...finder }: SourceConfig): SourceFinder {
  return { role, ...lowerFinder(finder) };
}

export function lowerRule(rule: Trim | Filter): Rule {
  const replacement = "with" in rule && typeof rule.with === "string" ? rule.with : undefined;
  return {
    id: rule.id ?? "",
    ...lowerClient(rule.client),
    ...optional("from", "from" in rule ? (rule.from as string) : undefined),
    at: lowerLocator(rule),
    ...optional("unless", rule.unless === undefined ? undefined : toList(rule.unless)),
    ...optional("when", rule.when && { promptTokens: { over: rule.when.promptTokens.over } }),
    ...optional("require", rule.require && [...rule.require]),
    do: rule.do ?? "keep",
    ...optional("with", replacement),
  };
}

function lowerClient(client: string | undefined): { client?: PartFinder["client"] & object } {
  return client === undefined ? {} : { client: lowerRange(client) };
}

function lowerLocator(rule: Finder | Trim | Filter): Locator {
  const { tag, section, between, paragraph, line, startsWith, contains, matches, flags } = rule;
  const without = "without" in rule ? (rule.without as string[] | undefined) : undefined;
  const tests = lowerTests({
    ...optional("startsWith", startsWith),
    ...optional("contains", contains),
    ...optional("matches", matches),
    ...optional("flags", flags),
  });
  return {
    ...optional("tag", tag),
    ...optional("section", section),
    ...optional(
      "between",
      between && { start: between.start, ...optional("end", between.end), ...optional("until", between.until) },
    ),
    ...optional("paragraph", paragraph),
    ...optional("line", line),
    ...optional("tests", tests.length === 0 ? undefined : tests),
    ...optional("without", without),
  };
}
