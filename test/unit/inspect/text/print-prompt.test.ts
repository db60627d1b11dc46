import { expect, test } from "vitest";
import { printPrompt } from "../../../../src/inspect/text/print-prompt.ts";
import type { Prompt } from "../../../../src/shared/prompt-types.ts";
import { countsByEstimate } from "../../../support/counts-by-estimate.ts";
import { readCases } from "../../../support/read-cases.ts";

const PROMPT = readCases(import.meta.url)("cases") as Prompt;
const BY_MESSAGE = `[tools]
{"name":"read_file","description":"show a file","schema":{"type":"object"}}

[system]
Be brief.

[user]
Read a

[assistant]
read_file {"path":"a"}

[tool]
text`;

const counter = { ...countsByEstimate, count: () => 0, countInSteps: () => undefined as never };

test.each([
  ["the model's own template", { ...counter, render: () => "<s>…" }, { text: "<s>…" }],
  [
    "no files of the model",
    undefined,
    { text: BY_MESSAGE, note: "message by message, for the model's files are not on this machine" },
  ],
  [
    "files that can't be used",
    { ...counter, inexact: "no vocabulary" },
    { text: BY_MESSAGE, note: "message by message, for no vocabulary" },
  ],
  [
    "a template that refuses the talk",
    {
      ...counter,
      render: () => {
        throw new Error("no tools");
      },
    },
    { text: BY_MESSAGE, note: "message by message, for the chat template refuses this conversation: no tools" },
  ],
])("with %s", (_, given, want) => expect(printPrompt(PROMPT, given)).toEqual(want));

test("a picture is named by its kind", () => {
  const images = [{ mediaType: "image/png", data: "AAAA", tokens: 1, at: 0 }];
  const messages = [{ role: "user", content: "what?", images }] as const;
  expect(printPrompt({ ...PROMPT, tools: [], messages }, undefined).text).toBe("[user]\nwhat?\n[image/png]");
});
