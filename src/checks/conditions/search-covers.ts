import type { Filter, Finder, Trim } from "../../../generated/types/mallex.d.ts";
import type { TextTest, VersionRange } from "../../../generated/types/plan.d.ts";
import { toData, type Tree } from "../../config/parse/tree.ts";
import { lowerFinder, lowerRule } from "../../plan/lower/rules.ts";
import { rangeCovers } from "./range-covers.ts";
import { asContainsTest, breadthOf, passesWith, textCovers } from "./text-covers.ts";

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

/**
 * Whether nothing is left for the narrow search after the wide one: `always`, or only if no rule between the two makes
 * new beginnings of lines or texts (`undisturbed`). What only comes together when something is cut out of its middle is
 * left aside.
 */
export type SearchCoverage = "always" | "undisturbed" | "no";

export function searchCovers(wide: RuleSearch, narrow: RuleSearch): SearchCoverage {
  if (wide.isConditional || wide.steps.some(({ until }) => until !== undefined)) return "no";
  if (wide.client !== undefined && (narrow.client === undefined || !rangeCovers(wide.client, narrow.client)))
    return "no";
  if (wide.does === "unwrap" && !removesTag(wide, narrow)) return "no";
  if (wide.steps.length === 0) return textCoversSearch(wide, narrow);
  if (stretchCovers(wide, narrow) && (wide.does !== "keep" || beginsInside(wide, narrow))) return "always";
  return stepsCover(wide, narrow);
}

/** Without its tag an element is no element; but one in another of its name then comes to light, and a second rule may be there to unwrap it. */
function removesTag({ steps }: RuleSearch, narrow: RuleSearch): boolean {
  const [only, ...others] = steps;
  return only?.kind === "tag" && others.length === 0 && narrow.does !== "unwrap";
}

/** The whole text is gone if it has certain words. */
function textCoversSearch(wide: RuleSearch, narrow: RuleSearch): SearchCoverage {
  if (wide.tests.every((test) => isIn(test, narrow))) return "always";
  const isSame = narrow.steps.length === 0 && wide.tests.every((test) => isCovered(test, narrow));
  return isSame ? "undisturbed" : "no";
}

/** No first mark is left that has a second one behind it; without a second mark, none at all. */
function stretchCovers({ steps, tests }: RuleSearch, narrow: RuleSearch): boolean {
  const [only, ...others] = steps;
  if (only?.kind !== "between" || others.length > 0 || tests.length > 0) return false;
  if (only.end === undefined) return requiredTextsOf(narrow).some((text) => text.includes(only.text));
  return narrow.steps.some((step) => stepCovers(only, step));
}

/** Whether a stretch that begins within one without an end is found. What is kept hides no more than that. */
function beginsInside({ steps: [open] }: RuleSearch, { steps }: RuleSearch): boolean {
  const last = steps.at(-1);
  return open?.end === undefined && last?.kind === "between" && last.text.startsWith(open?.text ?? "");
}

function stepsCover(wide: RuleSearch, narrow: RuleSearch): SearchCoverage {
  const last = wide.steps.length - 1;
  const [own, other] = [wide.steps[last], narrow.steps[last]];
  if (own === undefined || other === undefined) return "no";
  if (!isInside(wide, narrow) || !stepCovers(own, other)) return "no";
  if (reachesBeyond(wide, own, other)) return "no";
  const isSameScope = isSameStep(own, other) || own.kind === "line";
  const isSameSpan = isSameScope && narrow.steps.length === wide.steps.length;
  const isTested = wide.tests.every(
    (test) => (isSameScope && isIn(test, narrow)) || (isSameSpan && isCovered(test, narrow)),
  );
  if (!isTested) return "no";
  const isAnywhere = own.kind === "tag" || own.kind === "between";
  return isAnywhere && wide.tests.every((test) => isIn(test, narrow)) ? "always" : "undisturbed";
}

/** What is kept hides only what lies in it: a longer stretch is still found. */
function reachesBeyond({ does }: RuleSearch, own: SearchStep, other: SearchStep): boolean {
  return does === "keep" && own.kind === "between" && !isSameStep(own, other);
}

/** Whether the last step of the wide search looks into the same place as that of the narrow one. */
function isInside({ steps }: RuleSearch, narrow: RuleSearch): boolean {
  const outer = steps.slice(0, -1);
  // A stretch that is cut out of a section may take the line end in front of the next heading with it.
  if (steps.at(-1)?.kind === "between" && outer.some(({ kind }) => kind !== "tag")) return false;
  return outer.every((step, index) => isSameStep(step, narrow.steps[index]));
}

function stepCovers(wide: SearchStep, narrow: SearchStep): boolean {
  if (wide.kind !== narrow.kind) return false;
  switch (wide.kind) {
    case "tag":
    case "section":
      return wide.text === narrow.text;
    case "paragraph":
    case "line":
      return narrow.text.startsWith(wide.text);
    case "between":
      return narrow.text.includes(wide.text) && (wide.end === undefined || (narrow.end?.includes(wide.end) ?? false));
  }
}

function isSameStep(a: SearchStep, b: SearchStep | undefined): boolean {
  return a.kind === b?.kind && a.text === b.text && a.end === b.end && b.until === undefined;
}

/** Whether the words that a test looks for stand in whatever the search finds. */
function isIn(test: TextTest, narrow: RuleSearch): boolean {
  const { op, value } = test;
  if (op === "contains") return requiredTextsOf(narrow).some((text) => text.includes(value));
  const breadth = breadthOf(test);
  return breadth === "all" || (breadth === "words" && requiredTextsOf(narrow).some((text) => passesWith(test, text)));
}

function isCovered(test: TextTest, { tests }: RuleSearch): boolean {
  return tests.some((given) => textCovers(test, given));
}
