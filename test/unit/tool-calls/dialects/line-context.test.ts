import { expect, test } from "vitest";
import { LineContext } from "../../../../src/tool-calls/dialects/line-context.ts";

test.each([
  { given: "", want: { isInCode: false, isLineStart: true, isFresh: true } },
  { given: " \n ", want: { isInCode: false, isLineStart: true, isFresh: true } },
  { given: "a", want: { isInCode: false, isLineStart: false, isFresh: false } },
  { given: "a\n ", want: { isInCode: false, isLineStart: true, isFresh: false } },
  { given: "`a", want: { isInCode: true, isLineStart: false, isFresh: false } },
  { given: "`a`", want: { isInCode: false, isLineStart: false, isFresh: false } },
  { given: "``a` ", want: { isInCode: true, isLineStart: false, isFresh: false } },
  { given: "``a`` ", want: { isInCode: false, isLineStart: false, isFresh: false } },
  { given: "it`s\n", want: { isInCode: false, isLineStart: true, isFresh: false } },
  { given: "```\n", want: { isInCode: true, isLineStart: true, isFresh: false } },
  { given: "  ```xml\na\n", want: { isInCode: true, isLineStart: true, isFresh: false } },
  { given: "```\na\n```\n", want: { isInCode: false, isLineStart: true, isFresh: false } },
  { given: "````\n```\n", want: { isInCode: true, isLineStart: true, isFresh: false } },
  { given: "```\n~~~\n", want: { isInCode: true, isLineStart: true, isFresh: false } },
  { given: "~~~\na\n~~~\n", want: { isInCode: false, isLineStart: true, isFresh: false } },
  { given: "a ```\n", want: { isInCode: false, isLineStart: true, isFresh: false } },
  { given: "```a``` b\n", want: { isInCode: false, isLineStart: true, isFresh: false } },
  { given: "a ~~~ b", want: { isInCode: false, isLineStart: false, isFresh: false } },
])("behind $given", ({ given, want }) => {
  const place = new LineContext();
  for (const char of given) place.pass(char);
  expect({ isInCode: place.isInCode("<"), isLineStart: place.isLineStart, isFresh: place.isFresh }).toEqual(want);
});

test("behind a call it is as if the answer began", () => {
  const place = new LineContext();
  for (const char of "a\n`") place.pass(char);
  place.passCall();
  expect([place.isInCode("<"), place.isFresh]).toEqual([false, true]);
});
