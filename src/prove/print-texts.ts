import type { Explanation } from "../../generated/types/explanation.d.ts";
import { count } from "../problem/count.ts";
import type { TextStyle } from "../problem/print-text.ts";
import { head, number, table } from "./print-lines.ts";
import { escapeUntrusted } from "./seen.ts";
import { shorten } from "./shorten.ts";

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
  return [head("packs", facts, style), ...table(rows, style)];
}

/** Whose words the client gets; undefined where they are no pack's. */
export function clientFacingPacks({ packTexts = [] }: Explanation): string | undefined {
  const clientText = packTexts.find(({ reaches }) => reaches === "client");
  return clientText && `words of ${describeSource(clientText)}`;
}

/** `pack.yaml:14`; of a template, its file and who names it. */
export function describeSource({ from, at }: Pick<PackTextEntry, "from" | "at">): string {
  const isItself = at === from || at.startsWith(`${from}:`);
  return shorten(isItself ? at : `${from}, named in ${at}`, 300);
}

/** The first words, with whatever nobody sees. */
export function quoted(text: string): string {
  return JSON.stringify(shorten(escapeUntrusted(text.trim())));
}
