import { expect, test } from "vitest";
import { overflowProblem } from "../../../src/backends/upstream-errors.ts";
import { readOverflow } from "../../../src/protocols/json/error-body.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

/** What servers say, and what the client is told, in words that it knows. */
test.each(cases("cases") as { server: string; said: string; told: string }[])("$server: $told", ({ said, told }) => {
  const overflow = readOverflow(said);
  expect(overflow && overflowProblem(overflow, { url: "", text: "" }).message).toBe(told);
});

test.each([
  ...(cases("something else") as string[]),
  `Invalid body: ${"what is a context window? prompt is too long. ".repeat(20)}`,
])("%s: something else", (said) => expect(readOverflow(said)).toBeUndefined());
