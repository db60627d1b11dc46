import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { createTokenCounter, type TokenCounter } from "../../src/prompt/tokens/token-counter.ts";
import type { TemplatePrompt } from "../../src/prompt/templates/chat-template.ts";
import { encodeRequest } from "../../src/protocols/openai/encode-request.ts";
import { testLaunch, tinyModel } from "../prepare.ts";

const model = tinyModel;

/** Takes arguments as text only, and prints the time down to the microsecond. */
const TEMPLATE =
  "{{ strftime_now('%S.%f') }}\n{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}" +
  "{% for c in m.tool_calls or [] %}{{ 'text:' + c.function.arguments if c.function.arguments is string else 'object' }}{% endfor %}<|im_end|>\n{% endfor %}";

const LONG = Array.from({ length: 200 }, (_, i) => `word${i}`).join(" ");
const TALK: TemplatePrompt = {
  messages: [
    { role: "user", content: LONG },
    {
      role: "assistant",
      content: "",
      calls: [{ id: "a", name: "read_file", input: { path: "a é.txt", lines: [1, 2], why: LONG.slice(0, 400) } }],
    },
    { role: "tool", callId: "a", content: "done" },
  ],
  tools: [],
};

describe("what a policy says reaches the template of the real server", () => {
  const logs = mkdtempSync(join(tmpdir(), "mallex-policy-"));
  let fixed: ModelServer;
  let live: ModelServer;
  beforeAll(async () => {
    const start = async (fixedDate: boolean): Promise<ModelServer> => {
      const launch = testLaunch({ model, chatTemplate: TEMPLATE, fixedDate });
      return startModelServer({ launch, logFile: join(logs, `${fixedDate}.log`) });
    };
    [fixed, live] = [await start(true), await start(false)];
  });
  afterAll(async () => {
    await fixed.stop();
    await live.stop();
    rmSync(logs, { recursive: true });
  });

  test("`date: fixed`: the second prompt is found in the cache; else the clock has cost it", async () => {
    await usageOf(fixed, TALK);
    await usageOf(live, TALK);
    const [second, other] = [await usageOf(fixed, TALK), await usageOf(live, TALK)];
    expect(second.cached).toBeGreaterThan(second.tokens - 5);
    expect(other.cached).toBeLessThan(20);
  });

  test("`arguments: string`: the template gets the text, and the count is the server's", async () => {
    const [object, text] = [await usageOf(fixed, TALK), await usageOf(fixed, { ...TALK, textArguments: true })];
    const counter = counterOf();
    // Its clock shows no microseconds: the same six digits stand in the server's prompts of both kinds.
    const difference = counter.count({ ...TALK, textArguments: true }) - counter.count(TALK);
    expect(difference).toBeGreaterThan(100);
    expect(text.tokens - object.tokens).toBe(difference);
  });
});

function counterOf(): TokenCounter {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(model, name), "utf8"));
  const files = { tokenizer: read("tokenizer.json"), config: read("tokenizer_config.json") };
  return createTokenCounter({ ...files, chatTemplate: TEMPLATE.replace("%S.%f", "%Y") });
}

async function usageOf(
  { url, headers }: ModelServer,
  asked: TemplatePrompt,
): Promise<{ tokens: number; cached: number }> {
  const { stream_options: _, ...body } = encodeRequest(
    { ...asked, maxTokens: 1, stopSequences: [], sampling: { temperature: 0 } },
    "default_model",
  );
  const answer = await fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    headers,
    body: JSON.stringify({ ...body, stream: false }),
  });
  const { usage } = (await answer.json()) as {
    usage: { prompt_tokens: number; prompt_tokens_details?: { cached_tokens: number } };
  };
  return { tokens: usage.prompt_tokens, cached: usage.prompt_tokens_details?.cached_tokens ?? 0 };
}
