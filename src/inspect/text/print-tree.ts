import type { TextStyle } from "../../diagnostics/print-problems.ts";
import { isRecord } from "../../shared/utilities.ts";
import { alignRows, escapeUntrusted, headLine, number, shorten } from "./terminal-text.ts";

/** Items of a list that are printed in one line. */
const MAX_ITEMS = 10;
/** Characters of a value. */
const MAX_LENGTH = 100;
/** Characters of an explanation or a pack's name, which is printed in full. */
const MAX_REASON = 2000;
const REASONS: ReadonlySet<string> = new Set("file message hint failed reply why text what pack was note".split(" "));
/** Values that need no name: the first words of a line, and the file at its end. */
const UNNAMED: ReadonlySet<string> = new Set(["from", "id", "name", "why", "at"]);
/** Named values in the first line; if there are more, each has a row. */
const MAX_INLINE = 6;

/**
 * A tree of JSON as text, a section for each key: the plain values of an object in its first line, objects and lists of texts in a row each,
 * lists of objects as tables. `lines` of an object are printed as they are, `+`, `-` and `~` before them in colour. Empty lists and `false` are left out.
 */
export function printTree(tree: object, style: TextStyle): string[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => printSection(key, value, style));
}

function printSection(key: string, value: unknown, style: TextStyle): string[] {
  if (isObjects(value)) return [headLine(key, [number(value.length)], style), ...printTable(value, style)];
  if (!isRecord(value)) {
    const text = printValue(value);
    return text === "" ? [] : [headLine(key, [text], style)];
  }
  const { lines, ...others } = value;
  const fields = Object.entries(others).map(([name, field]) => ({ name, field, text: printField(name, field) }));
  const printed = fields.filter(({ text }) => text !== "");
  const named = printed.filter(({ name, field }) => !UNNAMED.has(name) && typeof field !== "object");
  const isLong = named.length > MAX_INLINE;
  const isInline = ({ name, field }: { readonly name: string; readonly field: unknown }): boolean =>
    UNNAMED.has(name) || (!isLong && typeof field !== "object");
  const pieces = printed
    .filter(isInline)
    .map(({ name, field, text }) =>
      name === "at" ? style("dim", text) : UNNAMED.has(name) ? text : field === true ? name : `${name} ${text}`,
    );
  const cells = printed.filter((one) => !isInline(one)).map(({ name, text }) => [name, text]);
  const tables = fields.flatMap(({ field }) => (isObjects(field) ? printTable(field, style) : []));
  const printedLines = Array.isArray(lines) ? lines.map((line) => printLine(String(line), style)) : [];
  return [headLine(key, pieces, style), ...alignRows(cells, { indent: "  " }), ...tables, ...printedLines];
}

function printLine(line: string, style: TextStyle): string {
  const text = `  ${escapeUntrusted(line)}`;
  const sign = line.trimStart().slice(0, 2);
  if (sign === "+ ") return style("cyan", text);
  if (sign === "- ") return style("red", text);
  return sign === "~ " ? style("yellow", text) : text;
}

/** Rows with the same columns, named in the first line; the file stands last. */
function printTable(rows: readonly object[], style: TextStyle): string[] {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) =>
    rows.some((row) => (row as Readonly<Record<string, unknown>>)[name] !== undefined),
  );
  const names = columns.toSorted((a, b) => Number(a === "at") - Number(b === "at"));
  const cells = rows.map((row) => {
    const values = row as Readonly<Record<string, unknown>>;
    return names.map((name) =>
      typeof values[name] === "boolean" ? (values[name] ? "✓" : "✗") : printField(name, values[name]),
    );
  });
  const [head = "", ...lines] = alignRows([names, ...cells], {
    indent: "  ",
    paint: (text, column) => (names[column] === "at" ? style("dim", text) : text),
  });
  return [style("dim", head), ...lines];
}

/** A file is printed in full: a pack's name may be long. So is a reason. */
function printField(name: string, value: unknown): string {
  if (typeof value !== "string") return printValue(value);
  if (name === "at") return escapeUntrusted(value);
  return REASONS.has(name) ? escapeUntrusted(shorten(value, MAX_REASON)) : printValue(value);
}

/** A value in one line. */
function printValue(value: unknown): string {
  if (value === undefined || value === null || value === false || isObjects(value)) return "";
  if (typeof value === "number") return printNumber(value);
  if (Array.isArray(value)) {
    const more = value.length - MAX_ITEMS;
    const some = value.slice(0, MAX_ITEMS).map(printValue);
    return [...some, ...(more > 0 ? [`and ${number(more)} more`] : [])].join(", ");
  }
  if (isRecord(value))
    return Object.entries(value)
      .flatMap(([key, inner]) => (printValue(inner) === "" ? [] : `${key} ${printValue(inner)}`))
      .join(", ");
  return escapeUntrusted(shorten(typeof value === "string" ? value : JSON.stringify(value), MAX_LENGTH));
}

/** Two decimals; of a small number two digits. */
function printNumber(value: number): string {
  if (Number.isInteger(value)) return number(value);
  return String(Number(Math.abs(value) >= 1 ? value.toFixed(2) : value.toPrecision(2)));
}

function isObjects(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}
