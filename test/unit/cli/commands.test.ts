import { describe, expect, test } from "vitest";
import { commandCases, playCommands } from "../../support/command-cases.ts";

const FILES = commandCases();

describe.each(FILES)("$file", ({ cases }) => {
  test.each(cases.map((given) => [given.it, given] as const))("%s", async (_, given) => {
    expect.hasAssertions();
    await playCommands(given);
  });
});

test("no case stands there twice", () => {
  const names = FILES.flatMap(({ file, cases }) => cases.map(({ it }) => `${file} ${it}`));
  expect(new Set(names).size).toBe(names.length);
});
