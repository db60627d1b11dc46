import type { Class, Route } from "../../../generated/types/mallex.d.ts";
import type { Condition, VersionRange } from "../../../generated/types/plan.d.ts";
import { entryOf, textAt, toData, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { lowerClass, lowerRoute } from "../../plan/lower/routes.ts";
import { lowerRange } from "../../plan/lower/rules.ts";
import { toBytes } from "../../shared/units.ts";
import { describeCondition, describeRange, describeTest } from "../conditions/describe-condition.ts";
import { clashOf } from "../conditions/implies.ts";
import { isEmptyRange } from "../conditions/range-covers.ts";
import { findersOf, rulesOf, type Layers, type RuleItem } from "../conditions/rule-items.ts";
import { ruleSearchOf, type RuleSearch, type SearchStep } from "../conditions/search-covers.ts";
import { asContainsTest, matchesNothing, textsExclude } from "../conditions/text-covers.ts";

/** Conditions that no request can meet: an empty version range, contradictory texts. */
export function checkContradictions(config: Dict): Problem[] {
  return [
    ...rulesOf(config, "classes", []).flatMap((rule) => [
      ...inWhen(rule, "class", lowerClass(toData(rule.tree) as Class).when),
      ...classInClass(rule),
    ]),
    ...rulesOf(config, "routes", []).flatMap((rule) =>
      inWhen(rule, "route", lowerRoute(toData(rule.tree) as Route).when),
    ),
    ...findersOf(config, []).flatMap(({ tree }) => inRange(tree)),
  ];
}

function inWhen({ id, tree }: RuleItem, what: string, when: readonly Condition[]): Problem[] {
  const clash = clashOf(when);
  if (clash === undefined) return [];
  const [first, second] = clash;
  const at = valueAt(tree, ["when", second.kind === "toolNames" ? "tools" : second.kind])?.at ?? tree.at;
  const [firstCondition, secondCondition] = [describeCondition(first), describeCondition(second)];
  return [
    first === second
      ? createProblem("MX3072.impossibleCondition", { what, id, condition: firstCondition }, at)
      : createProblem("MX3072.conflictingConditions", { what, id, firstCondition, secondCondition }, at),
  ];
}

/** Classes are decided before a request has one. */
function classInClass({ id, tree }: RuleItem): Problem[] {
  const classCondition = valueAt(tree, ["when", "class"]);
  if (classCondition === undefined) return [];
  return [createProblem("MX3072.classInClass", { id }, classCondition.at)];
}

function inRange(tree: Tree): Problem[] {
  const text = textAt(tree, ["client"]);
  const range: VersionRange | undefined = text === undefined ? undefined : lowerRange(text);
  if (range === undefined || !isEmptyRange(range)) return [];
  return [
    createProblem("MX3072.emptyRange", { range: describeRange(range) }, valueAt(tree, ["client"])?.at ?? tree.at),
  ];
}

/** What may precede the words of a line. */
const BEFORE_WORDS = /^[\s\-*•\d]/;

/** @param key the key of the rule that can't match */
type SearchFault = (locate: (key: string) => Location) => Problem;

/** Selectors that can't match: a multi-line `line`, contradictory texts. */
export function checkUnfindable(config: Dict): Problem[] {
  return findersOf(config, []).flatMap(({ tree }) => {
    const search = ruleSearchOf(tree);
    const fault = search.steps.map(inStep).find((one) => one !== undefined) ?? inTests(search);
    return fault === undefined ? [] : [fault((key) => valueAt(tree, [key])?.at ?? tree.at)];
  });
}

function inStep({ kind, text }: SearchStep): SearchFault | undefined {
  if (kind === "section" && text.trimEnd() !== text)
    return (locate) => createProblem("MX3075.headingSpaces", {}, locate(kind));
  if ((kind === "line" || kind === "paragraph") && text.includes("\n"))
    return (locate) => createProblem("MX3075.severalLines", { key: kind }, locate(kind));
  return undefined;
}

function inTests({ steps, tests }: RuleSearch): SearchFault | undefined {
  const last = steps.at(-1);
  for (const [index, test] of tests.entries()) {
    const { op: key, value } = test;
    if (matchesNothing(test)) return (locate) => createProblem("MX3075.leadingSpace", { key }, locate(key));
    const other = tests.slice(index + 1).find((one) => textsExclude(test, one));
    if (other !== undefined)
      return (locate) =>
        createProblem(
          "MX3075.exclusive",
          { condition: describeTest(test), otherCondition: describeTest(other) },
          locate(other.op),
        );
    if (last?.kind === "line" && key === "contains" && value.slice(0, -1).includes("\n"))
      return (locate) => createProblem("MX3075.lineBreak", {}, locate(key));
    if (last !== undefined && key === "startsWith" && beginsOtherwise(last, value))
      return (locate) =>
        createProblem(
          "MX3075.otherStart",
          { start: JSON.stringify(last.text), text: JSON.stringify(value) },
          locate(key),
        );
  }
  return undefined;
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
      const over = valueAt(tree, ["when", "promptTokens", "over"]);
      if (over?.kind !== "scalar" || typeof over.value !== "number") return [];
      if (over.value * BYTES_PER_TOKEN < toBytes(limit)) return [];
      return [createProblem("MX3303", { id, value: over.value, limit }, over.at)];
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
  const hidden = ({ id, tree, at }: RuleItem, what: string, when: readonly Condition[]): Problem[] =>
    tagsIn(when).flatMap((tag) => {
      const filter = filters.get(tag);
      if (filter === undefined) return [];
      return [
        createProblem("MX3074", { what, id, tag }, valueAt(tree, ["when", "user"])?.at ?? at, {
          related: [{ message: `the filter "${filter.id}" looks at <${tag}>`, at: filter.at }],
        }),
      ];
    });
  return [
    ...rulesOf(config, "classes", layers).flatMap((rule) =>
      hidden(rule, "class", lowerClass(toData(rule.tree) as Class).when),
    ),
    ...rulesOf(config, "routes", layers).flatMap((rule) =>
      hidden(rule, "route", lowerRoute(toData(rule.tree) as Route).when),
    ),
  ];
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
