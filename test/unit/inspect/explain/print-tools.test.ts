import { expect, test } from "vitest";
import { plainStyle } from "../../../../src/diagnostics/print-problems.ts";
import { printTools } from "../../../../src/inspect/explain/print-explanation.ts";
import type { Explanation } from "../../../../generated/types/explanation.d.ts";

const names = (count: number, word: string): string[] => Array.from({ length: count }, (_, at) => `${word}${at}`);

test("of many tools the first ten names of each kind are printed, and how many there are", () => {
  const tools = {
    toolset: "full",
    offered: names(12, "o"),
    stubs: ["o1"],
    findable: names(11, "f"),
    dropped: names(2, "d"),
    head: 3910,
  };
  const explanation = { tools, request: { tools: 24 } } as unknown as Explanation;
  expect(printTools(explanation, plainStyle)).toEqual([
    "tools    toolset full · 12 are shown: o0 o1 o2 o3 o4 o5 o6 o7 o8 o9 and 2 more · the client offers 24 · system text and tools: about 3,910 tokens",
    "  in short  1   o1",
    "  findable  11  f0 f1 f2 f3 f4 f5 f6 f7 f8 f9 and 1 more",
    "  dropped   2   d0 d1",
  ]);
});
