import type { Filter, Finder, Trim } from "../../../generated/types/mallex.d.ts";
import type { TextTest, VersionRange } from "../../../generated/types/plan.d.ts";
import { toData, type Tree } from "../../config/parse/tree.ts";
import { lowerFinder, lowerRule } from "../../plan/lower/rules.ts";
import { rangeCovers } from "./range-covers.ts";
import { asContainsTest, breadthOf, passesWith, textCovers } from "./text-covers.ts";
import { sampleOf, wordsOf } from "../texts/text-tests.ts";
import { defined } from "../../shared/utilities.ts";
import { STEP_KINDS } from "./rule-items.ts";

/** One step of a search, from the outside in. */
export interface SearchStep {
  readonly kind: (typeof STEP_KINDS)[number];
  /** The tag, the heading, the start of `between`, or the first words. */
  readonly text: string;
  /** The end of `between`. */
  readonly end?: string;
  /** Instead of an end: stops before the first of these. */
  readonly until?: readonly string[];
}

/** The selector of a rule, and the tests on what it selects. */
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
  const known = searches.get(tree);
  if (known !== undefined) return known;
  const search = readSearch(tree);
  searches.set(tree, search);
  return search;
}

const searches = new WeakMap<Tree, RuleSearch>();

function readSearch(tree: Tree): RuleSearch {
  const data = toData(tree) as Trim | Filter | Finder;
  const { at, client } = lowerFinder(data);
  return {
    steps: STEP_KINDS.flatMap((kind): SearchStep[] => {
      const selector = at[kind];
      if (selector === undefined) return [];
      if (typeof selector === "string") return [{ kind, text: selector }];
      const { start, end, until } = selector;
      return [{ kind, text: start, ...defined(end === undefined ? { until } : { end }) }];
    }),
    tests: (at.tests ?? []).map(asContainsTest),
    ...(client === undefined ? {} : { client }),
    does: "do" in data ? lowerRule(data).do : "drop",
    isConditional: ["unless", "when", "require"].some((key) => key in data),
  };
}

/** The selector of a rule with `from` for one finder of its source. */
export function sourceSearchOf(rule: Tree, finder: Tree): RuleSearch {
  const [own, sourceSearch] = [ruleSearchOf(rule), ruleSearchOf(finder)];
  const client = [...(own.client ?? []), ...(sourceSearch.client ?? [])];
  const { does, isConditional } = own;
  const tests = [...own.tests, ...sourceSearch.tests];
  return { steps: sourceSearch.steps, tests, ...(client.length > 0 && { client }), does, isConditional };
}

const requiredTexts = new WeakMap<RuleSearch, readonly string[]>();

/** Texts that every match contains. */
export function requiredTextsOf(search: RuleSearch): readonly string[] {
  const known = requiredTexts.get(search);
  if (known !== undefined) return known;
  const texts = findRequiredTexts(search);
  requiredTexts.set(search, texts);
  return texts;
}

function findRequiredTexts({ steps, tests }: RuleSearch): string[] {
  return [
    ...steps.flatMap(({ kind, text, end }) => (kind === "tag" ? [] : [text, ...(end === undefined ? [] : [end])])),
    ...testedTexts({ tests }),
  ];
}

/**
 * Whether the narrow search finds nothing after the wide one: `always`, or only if no rule in between creates new line or text
 * starts (`undisturbed`). Text that only forms when something is cut out is not considered.
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

/** What a match of a narrow search is made of: what a wide one searches for and is not in it, a match need not contain. */
export function exampleMatch(search: RuleSearch): string {
  const found = search.tests.flatMap((test) => (test.op === "matches" ? (sampleOf(test) ?? wordsOf(test)) : []));
  return [...requiredTextsOf(search), ...found].join("\n");
}

/** Texts that an example of what a wide search covers contains. */
export function soughtTexts({ steps, tests }: RuleSearch): string[] {
  const last = steps.at(-1);
  const words = tests.flatMap((test) => (test.op === "matches" ? wordsOf(test) : []));
  // Groups have the tags, and the sections.
  return [...(last === undefined || last.kind === "tag" ? [] : [last.text]), ...testedTexts({ tests }), ...words];
}

/** The texts that a wide search asks for in each match. */
function testedTexts({ tests }: Pick<RuleSearch, "tests">): string[] {
  return tests.flatMap(({ op, value }) => (op === "matches" ? [] : [op === "is" ? value.trim() : value]));
}

/** Groups searches: a wide one covers only those narrow ones of which a group is its own. */
export function groupOfWide({ steps }: RuleSearch): string {
  const [first, ...others] = steps;
  const last = steps.at(-1);
  if (last === undefined || first === undefined) return "";
  if (first.kind === "between" && others.length === 0) return first.end === undefined ? "" : "between";
  return groupOfStep(last, others.length);
}

/** All groups of searches that may cover this one. */
export function groupsOfNarrow({ steps }: RuleSearch): string[] {
  return ["", ...(steps.some(({ kind }) => kind === "between") ? ["between"] : []), ...steps.map(groupOfStep)];
}

/** As `stepCovers` compares them. */
function groupOfStep({ kind, text }: SearchStep, index: number): string {
  return kind === "tag" || kind === "section" ? `${index} ${kind} ${text}` : `${index} ${kind}`;
}

/** Unwrapping removes the element, but reveals a nested one of the same name, which a second rule may unwrap. */
function removesTag({ steps }: RuleSearch, narrow: RuleSearch): boolean {
  const [only, ...others] = steps;
  return only?.kind === "tag" && others.length === 0 && narrow.does !== "unwrap";
}

/** The entire text is removed if it contains certain words. */
function textCoversSearch(wide: RuleSearch, narrow: RuleSearch): SearchCoverage {
  if (wide.tests.every((test) => isIn(test, narrow))) return "always";
  const isSame = narrow.steps.length === 0 && wide.tests.every((test) => isCovered(test, narrow));
  return isSame ? "undisturbed" : "no";
}

/** No start is left that is followed by an end; without an end, no start at all. */
function stretchCovers({ steps, tests }: RuleSearch, narrow: RuleSearch): boolean {
  const [only, ...others] = steps;
  if (only?.kind !== "between" || others.length > 0 || tests.length > 0) return false;
  if (only.end === undefined) return requiredTextsOf(narrow).some((text) => text.includes(only.text));
  return narrow.steps.some((step) => stepCovers(only, step));
}

/** Whether a match may begin inside an open-ended one. `keep` hides only that. */
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

/** `keep` hides only what is inside; a longer match is still found. */
function reachesBeyond({ does }: RuleSearch, own: SearchStep, other: SearchStep): boolean {
  return does === "keep" && own.kind === "between" && !isSameStep(own, other);
}

/** Whether the last steps of both searches look into the same text. */
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

/** Whether every match of the search contains the words of a test. */
function isIn(test: TextTest, narrow: RuleSearch): boolean {
  const { op, value } = test;
  if (op === "contains") return requiredTextsOf(narrow).some((text) => text.includes(value));
  const breadth = breadthOf(test);
  return breadth === "all" || (breadth === "words" && requiredTextsOf(narrow).some((text) => passesWith(test, text)));
}

function isCovered(test: TextTest, { tests }: RuleSearch): boolean {
  return tests.some((given) => textCovers(test, given));
}
