import { isShipped } from "../../config/layers/layer.ts";
import { isLocked } from "../../config/merge/protected-rules.ts";
import { entryOf, locationOf, textAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { indexTexts, type TextIndex } from "../conditions/text-index.ts";
import { MAX_COMPARED } from "../conditions/rule-conditions.ts";
import {
  findersIn,
  isIntendedOrder,
  rulesOf,
  describeEarlier,
  sourceFinders,
  type Layers,
  type RuleItem,
  NARROWING,
} from "../conditions/rule-items.ts";
import {
  exampleMatch,
  groupOfWide,
  groupsOfNarrow,
  ruleSearchOf,
  searchCovers,
  soughtTexts,
  sourceSearchOf,
  type RuleSearch,
  type SearchStep,
} from "../conditions/search-covers.ts";

/** A trim, filter or finder has no effect if earlier ones take all that it selects. */
export function checkShadowedRules(config: Dict, layers: Layers): Problem[] {
  return [
    ...(["trim", "filters"] as const).flatMap((list) =>
      shadowsIn(config, list, layers).flatMap(({ rule, first }) =>
        shadowedProblem(`rule "${rule.id}" of \`${list}\``, rule, first),
      ),
    ),
    ...findShadows(partSearchers(config, layers), comesFirst).flatMap(({ rule, first }) =>
      shadowedProblem(`the finder \`${rule.id}\``, rule, first),
    ),
  ];
}

interface RuleSearcher extends Searcher {
  /** Whose texts it looks into. */
  readonly roles: readonly string[];
}

/** A rule with `from` has one search per finder of its source. */
function ruleSearchers(rules: readonly RuleItem[], config: Dict, list: "trim" | "filters"): RuleSearcher[] {
  const roles = list === "trim" ? ["system"] : ["user", "tool"];
  return rules.flatMap((rule): RuleSearcher[] => {
    const from = textAt(rule.tree, ["from"]);
    if (from === undefined) return isNarrowed(rule) ? [{ ...rule, search: ruleSearchOf(rule.tree), roles }] : [];
    return sourceFinders(config, from).map((finder) => ({
      ...rule,
      search: sourceSearchOf(rule.tree, finder),
      roles: [textAt(finder, ["role"]) ?? ""],
    }));
  });
}

/** Rules of one source look in the same texts; others are compared finder by finder. */
function shadowsIn(config: Dict, list: "trim" | "filters", layers: Layers): Shadow<Searcher>[] {
  const rules = rulesOf(config, list, layers).filter(({ tree }) => entryOf(tree, "do") !== undefined);
  const sources = new Set(rules.flatMap(({ tree }) => textAt(tree, ["from"]) ?? []));
  const all = [
    ...[...sources].flatMap((from) =>
      findShadows(
        rules
          .filter(({ tree }) => textAt(tree, ["from"]) === from)
          .map((rule) => ({ ...rule, search: ruleSearchOf(rule.tree) })),
      ),
    ),
    ...shadowsOf(ruleSearchers(rules, config, list)),
  ];
  return [...new Map(all.toReversed().map((shadow) => [shadow.rule.tree, shadow])).values()];
}

/** A rule with several searches is covered only if each of them is. */
function shadowsOf(searchers: readonly RuleSearcher[]): Shadow<RuleSearcher>[] {
  const shadows = findShadows(
    searchers,
    (first, rule) => first.tree !== rule.tree && rule.roles.every((role) => first.roles.includes(role)),
  );
  const left = new Map<Tree, number>();
  for (const { tree } of searchers) left.set(tree, (left.get(tree) ?? 0) + 1);
  return shadows.filter(({ rule: { tree } }) => {
    const more = (left.get(tree) ?? 0) - 1;
    left.set(tree, more);
    return more === 0;
  });
}

function shadowedProblem(what: string, rule: Searcher, first: Searcher): Problem[] {
  const { earlier, related } = describeEarlier([first]);
  if (isIntendedOrder(rule, [first])) {
    if (!isLocked(rule.tree) || rule.search.does === first.search.does) return [];
    const locked = [{ message: "locked here", at: locationOf(rule.tree, ["locked"]) }];
    return [createProblem("MX6184.rule", { earlier, locked: what, first: rule.id }, first.at, { related: locked })];
  }
  // Unwrapping an element reveals a nested one of the same name.
  const id = first.search.does === "unwrap" ? "MX3071.allButNested" : "MX3071.all";
  return [createProblem(id, { what, earlier }, rule.at, { related })];
}

interface PartSearcher extends Searcher {
  readonly part: string;
  readonly isFirst: boolean;
}

function partSearchers(config: Dict, layers: Layers): PartSearcher[] {
  return findersIn(config, "parts", layers).flatMap(({ name, finders }) =>
    finders.filter(isNarrowed).map((item, index) => ({
      ...item,
      id: `parts.${name}[${index}]`,
      part: name,
      isFirst: index === 0,
      search: ruleSearchOf(item.tree),
    })),
  );
}

/** Of another part only the first finder is certain to run; and only those with a tag search user messages. */
function comesFirst(first: PartSearcher, rule: PartSearcher): boolean {
  return (first.isFirst || first.part === rule.part) && tagOf(first) === tagOf(rule);
}

function tagOf({ search: { steps } }: PartSearcher): string | undefined {
  return steps[0]?.kind === "tag" ? steps[0].text : undefined;
}

/** Another check reports rules that are not. */
function isNarrowed({ tree }: { readonly tree: Searcher["tree"] }): boolean {
  return NARROWING.some((key) => entryOf(tree, key) !== undefined);
}

/** A rule that looks for a stretch of text. */
interface Searcher extends RuleItem {
  readonly search: RuleSearch;
}

interface Shadow<Rule> {
  readonly rule: Rule;
  readonly first: Rule;
}

/**
 * Rules for which an earlier one leaves nothing to find, each with that one, in order.
 * @param mayCover whether a rule is sure to be applied before the other, and to the same texts
 */
function findShadows<Rule extends Searcher>(
  rules: readonly Rule[],
  mayCover: (first: Rule, rule: Rule) => boolean = () => true,
): Shadow<Rule>[] {
  const live = new Map<string, TextIndex<Live<Rule>>>();
  let count = 0;
  return rules.flatMap((rule, index) => {
    let first: Live<Rule> | undefined;
    const example = exampleMatch(rule.search);
    const isCovering = (earlier: Live<Rule>): boolean => {
      if (!earlier.texts.every((text) => example.includes(text))) return false;
      // Nobody can change the order of two built-in rules.
      if (isShipped(rule.at) && isShipped(earlier.one.at)) return false;
      const covers = mayCover(earlier.one, rule) ? searchCovers(earlier.one.search, rule.search) : "no";
      if (covers !== "undisturbed") return covers === "always";
      return rules.slice(earlier.index + 1, index).every(({ search }) => keepsLineStarts(search, earlier.one.search));
    };
    const isFirst = (earlier: Live<Rule>): false => {
      if (earlier.index < (first?.index ?? Infinity) && isCovering(earlier)) first = earlier;
      return false;
    };
    for (const group of groupsOfNarrow(rule.search)) live.get(group)?.some(example, isFirst);
    if (first !== undefined) return [{ rule, first: first.one }];
    count += 1;
    if (count > MAX_COMPARED) return [];
    const group = groupOfWide(rule.search);
    const others = live.get(group) ?? indexTexts<Live<Rule>>();
    live.set(group, others);
    const texts = soughtTexts(rule.search);
    others.add(texts, { one: rule, index, texts });
    return [];
  });
}

/** A rule that leaves something to find, and its number. */
interface Live<Rule> {
  readonly one: Rule;
  readonly index: number;
  readonly texts: readonly string[];
}

/** Steps that find the same after a rule whose last step is of this kind has taken something out. */
const UNAFFECTED: Readonly<Record<SearchStep["kind"], readonly SearchStep["kind"][]>> = {
  tag: ["section", "paragraph", "line"],
  section: ["section", "paragraph", "line"],
  paragraph: ["section", "paragraph", "line"],
  line: ["section", "line"],
  between: [],
};
/** The same for what is kept: what moves up behind it, when a heading or a blank line is gone, is found with it. */
const UNAFFECTED_KEPT: typeof UNAFFECTED = {
  tag: ["line"],
  section: ["section", "paragraph", "line"],
  paragraph: ["section", "paragraph", "line"],
  line: ["line"],
  between: [],
};

/** Whether a rule between two others makes no new beginning of a line or text that the second could find and the first could not. */
function keepsLineStarts(rule: RuleSearch, first: RuleSearch): boolean {
  const last = rule.steps.at(-1);
  if (last === undefined) return true;
  if (rule.does === "unwrap" && rule.steps.length > 1) return false;
  const [tag, inner] = splitTag(rule);
  const [firstTag, [step, ...deeper]] = splitTag(first);
  if (inner.some(({ kind }) => kind === "between") || firstTag !== tag || step === undefined || deeper.length > 0)
    return false;
  if (first.does !== "keep") return UNAFFECTED[last.kind].includes(step.kind);
  return rule.does !== "replace" && UNAFFECTED_KEPT[last.kind].includes(step.kind);
}

/** The tag that a rule looks into, and its steps within. */
function splitTag({ steps }: RuleSearch): [tag: string, inner: RuleSearch["steps"]] {
  const [first, ...others] = steps;
  return first?.kind === "tag" ? [first.text, others] : ["", steps];
}
