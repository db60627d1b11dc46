import { expect, test } from "vitest";
import { printTree } from "../../../../src/inspect/text/print-tree.ts";

const print = (tree: object): string => printTree(tree, (_, text) => text).join("\n");

test("amounts keep two decimals, small ones two digits", () => {
  expect(print({ cost: { usd: 12.3456, dearest: 123.456, least: 0.0532 } })).toMatch(/12\.35.*123\.46.*0\.053/);
});

test("a reason is printed in full, another value is shortened", () => {
  const long = "reason ".repeat(60).trim();
  const text = print({ problem: { message: long, name: long } });
  expect(text).toContain(long);
  expect(text.split(long)).toHaveLength(2);
});
