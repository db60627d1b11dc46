import { expect, test } from "vitest";
import type { ExplainedProfile, Explanation } from "../../../../generated/types/explanation.d.ts";
import { printExplanation } from "../../../../src/inspect/explain/print-explanation.ts";
import { readCases } from "../../../support/read-cases.ts";

const REPLY = readCases(import.meta.url)("cases") as Explanation;

test("an answer without a model is shown, and nothing a terminal would obey", () => {
  expect(printExplanation(REPLY)).toBe(`request  - · a client of unknown release · model claude-x · 1 message · 0 tools
plan     0123456789abcdef

class    warmup · not asked by the person · pack.yaml:3
  ✓  warmup    holds  pack.yaml:3

route    warmups → reply own:r · pack.yaml:9
  ✓  warmups    holds  pack.yaml:9

reply    "Ready.\\u001b[2J"
tokens   the client sends 4,069 · no model is asked · an estimate`);
});

test("a prompt that does not fit is none that is read", () => {
  const { reply: _, ...rest } = REPLY;
  const prompt = { messages: [], tools: [], maxTokens: 100 };
  const problem = { code: "MX8004", message: "prompt is too long" };
  const text = printExplanation({
    ...rest,
    outcome: "refuse",
    problem,
    prompt,
    route: { tried: [] },
    tokens: { sent: 9000, read: 9100, exact: true },
  });
  expect(text).toContain("route    none matches\n\nrefused  prompt is too long · MX8004");
  expect(text).toMatch(/sends 9,000 · the model would read 9,100 · counted by its own tokenizer$/);
});

test.each<{ title: string; more: Partial<ExplainedProfile>; want: string }>([
  { title: "its dialect alone", more: {}, want: "dialect native" },
  {
    title: "all that is said of them",
    more: { alsoReads: ["tagged", "llama"], style: "qwen", repair: "ask", repeats: { tell: 3, stop: 8 } },
    want: "dialect native, also reads tagged llama, style qwen, repair ask, told of repeats at 3, ended at 8",
  },
])("how calls of a model come: $title", ({ more, want }) => {
  const facts = { name: "own", model: "m", backend: "local", size: "tiny", prompt: "p", why: "named" };
  const profile = { ...facts, dialect: "native", window: 8192, output: 1024, ...more };
  expect(printExplanation({ ...REPLY, profile }).split("\n")).toContain(`  calls   ${want}`);
});

test.each([
  { streak: 1, want: "1 call in a row brought nothing new, the last see {}: the model is not told yet" },
  { streak: 3, want: "3 calls in a row brought nothing new, the last see {}: the model is told" },
  {
    streak: 8,
    want: "8 calls in a row brought nothing new, the last see {}: the model is told, and stopped if it goes on so",
  },
])("a streak of $streak calls", ({ streak, want }) => {
  const facts = { name: "own", model: "m", backend: "local", size: "tiny", prompt: "p", why: "named" };
  const repeats = { tell: 3, stop: 8, streak, last: "see {}" };
  const profile = { ...facts, dialect: "native", window: 8192, output: 1024, repeats };
  expect(printExplanation({ ...REPLY, profile }).split("\n")).toContain(`  repeats  ${want}`);
});

test("colours go round words and leave the columns alone", () => {
  const bare = printExplanation(REPLY);
  const painted = printExplanation(REPLY, (format, text) => `<${format}>${text}</>`);
  expect(painted).toContain("<bold>class</>    warmup");
  expect(painted.replaceAll(/<\w+>|<\/>/g, "")).toBe(bare);
});
