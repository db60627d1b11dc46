import { count } from "../problem/count.ts";
import { plainStyle, type TextStyle } from "../problem/print-text.ts";
import { readMarkers } from "./marks.ts";
import type { PackText } from "./pack-texts.ts";
import { head, table } from "./print-lines.ts";
import { quoted, describeSource } from "./print-texts.ts";
import { formatLocation } from "./where.ts";

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
  return stretches.length === 0 ? "" : [head("packs", [many], style), ...table(rows, style)].join("\n");
}

function linesOf(text: string, start: number, end: number): string {
  const first = text.slice(0, start).split("\n").length;
  const last = first + text.slice(start, end).split("\n").length - 1;
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}
