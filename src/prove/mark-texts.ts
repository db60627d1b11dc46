import type { Plan } from "../../generated/types/plan.d.ts";
import type { Program } from "../turn/program.ts";
import { withMarkers, unmarked, withoutSigns } from "./marks.ts";
import type { PackText } from "./pack-texts.ts";

/**
 * The same program, in which words of packs bear the number of their text as a mark. What it makes of a request says which of them a model
 * is shown, and where, however they come there. @param texts at most one for each template
 */
export function insertTextMarkers(program: Program, texts: readonly PackText[]): Program {
  const { plan } = program;
  const numbers = new Map(texts.map(({ path }, index) => [path.join("\n"), index]));
  const number = (...path: readonly (string | number)[]): number | undefined => numbers.get(path.join("\n"));
  const named = [
    ...Object.entries(plan.sizes).map(([size, { prompt }]) => [prompt, number("sizes", size, "prompt")] as const),
    ...Object.entries(plan.styles).map(
      ([name, style]) => [style.template, number("styles", name, "template")] as const,
    ),
  ];
  const templates = new Map(named.flatMap(([template, own]) => (own === undefined ? [] : [[template, own] as const])));
  return {
    ...program,
    plan: {
      ...plan,
      filters: plan.filters.map((rule, index) => {
        const own = number("filters", index, "with");
        return own === undefined || rule.with === undefined
          ? rule
          : { ...rule, with: withMarkers(withoutSigns(rule.with), own) };
      }),
      toolsets: insertToolMarkers(plan.toolsets, (set, tool) => number("toolsets", set, "tools", tool, "about")),
    },
    render(template, context) {
      const own = templates.get(template);
      if (own === undefined) return program.render(template, context);
      const { text = "" } = texts[own] ?? {};
      if (withoutSigns(text) !== text) return withMarkers(withoutSigns(program.render(template, context)), own);
      const values = Object.entries(context).map(([name, value]) => [name, unmarked(value, own)] as const);
      return withMarkers(program.render(template, Object.fromEntries(values)), own);
    },
  };
}

function insertToolMarkers(
  toolsets: Plan["toolsets"],
  number: (set: string, tool: string) => number | undefined,
): Plan["toolsets"] {
  const entries = Object.entries(toolsets).map(([set, toolset]) => {
    const tools = toolset.tools.map((tool) => {
      const own = number(set, tool.name);
      return own === undefined || tool.about === undefined
        ? tool
        : { ...tool, about: withMarkers(withoutSigns(tool.about), own) };
    });
    return [set, { ...toolset, tools }] as const;
  });
  return Object.fromEntries(entries);
}
