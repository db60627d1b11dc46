import type { Explanation } from "../../../generated/types/explanation.d.ts";
import { plainStyle, type TextStyle } from "../../diagnostics/print-problems.ts";
import { count } from "../../shared/format-quantities.ts";
import { formatLocation } from "../text/describe.ts";
import { escapeUntrusted, headLine, number, shorten, table } from "../text/terminal-text.ts";
import type { PackText } from "./pack-texts.ts";
import { readMarkers } from "./trace-pack-texts.ts";

type PackTextEntry = NonNullable<Explanation["packTexts"]>[number];

/** What packs say in a turn, and what their rules take out: the words of others, each with the file that says it. */
export function printTexts({ packTexts = [], rules }: Explanation, style: TextStyle): string[] {
  const promptTexts = packTexts.filter(({ reaches }) => reaches !== "client");
  const removedRules = rules.flatMap(({ list, id, tokens, at = "", byPack }) => {
    const what = `the ${list === "trim" ? "trim" : "filter"} ${id}`;
    const isReported = byPack !== true || promptTexts.some((text) => text.what === what);
    return isReported || tokens >= 0 ? [] : [{ what, list, tokens, at }];
  });
  if (promptTexts.length === 0 && removedRules.length === 0) return [];
  const facts = [
    promptTexts.length === 0 ? undefined : `${count(promptTexts.length, "text")} of packs shown to a model`,
    removedRules.length === 0 ? undefined : `${count(removedRules.length, "rule")} of packs took text out`,
  ];
  const rows = [
    ...promptTexts.map((text) => [text.what, quoted(text.text), `words of ${describeSource(text)}`]),
    ...removedRules.map(({ what, list, tokens, at }) => [
      what,
      `${number(-tokens)} tokens out of ${list === "trim" ? "system" : "user and tool"} text`,
      `taken out by ${at}`,
    ]),
  ];
  return [headLine("packs", facts, style), ...table(rows, style)];
}

/** Whose words the client gets; undefined where they are no pack's. */
export function clientFacingPacks({ packTexts = [] }: Explanation): string | undefined {
  const clientText = packTexts.find(({ reaches }) => reaches === "client");
  return clientText && `words of ${describeSource(clientText)}`;
}

/** `pack.yaml:14`; of a template, its file and who names it. */
function describeSource({ from, at }: Pick<PackTextEntry, "from" | "at">): string {
  const isItself = at === from || at.startsWith(`${from}:`);
  return shorten(isItself ? at : `${from}, named in ${at}`, 300);
}

/** The first words, with whatever nobody sees. */
function quoted(text: string): string {
  return JSON.stringify(shorten(escapeUntrusted(text.trim())));
}

/** A piece of a prompt that is a pack's words. */
export interface PackStretch extends Pick<PackText, "what" | "from"> {
  /** Who says it: `npm:@acme/rules/pack.yaml@^1.2:14`. */
  readonly at: string;
  /** Characters of the prompt. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where words of packs stand in a prompt. Undefined where that can't be told: what makes the prompt does not treat marked words as it does plain ones.
 * @param prompt as the model reads it @param marked the same, with marks @param texts by the numbers of the marks
 */
export function packStretches(prompt: string, marked: string, texts: readonly PackText[]): PackStretch[] | undefined {
  const { text, stretches } = readMarkers(marked);
  if (text !== prompt) return undefined;
  return stretches.flatMap(({ mark, start, end }) => {
    const packText = texts[mark];
    return packText === undefined
      ? []
      : [{ what: packText.what, from: packText.from, at: formatLocation(packText.at), start, end }];
  });
}

/** Which lines of a prompt are whose words, to stand beside the prompt; nothing where all of it is the client's, the person's and mallex's own. */
export function printLegend(prompt: string, stretches: readonly PackStretch[], style: TextStyle = plainStyle): string {
  const rows = stretches.map((stretch) => {
    const { what, start, end } = stretch;
    return [linesOf(prompt, start, end), quoted(prompt.slice(start, end)), what, `words of ${describeSource(stretch)}`];
  });
  const many = `${count(stretches.length, "piece")} of this prompt ${stretches.length === 1 ? "is" : "are"} words of packs`;
  return stretches.length === 0 ? "" : [headLine("packs", [many], style), ...table(rows, style)].join("\n");
}

function linesOf(text: string, start: number, end: number): string {
  const first = text.slice(0, start).split("\n").length;
  const last = first + text.slice(start, end).split("\n").length - 1;
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}
