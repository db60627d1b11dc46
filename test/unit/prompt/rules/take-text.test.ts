import { expect, test } from "vitest";
import { locate } from "../../../../src/prompt/rules/locate-text.ts";
import { takeText } from "../../../../src/prompt/rules/find-parts.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(
  cases("cases") as {
    title: string;
    text: string;
    at: Readonly<Record<string, unknown>>;
    want: Readonly<Record<string, unknown>>;
  }[],
)("$title", ({ text, at, want }) => {
  expect(locate(text, at).map((span) => takeText(text, span, at))).toEqual([want]);
});
