import type { ExpressionTree } from "./parse-expression.ts";

/** Repetitions that may each take the same text: for each further one the time grows by a power of the text. */
const MOST_REPEATS = 2;
/** Parts that may be there or not: each doubles the ways. */
const MOST_OPTIONAL = 6;

/**
 * Whether an engine that tries one way after the other takes a time near the length of the text: few repetitions, and none of what can be read in
 * several ways.
 */
export function isQuickToTest(expression: ExpressionTree): boolean {
  const all = repeatsIn(expression);
  const repeats = all.filter(({ most }) => most > 1);
  const isSimple = repeats.every(({ part }) => part.kind === "character");
  return isSimple && repeats.length <= MOST_REPEATS && all.length - repeats.length <= MOST_OPTIONAL;
}

type Repeat = Extract<ExpressionTree, { kind: "repeat" }>;

function repeatsIn(expression: ExpressionTree): readonly Repeat[] {
  switch (expression.kind) {
    case "assertion":
    case "character":
      return [];
    case "sequence":
      return expression.parts.flatMap(repeatsIn);
    case "choice":
      return expression.parts.flatMap((part) => repeatsIn(part.expression));
    case "repeat":
      return [expression, ...repeatsIn(expression.part)];
  }
}
