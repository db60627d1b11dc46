import { isShared, type Layer } from "../../config/layers/layer.ts";
import {
  entriesOf,
  entryOf,
  itemsOf,
  locationOf,
  textAt,
  valueAt,
  type Dict,
  type Tree,
} from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { rulesOf, sourceFinders, type Layers, NARROWING, STEP_KINDS } from "../conditions/rule-items.ts";
import { ruleSearchOf, sourceSearchOf, type RuleSearch } from "../conditions/search-covers.ts";
import { matchesAnyText } from "../conditions/text-covers.ts";

const TARGETS = ["tier", "profile", "reply", "refuse"];

/** A rule needs a selector and an action. */
export function checkRules(config: Dict): Problem[] {
  const rulesIn = (list: string): readonly Tree[] => itemsOf(config, [list]);
  return [
    ...rulesIn("classes").flatMap((rule) => lacking(rule, "class", "when")),
    ...rulesIn("routes").flatMap((rule) => [
      ...lacking(rule, "route", "when"),
      ...oneTarget(rule),
      ...checkPinnedModel(rule),
      ...[valueAt(rule, ["take"])].flatMap((take) => (take === undefined ? [] : narrowed(take))),
    ]),
    ...rulesIn("models").flatMap((rule) => lacking(rule, "model", "match")),
    ...[...rulesIn("trim"), ...rulesIn("filters")].flatMap((rule) => [
      ...lacking(rule, "rule", "do"),
      ...narrowed(rule, ["from"]),
      ...fitting(rule),
      ...inSource(rule),
    ]),
    ...["parts", "sources"].flatMap((map) =>
      entriesOf(config, map).flatMap(([, { value }]) => itemsOf(value).flatMap((finder) => narrowed(finder))),
    ),
  ];
}

function nameOf(rule: Tree): string {
  return JSON.stringify(textAt(rule, ["id"]) ?? "");
}

/** What to add; a person replaces it. */
const EXAMPLES = { when: "when: { class: main }", match: 'match: "*qwen3-8b*"', do: "do: drop" } as const;

function lacking(rule: Tree, what: string, key: keyof typeof EXAMPLES): Problem[] {
  if (entryOf(rule, key) !== undefined) return [];
  const example = key === "do" && entryOf(rule, "with") !== undefined ? "do: replace" : EXAMPLES[key];
  return [createProblem("MX2002.rule", { what, name: nameOf(rule), key, example }, rule.at)];
}

function oneTarget(route: Tree): Problem[] {
  const given = TARGETS.filter((key) => entryOf(route, key) !== undefined);
  if (given.length === 1) return [];
  const isNone = given.length === 0;
  const found = isNone ? "has no target" : `has several targets: ${given.join(" and ")}`;
  const remedy = isNone ? "add `tier`, `profile`, `reply` or `refuse`, such as `tier: low`" : "keep one of them";
  return [createProblem("MX3005", { name: nameOf(route), found, remedy }, route.at)];
}

function checkPinnedModel(route: Tree): Problem[] {
  const minimum = entryOf(route, "atLeast");
  if (minimum === undefined || ["tier", "profile"].some((key) => entryOf(route, key) !== undefined)) return [];
  return [createProblem("MX3017", { name: nameOf(route) }, minimum.keyAt)];
}

function narrowed(rule: Tree, also: readonly string[] = []): Problem[] {
  const isReported = (key: string): boolean => rule.kind === "dict" && rule.commented?.includes(key) === true;
  if ([...NARROWING, ...also].some((key) => entryOf(rule, key) !== undefined || isReported(key))) return [];
  return [createProblem("MX3007.narrowed", { narrowing: NARROWING.join(", ") }, rule.at)];
}

function fitting(rule: Tree): Problem[] {
  const verb = textAt(rule, ["do"]);
  if (verb === "replace" && textAt(rule, ["with"]) === undefined)
    return [createProblem("MX3011", { name: nameOf(rule) }, rule.at)];
  if (verb === "unwrap" && entryOf(rule, "tag") === undefined)
    return [createProblem("MX3012", { name: nameOf(rule) }, rule.at)];
  const text = entryOf(rule, "with");
  if (text !== undefined && verb !== undefined && verb !== "replace")
    return [createProblem("MX3011.idle", { name: nameOf(rule), verb }, text.keyAt)];
  return [];
}

/** The source already says where to look. */
function inSource(rule: Tree): Problem[] {
  if (entryOf(rule, "from") === undefined) return [];
  const step = STEP_KINDS.find((key) => entryOf(rule, key) !== undefined);
  if (step === undefined) return [];
  return [createProblem("MX3018", { name: nameOf(rule), step }, entryOf(rule, step)?.keyAt ?? rule.at)];
}

/** Does an item of the person's own files change nothing of the rule that it overrides? */
export function checkIdleOverrides(_: Dict, layers: readonly Layer[]): Problem[] {
  const items = layers
    .filter((layer) => !isShared(layer))
    .flatMap(({ tree }) => ["models", "classes", "routes", "trim", "filters"].flatMap((list) => itemsOf(tree, [list])));
  return items.flatMap((item) => {
    const id = textAt(item, ["override"]);
    const isIdle =
      item.kind === "dict" && [...item.entries.keys()].every((key) => ["override", "unlock"].includes(key));
    return id === undefined || !isIdle ? [] : [createProblem("MX3004.idle", { id }, locationOf(item, ["override"]))];
  });
}

/** Does a rule select every text? */
export function checkMatchesEverything(config: Dict, layers: Layers): Problem[] {
  return (["trim", "filters"] as const).flatMap((list) =>
    rulesOf(config, list, layers).flatMap(({ id, tree }) => {
      const from = textAt(tree, ["from"]);
      const at = (valueAt(tree, ["matches"]) ?? valueAt(tree, ["from"]))?.at;
      if (at === undefined || entryOf(tree, "do") === undefined) return [];
      const rule = { id: JSON.stringify(id), does: ruleSearchOf(tree).does };
      if (from === undefined) {
        if (!matchesEntireTexts(ruleSearchOf(tree))) return [];
        return [createProblem(list === "trim" ? "MX3092.trim" : "MX3092.filter", rule, at)];
      }
      const finder = sourceFinders(config, from).find((one) => matchesEntireTexts(sourceSearchOf(tree, one)));
      if (finder === undefined) return [];
      const role = textAt(finder, ["role"]) ?? "user";
      return [
        createProblem("MX3092.source", { ...rule, list, role, source: from }, at, {
          related: [{ message: "this one matches every text", at: finder.at }],
        }),
      ];
    }),
  );
}

function matchesEntireTexts({ steps, tests, does }: RuleSearch): boolean {
  return (does === "drop" || does === "replace") && steps.length === 0 && tests.every(matchesAnyText);
}
