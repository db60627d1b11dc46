import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { locate } from "../../turn/locate.ts";
import { rulesFor } from "../../turn/rules-for.ts";
import { otherwise } from "../../turn/tools/held-back.ts";
import { matchesGlob } from "../../turn/match-glob.ts";
import { namesOneTool } from "../client-tools.ts";
import { lowerFinder, lowerRule, lowerSource } from "../6-lower/locator.ts";
import { toData, type Dict, type Tree } from "../tree.ts";
import { rulesOf } from "./logic/rule-items.ts";
import type { PlanBody, PlanCheckInput } from "./unused.ts";
import { sampleTextFor } from "./words-at.ts";

/** Is a rule about words that stay, because a tool that a model is offered is of no use without them? */
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
        {
          code: "MX3304",
          severity: "warning",
          message: `rule "${id}" of \`${list}\` leaves ${JSON.stringify(text)} in where a model is offered ${tool}, as size "${size}" does: without it the tool is of no use`,
          hint: hintFor(tool),
          at: tree.at,
        },
      ];
    }),
  );
}

/** A rule can name a tool that keeps it away, but no pattern. */
function hintFor(tool: string): string {
  const unless = namesOneTool(tool) ? `say so: \`unless: ${tool}\`; or ` : "";
  return `${unless}take the tool out of the toolset, or say \`clientTools: { ${tool}: { needs: [] } }\``;
}

interface Need {
  readonly tool: string;
  /** One that offers the tool. */
  readonly size: string;
  /** By which they are found. */
  readonly words: string;
  readonly list: "trim" | "filters";
  /** A text in which they stand. */
  readonly text: string;
}

/** Of the tools that a profile's size offers. What stands in an element of the client's is user text, all else is system text. */
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

/** Of the tools that a pattern fits. What can only be found is offered, too: the words say when to look for it. */
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
