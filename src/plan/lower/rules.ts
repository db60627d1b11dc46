import type {
  Filter,
  Finder,
  SourceFinder as SourceConfig,
  TextTest as TextTestConfig,
  Trim,
} from "../../../generated/types/mallex.d.ts";
import type {
  Locator,
  PartFinder,
  Rule,
  SourceFinder,
  TextTest,
  VersionRange,
} from "../../../generated/types/plan.d.ts";
import { optional, toList, defined } from "../../shared/utilities.ts";

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
    ...defined({
      unless: rule.unless === undefined ? undefined : toList(rule.unless),
      when: rule.when && { promptTokens: { over: rule.when.promptTokens.over } },
      require: rule.require && [...rule.require],
    }),
    do: rule.do ?? "keep",
    ...optional("with", replacement),
  };
}

function lowerClient(client: string | undefined): { client?: PartFinder["client"] & object } {
  return client === undefined ? {} : { client: lowerRange(client) };
}

function lowerLocator(rule: Finder | Trim | Filter): Locator {
  const { tag, section, between, paragraph, line, startsWith, contains, matches, flags } = rule;
  const tests = lowerTests(defined({ startsWith, contains, matches, flags }));
  return defined({
    tag,
    section,
    between: between && { start: between.start, ...defined({ end: between.end, until: between.until }) },
    paragraph,
    line,
    tests: tests.length === 0 ? undefined : tests,
    without: "without" in rule ? (rule.without as string[] | undefined) : undefined,
  });
}

/** One test per key. */
export function lowerTests(test: TextTestConfig | undefined): TextTest[] {
  if (test === undefined) return [];
  if (typeof test === "string") return [{ op: "contains", value: test }];
  const { flags = "" } = test;
  return (["is", "startsWith", "contains", "matches"] as const).flatMap((op) => {
    const value = test[op];
    return value === undefined ? [] : [{ op, value, ...(op === "matches" && flags !== "" ? { flags } : {}) }];
  });
}

/** `>=2.0 <2.2` → comparisons that must all hold. */
export function lowerRange(range: string): VersionRange {
  return range.split(" ").map((part) => {
    const [, op = "=", version = ""] = /^(<=|>=|<|>|=)?(.+)$/.exec(part) ?? [];
    return { op: op as VersionRange[number]["op"], version: version.split(".").map(Number) };
  });
}
