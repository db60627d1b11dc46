import { entryOf, textAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { createCoverIndex } from "../conditions/cover-index.ts";
import {
  isIntendedOrder,
  partFinders,
  rulesOf,
  shadowed,
  sourceFinders,
  type Layers,
  type RuleItem,
} from "../conditions/rule-items.ts";
import {
  ruleSearchOf,
  searchCovers,
  searchProbes,
  searchRequirements,
  sourceSearchOf,
  type RuleSearch,
  type SearchStep,
} from "../conditions/search-covers.ts";

/** What narrows a rule; one without any of them is said elsewhere. */
const NARROWING = ["tag", "section", "between", "paragraph", "line", "startsWith", "contains", "matches"];

/** A trim, filter or finder finds nothing when an earlier one has taken all that it looks for. */
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

/** A rule with `from` is one searcher for each place of its source. */
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

interface ShadowedPair {
  readonly rule: Searcher;
  readonly first: Searcher;
}

/** Rules of one source look in the same places; others are compared place by place. */
function shadowsIn(config: Dict, list: "trim" | "filters", layers: Layers): ShadowedPair[] {
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

/** Of a rule that looks in several places, nothing is left only where nothing is left in each. */
function shadowsOf(
  searchers: readonly RuleSearcher[],
): { readonly rule: RuleSearcher; readonly first: RuleSearcher }[] {
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
  return isIntendedOrder(rule, [first])
    ? []
    : [shadowed({ code: "MX3071", what: `${what} finds nothing`, ...butNested(first), rule, first: [first] })];
}

/** An element in another of its name comes to light when the outer one is unwrapped. */
function butNested({ search: { does } }: Searcher): { readonly but?: string } {
  return does === "unwrap" ? { but: "what was nested" } : {};
}

interface PartSearcher extends Searcher {
  readonly part: string;
  readonly isFirst: boolean;
}

function partSearchers(config: Dict, layers: Layers): PartSearcher[] {
  return partFinders(config, layers).flatMap(({ name, finders }) =>
    finders.filter(isNarrowed).map((item, index) => ({
      ...item,
      id: `parts.${name}[${index}]`,
      part: name,
      isFirst: index === 0,
      search: ruleSearchOf(item.tree),
    })),
  );
}

/** Of another part only the first finder is sure to be asked; and only those with a tag look into a user's message. */
function comesFirst(first: PartSearcher, rule: PartSearcher): boolean {
  return (first.isFirst || first.part === rule.part) && tagOf(first) === tagOf(rule);
}

function tagOf({ search: { steps } }: PartSearcher): string | undefined {
  return steps[0]?.kind === "tag" ? steps[0].text : undefined;
}

function isNarrowed({ tree }: { readonly tree: Searcher["tree"] }): boolean {
  return NARROWING.some((key) => entryOf(tree, key) !== undefined);
}

/** A rule that looks for a stretch of text. */
interface Searcher extends RuleItem {
  readonly search: RuleSearch;
}

/**
 * Rules for which an earlier one leaves nothing to find, each with that one. In the order of the rules.
 * @param mayCover whether a rule is sure to be applied before the other, and to the same texts
 */
function findShadows<Rule extends Searcher>(
  rules: readonly Rule[],
  mayCover: (first: Rule, rule: Rule) => boolean = () => true,
): { readonly rule: Rule; readonly first: Rule }[] {
  const index = createCoverIndex<{ readonly rule: Rule; readonly mark: LineStartCheckpoint }>(
    rules.map(({ search }) => searchRequirements(search)),
  );
  const quiet = createLineStartTracker();
  return rules.flatMap((rule) => {
    const found = index.find(searchProbes(rule.search)).find((other) => {
      if (!mayCover(other.rule, rule)) return false;
      const covers = searchCovers(other.rule.search, rule.search);
      return covers === "always" || (covers === "undisturbed" && quiet.isQuietSince(other.mark));
    });
    quiet.pass(rule.search);
    if (found !== undefined) return [{ rule, first: found.rule }];
    index.add({ rule, mark: quiet.mark(rule.search) }, searchRequirements(rule.search));
    return [];
  });
}

/** Counts the rules that leave beginnings of lines and texts as they are, where another rule looks. */
interface LineStartTracker {
  /** Takes note of the next rule. */
  pass(search: RuleSearch): void;
  /** A mark behind the rule that was passed last. */
  mark(search: RuleSearch): LineStartCheckpoint;
  /** Whether every rule that was passed since is a quiet one. */
  isQuietSince(mark: LineStartCheckpoint): boolean;
}

interface LineStartCheckpoint {
  readonly scope: string;
  readonly passed: number;
  readonly quiet: number;
}

/** Which kinds of steps go on finding the same when a rule of this kind has cut. */
const QUIET_FOR: Readonly<Record<SearchStep["kind"], readonly string[]>> = {
  tag: ["section", "paragraph", "line", "whole", ...keptStepKinds("line", "whole")],
  section: ["section", "paragraph", "line", ...keptStepKinds("section", "paragraph", "line")],
  paragraph: ["section", "paragraph", "line", ...keptStepKinds("section", "paragraph", "line")],
  line: ["section", "line", ...keptStepKinds("line")],
  between: [],
};

/** What is kept is still found, and with it whatever comes to stand behind it when a heading or a blank line is gone. */
function keptStepKinds(...kinds: readonly string[]): string[] {
  return kinds.map((kind) => `kept ${kind}`);
}

function createLineStartTracker(): LineStartTracker {
  const counts = new Map<string, number>();
  let passed = 0;
  let everywhere = 0;
  const quietAt = (path: string): number => (counts.get(path) ?? 0) + everywhere;
  return {
    pass(search) {
      passed += 1;
      const scopes = unaffectedScopes(search);
      if (scopes === "all") everywhere += 1;
      else for (const path of scopes) counts.set(path, (counts.get(path) ?? 0) + 1);
    },
    mark(search) {
      const path = searchScopeOf(search);
      return { scope: path, passed, quiet: quietAt(path) };
    },
    isQuietSince: (mark) => passed - mark.passed === quietAt(mark.scope) - mark.quiet,
  };
}

/** Where a search depends on beginnings: the tag that it looks into, and the kind of its last step. */
function searchScopeOf({ steps, does }: RuleSearch): string {
  const [first, second, ...others] = steps;
  if (others.length > 0 || (second !== undefined && first?.kind !== "tag")) return "deep";
  const [tag, kind = "whole"] = first?.kind === "tag" ? [first.text, second?.kind] : ["", first?.kind];
  return `${tag} ${does === "keep" ? keptStepKinds(kind).join("") : kind}`;
}

/** A rule on all of a text leaves it as it is, or nothing of it. */
function unaffectedScopes({ steps, does }: RuleSearch): readonly string[] | "all" {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return "all";
  if (does === "unwrap" && steps.length > 1) return [];
  const tag = first.kind === "tag" ? first.text : "";
  if (steps.slice(tag === "" ? 0 : 1).some(({ kind }) => kind === "between")) return [];
  const kinds =
    does === "replace" ? QUIET_FOR[last.kind].filter((kind) => !kind.startsWith("kept")) : QUIET_FOR[last.kind];
  return kinds.map((kind) => `${tag} ${kind}`);
}
