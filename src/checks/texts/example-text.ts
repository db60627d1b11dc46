import { characterIn, literalOf } from "./alphabet.ts";
import type { ExpressionTree } from "./parse-expression.ts";

const LONGEST = 2000;

/**
 * A text that an expression finds unless its assertions or repetitions contradict each other; undefined where that is long or there is none.
 * @param boundary what stands at the ends of words
 */
function exampleOf(expression: ExpressionTree, boundary = ""): string | undefined {
  switch (expression.kind) {
    case "assertion":
      return expression.asserts === "boundary" ? boundary : "";
    case "character":
      return literalOf(expression.set) ?? characterIn(expression.set);
    case "sequence": {
      const parts = expression.parts.map((part) => exampleOf(part, boundary));
      return parts.includes(undefined) ? undefined : parts.join("");
    }
    case "choice":
      return expression.parts[0] === undefined ? undefined : exampleOf(expression.parts[0].expression, boundary);
    case "repeat": {
      const part = exampleOf(expression.part, boundary);
      return part === undefined || part.length * expression.least > LONGEST ? undefined : part.repeat(expression.least);
    }
  }
}

/** Texts that are likely to have what an expression finds. */
export function examplesOf(expression: ExpressionTree): string[] {
  return ["", " "].flatMap((boundary) => exampleOf(expression, boundary) ?? []);
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

/** Words that each text contains in which an expression is found. */
export function literalWords(expression: ExpressionTree): string[] {
  const words = [""];
  for (const part of flatParts(expression)) {
    const literal = part.kind === "character" ? literalOf(part.set) : undefined;
    if (literal !== undefined) words.push((words.pop() ?? "") + literal);
    else if (part.kind !== "assertion") words.push("");
  }
  return words.filter((word) => word !== "");
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
