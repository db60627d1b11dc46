import { readFileSync } from "node:fs";
import { join } from "node:path";
import { artifacts, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import { createTokenCounter, type TokenCounter } from "../../src/prompt/tokens/token-counter.ts";
import type { Prompt } from "../../src/shared/prompt-types.ts";
import { testPlaces } from "../prepare.ts";

/** Counts with the real tokenizer of SmolLM2 and its chat template. */
export function smollm2Counter(): TokenCounter {
  const { folder } = artifacts(testPlaces, shippedResources)["embedded-model"];
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const [tokenizer, config] = [
    JSON.parse(read("tokenizer.json")),
    JSON.parse(read("tokenizer_config.json")),
  ] as unknown[];
  const counter = createTokenCounter({ tokenizer, config, chatTemplate: read("chat_template.jinja") });
  if (counter.inexact !== undefined) throw new Error(counter.inexact);
  return counter;
}

/** Tokens of a prompt. The template knows no tools: their declarations count as the JSON that a template would write, a line each. */
export function countPrompt(counter: TokenCounter, { messages, tools }: Prompt): number {
  const declared = tools.map(({ name, description, schema: parameters }) =>
    JSON.stringify({ type: "function", function: { name, description, parameters } }),
  );
  return counter.count({ messages, tools: [] }) + countText(counter, declared.join("\n"));
}

/** Tokens of a text alone. */
export function countText(counter: TokenCounter, text: string): number {
  const frame = counter.count({ messages: [{ role: "user", content: "" }], tools: [] });
  return counter.count({ messages: [{ role: "user", content: text }], tools: [] }) - frame;
}
