import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { artifacts } from "../../src/supervise/artifacts.ts";
import { shippedResources } from "../../src/supervise/resources.ts";
import { startModelServer, type ModelServer } from "../../src/supervise/start-model-server.ts";
import type { ChatMessage } from "../../src/terms/prompt.ts";
import { createTokenCounter } from "../../src/turn/count-tokens.ts";
import { testLaunch, testPlaces, tinyModel } from "../prepare.ts";
import { CONVERSATIONS } from "./conversations.ts";

const smollm2 = artifacts(testPlaces, shippedResources)["embedded-model"].folder;

/** Names, trimming, slicing and an opened thought: what other families' templates do. */
const OTHER_TEMPLATE =
  "{{ bos_token }}{% set ns = namespace(n=0) %}{% for m in messages -%}{% set ns.n = ns.n + 1 %}" +
  "[{{ ns.n }} {{ m['role'] | upper }}] {{ (m.content | trim)[:60] }}{{ eos_token if not loop.last else '' }}\n" +
  "{% endfor %}{% if add_generation_prompt and not enable_thinking %}<think></think>{% endif %}";

describe.each([
  { title: "SmolLM2", model: smollm2, chatTemplate: undefined },
  { title: "SmolLM2 with another template", model: smollm2, chatTemplate: OTHER_TEMPLATE },
  { title: "the tiny model, whose template cuts and trims", model: tinyModel, chatTemplate: undefined },
])("$title: the count is the server's own prompt_tokens", ({ model, chatTemplate }) => {
  const logs = mkdtempSync(join(tmpdir(), "mallex-count-"));
  const read = (name: string): string => readFileSync(join(model, name), "utf8");
  let server: ModelServer;

  beforeAll(async () => {
    const wish = { model, ...(chatTemplate === undefined ? {} : { chatTemplate }) };
    server = await startModelServer({ launch: testLaunch(wish), logFile: join(logs, "server.log") });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(logs, { recursive: true });
  });

  test.each(CONVERSATIONS)("$title", async ({ messages }) => {
    const counter = createTokenCounter({
      tokenizer: JSON.parse(read("tokenizer.json")) as unknown,
      config: JSON.parse(read("tokenizer_config.json")) as unknown,
      chatTemplate: chatTemplate ?? read("chat_template.jinja"),
    });
    expect(counter.inexact).toBeUndefined();
    expect(counter.count(messages)).toBe(await promptTokens(server.url, messages));
  });
});

async function promptTokens(url: string, messages: readonly ChatMessage[]): Promise<number> {
  const body = JSON.stringify({ model: "default_model", max_tokens: 1, temperature: 0, messages });
  const answer = await fetch(`${url}/v1/chat/completions`, { method: "POST", body });
  const { usage } = (await answer.json()) as { usage: { prompt_tokens: number } };
  return usage.prompt_tokens;
}
