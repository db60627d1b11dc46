import { expect, test } from "vitest";
import { visible } from "../../../src/shared/format-quantities.ts";
import { readCases } from "../../support/read-cases.ts";

test.each(readCases(import.meta.url)("cases") as [string, string, string][])("marks %s", (_, text, want) =>
  expect(visible(text)).toBe(want),
);

test.each(["tabs\tand\nlines", "שלום, é, 👍🏽 and \u200d"])("leaves %j as it is", (text) =>
  expect(visible(text)).toBe(text),
);
