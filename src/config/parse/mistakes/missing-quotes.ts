import { createProblem, type Location, type Problem } from "../../../diagnostics/problem.ts";
import { KEY } from "./missing-signs.ts";
import { type BrokenText, type Mistake, type SourceLine, splice } from "./mistake.ts";

/** Values that need quotes, or other ones. */
export function* missingQuotes({ text, lines, suspects }: BrokenText): Generator<Mistake> {
  for (const index of suspects) {
    const line = lines[index];
    if (line === undefined) continue;
    for (const { from, value } of valuesIn(line)) {
      const problem = problemOf(value);
      const range = [line.offset + from, line.offset + from + value.length] as const;
      const repaired = splice(text, range, `'${value.replaceAll("'", "''")}'`);
      if (problem !== undefined) yield { offset: range[0], length: value.length, repaired, problem };
    }
  }
}

const VALUE = new RegExp(String.raw`(?:^ *(?:- +)*|[{,] *)(?:${KEY}):? +|^ *- +`, "g");

/** The values of a line, as far as they may reach. */
function* valuesIn({ text }: SourceLine): Generator<{ readonly from: number; readonly value: string }> {
  const isInBrackets = /^ *(?:- +)*(?:[\w-]+: +)?[[{]/.test(text);
  for (const found of text.matchAll(VALUE)) {
    const from = found.index + found[0].length;
    const rest = text.slice(from);
    if (/^(?:$|[#{[])/.test(rest)) continue;
    const end = isInBrackets ? /,(?= [\w-]+:)|,? *[}\]]+,? *$/.exec(rest)?.index : undefined;
    yield { from, value: rest.slice(0, end).trimEnd() };
  }
}

/** What no text without quotes can begin with. */
const RESERVED = /^[@`%,>|\]}]/;

function problemOf(value: string): ((at: Location) => Problem) | undefined {
  const character = value.charAt(0);
  if (character === '"' || character === "'") return quoteInside(value, character);
  if (RESERVED.test(value))
    return (at) =>
      createProblem("MX1004.reserved", { character, written: JSON.stringify(value) }, { ...at, length: 1 });
  if (!/:(?: |$)/.test(value)) return undefined;
  const written = `'${value.replaceAll("'", "''")}'`;
  const hint = `put the value in quotes, as in \`${written}\`; if it is a map, start it on the next line, indented further`;
  return (at) => createProblem("MX1004.secondColon", {}, at, value.length > LONGEST ? {} : { hint });
}

/** Characters of a value that a hint repeats. */
const LONGEST = 60;

const QUOTED: Readonly<Record<string, RegExp>> = { '"': /^"(?:[^"\\]|\\.)*"/, "'": /^'(?:[^']|'')*'/ };

/** `"say "hi" now"` */
function quoteInside(value: string, quote: string): ((at: Location) => Problem) | undefined {
  const closes = (QUOTED[quote]?.exec(value)?.[0].length ?? 0) - 1;
  if (closes < 1 || /^\s*(?:#|$)/.test(value.slice(closes + 1))) return undefined;
  const body = value.endsWith(quote) ? value.slice(1, -1) : value;
  const hint = body.includes("'")
    ? "put the text in double quotes, with a backslash before each double quote inside"
    : `put the whole text in single quotes: \`'${body}'\``;
  return ({ column = 1, ...at }) =>
    createProblem("MX1004.quoteInside", { quote }, { ...at, column: column + closes, length: 1 }, { hint });
}
