import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { artifacts, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import type { TemplatePrompt } from "../../src/prompt/templates/chat-template.ts";
import { createTokenCounter, type TokenCounter } from "../../src/prompt/tokens/token-counter.ts";
import { encodeRequest } from "../../src/protocols/openai/encode-request.ts";
import { testLaunch, testPlaces, tinyModel } from "../prepare.ts";
import { startModelServer, type ModelServer } from "../support/start-model-server.ts";
import { CONVERSATIONS, TOOL_CONVERSATIONS, type Conversation } from "./conversations.ts";

const smollm2 = artifacts(testPlaces, shippedResources)["embedded-model"].folder;

/** As models that can do both have it: a thought is opened, or closed before it begins. */
const THINKING_TEMPLATE =
  "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}<|im_start|>assistant\n" +
  "{% if enable_thinking is defined and enable_thinking is false %}<think>\n\n</think>\n\n{% else %}<think>\n{% endif %}";
const TALK = { messages: [{ role: "user", content: "What is the capital of France?" }] } as const;
const THINKING_TALKS: readonly Conversation[] = [
  { title: "told to think", ...TALK, thinking: true },
  { title: "told not to think", ...TALK, thinking: false },
  { title: "told nothing", ...TALK },
];

/** Tools as JSON, arguments one by one and as a whole, results under their calls' ids: what templates for tools do. */
const TOOL_TEMPLATE =
  "{% if tools %}{% for t in tools %}{{ t | tojson }}\n{{ t.function.name }}({{ t.function.parameters.properties.keys() | join(',') }})\n" +
  "{% endfor %}{{ tools | tojson(indent=2) }}{% else %}no tools{% endif %}\n{% for m in messages %}<|im_start|>{{ m.role }}\n" +
  "{% if m.role == 'tool' %}{{ m.tool_call_id }}: {% endif %}{{ m.content }}{% for c in m.tool_calls or [] %}" +
  "<tool_call>{{ c.function.name }}{{ c.function.arguments | tojson }}{% for k, v in c.function.arguments.items() %}" +
  "<{{ k }}>{{ v if v is string else v | tojson }}</{{ k }}>{% endfor %}{{ c | tojson }}</tool_call>{% endfor %}<|im_end|>\n" +
  "{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";

describe.each([
  { title: "SmolLM2", model: smollm2, chatTemplate: undefined, talks: CONVERSATIONS },
  {
    title: "SmolLM2 with a template for tools",
    model: smollm2,
    chatTemplate: TOOL_TEMPLATE,
    talks: TOOL_CONVERSATIONS,
  },
  {
    title: "the tiny model, whose template cuts and trims",
    model: tinyModel,
    chatTemplate: undefined,
    talks: [...CONVERSATIONS, ...TOOL_CONVERSATIONS],
  },
  {
    title: "the tiny model, with a template that thinks if it is told to",
    model: tinyModel,
    chatTemplate: THINKING_TEMPLATE,
    talks: THINKING_TALKS,
  },
])("$title: the count is the server's own prompt_tokens", ({ model, chatTemplate, talks }) => {
  const logs = mkdtempSync(join(tmpdir(), "mallex-count-"));
  const read = (name: string): string => readFileSync(join(model, name), "utf8");
  let server: ModelServer;
  let counter: TokenCounter;

  beforeAll(async () => {
    counter = createTokenCounter({
      tokenizer: JSON.parse(read("tokenizer.json")) as unknown,
      config: JSON.parse(read("tokenizer_config.json")) as unknown,
      chatTemplate: chatTemplate ?? read("chat_template.jinja"),
    });
    expect(counter.inexact).toBeUndefined();
    const wish = { model, ...(chatTemplate === undefined ? {} : { chatTemplate }) };
    server = await startModelServer({ launch: testLaunch(wish), logFile: join(logs, "server.log") });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(logs, { recursive: true });
  });

  test.each(talks)("$title", async ({ messages, tools = [], thinking }) => {
    const asked = { messages, tools, ...(thinking === undefined ? {} : { thinking }) };
    expect(counter.count(asked)).toBe(await promptTokens(server, asked));
  });
});

/** Asked as mallex asks, but unstreamed, which is one JSON to read. */
async function promptTokens({ url, headers }: ModelServer, asked: TemplatePrompt): Promise<number> {
  const { stream_options: _, ...body } = encodeRequest(
    { ...asked, maxTokens: 1, stopSequences: [], sampling: { temperature: 0 } },
    "default_model",
  );
  const answer = await fetch(`${url}/v1/chat/completions`, {
    method: "POST",
    headers,
    body: JSON.stringify({ ...body, stream: false }),
  });
  const { usage } = (await answer.json()) as { usage: { prompt_tokens: number } };
  return usage.prompt_tokens;
}
