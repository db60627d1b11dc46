import type { RuleWords } from "../../generated/types/explanation.d.ts";
import { valueAt, type Dict } from "../compile/tree.ts";
import { locatorAsWritten } from "./as-written.ts";
import { adviceFor } from "./rule-advice.ts";
import { findRuleText, ruleTextsOf } from "./rule-words.ts";
import { describeContext, contextAt, sentTexts, type RuleTextMatch, type TextContext } from "./sent-texts.ts";
import { explainNoMatch, type PassedInput } from "./why-passed.ts";

export interface RuleAdviceInput extends PassedInput {
  readonly origins: Dict | undefined;
}

/** For a rule that has not fired: where its words stand in the request, why it passed them over, and what to write. */
export function createRuleAdvice(
  input: RuleAdviceInput,
): (list: "trim" | "filters", index: number) => RuleWords | undefined {
  const { plan, routed, origins } = input;
  const sender = { plan, client: routed.input.client };
  const texts = sentTexts(routed.conversation, routed.input.request);
  return (list, index) => {
    const rule = plan[list][index];
    const words = rule === undefined ? [] : ruleTextsOf(rule.at);
    if (rule === undefined || words.length === 0) return undefined;
    const found = texts
      .flatMap((sent): RuleTextMatch[] => {
        const offset = findRuleText(words, sent.text);
        return offset === undefined ? [] : [{ sent, offset, context: contextAt(sent, offset, sender) }];
      })
      .toSorted((a, b) => rank(a.context) - rank(b.context));
    if (found.length === 0) return undefined;
    const written = locatorAsWritten(rule.at, valueAt(origins, [list, index]));
    const why = explainNoMatch({ list, rule }, found, input);
    const write =
      why === undefined ? firstOf(found, (one) => adviceFor({ rule, written, found: one, sender })) : undefined;
    return {
      in: [...new Set(found.map(({ context }) => describeContext(context)))],
      ...(why !== undefined && { why }),
      ...(write !== undefined && { write }),
    };
  };
}

/** The client's words first; what a tool has read or a person has written may only speak of them. */
function rank({ role, source, tag }: TextContext): number {
  if (source !== undefined) return 0;
  if (role === "system") return 1;
  return role === "user" && tag !== undefined ? 2 : role === "tool" ? 3 : role === "description" ? 4 : 5;
}

function firstOf<Item, Result>(items: readonly Item[], read: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const result = read(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
