import { expect, test } from "vitest";
import { marked, readMarks, unmarked } from "../../../src/prove/marks.ts";

test.each([
  ["words", "words"],
  ["what stands around them", "\n  two words\t\n"],
  ["nothing", ""],
  ["space alone", " \n"],
])("marks around %s change nothing but themselves", (_, text) => {
  expect(readMarks(marked(text, 12)).text).toBe(text);
  expect(readMarks(unmarked(text, 12)).text).toBe(text);
});

test("marked words are found where they stand, without the space around them", () => {
  const { text, stretches } = readMarks(`You. ${marked(" Be brief.\n", 3)}Go. ${marked("Now", 10)}`);
  expect(text).toBe("You.  Be brief.\nGo. Now");
  expect(stretches.map(({ mark, start, end }) => [mark, text.slice(start, end)])).toEqual([
    [3, "Be brief."],
    [10, "Now"],
  ]);
});

test("words of others inside of marked ones are not theirs", () => {
  const { text, stretches } = readMarks(marked(`In ${unmarked("a folder", 0)}, be brief. ${unmarked("  ", 0)}`, 0));
  expect(text).toBe("In a folder, be brief.   ");
  expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual(["In", ", be brief."]);
});

test("marked words inside of others inside of marked ones keep their own mark", () => {
  const { text, stretches } = readMarks(marked(`Tools: ${unmarked(`see - ${marked("shows", 1)}; run`, 0)} end`, 0));
  expect(stretches.map(({ mark, start, end }) => [mark, text.slice(start, end)])).toEqual([
    [0, "Tools:"],
    [1, "shows"],
    [0, "end"],
  ]);
});
