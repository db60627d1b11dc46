import { expect, test } from "vitest";
import { turnEndsOf } from "../../../../src/prompt/answer/turn-ends.ts";
import { createTokenCounter, modelTurnEnds } from "../../../../src/prompt/tokens/token-counter.ts";
import { compileFiles } from "../../checks/scratch.ts";
import { CHATML, tinyTokenizer } from "../conversation/tiny-tokenizer.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const config = {
  eos_token: "<|a|>",
  added_tokens_decoder: {
    "1": { content: "<|a|>", special: true },
    "2": { content: "<|b|>", special: true },
    "3": { content: "<word>", special: false },
    "4": { content: "<|start|>", special: true },
    "5": { content: "!", special: true },
  },
};

test.each([
  { title: "eos_token", given: { config: { eos_token: "<|a|>" } }, want: ["<|a|>"] },
  { title: "eos_token as a map", given: { config: { eos_token: { content: "<|a|>" } } }, want: ["<|a|>"] },
  {
    title: "several ids, of which special tokens of some length count",
    given: { config, generation: { eos_token_id: [1, 2, 3, 5, 9] } },
    want: ["<|a|>", "<|b|>"],
  },
  { title: "one id", given: { config, generation: { eos_token_id: 2 } }, want: ["<|a|>", "<|b|>"] },
  {
    title: "ids of tokens that tokenizer.json names",
    given: {
      config: {},
      generation: { eos_token_id: [7, 8] },
      tokenizer: {
        added_tokens: [
          { id: 7, content: "<|c|>", special: true },
          { id: 8, content: "<d>", special: false },
          { id: 9, content: "<|e|>", special: true },
        ],
      },
    },
    want: ["<|c|>"],
  },
  { title: "nothing", given: { config: {}, generation: null, tokenizer: { added_tokens: 5 } }, want: [] },
  { title: "what is no map", given: { config: [], generation: "x", tokenizer: null }, want: [] },
])("$title", ({ given, want }) => {
  expect(modelTurnEnds(given)).toEqual(want);
});

test("they are added to those of the plan once, by what was read with the tokenizer", () => {
  const files = { tokenizer: tinyTokenizer(), config, generation: { eos_token_id: [1, 2] }, chatTemplate: CHATML };
  const turnEnds = [{ token: "<|a|>", next: "<|start|>" }];
  expect(turnEndsOf({ turnEnds }, {}, createTokenCounter(files))).toEqual([...turnEnds, { token: "<|b|>" }]);
  expect(turnEndsOf({ turnEnds })).toBe(turnEnds);
});

test("those that are known of the model are added, too, each once", () => {
  const files = { tokenizer: tinyTokenizer(), config, generation: { eos_token_id: [1, 2] }, chatTemplate: CHATML };
  const turnEnds = [{ token: "<|a|>", next: "<|start|>" }];
  const known = cases("known") as { token: string; next?: string }[];
  expect(turnEndsOf({ turnEnds }, { turnEnds: known }, createTokenCounter(files))).toEqual(
    cases("thoseKnownModelAdded"),
  );
  expect(turnEndsOf({ turnEnds }, { turnEnds: [{ token: "<|a|>" }] })).toBe(turnEnds);
});

test("a file gives a model's own to each profile that has the model, and to no other", async () => {
  const { plan, problems } = await compileFiles({
    "mallex.yaml": `version: 1
profiles:
  mine: { backend: local, model: acme/My-Model-7B }
  other: { backend: local, model: acme/Other-7B, window: 8192 }
tiers: [{ id: low, profiles: [mine, other] }]
models: [{ id: my, match: "*my-model*", window: 8192, turnEnds: [{ token: "<|over|>" }, { token: "<|call|>", next: "<|go|>" }] }]
`,
  });
  expect(problems).toEqual([]);
  expect(plan?.profiles["mine"]?.turnEnds).toEqual([{ token: "<|over|>" }, { token: "<|call|>", next: "<|go|>" }]);
  expect(plan?.profiles["other"]).not.toHaveProperty("turnEnds");
});
