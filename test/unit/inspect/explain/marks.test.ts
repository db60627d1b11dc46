import { expect, test } from "vitest";
import { withMarkers, readMarkers, unmarked } from "../../../../src/inspect/explain/trace-pack-texts.ts";

test.each([
  ["words", "words"],
  ["what stands around them", "\n  two words\t\n"],
  ["nothing", ""],
  ["space alone", " \n"],
])("marks around %s change nothing but themselves", (_, text) => {
  expect(readMarkers(withMarkers(text, 12)).text).toBe(text);
  expect(readMarkers(unmarked(text, 12)).text).toBe(text);
});

test("marked words are found where they stand, without the space around them", () => {
  const { text, stretches } = readMarkers(`You. ${withMarkers(" Be brief.\n", 3)}Go. ${withMarkers("Now", 10)}`);
  expect(text).toBe("You.  Be brief.\nGo. Now");
  expect(stretches.map(({ mark, start, end }) => [mark, text.slice(start, end)])).toEqual([
    [3, "Be brief."],
    [10, "Now"],
  ]);
});

test("words of others inside of marked ones are not theirs", () => {
  const { text, stretches } = readMarkers(
    withMarkers(`In ${unmarked("a folder", 0)}, be brief. ${unmarked("  ", 0)}`, 0),
  );
  expect(text).toBe("In a folder, be brief.   ");
  expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual(["In", ", be brief."]);
});

test("marked words inside of others inside of marked ones keep their own mark", () => {
  const { text, stretches } = readMarkers(
    withMarkers(`Tools: ${unmarked(`see - ${withMarkers("shows", 1)}; run`, 0)} end`, 0),
  );
  expect(stretches.map(({ mark, start, end }) => [mark, text.slice(start, end)])).toEqual([
    [0, "Tools:"],
    [1, "shows"],
    [0, "end"],
  ]);
});
