import type { Problem } from "../../problem/problem.ts";
import { headingLevel } from "../../turn/lines-of.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { textsOf, type Text } from "./entries.ts";
import { lookOf, wordsIn, type Look, type Step } from "./logic/look.ts";
import { rulesOf, type RuleItem } from "./logic/rule-items.ts";

/** Can what a rule finds hold the words that must survive, and can it be without them? */
export function checkRequiredWords(config: Dict): Problem[] {
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
  const look = lookOf(tree);
  return textsOf(valueAt(tree, ["require"])).flatMap((words) => inWords(words, look, id));
}

function inWords({ text, at }: Text, look: Look, id: string): Problem[] {
  const shown = JSON.stringify(text);
  if (wordsIn(look).some((words) => words.includes(text)))
    return [
      {
        code: "MX3302",
        severity: "warning",
        message: `rule "${id}" never takes anything out: whatever it finds has ${shown} in it, which must survive`,
        hint: "require words that stand in some of what it finds",
        at,
      },
    ];
  const why = whyNotIn(text, look);
  if (why === undefined) return [];
  return [
    {
      code: "MX3075",
      severity: "error",
      message: `${shown} can't stand in what the rule "${id}" finds: ${why}`,
      hint: "require words as they stand there, or leave them out",
      at,
    },
  ];
}

function whyNotIn(text: string, { steps, tests }: Look): string | undefined {
  const whole = tests.find(({ op, value }) => op === "is" && !value.includes(text.trim()));
  if (whole !== undefined) return `that is ${JSON.stringify(whole.value)} and no more`;
  return steps.map((step) => whyBeyond(text, step)).find((why) => why !== undefined);
}

/** Words that begin inside of what a step finds, and would go on behind its end. */
function whyBeyond(text: string, { kind, words, end }: Step): string | undefined {
  const inside = text.slice(0, -1);
  switch (kind) {
    case "tag":
      return text.includes(`</${words}>`) ? "the element ends before" : undefined;
    case "line":
      return inside.includes("\n") ? "a line has no line end in it" : undefined;
    case "paragraph":
      return endsAtHeading(text, 6) ? "a paragraph ends at a heading" : undefined;
    case "section":
      return endsAtHeading(text, headingLevel(words)) ? "the section ends at that heading" : undefined;
    case "between":
      return end !== undefined && inside.includes(end) ? `it ends at ${JSON.stringify(end)}` : undefined;
  }
}

/** A heading of this level or a higher one, on a line behind the first. */
function endsAtHeading(text: string, level: number): boolean {
  const depths = text.split("\n").slice(1).map(headingLevel);
  return depths.some((depth) => depth > 0 && depth <= level);
}
