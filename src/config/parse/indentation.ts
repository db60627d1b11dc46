import { count } from "../../shared/format-quantities.ts";

/** A line whose indentation fits none above. */
export interface Misplaced {
  readonly message: string;
  readonly hint: string;
  /** Blanks before it. */
  readonly indent: number;
  /** Where the lines above begin, the nearest first. */
  readonly columns: readonly number[];
  /** Counted from 1, in the text. */
  readonly line: number;
}

/** A key or an item of a list, and where it begins. */
interface Start {
  readonly column: number;
  /** Counted from 1. */
  readonly line: number;
  /** Absent for an item of a list. */
  readonly key?: string;
  readonly hasValue: boolean;
}

/** What a line begins: `- id: a` both an item and a key. */
const LINE = /^( *)((?:- +)*)(?:(-)(?: *$)|("[^"]*"|'[^']*'|[^\s#"'[{][^:#]*?) *:(?: +(.*))?$)?/;

/**
 * The indentation fault of a line, with the line above that it should align with.
 * @param line from 1
 * @param before lines of the file before the text
 */
export function misplaced(text: string, line: number, before = 0): Misplaced | undefined {
  const lines = text.split(/\r?\n/);
  const written = lines[line - 1] ?? "";
  const [own] = startsOf(written, line);
  if (own === undefined) return undefined;
  const beside = openAbove(lines, line).filter(({ key }) => (key === undefined) === (own.key === undefined));
  const far = ({ column }: Start): number => Math.abs(column - own.column);
  const [nearest, next] = beside.toSorted((one, other) => far(one) - far(other) || other.column - one.column);
  if (nearest === undefined || nearest.column === own.column) return undefined;
  const inFile = (start: Start): Start => ({ ...start, line: start.line + before });
  const what = own.key === undefined ? "this list item" : `\`${own.key}\``;
  const blanks = `indented by ${count(own.column, "space")}`;
  const other = next !== undefined && far(next) === far(nearest) ? `, or by ${blanksLike(inFile(next))}` : "";
  return {
    message: `${what} is ${blanks}, but no ${own.key === undefined ? "item" : "key"} above it is`,
    hint: `indent it by ${blanksLike(inFile(nearest))}${other}${below(nearest, own)}`,
    indent: own.column,
    line,
    columns: [...new Set([nearest, ...(next === undefined ? [] : [next])].map(({ column }) => column))],
  };
}

/**
 * The same fault, where rather the lines above are wrong: fewer begin there than in the column of the line, or that column is two
 * blanks behind what they belong to.
 */
export function misplacedAbove(text: string, line: number, before = 0): Misplaced | undefined {
  const lines = text.split(/\r?\n/);
  const [own] = startsOf(lines[line - 1] ?? "", line);
  const open = openAbove(lines, line);
  if (own === undefined) return undefined;
  const beside = open.filter(({ key }) => (key === undefined) === (own.key === undefined));
  const lower = beside.find(({ column }) => column < own.column);
  const nearest = beside.findLast(({ column }) => column > own.column) ?? lower;
  if (nearest === undefined || beside.some(({ column }) => column === own.column)) return undefined;
  const above: LinesAbove = { lines, own, open, before };
  return (lower && movedAbove(above, lower)) ?? movedAbove(above, nearest);
}

interface LinesAbove {
  readonly lines: readonly string[];
  readonly own: Start;
  /** The starts above it. */
  readonly open: readonly Start[];
  readonly before: number;
}

function movedAbove({ lines, own, open, before }: LinesAbove, nearest: Start): Misplaced | undefined {
  if (nearest === open[0] && isParent(nearest, own)) return undefined;
  const parent = open.find(({ column }) => column < Math.min(nearest.column, own.column));
  const first = parent === undefined ? undefined : firstOfFewer(lines, { parent, nearest, own });
  if (first === undefined) return undefined;
  const [what, other] = [first, own].map(({ key }) => (key === undefined ? "the list item" : `\`${key}\``));
  return {
    message: `${what} is indented by ${count(first.column, "space")}, and ${other} below it by ${own.column}`,
    hint: `indent it by ${blanksLike({ ...own, line: own.line + before })}`,
    indent: first.column,
    line: first.line,
    columns: [own.column],
  };
}

/** A key without a value, and what is deeper. */
function isParent({ key, hasValue, column }: Start, own: Start): boolean {
  return key !== undefined && !hasValue && column < own.column;
}

interface Beside {
  readonly parent: Start;
  readonly nearest: Start;
  readonly own: Start;
}

/** The first of the lines above, if they are rather wrong than those below. */
function firstOfFewer(lines: readonly string[], { parent, nearest, own }: Beside): Start | undefined {
  const starts = lines.map((text, index) => startsOf(text, index + 1));
  const end = starts.findIndex((all, index) => index >= own.line && all.some(({ column }) => column < own.column));
  const startsAt = (from: number, to: number | undefined, at: number): Start[] =>
    starts.slice(from, to).flatMap((all) => all.filter(({ column }) => column === at));
  const above = startsAt(parent.line, own.line - 1, nearest.column);
  const more = startsAt(own.line - 1, end === -1 ? undefined : end, own.column).length - above.length;
  const isStep = own.column - parent.column === STEP && nearest.column - parent.column !== STEP;
  if (more < 0 || (more === 0 && !isStep)) return undefined;
  // What follows a dash can't move alone.
  return above[0] !== undefined && lines[above[0].line - 1]?.search(/\S/) === above[0].column ? above[0] : undefined;
}

/** Whether a line begins with a key where the items of the list above it begin. */
export function isBesideDashes(text: string, line: number): boolean {
  const lines = text.split(/\r?\n/);
  const [own] = startsOf(lines[line - 1] ?? "", line);
  if (own?.key === undefined) return false;
  return openAbove(lines, line).some(({ column, key }) => key === undefined && column === own.column);
}

/** How far most people indent. */
const STEP = 2;

function blanksLike({ column, key, line }: Start): string {
  return `${count(column, "space")}, like ${key === undefined ? "the item" : `\`${key}\``} on line ${line}`;
}

/** Who writes a value and keys below it may have meant either. */
function below({ column, key, hasValue }: Start, own: Start): string {
  if (key === undefined || !hasValue || own.column < column + 2) return "";
  return `; if it belongs below \`${key}\`, remove the value of \`${key}\``;
}

/** The starts that the lines above have left open, the innermost first. */
function openAbove(lines: readonly string[], line: number): Start[] {
  const open: Start[] = [];
  let limit = Infinity;
  for (let above = line - 1; above > 0 && limit > 0; above--) {
    const starts = startsOf(lines[above - 1] ?? "", above).filter(({ column }) => column < limit);
    open.push(...starts.toReversed());
    limit = Math.min(limit, ...starts.map(({ column }) => column));
  }
  return open;
}

function startsOf(text: string, line: number): Start[] {
  const [, blanks = "", dashes = "", dash = "", key, value = ""] = LINE.exec(text) ?? [];
  const hasValue = value !== "" && !value.startsWith("#");
  const items = [...`${blanks}${dashes}${dash}`.matchAll(/-/g)].map(({ index }) => ({
    column: index,
    line,
    hasValue: false,
  }));
  if (key === undefined) return items;
  return [...items, { column: blanks.length + dashes.length, line, key, hasValue }];
}
