import { expect, test } from "vitest";
import { shortTitle } from "../../../../src/routing/turn/prepare-turn.ts";

test.each([
  { title: "a few words stay, with a capital letter", given: "what is 2+2", want: "What is 2+2" },
  { title: "six words at most", given: "one two three four five six seven", want: "One two three four five six" },
  { title: "one line", given: "  fix\n\tthe   tests ", want: "Fix the tests" },
  {
    title: "cut at a word",
    given: "internationalisation telecommunications responsibilities",
    want: "Internationalisation telecommunications",
  },
  { title: "a long word is cut", given: "x".repeat(80), want: `X${"x".repeat(48)}…` },
  { title: "nothing stays nothing", given: " \n", want: "" },
])("$title", ({ given, want }) => expect(shortTitle(given)).toBe(want));
