import type { TextStyle } from "../problem/print-text.ts";
import { alignRows } from "./align-rows.ts";

/** Columns of the words on the left: `profile  `. */
const LABEL = 9;

/** `profile  coder · why · mallex.yaml:5`. Pieces that are absent or empty are left out. */
export function head(label: string, pieces: readonly (string | undefined)[], style: TextStyle): string {
  const text = pieces.filter((piece) => piece !== undefined && piece !== "").join(" · ");
  return `${style("bold", label)}${" ".repeat(Math.max(1, LABEL - label.length))}${text}`;
}

/** Rows below a head; the last column is dim. */
export function table(rows: readonly (readonly string[])[], style: TextStyle): string[] {
  const widest = Math.max(0, ...rows.map(({ length }) => length)) - 1;
  return alignRows(rows, {
    indent: "  ",
    paint: (text, column) => (column === widest ? style("dim", text) : text),
  });
}

export function number(value: number): string {
  return value.toLocaleString("en-US");
}

/** `$0.0042`: two digits that count, never less than cents. */
export function dollars(usd: number): string {
  const digits = usd === 0 || usd >= 0.1 ? 2 : Math.min(8, 1 - Math.floor(Math.log10(usd)));
  return `$${usd.toFixed(digits)}`;
}
