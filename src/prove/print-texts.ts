import type { Explanation } from "../../generated/types/explanation.d.ts";
import { count } from "../problem/count.ts";
import type { Style } from "../problem/print-text.ts";
import { head, number, table } from "./print-lines.ts";
import { seen } from "./seen.ts";
import { shorten } from "./shorten.ts";

type Text = NonNullable<Explanation["packTexts"]>[number];

/** What packs say in a turn, and what their rules take out: the words of others, each with the file that says it. */
export function printTexts({ packTexts = [], rules }: Explanation, style: Style): string[] {
  const shown = packTexts.filter(({ reaches }) => reaches !== "client");
  const gone = rules.flatMap(({ list, id, tokens, at = "", byPack }) => {
    const what = `the ${list === "trim" ? "trim" : "filter"} ${id}`;
    const isTold = byPack !== true || shown.some((text) => text.what === what);
    return isTold || tokens >= 0 ? [] : [{ what, list, tokens, at }];
  });
  if (shown.length === 0 && gone.length === 0) return [];
  const facts = [
    shown.length === 0 ? undefined : `${count(shown.length, "text")} of packs shown to a model`,
    gone.length === 0 ? undefined : `${count(gone.length, "rule")} of packs took text out`,
  ];
  const rows = [
    ...shown.map((text) => [text.what, quoted(text.text), `words of ${sayer(text)}`]),
    ...gone.map(({ what, list, tokens, at }) => [
      what,
      `${number(-tokens)} tokens out of ${list === "trim" ? "system" : "user and tool"} text`,
      `taken out by ${at}`,
    ]),
  ];
  return [head("packs", facts, style), ...table(rows, style)];
}

/** Whose words the client gets; undefined where they are no pack's. */
export function saidToClient({ packTexts = [] }: Explanation): string | undefined {
  const said = packTexts.find(({ reaches }) => reaches === "client");
  return said && `words of ${sayer(said)}`;
}

/** `pack.yaml:14`; of a template, its file and who names it. */
export function sayer({ from, at }: Pick<Text, "from" | "at">): string {
  const isItself = at === from || at.startsWith(`${from}:`);
  return shorten(isItself ? at : `${from}, named in ${at}`, 300);
}

/** The first words, with whatever nobody sees. */
export function quoted(text: string): string {
  return JSON.stringify(shorten(seen(text.trim())));
}
