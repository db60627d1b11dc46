import { expect, test } from "vitest";
import { locate } from "../../../../src/prompt/rules/locate-text.ts";
import { takeText } from "../../../../src/prompt/rules/find-parts.ts";

test.each([
  { title: "the inner text of an element", text: "<n>a</n>", at: { tag: "n" }, want: { text: "a", leftOut: 0 } },
  {
    title: "without the lines left out",
    text: "Head\na\n- Head b",
    at: { without: ["Head"] },
    want: { text: "a", leftOut: 2 },
  },
  { title: "blank lines are at most one", text: "a\n\n\n\nb", at: {}, want: { text: "a\n\nb", leftOut: 0 } },
  { title: "no blank lines at the ends, indents stay", text: "\n\n  a\n\n", at: {}, want: { text: "  a", leftOut: 0 } },
  { title: "nothing is left", text: "Head", at: { without: ["Head"] }, want: { text: "", leftOut: 1 } },
])("$title", ({ text, at, want }) => {
  expect(locate(text, at).map((span) => takeText(text, span, at))).toEqual([want]);
});
