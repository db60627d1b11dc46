import { expect, test } from "vitest";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";
import { repairPrompt, type BrokenAnswer } from "../../../../src/tool-calls/mapping/retry-prompt.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const SEE = cases("see") as OfferedTool;
const LONG: OfferedTool = {
  name: "hub__ask",
  client: "hub__ask",
  about: "Asks.",
  args: [{ name: "q", to: "q", required: true, schema: {} }],
  declaredArgs: Array.from({ length: 20 }, (_, at) => ({ name: `a.${at}`, to: "a", required: at === 7, schema: {} })),
};
const LIST: OfferedTool = { name: "list", client: "List", about: "Lists.", args: [] };

const PROMPT = cases("prompt") as Prompt;

function lineFor(...calls: BrokenAnswer["calls"]): string {
  return repairPrompt(PROMPT, { text: "", calls }, [SEE, LIST, LONG]).messages.at(-1)?.content ?? "";
}

test("the question stays as it is, and what the model has said stands behind it", () => {
  const said = 'I look.\n<tool_call>{"name": "read_file"}</tool_call>';
  const asked = repairPrompt(PROMPT, { text: said, calls: [{ raw: "x", problem: "it is not JSON" }] }, [SEE]);
  expect(asked).toEqual({
    ...PROMPT,
    messages: [
      ...PROMPT.messages,
      { role: "assistant", content: said },
      {
        role: "user",
        content:
          "Your call could not be carried out: it is not JSON.\nWrite this call once more, whole and right, and nothing else.",
      },
    ],
  });
});

test.each(cases("the model is told") as [string, BrokenAnswer["calls"], string][])(
  "the model is told %s",
  (_, calls, line) => {
    expect(lineFor(...calls)).toBe(line);
  },
);

test.each(cases("the model is told what a tool takes") as [string, string, string][])(
  "the model is told what a tool takes, %s",
  (_, name, wanted) => {
    expect(lineFor({ raw: "x", name, problem: "it is not JSON" }).split("\n")[1]).toBe(wanted);
  },
);

test("of very many faults the model is told the first", () => {
  const calls = Array.from({ length: 50 }, (_, at) => ({ raw: "x", problem: `fault ${at}` }));
  expect(lineFor(...calls).split("\n")).toHaveLength(6);
});
