import { createCoverIndex } from "./cover-index.ts";
import { lookCovers } from "./look-covers.ts";
import { lookProbes, lookRequirements, type Look } from "./look.ts";
import { createQuietCount, type QuietMark } from "./quiet-between.ts";
import type { RuleItem } from "./rule-items.ts";

/** A rule that looks for a stretch of text. */
export interface Searcher extends RuleItem {
  readonly look: Look;
}

/**
 * Rules for which an earlier one leaves nothing to find, each with that one. In the order of the rules.
 * @param mayCover whether a rule is sure to be applied before the other, and to the same texts
 */
export function findShadows<Rule extends Searcher>(
  rules: readonly Rule[],
  mayCover: (first: Rule, rule: Rule) => boolean = () => true,
): { readonly rule: Rule; readonly first: Rule }[] {
  const index = createCoverIndex<{ readonly rule: Rule; readonly mark: QuietMark }>(
    rules.map(({ look }) => lookRequirements(look)),
  );
  const quiet = createQuietCount();
  return rules.flatMap((rule) => {
    const found = index.find(lookProbes(rule.look)).find((other) => {
      if (!mayCover(other.rule, rule)) return false;
      const covers = lookCovers(other.rule.look, rule.look);
      return covers === "always" || (covers === "undisturbed" && quiet.isQuietSince(other.mark));
    });
    quiet.pass(rule.look);
    if (found !== undefined) return [{ rule, first: found.rule }];
    index.add({ rule, mark: quiet.mark(rule.look) }, lookRequirements(rule.look));
    return [];
  });
}
