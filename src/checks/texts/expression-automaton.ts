import type { TextTest } from "../../../generated/types/plan.d.ts";
import {
  literalExpression,
  parseExpression,
  type Assertion,
  type CharacterSet,
  type ExpressionTree,
} from "./parse-expression.ts";

/** A step of a program; `to` is the number of the next one. */
export type Step =
  | { readonly kind: "character"; readonly set: CharacterSet; readonly to: number }
  | { readonly kind: "either"; to: readonly number[] }
  | { readonly kind: "assertion"; readonly asserts: Assertion["asserts"]; readonly to: number }
  | { readonly kind: "match" };

/** A nondeterministic automaton that finds a test's expression in a text. */
export interface TextProgram {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Longer programs are not examined. */
const MAX_STEPS = 3000;
class TooLong extends Error {}

const SPACES: ExpressionTree = {
  kind: "repeat",
  part: { kind: "character", set: { source: String.raw`\s`, flags: "" } },
  least: 0,
  most: Infinity,
};
const START: ExpressionTree = { kind: "assertion", asserts: "start", offset: 0 };
const END: ExpressionTree = { kind: "assertion", asserts: "end", offset: 0 };
const NOTHING: ExpressionTree = { kind: "choice", parts: [] };

/** What a test looks for; undefined where its expression has other syntax than the linear engine's. */
export function expressionOf({ op, value, flags = "" }: TextTest): ExpressionTree | undefined {
  switch (op) {
    case "is":
      return { kind: "sequence", parts: [START, SPACES, literalExpression(value.trim()), SPACES, END] };
    case "startsWith":
      // Spaces in front of a text are ignored.
      if (value.trimStart() !== value) return NOTHING;
      return { kind: "sequence", parts: [START, SPACES, literalExpression(value)] };
    case "contains":
      return literalExpression(value);
    case "matches":
      return parseExpression(value, flags);
  }
}

/** Undefined where it would be too long. */
export function compileExpression(expression: ExpressionTree): TextProgram | undefined {
  const steps: Step[] = [{ kind: "match" }];
  try {
    return { steps, start: compile(expression, 0, steps) };
  } catch (error) {
    if (error instanceof TooLong) return undefined;
    throw error;
  }
}

/** Adds an expression in front of a step. @returns its first step */
function compile(expression: ExpressionTree, to: number, steps: Step[]): number {
  if (steps.length > MAX_STEPS) throw new TooLong();
  switch (expression.kind) {
    case "character":
      return steps.push({ kind: "character", set: expression.set, to }) - 1;
    case "assertion":
      return steps.push({ kind: "assertion", asserts: expression.asserts, to }) - 1;
    case "sequence":
      return expression.parts.reduceRight((next, part) => compile(part, next, steps), to);
    case "choice":
      return (
        steps.push({ kind: "either", to: expression.parts.map((part) => compile(part.expression, to, steps)) }) - 1
      );
    case "repeat":
      return repeat(expression, to, steps);
  }
}

function repeat({ part, least, most }: Extract<ExpressionTree, { kind: "repeat" }>, to: number, steps: Step[]): number {
  let next = to;
  if (most === Infinity) {
    const loop: Step = { kind: "either", to: [] };
    next = steps.push(loop) - 1;
    loop.to = [compile(part, next, steps), to];
  } else {
    for (let count = least; count < most; count++)
      next = steps.push({ kind: "either", to: [compile(part, next, steps), to] }) - 1;
  }
  for (let count = 0; count < least; count++) next = compile(part, next, steps);
  return next;
}
