import type { Condition, TextTest } from "../../../generated/types/plan.d.ts";
import { entryOf, scalarAt, textAt, valueAt, type Dict, type Tree, locationOf } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { lowerRange } from "../../plan/lower/rules.ts";
import { toBytes } from "../../shared/units.ts";
import { describeCondition, describeRange, describeTest } from "../conditions/describe-condition.ts";
import { clashOf } from "../conditions/implies.ts";
import { isEmptyRange } from "../conditions/range-covers.ts";
import { conditionsOf } from "../conditions/rule-conditions.ts";
import { findersOf, rulesOf, type Layers, type RuleItem } from "../conditions/rule-items.ts";
import { ruleSearchOf, type RuleSearch, type SearchStep } from "../conditions/search-covers.ts";
import { findPassing } from "../texts/text-tests.ts";
import { asContainsTest, matchesNothing, textsExclude } from "../conditions/text-covers.ts";

const LISTS = ["classes", "routes"] as const;

/** Conditions that no request can meet: an empty version range, contradictory texts. */
export function checkContradictions(config: Dict): Problem[] {
  return [
    ...LISTS.flatMap((list) => rulesOf(config, list, []).flatMap((rule) => inWhen(rule, list))),
    ...rulesOf(config, "classes", []).flatMap(classInClass),
    ...findersOf(config, []).flatMap(({ tree }) => inRange(tree)),
  ];
}

function inWhen({ id, tree }: RuleItem, list: (typeof LISTS)[number]): Problem[] {
  const clash = clashOf(conditionsOf(tree));
  if (clash === undefined) return [];
  const [first, second] = clash;
  const what = NAMES[list];
  const at = locationOfCondition(tree, second);
  const [firstCondition, secondCondition] = [describeCondition(first), describeCondition(second)];
  return [
    first === second
      ? createProblem(
          "MX3072.impossibleCondition",
          { what, id, condition: firstCondition, remedy: remedyFor(first) },
          at,
        )
      : createProblem("MX3072.conflictingConditions", { what, id, firstCondition, secondCondition }, at),
  ];
}

/** For a condition that excludes itself. */
function remedyFor(condition: Condition): string {
  const isRange = "under" in condition && condition.under !== undefined;
  if (!isRange) return "correct the condition, or remove it";
  const isPair = "over" in condition && condition.over !== undefined;
  return isPair ? "lower `over`, raise `under`, or remove one of the two" : "use a larger number";
}

const NAMES = { classes: "class", routes: "route" } as const;

function locationOfCondition(tree: Tree, condition: Condition): Location {
  const key = condition.kind === "toolNames" ? "tools" : condition.kind;
  const test = "text" in condition ? valueAt(tree, ["when", key, condition.text.op])?.at : undefined;
  return test ?? locationOf(tree, ["when", key]);
}

/** Classes are decided before a request has one. */
function classInClass({ id, tree }: RuleItem): Problem[] {
  const classCondition = valueAt(tree, ["when", "class"]);
  if (classCondition === undefined) return [];
  return [createProblem("MX3072.classInClass", { id }, classCondition.at)];
}

function inRange(tree: Tree): Problem[] {
  const text = textAt(tree, ["client"]);
  const range = text === undefined ? undefined : lowerRange(text);
  if (range === undefined || !isEmptyRange(range)) return [];
  return [createProblem("MX3072.emptyRange", { range: describeRange(range) }, valueAt(tree, ["client"])?.at)];
}

/** What may precede the words of a line. */
const BEFORE_WORDS = /^[\s\-*•\d]/;

/** Selectors that can't match: a multi-line `line`, contradictory texts. */
export function checkUnfindable(config: Dict): Problem[] {
  return findersOf(config, []).flatMap(({ tree }) => {
    const search = ruleSearchOf(tree);
    const locate = (key: string): Location => locationOf(tree, [key]);
    const faults = [...search.steps.map((step) => inStep(step, locate)), inTests(search, locate)];
    return faults.find((fault) => fault !== undefined) ?? [];
  });
}

function inStep({ kind, text }: SearchStep, locate: (key: string) => Location): Problem | undefined {
  if (kind === "section" && text.trimEnd() !== text) return createProblem("MX3075.headingSpaces", {}, locate(kind));
  if ((kind === "line" || kind === "paragraph") && text.includes("\n"))
    return createProblem("MX3075.severalLines", { key: kind }, locate(kind));
  return undefined;
}

function inTests({ steps, tests }: RuleSearch, locate: (key: string) => Location): Problem | undefined {
  for (const [index, test] of tests.entries()) {
    const { op: key } = test;
    if (matchesNothing(test)) return createProblem("MX3075.leadingSpace", { key }, locate(key));
    const other = tests.slice(index + 1).find((one) => textsExclude(test, one));
    if (other !== undefined) {
      const conditions = { condition: describeTest(test), otherCondition: describeTest(other) };
      return createProblem("MX3075.exclusive", conditions, locate(other.op));
    }
    const unfound = inStepAndTest(steps.at(-1), test, locate(key));
    if (unfound !== undefined) return unfound;
  }
  return undefined;
}

/** A test that excludes what the last step finds. */
function inStepAndTest(step: SearchStep | undefined, test: TextTest, at: Location): Problem | undefined {
  if (step === undefined) return undefined;
  const { op, value } = test;
  if (op === "matches" && findPassing([test]) !== "none" && isExcludedBy(step, test)) {
    const conditions = { step: `${step.kind}: ${JSON.stringify(step.text)}`, condition: describeTest(test) };
    return createProblem("MX3075.otherText", conditions, at);
  }
  if (step.kind === "line" && op === "contains" && value.slice(0, -1).includes("\n"))
    return createProblem("MX3075.lineBreak", {}, at);
  return op === "startsWith" ? otherStart(step, value, at) : undefined;
}

function otherStart(step: SearchStep, value: string, at: Location): Problem | undefined {
  const tag = `<${step.text}>`;
  if (step.kind === "tag" && value.trimStart().startsWith(tag)) return createProblem("MX3075.ownTag", { tag }, at);
  if (!beginsOtherwise(step, value)) return undefined;
  return createProblem("MX3075.otherStart", { start: JSON.stringify(step.text), text: JSON.stringify(value) }, at);
}

/** Whether no text that a step finds passes a test. */
function isExcludedBy(step: SearchStep, test: TextTest): boolean {
  const found = expressionOfStep(step);
  return found !== undefined && findPassing([{ op: "matches", value: found }, test]) === "none";
}

const BULLET = String.raw`^[ \t]*(?:[-*\u2022]|\d+[.)])?[ \t]*`;

/** An expression for the texts that a step finds. */
function expressionOfStep({ kind, text, end }: SearchStep): string | undefined {
  const words = text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  switch (kind) {
    case "tag":
      return undefined;
    case "section":
      return String.raw`^[^\S\n]*${words}[^\S\n]*(?:\n[\s\S]*)?$`;
    case "between":
      return end === undefined ? `^${words}` : undefined;
    case "paragraph":
      return `${BULLET}${words}`;
    case "line":
      return String.raw`${BULLET}${words}[^\n]*\n?$`;
  }
}

function beginsOtherwise({ kind, text }: SearchStep, start: string): boolean {
  if (kind === "tag") return false;
  if ((kind === "line" || kind === "paragraph") && BEFORE_WORDS.test(start)) return false;
  const own = text.trimStart();
  return own !== "" && !own.startsWith(start) && !start.startsWith(own);
}

/** Of text in any script, tokens by estimate have at least so many bytes each. */
const BYTES_PER_TOKEN = 2;

/** Does a rule wait for a request longer than any that is accepted? */
export function checkUnmetLengths(config: Dict): Problem[] {
  const limit = textAt(config, ["server", "maxBody"]);
  if (limit === undefined) return [];
  return ["trim", "filters"].flatMap((list) =>
    rulesOf(config, list, []).flatMap(({ id, tree }) => {
      const path = ["when", "promptTokens", "over"];
      const value = scalarAt(tree, path);
      if (typeof value !== "number" || value * BYTES_PER_TOKEN < toBytes(limit)) return [];
      return [createProblem("MX3303", { id, value, limit }, valueAt(tree, path)?.at)];
    }),
  );
}

const OPENING = /<([A-Za-z][A-Za-z0-9_-]*)[\s>]/g;

/** `user` excludes the elements that filters select, so a condition on `user` can't match their tags. */
export function checkFilteredConditions(config: Dict, layers: Layers): Problem[] {
  const filters = new Map(
    rulesOf(config, "filters", layers).flatMap((rule) => {
      const tag = textAt(rule.tree, ["tag"]);
      return tag === undefined ? [] : [[tag, rule] as const];
    }),
  );
  return LISTS.flatMap((list) =>
    rulesOf(config, list, layers).flatMap(({ id, tree, at }) =>
      tagsIn(conditionsOf(tree)).flatMap((tag) => {
        const filter = filters.get(tag);
        if (filter === undefined) return [];
        const related = [{ message: `the filter "${filter.id}" looks at <${tag}>`, at: filter.at }];
        const location = valueAt(tree, ["when", "user"])?.at ?? at;
        return [createProblem("MX3074", { what: NAMES[list], id, tag }, location, { related })];
      }),
    ),
  );
}

function tagsIn(when: readonly Condition[]): string[] {
  const tags = when.flatMap((condition) => {
    if (condition.kind !== "user") return [];
    const { op, value } = asContainsTest(condition.text);
    return op === "matches" ? [] : [...value.matchAll(OPENING)].flatMap(([, tag]) => tag ?? []);
  });
  return [...new Set(tags)];
}

const INNER = ["section", "between", "paragraph", "line"];

/** Text inside a tag has no tag of its own, so unwrapping it has no effect. */
export function checkIdleUnwraps(config: Dict): Problem[] {
  return rulesOf(config, "filters", []).flatMap(({ id, tree }) => {
    const inner = INNER.find((key) => entryOf(tree, key) !== undefined);
    if (textAt(tree, ["do"]) !== "unwrap" || entryOf(tree, "tag") === undefined || inner === undefined) return [];
    return [createProblem("MX3076", { id, inner }, entryOf(tree, inner)?.keyAt ?? tree.at)];
  });
}
