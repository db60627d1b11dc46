import { count } from "../../shared/format-quantities.ts";

/** A line whose indentation fits none above. */
export interface Misplaced {
  readonly message: string;
  readonly hint: string;
  /** Blanks before it. */
  readonly indent: number;
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
 */
export function misplaced(text: string, line: number): Misplaced | undefined {
  const lines = text.split(/\r?\n/);
  const written = lines[line - 1] ?? "";
  const [own] = startsOf(written, line);
  if (own === undefined) return undefined;
  const beside = openAbove(lines, line).filter(({ key }) => (key === undefined) === (own.key === undefined));
  const far = ({ column }: Start): number => Math.abs(column - own.column);
  const [nearest, next] = beside.toSorted((one, other) => far(one) - far(other) || other.column - one.column);
  if (nearest === undefined || nearest.column === own.column) return undefined;
  const what = own.key === undefined ? "this list item" : `\`${own.key}\``;
  const blanks = `indented by ${count(own.column, "blank")}`;
  const other = next !== undefined && far(next) === far(nearest) ? `, or by ${blanksLike(next)}` : "";
  return {
    message: `${what} is ${blanks}, and no ${own.key === undefined ? "item" : "key"} above it begins there`,
    hint: `indent it by ${blanksLike(nearest)}${other}${below(nearest, own)}`,
    indent: own.column,
  };
}

function blanksLike({ column, key, line }: Start): string {
  return `${count(column, "blank")}, like ${key === undefined ? "the item" : `\`${key}\``} in line ${line}`;
}

/** Who writes a value and keys below it may have meant either. */
function below({ column, key, hasValue }: Start, own: Start): string {
  if (key === undefined || !hasValue || own.column < column + 2) return "";
  return `; to stand below \`${key}\`, it needs \`${key}:\` without a value`;
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
