import type { Class, Route } from "../../../generated/types/mallex.d.ts";
import type { Condition } from "../../../generated/types/plan.d.ts";
import { entryOf, toData, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { lowerWhen } from "../../plan/lower/routes.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { exampleRequest, isMet } from "./example-request.ts";
import { factBits, findCover, knownBits } from "./find-cover.ts";
import { clashOf, isAlways } from "./implies.ts";
import { rulesOf, type Layers, type RuleItem } from "./rule-items.ts";
import { ruleSearchOf, searchCovers, type RuleSearch } from "./search-covers.ts";
import { indexTexts, type TextIndex } from "./text-index.ts";
import { wordsOf } from "../texts/text-tests.ts";
import { asContainsTest } from "./text-covers.ts";

/** A class or a route, with all that must hold for it. */
export interface RuleConditions extends RuleItem {
  /** Without what always holds. */
  readonly when: readonly Condition[];
  /** What those are about. */
  readonly facts: number;
  /** What must be there to be taken. */
  readonly take?: RuleSearch;
}

const knownRules = new WeakMap<Dict, Map<string, RuleConditions[]>>();

/** Classes or routes that can match. Other checks report missing and contradictory conditions. */
export function ruleConditions(config: Dict, list: "classes" | "routes", layers: Layers): readonly RuleConditions[] {
  const known = knownRules.get(config) ?? new Map<string, RuleConditions[]>();
  knownRules.set(config, known);
  const rules = known.get(list) ?? readConditions(config, list, layers);
  known.set(list, rules);
  return rules;
}

function readConditions(config: Dict, list: "classes" | "routes", layers: Layers): RuleConditions[] {
  return rulesOf(config, list, layers).flatMap((item) => {
    if (entryOf(item.tree, "when") === undefined) return [];
    const when = conditionsOf(item.tree);
    if (clashOf(when) !== undefined) return [];
    const conditions = when.map(withNormalizedTexts).filter((condition) => !isAlways(condition));
    const take = valueAt(item.tree, ["take"]);
    return [
      {
        ...item,
        when: conditions,
        facts: factBits(conditions),
        ...(take === undefined ? {} : { take: ruleSearchOf(take) }),
      },
    ];
  });
}

const knownConditions = new WeakMap<Tree, readonly Condition[]>();

/** The conditions of a class or a route, as the plan has them. */
export function conditionsOf(rule: Tree): readonly Condition[] {
  const known = knownConditions.get(rule);
  if (known !== undefined) return known;
  const when = lowerWhen((toData(rule) as Class | Route).when ?? {});
  knownConditions.set(rule, when);
  return when;
}

function withNormalizedTexts(condition: Condition): Condition {
  return condition.kind === "user" || condition.kind === "system"
    ? { ...condition, text: asContainsTest(condition.text) }
    : condition;
}

/** What a request is known to be. */
export interface RequestFacts {
  readonly conditions: readonly Condition[];
  /** What is there to be taken. */
  readonly take?: RuleSearch;
}

/** Earlier rules that a rule is compared with, so that a file of thousands stays linear: its other shadows are not reported. */
export const MAX_COMPARED = 1000;

/** Rules in order, and by what they are about. */
export interface RuleIndex {
  readonly all: readonly RuleConditions[];
  readonly add: (rule: RuleConditions) => void;
  /** Whether one of them, or of `others`, which come after them, may match such a request. */
  readonly mayTake: (given: readonly Condition[], others?: readonly RuleConditions[]) => boolean;
}

type SearchedText = "user" | "system";

/** A text that every request contains that the rule takes, and where. */
function searchedIn({ when }: RuleConditions): [kind: SearchedText | undefined, text: string] {
  for (const one of when)
    if (one.kind === "user" || one.kind === "system") {
      const { op, value } = one.text;
      const [word = ""] = op === "matches" ? wordsOf(one.text) : [op === "is" ? value.trim() : value];
      if (word !== "") return [one.kind, word];
    }
  return [undefined, ""];
}

export function indexRules(rules: readonly RuleConditions[] = []): RuleIndex {
  const all: RuleConditions[] = [];
  const byFacts = new Map<number, Map<SearchedText | undefined, TextIndex<RuleConditions>>>();
  const add = (rule: RuleConditions): void => {
    all.push(rule);
    if (all.length > MAX_COMPARED) return;
    const [kind, text] = searchedIn(rule);
    const same = byFacts.get(rule.facts) ?? new Map<SearchedText | undefined, TextIndex<RuleConditions>>();
    byFacts.set(rule.facts, same);
    const index = same.get(kind) ?? indexTexts<RuleConditions>();
    same.set(kind, index);
    index.add([text], rule);
  };
  for (const rule of rules) add(rule);
  const mayTake: RuleIndex["mayTake"] = (given, others = []) => {
    const unknown = ~knownBits(given);
    const example = exampleRequest(given);
    const matches = ({ when }: RuleConditions): boolean =>
      example === undefined || when.every((condition) => isMet(condition, example));
    for (const [facts, same] of byFacts)
      if ((facts & unknown) === 0)
        for (const [kind, index] of same)
          // What is not known of a request may be anything.
          if (example === undefined || index.some(kind === undefined ? "" : example[kind], matches)) return true;
    return others
      .slice(0, Math.max(0, MAX_COMPARED - all.length))
      .some((rule) => (rule.facts & unknown) === 0 && matches(rule));
  };
  return { all, add, mayTake };
}

/**
 * Rules of which one always matches such a request; undefined if that is not certain.
 * @param others come after the candidates
 */
export function coverOf(
  known: RequestFacts,
  candidates: RuleIndex,
  others: readonly RuleConditions[] = [],
): readonly RuleConditions[] | undefined {
  if (!candidates.mayTake(known.conditions, others)) return undefined;
  const unknown = ~knownBits(known.conditions);
  const taking = [...candidates.all, ...others]
    .slice(0, MAX_COMPARED)
    .filter(
      ({ facts, take }) =>
        (facts & unknown) === 0 &&
        (take === undefined || (known.take !== undefined && searchCovers(take, known.take) !== "no")),
    );
  return findCover(known.conditions, taking);
}

/**
 * The known facts of a route's requests: one case per class, with the conditions of the class.
 * @param names the route's classes by default; without any there is a single case
 */
export function* casesOf(
  { when, take }: RuleConditions,
  classes: ReadonlyMap<string, RuleConditions>,
  names: readonly string[] = classesIn(when),
): Generator<RequestFacts> {
  const common = take === undefined ? {} : { take };
  if (names.length === 0) yield { conditions: when, ...common };
  const others = when.filter(({ kind }) => kind !== "class");
  for (const name of new Set(names)) {
    // Requests that match no class are `main` too, so nothing is known about them.
    const own = name === MAIN_CLASS ? [] : (classes.get(name)?.when ?? []);
    yield { conditions: [{ kind: "class", any: [name] }, ...own, ...others], ...common };
  }
}

export function classesIn(when: readonly Condition[]): string[] {
  return when.flatMap((condition) => (condition.kind === "class" ? condition.any : []));
}
