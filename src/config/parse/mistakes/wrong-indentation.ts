import { createProblem } from "../../../diagnostics/problem.ts";
import { count } from "../../../shared/format-quantities.ts";
import { isBesideDashes, misplaced, misplacedAbove } from "../indentation.ts";
import {
  type BrokenText,
  indentOf,
  isDashed,
  isIdle,
  lineOf,
  type Mistake,
  OPEN_KEY,
  shifted,
  type SourceLine,
  splice,
} from "./mistake.ts";

/** Lines that begin in a column where nothing above them does. */
export function* indentMistakes({ text, lines, suspects, before }: BrokenText): Generator<Mistake> {
  for (const find of [misplacedAbove, misplaced])
    for (const index of suspects) {
      const found = find(text, index + 1, before);
      if (found === undefined) continue;
      const { indent, message, hint, columns } = found;
      const line = found.line - 1;
      const end = find === misplaced ? line + blockAt(lines, line, indent) : index;
      for (const column of columns)
        yield {
          offset: (lines[line]?.offset ?? 0) + indent,
          length: 1,
          problem: (at) => createProblem("MX1004", { message }, at, { hint }),
          repaired: shifted(lines, [line, end], column - indent),
        };
    }
}

/** Items without a dash: a key where the dashes are, or a line that begins behind the dash of the item above or below. */
export function* missingDashes(broken: BrokenText): Generator<Mistake> {
  const { text, lines, suspects } = broken;
  for (const index of suspects) {
    const line = lines[index];
    if (line === undefined || !isBesideDashes(text, index + 1)) continue;
    const offset = line.offset + indentOf(line);
    const [, key = ""] = /^ *([^:]+)/.exec(line.text) ?? [];
    yield {
      offset,
      length: key.length,
      problem: (at) => createProblem("MX1004.dash", { key }, at),
      repaired: splice(text, [offset, offset], "- "),
    };
  }
  for (const index of suspects) yield* farItem(broken, index);
  for (const index of suspects) yield* extraDash(broken, index);
  for (const index of suspects) yield* dashBehind(broken, index);
}

/** A dash in the column of the keys of the item above, which begins with the same key. */
function* farItem({ lines, before }: BrokenText, index: number): Generator<Mistake> {
  for (const at of [index, lines.findLastIndex((line, above) => above < index && isDashed(line))]) {
    const line = lines[at];
    if (line === undefined || !isDashed(line)) continue;
    const column = indentOf(line);
    const above = lines.findLastIndex((other, one) => one < at && isDashed(other) && indentOf(other) < column);
    const item = lineOf(lines, above);
    if (above === -1 || firstKey(item) === undefined || firstKey(item) !== firstKey(line)) continue;
    const words = { line: before + above + 1, column: count(indentOf(item), "space") };
    yield {
      offset: line.offset + column,
      length: 1,
      problem: (where) => createProblem("MX1004.farItem", words, where),
      repaired: shifted(lines, [at, at + blockAt(lines, at, column)], indentOf(item) - column),
    };
  }
}

/** A dash where the keys of a map begin. */
function* extraDash({ text, lines }: BrokenText, index: number): Generator<Mistake> {
  for (const at of [index, lines.findLastIndex((line, above) => above < index && !isIdle(line))]) {
    const line = lines[at];
    if (line === undefined || !isDashed(line)) continue;
    const column = indentOf(line);
    const beside = lines.findLast((other, above) => above < at && !isIdle(other) && indentOf(other) <= column);
    if (beside === undefined || isDashed(beside) || indentOf(beside) !== column) continue;
    const offset = line.offset + column;
    yield {
      offset,
      length: 1,
      problem: (where) => createProblem("MX1004.extraDash", {}, where),
      repaired: splice(text, [offset, offset + 2], ""),
    };
  }
}

/** Blanks in the place of a dash: of the line itself, or of the first item, which the next item shows. */
function* dashBehind(broken: BrokenText, index: number): Generator<Mistake> {
  const { lines } = broken;
  const own = lines[index];
  const above = lines.findLastIndex((line, at) => at < index && isDashed(line));
  if (above >= 0 && own !== undefined && indentOf(own) === indentOf(lineOf(lines, above)) + 2)
    yield* dashLike(broken, own, above);
  if (own === undefined || !isDashed(own)) return;
  const first = lines[firstOfBlock(lines, index) ?? -1];
  if (first === undefined) return;
  const behind = indentOf(first) - indentOf(own);
  if (behind === 2 || (behind === 0 && firstKey(first) === firstKey(own))) yield* dashLike(broken, first, index);
}

/** A dash before a line, in the column of another one. */
function* dashLike({ text, lines, before }: BrokenText, line: SourceLine, dashed: number): Generator<Mistake> {
  if (isDashed(line)) return;
  const column = indentOf(lineOf(lines, dashed));
  const offset = line.offset + column;
  const [word = ""] = /^[^\s:,]+/.exec(line.text.trimStart()) ?? [];
  const isShifted = indentOf(line) === column;
  yield {
    offset,
    length: 1,
    problem: (at) => createProblem("MX1004.itemDash", { word, line: before + dashed + 1 }, at),
    repaired: splice(text, [offset, offset + (isShifted ? 0 : 1)], isShifted ? "- " : "-"),
  };
}

/**
 * The first line of those right above that begin further right than a dash. Where their header begins in its column, they rather
 * are a map of their own, unless they begin with the same key.
 */
function firstOfBlock(lines: readonly SourceLine[], index: number): number | undefined {
  const dashed = lineOf(lines, index);
  const column = indentOf(dashed);
  const header = lines.findLastIndex(
    (line, at) =>
      at < index && !isIdle(line) && indentOf(line) <= column && (indentOf(line) < column || OPEN_KEY.test(line.text)),
  );
  const first = lines.findIndex((line, at) => at > header && !isIdle(line));
  const isOwnMap = header >= 0 && indentOf(lines[header] ?? dashed) === column;
  const isOther = isOwnMap && firstKey(dashed) !== firstKey(lines[first] ?? dashed);
  return first === -1 || first >= index || isOther ? undefined : first;
}

function firstKey({ text }: SourceLine): string | undefined {
  return /^ *(?:- )?([\w-]+):(?: |$)/.exec(text)?.[1];
}

/** A line and those behind it that begin no further left. */
function blockAt(lines: readonly SourceLine[], index: number, indent: number): number {
  const end = lines.findIndex((line, at) => at > index && !isIdle(line) && indentOf(line) < indent);
  return (end === -1 ? lines.length : end) - index;
}

/** Blanks of other kinds before a line's first word. */
const ODD_INDENT = /^ *([\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000])\s*\S/u;

/** Tabs and odd blanks before a line's first word. */
export function* tabMistakes({ text, lines }: BrokenText): Generator<Mistake> {
  const odd = lines.find((line) => ODD_INDENT.test(line.text));
  if (odd !== undefined) {
    const [, blank = ""] = ODD_INDENT.exec(odd.text) ?? [];
    const name = `U+${(blank.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    yield {
      offset: odd.offset + odd.text.indexOf(blank),
      length: 1,
      problem: (at) => createProblem("MX1004.oddCharacter", { name, meant: "space" }, at),
      repaired: text.replaceAll(/^[^\S\n\t]+/gmu, (indent) => " ".repeat(indent.length)),
    };
  }
  const first = lines.find((line) => /^ *\t\s*\S/.test(line.text));
  if (first === undefined) return;
  const blanks = /^ */.exec(first.text)?.[0].length ?? 0;
  yield {
    offset: first.offset + blanks,
    length: 1,
    problem: (at) => createProblem("MX1004.tab", {}, at),
    repaired: text.replaceAll(/^[ \t]+/gm, (indent) => indent.replaceAll("\t", "  ")),
  };
}
