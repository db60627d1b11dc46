import { expect, test } from "vitest";
import { solidWords } from "../../../../src/turn/session/solid-words.ts";

const LONG = "the cat sat on the mat. ".repeat(20_000);

test.each([
  ["a text without blanks is itself", "abc", "abc"],
  ["blanks of all kinds are gone", " a\n\nb\t c\u00a0", "abc"],
  ["blanks alone are nothing", " \n".repeat(100_000), ""],
])("%s", (_, given, want) => {
  expect(solidWords(given)).toBe(want);
});

test("a very long text is told by its ends, and takes little to be told", () => {
  expect(solidWords(LONG).length).toBe(40_000);
  expect(solidWords(`${LONG}Why?`)).not.toBe(solidWords(`${LONG}How?`));
  expect(solidWords(`Why? ${LONG}`)).not.toBe(solidWords(`How? ${LONG}`));
});

test("a very long text is the same wherever its blanks stand", () => {
  expect(solidWords(LONG.replaceAll(" ", "\n\n   "))).toBe(solidWords(LONG));
  expect(solidWords(LONG.replaceAll(" ", ""))).toBe(solidWords(LONG));
});
