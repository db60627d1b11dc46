import { expect, test } from "vitest";
import { textWithoutSpaces } from "../../../../src/routing/sessions/user-turn.ts";

const LONG = "the cat sat on the mat. ".repeat(20_000);

test.each([
  ["a text without blanks is itself", "abc", "abc"],
  ["blanks of all kinds are gone", " a\n\nb\t c\u00a0", "abc"],
  ["blanks alone are nothing", " \n".repeat(100_000), ""],
])("%s", (_, given, want) => {
  expect(textWithoutSpaces(given)).toBe(want);
});

test("a very long text is told by its ends, and takes little to be told", () => {
  expect(textWithoutSpaces(LONG).length).toBe(40_000);
  expect(textWithoutSpaces(`${LONG}Why?`)).not.toBe(textWithoutSpaces(`${LONG}How?`));
  expect(textWithoutSpaces(`Why? ${LONG}`)).not.toBe(textWithoutSpaces(`How? ${LONG}`));
});

test("a very long text is the same wherever its blanks stand", () => {
  expect(textWithoutSpaces(LONG.replaceAll(" ", "\n\n   "))).toBe(textWithoutSpaces(LONG));
  expect(textWithoutSpaces(LONG.replaceAll(" ", ""))).toBe(textWithoutSpaces(LONG));
});
