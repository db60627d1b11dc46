import type { Problem } from "../../problem/problem.ts";
import { headingLevel } from "../../turn/lines-of.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { textsOf, type PositionedText } from "./entries.ts";
import { ruleSearchOf, requiredTextsOf, type RuleSearch, type SearchStep } from "./logic/look.ts";
import { rulesOf, type RuleItem } from "./logic/rule-items.ts";

/** Can what a rule finds hold the words that must survive, and can it be without them? */
export function checkRequiredTexts(config: Dict): Problem[] {
  return ["trim", "filters"].flatMap((list) => rulesOf(config, list, []).flatMap(inRule));
}

function inRule({ id, tree }: RuleItem): Problem[] {
  const required = entryOf(tree, "require");
  if (required === undefined) return [];
  const does = textAt(tree, ["do"]);
  if (does === "keep" || does === "unwrap")
    return [
      {
        code: "MX3302",
        severity: "warning",
        message: `rule "${id}" takes no words out, so all that it requires survives`,
        hint: "leave `require` out: it is for `do: drop` and `do: replace`",
        at: required.keyAt,
      },
    ];
  const search = ruleSearchOf(tree);
  return textsOf(valueAt(tree, ["require"])).flatMap((words) => checkRequiredIn(words, search, id));
}

function checkRequiredIn({ text, at }: PositionedText, search: RuleSearch, id: string): Problem[] {
  const display = JSON.stringify(text);
  if (requiredTextsOf(search).some((message) => message.includes(text)))
    return [
      {
        code: "MX3302",
        severity: "warning",
        message: `rule "${id}" never takes anything out: whatever it finds has ${display} in it, which must survive`,
        hint: "require words that stand in some of what it finds",
        at,
      },
    ];
  const why = missingFromSearch(text, search);
  if (why === undefined) return [];
  return [
    {
      code: "MX3075",
      severity: "error",
      message: `${display} can't stand in what the rule "${id}" finds: ${why}`,
      hint: "require words as they stand there, or leave them out",
      at,
    },
  ];
}

function missingFromSearch(text: string, { steps, tests }: RuleSearch): string | undefined {
  const complete = tests.find(({ op, value }) => op === "is" && !value.includes(text.trim()));
  if (complete !== undefined) return `that is ${JSON.stringify(complete.value)} and no more`;
  return steps.map((step) => beyondSearch(text, step)).find((why) => why !== undefined);
}

/** Words that begin inside of what a step finds, and would go on behind its end. */
function beyondSearch(text: string, { kind, text: message, end }: SearchStep): string | undefined {
  const inside = text.slice(0, -1);
  switch (kind) {
    case "tag":
      return text.includes(`</${message}>`) ? "the element ends before" : undefined;
    case "line":
      return inside.includes("\n") ? "a line has no line end in it" : undefined;
    case "paragraph":
      return endsAtHeading(text, 6) ? "a paragraph ends at a heading" : undefined;
    case "section":
      return endsAtHeading(text, headingLevel(message)) ? "the section ends at that heading" : undefined;
    case "between":
      return end !== undefined && inside.includes(end) ? `it ends at ${JSON.stringify(end)}` : undefined;
  }
}

/** A heading of this level or a higher one, on a line behind the first. */
function endsAtHeading(text: string, level: number): boolean {
  const depths = text.split("\n").slice(1).map(headingLevel);
  return depths.some((depth) => depth > 0 && depth <= level);
}
