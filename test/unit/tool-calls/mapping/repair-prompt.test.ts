import { expect, test } from "vitest";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";
import { repairPrompt, type BrokenAnswer } from "../../../../src/tool-calls/mapping/repair-prompt.ts";
import type { OfferedTool } from "../../../../src/tool-calls/catalog/offered-tool.ts";

const SEE: OfferedTool = {
  name: "read_file",
  client: "See",
  about: "Shows.",
  args: [
    { name: "path", to: "file", required: true, schema: { type: "string" } },
    { name: "start", to: "from", required: false, schema: { type: ["integer", "null"] } },
    { name: "mode", to: "mode", required: true, schema: { enum: ["text", "hex"] } },
    { name: "more", to: "more", required: false, schema: {} },
  ],
};
const LONG: OfferedTool = {
  name: "hub__ask",
  client: "hub__ask",
  about: "Asks.",
  args: [{ name: "q", to: "q", required: true, schema: {} }],
  declaredArgs: Array.from({ length: 20 }, (_, at) => ({ name: `a.${at}`, to: "a", required: at === 7, schema: {} })),
};
const LIST: OfferedTool = { name: "list", client: "List", about: "Lists.", args: [] };

const PROMPT: Prompt = {
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: "Show a." },
  ],
  tools: [],
  maxTokens: 100,
  stopSequences: [],
  sampling: {},
};

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

const TAKES = 'read_file takes path (string, needed), start (integer or null), mode ("text" or "hex", needed), more.';

test.each<[string, BrokenAnswer["calls"], string]>([
  [
    "what the tool takes, where it is known",
    [{ raw: "x", name: "read_file", problem: 'read_file needs "path"' }],
    `Your call of read_file could not be carried out: read_file needs "path".\n${TAKES}\nWrite this call once more, whole and right, and nothing else.`,
  ],
  [
    "that a tool takes nothing",
    [{ raw: "x", name: "list", problem: "its arguments are not a map" }],
    "Your call of list could not be carried out: its arguments are not a map.\nlist takes no arguments.\nWrite this call once more, whole and right, and nothing else.",
  ],
  [
    "of a call that nobody has seen no more than that",
    [{ raw: "", problem: "the model called a tool, but its server could not read the call" }],
    "You have called a tool, but your call could not be read.\nWrite this call once more, whole and right, and nothing else.",
  ],
  [
    "of several calls each fault once",
    [
      { raw: "x", problem: "it is not JSON" },
      { raw: "y", problem: "it is not JSON" },
      { raw: "z", name: "dance", problem: 'there is no tool "dance"' },
    ],
    'Your call could not be carried out: it is not JSON.\nYour call of dance could not be carried out: there is no tool "dance".\nWrite these calls once more, whole and right, and nothing else.',
  ],
])("the model is told %s", (_, calls, line) => {
  expect(lineFor(...calls)).toBe(line);
});

test.each([
  ["in other letters", "Read_File", TAKES],
  [
    "of many arguments those that it needs, as they were declared",
    "hub__ask",
    "hub__ask takes a.7 (needed), and others that are not needed.",
  ],
])("the model is told what a tool takes, %s", (_, name, wanted) => {
  expect(lineFor({ raw: "x", name, problem: "it is not JSON" }).split("\n")[1]).toBe(wanted);
});

test("of very many faults the model is told the first", () => {
  const calls = Array.from({ length: 50 }, (_, at) => ({ raw: "x", problem: `fault ${at}` }));
  expect(lineFor(...calls).split("\n")).toHaveLength(6);
});
