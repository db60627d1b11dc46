import { createCoverIndex } from "./cover-index.ts";
import { searchCovers } from "./look-covers.ts";
import { searchProbes, searchRequirements, type RuleSearch } from "./look.ts";
import { createLineStartTracker, type LineStartCheckpoint } from "./quiet-between.ts";
import type { RuleItem } from "./rule-items.ts";

/** A rule that looks for a stretch of text. */
export interface Searcher extends RuleItem {
  readonly search: RuleSearch;
}

/**
 * Rules for which an earlier one leaves nothing to find, each with that one. In the order of the rules.
 * @param mayCover whether a rule is sure to be applied before the other, and to the same texts
 */
export function findShadows<Rule extends Searcher>(
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
