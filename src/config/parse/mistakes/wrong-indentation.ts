import { createProblem } from "../../../diagnostics/problem.ts";
import { isBesideDashes, misplaced, misplacedAbove } from "../indentation.ts";
import { type BrokenText, isIdle, type Mistake, type SourceLine, splice } from "./mistake.ts";

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

/** A key where items begin: the first one of an item without its dash. */
export function* missingDashes({ text, lines, suspects }: BrokenText): Generator<Mistake> {
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
}

/** A line and those behind it that begin no further left. */
function blockAt(lines: readonly SourceLine[], index: number, indent: number): number {
  const end = lines.findIndex((line, at) => at > index && !isIdle(line) && indentOf(line) < indent);
  return (end === -1 ? lines.length : end) - index;
}

function indentOf({ text }: SourceLine): number {
  return text.length - text.trimStart().length;
}

function shifted(lines: readonly SourceLine[], [from, to]: readonly [number, number], by: number): string {
  return lines
    .map(({ text }, index) => {
      if (index < from || index >= to || text.trim() === "") return text;
      return by < 0 ? text.slice(Math.min(-by, text.length - text.trimStart().length)) : " ".repeat(by) + text;
    })
    .join("\n");
}

/** Tabs before a line's first word. */
export function* tabMistakes({ text, lines }: BrokenText): Generator<Mistake> {
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
