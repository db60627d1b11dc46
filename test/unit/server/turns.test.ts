import { describe, expect, test } from "vitest";
import { playCase, turnCases } from "../../support/turn-cases.ts";

const FILES = turnCases();

describe.each(FILES)("$file", ({ cases }) => {
  const titled = cases.map((given) => [`${given.it} (${given.form})`, given] as const);
  test.each(titled)("%s", async (_, given) => {
    expect.hasAssertions();
    await playCase(given, given.form);
  });
});

test("no case stands there twice", () => {
  const names = FILES.flatMap(({ file, cases }) => cases.map(({ it, form }) => `${file} ${it} ${form}`));
  expect(new Set(names).size).toBe(names.length);
});
