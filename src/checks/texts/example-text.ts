import { characterIn } from "./alphabet.ts";
import type { CharacterSet, ExpressionTree } from "./parse-expression.ts";

const LONGEST = 2000;

/** A text that an expression finds unless its assertions or repetitions contradict each other; undefined where that is long or there is none. */
export function exampleOf(expression: ExpressionTree): string | undefined {
  switch (expression.kind) {
    case "assertion":
      return "";
    case "character":
      return literalOf(expression.set) ?? characterIn(expression.set);
    case "sequence": {
      const parts = expression.parts.map(exampleOf);
      return parts.includes(undefined) ? undefined : parts.join("");
    }
    case "choice":
      return expression.parts[0] === undefined ? undefined : exampleOf(expression.parts[0].expression);
    case "repeat": {
      const part = exampleOf(expression.part);
      return part === undefined || part.length * expression.least > LONGEST ? undefined : part.repeat(expression.least);
    }
  }
}

/** The characters that every text begins with that an expression finds, but for spaces; empty where it may begin anywhere. */
export function literalStart(expression: ExpressionTree): string {
  const [first, ...parts] = flatParts(expression);
  if (first?.kind !== "assertion" || first.asserts !== "start") return "";
  let start = "";
  for (const [index, part] of parts.entries()) {
    if (index === 0 && isSpaces(part)) continue;
    const literal = part.kind === "character" ? literalOf(part.set) : undefined;
    if (literal === undefined) break;
    start += literal;
  }
  return start === start.trimStart() ? start : "";
}

function flatParts(expression: ExpressionTree): readonly ExpressionTree[] {
  return expression.kind === "sequence" ? expression.parts.flatMap(flatParts) : [expression];
}

function isSpaces(expression: ExpressionTree): boolean {
  return (
    expression.kind === "repeat" &&
    expression.part.kind === "character" &&
    expression.part.set.source === String.raw`\s`
  );
}

const LITERAL = /^(?:[^\\^$.*+?()[\]{}|]|\\[\\^$.*+?()[\]{}|/-])$/u;

/** The only character of a set, if it is written so. */
function literalOf({ source, flags }: CharacterSet): string | undefined {
  return flags.includes("i") || !LITERAL.test(source) ? undefined : source.replace(/^\\/, "");
}
