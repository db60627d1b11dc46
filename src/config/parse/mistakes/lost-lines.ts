import { count } from "../../../shared/format-quantities.ts";
import { createProblem } from "../../../diagnostics/problem.ts";
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

/** A comment that was a key or an item: without it, the lines below belong to nothing. */
export function* commentedKeys({ text, lines, suspects }: BrokenText): Generator<Mistake> {
  const heads = suspects.map((index) => lineBelow(lines, lineAbove(lines, index, indentOf(lineOf(lines, index)))));
  for (const index of [...suspects, ...heads])
    for (const { offset, text: line } of commentsAbove(lines, index)) {
      const [, blanks = "", sign = "", key] = COMMENTED.exec(line) ?? [];
      if (key === undefined) continue;
      const from = offset + blanks.length;
      yield {
        offset: from,
        length: sign.length + key.length + 1,
        problem: (where) => createProblem("MX1004.commented", { key }, where),
        repaired: splice(text, [from, from + sign.length], ""),
      };
    }
}

const COMMENTED = /^( *)(# ?)(?:- )?([\w-]+):(?: |$)/;
const MOST_COMMENTS = 10;

/** Right above a line, the nearest first. */
function commentsAbove(lines: readonly SourceLine[], index: number): SourceLine[] {
  const start = Math.max(0, index - MOST_COMMENTS);
  const above = lines.slice(start, Math.max(0, index));
  return above.slice(above.findLastIndex((line) => !isIdle(line)) + 1).toReversed();
}

/** A list, or deeper keys, below something that has a value: the key of their own is lost. */
export function* lostKeys({ text, lines, suspects }: BrokenText): Generator<Mistake> {
  for (const index of suspects) {
    const line = lineOf(lines, index);
    const isList = isDashed(line);
    const column = indentOf(line);
    const above = lines.slice(Math.max(0, index - FAR), index).filter((other) => !isIdle(other));
    const columns = new Set(above.map(indentOf).filter((one) => one < column || (isList && one === column)));
    for (const one of [...columns].toSorted((low, high) => high - low))
      yield {
        offset: line.offset + column,
        length: 1,
        problem: (at) => createProblem(isList ? "MX1004.lostListKey" : "MX1004.lostMapKey", {}, at),
        repaired: splice(text, [line.offset, line.offset], `${" ".repeat(one)}x-lost:\n`),
      };
  }
}

/** Lines above that are looked at. */
const FAR = 50;

/** A key that begins left of the keys that it belongs to: the first one below a name, which then has nothing below it, or one between them. */
export function* dedentedKeys({ lines, suspects, before }: BrokenText): Generator<Mistake> {
  for (const index of suspects) {
    const own = lineOf(lines, index);
    const column = indentOf(own);
    const at = lineAbove(lines, index);
    const moved = lineOf(lines, at);
    const above = lineOf(lines, lineAbove(lines, at));
    const [, name] = KEY.exec(moved.text) ?? [];
    const [, other] = KEY.exec(own.text) ?? [];
    if (name === undefined || other === undefined || OPEN_KEY.test(moved.text) || indentOf(moved) >= column) continue;
    const isFirst = OPEN_KEY.test(above.text) && indentOf(above) < column && indentOf(moved) <= indentOf(above);
    if (isFirst || indentOf(above) === column)
      yield movedLine(lines, at, { name: other, column, line: before + index + 1 });
  }
}

const KEY = /^ *(["']?[\w*-]+["']?):(?: |$)/;

/**
 * The first line of a map, which names what is below it: where it begins too far right or left or is lost, only the next name
 * shows it.
 */
export function* misplacedNames(broken: BrokenText): Generator<Mistake> {
  for (const index of broken.suspects) yield* nameAbove(broken, index);
}

function* nameAbove({ text, lines, before }: BrokenText, index: number): Generator<Mistake> {
  const own = lineOf(lines, index);
  const column = indentOf(own);
  const parentAt = lineAbove(lines, index, column);
  const firstAt = lineBelow(lines, parentAt);
  if (column === 0 || isDashed(own) || parentAt === -1 || firstAt >= index) return;
  const first = lineOf(lines, firstAt);
  const [, name = ""] = /^ *([^\s:]+)/.exec(own.text) ?? [];
  const like = { name, column, line: before + index + 1 };
  if (isTooFar(lines, firstAt, column)) yield movedLine(lines, firstAt, like);
  const step = column - indentOf(lineOf(lines, parentAt));
  // A header or key that is one blank too far right would look the same.
  if (step < 2) return;
  if (isBelowOpenKey(lines, parentAt, column)) yield movedLine(lines, parentAt, like);
  if (!isNamed(lines, index, column + step) || indentOf(first) !== column + step) return;
  yield {
    offset: first.offset + indentOf(first),
    length: 1,
    problem: (at) => createProblem("MX1004.lostName", { name, line: like.line }, at),
    repaired: splice(text, [first.offset, first.offset], `${" ".repeat(column)}x-lost:\n`),
  };
}

/** A name, with its keys in a column below it. */
function isNamed(lines: readonly SourceLine[], index: number, column: number): boolean {
  return OPEN_KEY.test(lineOf(lines, index).text) && indentOf(lineOf(lines, lineBelow(lines, index))) === column;
}

/** A key without a value, right of a column, and nothing deeper below it. */
function isTooFar(lines: readonly SourceLine[], index: number, column: number): boolean {
  const line = lineOf(lines, index);
  const below = lineBelow(lines, index);
  const isDeeper = below === -1 || indentOf(lineOf(lines, below)) > indentOf(line);
  return OPEN_KEY.test(line.text) && indentOf(line) > column && !isDeeper;
}

/** A key without a value below another one that begins left of a column. */
function isBelowOpenKey(lines: readonly SourceLine[], index: number, column: number): boolean {
  const above = lineOf(lines, lineAbove(lines, index));
  return OPEN_KEY.test(lineOf(lines, index).text) && OPEN_KEY.test(above.text) && indentOf(above) < column;
}

interface NameBelow {
  readonly name: string;
  readonly column: number;
  /** In the file. */
  readonly line: number;
}

/** One line, to the column of a name below it. */
function movedLine(lines: readonly SourceLine[], index: number, { name, column, line }: NameBelow): Mistake {
  const moved = lineOf(lines, index);
  const indent = indentOf(moved);
  const [, own = ""] = KEY.exec(moved.text) ?? [];
  const parameters = {
    name: own,
    blanks: indent === 0 ? "no space" : count(indent, "space"),
    other: name,
    column,
    line,
  };
  return {
    offset: moved.offset + indent,
    length: own.length,
    problem: (at) => createProblem("MX1004.misplacedName", parameters, at),
    repaired: shifted(lines, [index, index + 1], column - indent),
  };
}

/** The nearest line above that says something, and begins left of a column if there is one. */
function lineAbove(lines: readonly SourceLine[], index: number, column = Infinity): number {
  return lines.findLastIndex((line, at) => at < index && !isIdle(line) && indentOf(line) < column);
}

/** The nearest line below that says something. */
function lineBelow(lines: readonly SourceLine[], index: number): number {
  return lines.findIndex((line, at) => at > index && !isIdle(line));
}
