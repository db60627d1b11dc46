import { displayWidth } from "./display-width.ts";

/** Rows of a table: each column as wide as its widest cell, two spaces between; nothing behind the last. @param paint colours a cell, its padding not counted */
export function alignRows(
  rows: readonly (readonly string[])[],
  { indent = "", paint = plain }: { indent?: string; paint?: (text: string, column: number) => string } = {},
): string[] {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
  return rows.map((row) => {
    const last = row.findLastIndex((cell) => cell !== "");
    const cells = row.slice(0, last + 1).map((cell, column) => {
      const gap = column === last ? "" : " ".repeat((widths[column] ?? 0) - displayWidth(cell) + 2);
      return cell === "" ? gap : `${paint(cell, column)}${gap}`;
    });
    return `${indent}${cells.join("")}`;
  });
}

function plain(text: string): string {
  return text;
}
