import { expect, test } from "vitest";
import { isPassed, isQuickToTest } from "../../../../src/checks/texts/text-tests.ts";
import { parseExpression } from "../../../../src/checks/texts/parse-expression.ts";

const isQuick = (pattern: string): boolean => {
  const expression = parseExpression(pattern, "");
  return expression !== undefined && isQuickToTest(expression);
};

test.each([String.raw`\bDE[0-9]{20}\b`, "^(?:fix|solve)(?:es|ed)? .*", "colou?r", "a+b+"])(
  "%s is quick to test",
  (pattern) => expect(isQuick(pattern)).toBe(true),
);

test.each(["^(a+)+$", "(a|a)*b", "a*a*a*b", "(?:a?){30}", "a?a?a?a?a?a?a?", ".*.*.*x"])("%s may be slow", (pattern) =>
  expect(isQuick(pattern)).toBe(false),
);

test("what may be slow for such an engine is tested in one pass, and what is not valid is not tested", () => {
  const text = `${"a".repeat(5000)}!`;
  for (const value of ["^(a+)+$", "^(a|a)*$", "^a*a*a*a*b"])
    expect(isPassed({ op: "matches", value }, text)).toBe(false);
  for (const value of ["^(a+)+!$", "^(a|a)*!$", "^a*a*a*a*!", "^a+!$"])
    expect(isPassed({ op: "matches", value }, text)).toBe(true);
  expect(isPassed({ op: "matches", value: String.raw`a\1` }, text)).toBeUndefined();
});
