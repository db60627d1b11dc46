import { expect, test } from "vitest";
import { visible } from "../../../src/shared/format-quantities.ts";

test.each([
  ["what moves the cursor", "a\u001b[2Jb", "a\u{fffd}[2Jb"],
  ["what ends a line without a new one", "a\rb", "a\u{fffd}b"],
  [
    "embeddings and overrides",
    "a\u202ab\u202bc\u202cd\u202de\u202ef",
    "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e\u{fffd}f",
  ],
  ["isolates", "a\u2066b\u2067c\u2068d\u2069e", "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e"],
])("marks %s", (_, text, want) => expect(visible(text)).toBe(want));

test.each(["tabs\tand\nlines", "שלום, é, 👍🏽 and \u200d"])("leaves %j as it is", (text) =>
  expect(visible(text)).toBe(text),
);
