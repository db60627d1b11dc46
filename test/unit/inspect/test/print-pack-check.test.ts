import { expect, test } from "vitest";
import { printPackCheck } from "../../../../src/inspect/test/check-pack.ts";

test("no text of a pack moves the terminal, or hides from who reads it", () => {
  const at = { file: "pack.yaml", line: 4, column: 2 };
  const text = "left\u001b[2J\u200bout\n";
  const printed = printPackCheck({
    pack: "pack.yaml",
    rules: 1,
    tests: { passed: 1, failed: 0, inspected: 0, leftOut: 0 },
    missed: 0,
    texts: [{ what: "the filter acme/x", from: "pack.yaml", path: [], at, text, reaches: "user" }],
  });
  expect(printed).toBe(
    `pack.yaml: 1 rule, every one fired in a test; tests: 1 passed
the filter acme/x: a model reads it as part of the talk  pack.yaml:4:2
    left\ufffd[2J\\u{200b}out`,
  );
});
