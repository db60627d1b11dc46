import { plainStyle, type TextStyle } from "../problem/print-text.ts";
import { alignRows } from "./align-rows.ts";
import type { ValueOrigin } from "./explain-value.ts";
import { shorten } from "./shorten.ts";

/** Values with the files that say them; what was replaced stands under what has replaced it. */
export function printOrigins(pointer: string, origins: readonly ValueOrigin[], style: TextStyle = plainStyle): string {
  const rows = origins.flatMap(({ pointer: own, chain }) =>
    chain.map(({ value, at, entry }, index) => [
      index === 0 ? own.slice(pointer.length).replace(/^\//, "") : "",
      `${index === 0 ? "" : "instead of "}${shorten(JSON.stringify(value), 72)}`,
      entry === undefined ? at : `${at}, models ${entry}`,
    ]),
  );
  const texts = rows.some(([name]) => name !== "") ? rows : rows.map((row) => row.slice(1));
  const last = (texts[0]?.length ?? 0) - 1;
  const table = alignRows(texts, {
    indent: "  ",
    paint: (text, column) => (column === last ? style("dim", text) : text),
  });
  return [style("bold", pointer === "" ? "/" : pointer), ...table].join("\n");
}
