import type { Filter, Finder, Trim } from "../../../../generated/types/mallex.d.ts";
import type { TextTest, VersionRange } from "../../../../generated/types/plan.d.ts";
import { lowerFinder, lowerRule } from "../../6-lower/locator.ts";
import { toData, type Tree } from "../../tree.ts";
import { testProbes, testRequirements } from "./condition-keys.ts";
import { piecesOf, wordProbes, type Requirements } from "./cover-index.ts";
import { asContainsTest } from "./text-covers.ts";

/** One step of a search, from the outside in. */
export interface SearchStep {
  readonly kind: "tag" | "section" | "between" | "paragraph" | "line";
  /** The tag, the heading, the first mark, the first words. */
  readonly text: string;
  /** The second mark. */
  readonly end?: string;
  /** In place of a second mark: it ends in front of the first of these. */
  readonly until?: readonly string[];
}

/** Where a rule looks, and what must hold for what it finds there. */
export interface RuleSearch {
  readonly steps: readonly SearchStep[];
  readonly tests: readonly TextTest[];
  readonly client?: VersionRange;
  readonly does: "drop" | "keep" | "unwrap" | "replace";
  /** It leaves some of what it finds, or applies to some requests only. */
  readonly isConditional: boolean;
}

/** @param tree a trim, a filter, or a finder, which drops what it has found */
export function ruleSearchOf(tree: Tree): RuleSearch {
  const data = toData(tree) as Trim | Filter | Finder;
  const { at, client } = lowerFinder(data);
  const { tag, section, between, paragraph, line } = at;
  const steps: (SearchStep | undefined)[] = [
    tag === undefined ? undefined : { kind: "tag", text: tag },
    section === undefined ? undefined : { kind: "section", text: section },
    between === undefined ? undefined : { kind: "between", text: between.start, ...endOf(between) },
    paragraph === undefined ? undefined : { kind: "paragraph", text: paragraph },
    line === undefined ? undefined : { kind: "line", text: line },
  ];
  return {
    steps: steps.filter((step) => step !== undefined),
    tests: (at.tests ?? []).map(asContainsTest),
    ...(client === undefined ? {} : { client }),
    does: "do" in data ? lowerRule(data).do : "drop",
    isConditional: ["unless", "when", "require"].some((key) => key in data),
  };
}

/** A rule with `from`, at one of the places of its source: what the place asks for, and what the rule does. */
export function sourceSearchOf(rule: Tree, finder: Tree): RuleSearch {
  const [own, sourceSearch] = [ruleSearchOf(rule), ruleSearchOf(finder)];
  const client = [...(own.client ?? []), ...(sourceSearch.client ?? [])];
  const { does, isConditional } = own;
  const tests = [...own.tests, ...sourceSearch.tests];
  return { steps: sourceSearch.steps, tests, ...(client.length > 0 && { client }), does, isConditional };
}

function endOf({ end, until }: Pick<SearchStep, "end" | "until">): Pick<SearchStep, "end" | "until"> {
  if (end !== undefined) return { end };
  return until === undefined ? {} : { until };
}

/** Words that stand in whatever is found. */
export function requiredTextsOf({ steps, tests }: RuleSearch): string[] {
  return [
    ...steps.flatMap(({ kind, text, end }) => (kind === "tag" ? [] : [text, ...(end === undefined ? [] : [end])])),
    ...tests.flatMap(({ op, value }) => (op === "matches" ? [] : [op === "is" ? value.trim() : value])),
  ];
}

/** What a search asks for, as keys of the index. */
export function searchRequirements({ steps, tests }: RuleSearch): Requirements {
  return [
    ...steps.flatMap(({ kind, text }) =>
      kind === "tag" || kind === "section" ? [[`${kind}=${text}`]] : piecesOf("text", text),
    ),
    ...tests.flatMap((test) => testRequirements("text", test)),
  ];
}

/** The keys under which whatever covers this search may be filed. */
export function searchProbes(search: RuleSearch): ReadonlySet<string> {
  return new Set([
    ...search.steps.flatMap(({ kind, text }) => (kind === "tag" || kind === "section" ? [`${kind}=${text}`] : [])),
    ...requiredTextsOf(search).flatMap((text) => wordProbes("text", text)),
    ...search.tests.flatMap((test) => testProbes("text", test)),
  ]);
}
