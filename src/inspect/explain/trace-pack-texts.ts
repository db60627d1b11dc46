import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { NEUTRAL } from "../../prompt/tools/tool-call-instructions.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { TurnStep } from "../../shared/turn-report.ts";
import { stepsOf } from "./explain-rules.ts";
import type { PackText } from "./pack-texts.ts";

/** No letters: they stand in no text that means something. `OPEN 7 END words CLOSE` */
const [OPEN, END, CLOSE] = ["\u{fdd0}", "\u{fdd1}", "\u{fdd2}"];
const SIGNS = new RegExp(`[${OPEN}${END}${CLOSE}]`, "gu");
const MARKER = new RegExp(`${OPEN}([0-9]+)${END}|${CLOSE}`, "gu");

/** A piece of a text that bears a mark. */
export interface MarkedStretch {
  /** The number of the mark. */
  readonly mark: number;
  /** Characters of the text without marks. */
  readonly start: number;
  readonly end: number;
}

/** Whoever writes such signs into a text must not be able to hide it: other signs stand in their place. */
function withoutSigns(text: string): string {
  return text.replaceAll(SIGNS, "\u{fffd}");
}

/** The text with marks around its words. What stands around these is trimmed in many places, so it stays outside. */
export function withMarkers(text: string, mark: number): string {
  return wrapText(text, `${OPEN}${mark}${END}`, CLOSE);
}

/** Words of others inside of marked ones: the mark ends before them, and begins again behind them. */
export function unmarked(text: string, mark: number): string {
  return wrapText(text, CLOSE, `${OPEN}${mark}${END}`);
}

function wrapText(text: string, before: string, after: string): string {
  const core = text.trim();
  if (core === "") return text;
  const from = text.length - text.trimStart().length;
  return `${text.slice(0, from)}${before}${core}${after}${text.slice(from + core.length)}`;
}

/** A text without its marks, and what they are around: only what is more than space, in order. */
export function readMarkers(text: string): { readonly text: string; readonly stretches: readonly MarkedStretch[] } {
  const stretches: MarkedStretch[] = [];
  let [clean, from, open] = ["", 0, -1];
  const take = (to: number): void => {
    const piece = text.slice(from, to);
    const start = clean.length + (piece.length - piece.trimStart().length);
    clean += piece;
    if (open >= 0 && piece.trim() !== "") stretches.push({ mark: open, start, end: start + piece.trim().length });
  };
  for (const found of text.matchAll(MARKER)) {
    take(found.index);
    from = found.index + found[0].length;
    open = found[1] === undefined ? -1 : Number(found[1]);
  }
  take(text.length);
  return { text: clean, stretches };
}

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

export interface TextsInput {
  readonly texts: readonly PackText[];
  readonly turn: PreparedTurn;
  readonly steps: readonly TurnStep[];
  /** What this program makes of the same request. */
  readonly rebuild: (program: Program) => PreparedTurn;
  /** The model that decides intents was asked when the turn was answered. */
  readonly usesIntentModel: boolean;
}

/** The words of packs that this very turn shows to a model or to the client. */
export function textsInTurn(program: Program, input: TextsInput): PackText[] {
  const { plan } = program;
  const near = candidateTexts(plan, input.turn, input.texts);
  if (near.length === 0 && !input.texts.some(({ path }) => path[0] === "intents")) return [];
  const seen = markersIn(input.rebuild(insertTextMarkers(program, near)));
  const [tools] = stepsOf(input.steps, "tools");
  const [intent] = stepsOf(input.steps, "intent");
  const usesModel = input.usesIntentModel || (intent?.sure === false && plan.decide?.model !== undefined);
  return input.texts.filter((text) => {
    const [section, , , tool] = text.path;
    if (section === "intents") return usesModel;
    if (section === "routes") return near.includes(text);
    if (section === "dialects") return near.includes(text) && (tools?.offered.length ?? 0) > 0;
    if (section === "toolsets") return near.includes(text) && tools?.offered.includes(String(tool)) === true;
    return seen.has(near.indexOf(text));
  });
}

/** Those that can be meant: of the size, the toolset, the style and the dialect of the profile that answers, of the route that has decided, of any filter. */
export function candidateTexts(plan: Plan, { decision }: PreparedTurn, texts: readonly PackText[]): PackText[] {
  const { size = "", style = NEUTRAL, dialect } = plan.profiles[decision.profile ?? ""] ?? {};
  return texts.filter(({ path: [section, name] }) => {
    if (section === "sizes") return name === size;
    if (section === "styles") return name === style;
    if (section === "dialects") return name === dialect;
    if (section === "toolsets") return name === plan.sizes[size]?.toolset;
    if (section === "routes") return decision.route !== undefined && plan.routes[Number(name)]?.id === decision.route;
    return section === "filters";
  });
}

function markersIn(turn: PreparedTurn): ReadonlySet<number> {
  if (turn.kind !== "ask") return new Set();
  const { messages, tools } = turn.prompt;
  const words = [...messages.map(({ content }) => content), ...tools.map(({ description }) => description)];
  const { stretches } = readMarkers(words.join("\n"));
  return new Set(stretches.map(({ mark }) => mark));
}
