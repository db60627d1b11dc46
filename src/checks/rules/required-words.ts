import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Locator, Plan } from "../../../generated/types/plan.d.ts";
import {
  entryOf,
  textAt,
  textsOf,
  toData,
  type Dict,
  type PositionedText,
  type Tree,
} from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { lowerFinder, lowerRule, lowerSource } from "../../plan/lower/rules.ts";
import { namesOneTool } from "../../plan/lower/tools.ts";
import { headingLevel, locate } from "../../prompt/rules/locate-text.ts";
import { rulesFor } from "../../prompt/rules/select-rules.ts";
import { otherwise } from "../../prompt/tools/choose-tools.ts";
import { matchesGlob } from "../../shared/text/match.ts";
import { rulesOf, type RuleItem } from "../conditions/rule-items.ts";
import { requiredTextsOf, ruleSearchOf, type RuleSearch, type SearchStep } from "../conditions/search-covers.ts";
import type { PlanBody, PlanCheckInput } from "../names/unused.ts";

/** Can what a rule selects contain its required texts, and can it be without them? */
export function checkRequiredTexts(config: Dict): Problem[] {
  return ["trim", "filters"].flatMap((list) => rulesOf(config, list, []).flatMap(inRule));
}

function inRule({ id, tree }: RuleItem): Problem[] {
  const required = entryOf(tree, "require");
  if (required === undefined) return [];
  const does = textAt(tree, ["do"]);
  if (does === "keep" || does === "unwrap") return [createProblem("MX3302.inRule", { id }, required.keyAt)];
  const search = ruleSearchOf(tree);
  return textsOf(tree, ["require"]).flatMap((words) => checkRequiredIn(words, search, id));
}

function checkRequiredIn({ text, at }: PositionedText, search: RuleSearch, id: string): Problem[] {
  const display = JSON.stringify(text);
  if (requiredTextsOf(search).some((message) => message.includes(text)))
    return [createProblem("MX3302.requiredIn", { id, display }, at)];
  const why = missingFromSearch(text, search);
  if (why === undefined) return [];
  return [createProblem("MX3075.require", { display, id, why }, at)];
}

function missingFromSearch(text: string, { steps, tests }: RuleSearch): string | undefined {
  const complete = tests.find(({ op, value }) => op === "is" && !value.includes(text.trim()));
  if (complete !== undefined) return `that is ${JSON.stringify(complete.value)} and no more`;
  return steps.map((step) => beyondSearch(text, step)).find((why) => why !== undefined);
}

/** Text that would continue past the end of what a step selects. */
function beyondSearch(text: string, { kind, text: message, end }: SearchStep): string | undefined {
  const inside = text.slice(0, -1);
  switch (kind) {
    case "tag":
      return text.includes(`</${message}>`) ? "the element ends before that" : undefined;
    case "line":
      return inside.includes("\n") ? "a line contains no line break" : undefined;
    case "paragraph":
      return endsAtHeading(text, 6) ? "a paragraph ends at a heading" : undefined;
    case "section":
      return endsAtHeading(text, headingLevel(message)) ? "the section ends at that heading" : undefined;
    case "between":
      return end !== undefined && inside.includes(end) ? `it ends at ${JSON.stringify(end)}` : undefined;
  }
}

/** Whether a later line is a heading of this level or a higher one. */
function endsAtHeading(text: string, level: number): boolean {
  const depths = text.split("\n").slice(1).map(headingLevel);
  return depths.some((depth) => depth > 0 && depth <= level);
}

/** Does a rule remove text that an offered tool needs? */
export function checkToolDependencies(plan: PlanBody, { config }: Pick<PlanCheckInput, "config">): Problem[] {
  const needs = needsOf(plan, config);
  const { sources: written = {} } = toData(config) as Mallex;
  const sources = Object.fromEntries(Object.entries(written).map(([name, all]) => [name, all.map(lowerSource)]));
  return (["trim", "filters"] as const).flatMap((list) =>
    rulesOf(config, list, []).flatMap(({ id, tree }) => {
      const need = needs.find((one) => removesNeededText(tree, one, { list, sources }));
      if (need === undefined) return [];
      const { tool, size, words: text } = need;
      return [
        createProblem("MX3304", { id, list, text: JSON.stringify(text), tool, size }, tree.at, { hint: hintFor(tool) }),
      ];
    }),
  );
}

/** A rule can name a tool that keeps it away, but no pattern. */
function hintFor(tool: string): string {
  const unless = namesOneTool(tool) ? `add \`unless: ${tool}\`; or ` : "";
  return `${unless}remove the tool from the toolset, or write \`clientTools: { ${tool}: { needs: [] } }\``;
}

interface Need {
  readonly tool: string;
  /** One that offers the tool. */
  readonly size: string;
  /** By which they are found. */
  readonly words: string;
  readonly list: "trim" | "filters";
  /** A sample text that contains them. */
  readonly text: string;
}

/** Texts needed by offered tools. Those in a client's element are user text, all others system text. */
function needsOf({ profiles, sizes, toolsets }: PlanBody, config: Dict): Need[] {
  const used = [...new Set(Object.values(profiles).map(({ size }) => size))];
  const { clientTools = {} } = toData(config) as Mallex;
  return Object.entries(clientTools).flatMap(([tool, { needs = [] }]) => {
    const size = used.find((name) => isOffered(tool, toolsets[sizes[name]?.toolset ?? ""]));
    if (size === undefined) return [];
    return needs.map((finder) => {
      const { at } = lowerFinder(finder);
      const text = at.paragraph ?? at.line ?? at.section ?? at.tests?.[0]?.value ?? at.between?.start ?? at.tag ?? "";
      return {
        tool,
        size,
        words: text,
        list: at.tag === undefined ? ("trim" as const) : ("filters" as const),
        text: sampleTextFor(at),
      };
    });
  });
}

function isOffered(tool: string, toolset: Plan["toolsets"][string] | undefined): boolean {
  if (toolset === undefined) return false;
  if (!namesOneTool(tool)) return offersSome(tool, toolset);
  if (toolset.tools.some(({ as }) => as.includes(tool))) return true;
  const { do: what } = otherwise(toolset, tool);
  return what === "keep" || what === "stub";
}

/** Whether tools that match the pattern are offered. Searchable ones count: the text says when to search. */
function offersSome(pattern: string, { tools, others }: Plan["toolsets"][string]): boolean {
  if (tools.some(({ as }) => as.some((name) => matchesGlob(pattern, name)))) return true;
  const fits = others.filter(({ match }) => matchesGlob(pattern, match) || matchesGlob(match, pattern));
  const all = fits.findIndex(({ match }) => matchesGlob(match, pattern));
  return fits.slice(0, all < 0 ? undefined : all + 1).some(({ do: what }) => what !== "drop");
}

interface ListedRules {
  readonly list: "trim" | "filters";
  readonly sources: NonNullable<Plan["sources"]>;
}

function removesNeededText(tree: Tree, { tool, text, list: where }: Need, { list, sources }: ListedRules): boolean {
  const rule = lowerRule(toData(tree) as Parameters<typeof lowerRule>[0]);
  if ((rule.do !== "drop" && rule.do !== "replace") || rule.unless?.includes(tool) === true) return false;
  const alone = { sources, trim: [], filters: [], [list]: [rule] };
  return rulesFor(alone, where === "trim" ? "system" : "user").some(({ at }) => locate(text, at).length > 0);
}

/** A sample that the selector matches, unless it has an expression. */
function sampleTextFor({ tag, section, between, paragraph, line, tests = [] }: Locator): string {
  const tested = tests.flatMap(({ op, value }) => (op === "matches" ? [] : [value]));
  const text = line ?? paragraph ?? "";
  const inner = [text, ...tested.filter((one) => !text.includes(one))].filter((one) => one !== "").join(" ");
  const marked = between === undefined ? inner : `${between.start}${inner}${between.end ?? ""}`;
  const inSection = section === undefined ? marked : `${section}\n${marked}`;
  return tag === undefined ? `${inSection}\n` : `<${tag}>\n${inSection}\n</${tag}>\n`;
}
