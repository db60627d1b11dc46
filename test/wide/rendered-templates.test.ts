import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseChatTemplate, renderChatTemplate } from "../../src/prompt/templates/chat-template.ts";
import { CONVERSATIONS, TOOL_CONVERSATIONS, type Conversation } from "../contract/conversations.ts";
import { testPlaces } from "../prepare.ts";
import { realTemplates } from "./real-templates.ts";

const withTools = (talk: Conversation): Conversation => ({ ...talk, tools: TOOL_CONVERSATIONS[0]?.tools ?? [] });
const TALKS: readonly Conversation[] = [
  ...CONVERSATIONS,
  ...TOOL_CONVERSATIONS,
  ...CONVERSATIONS.slice(0, 12).map(withTools),
  ...[true, false].map((thinking) => ({
    ...withTools(TOOL_CONVERSATIONS[3] ?? { title: "", messages: [] }),
    thinking,
  })),
];

/** What these templates ask of Python is not done here: where they refuse, tokens are estimated. */
const UNLIKE = new Set([
  "ByteDance-Seed-OSS",
  "NVIDIA-Nemotron-Nano-v2",
  "NousResearch-Hermes-2-Pro-Llama-3-8B-tool_use",
  "NousResearch-Hermes-3-Llama-3.1-8B-tool_use",
  "google-gemma-4-31B-it",
  "llama-cpp-deepseek-r1",
  "meetkai-functionary-medium-v3.1",
  "meetkai-functionary-medium-v3.2",
  "openbmb-MiniCPM5-1B",
  "tencent-Hy3",
]);

const templates = realTemplates().map(({ name, text }) => {
  const config = { bos_token: "<s>", eos_token: "</s>", pad_token: "<pad>", unk_token: "<unk>" };
  return { name, text, source: { chatTemplate: text, config, thinks: text.includes("<think>") } };
});

/** What each template is given for each talk. */
function variables({ source }: (typeof templates)[number]): unknown[] {
  const given: unknown[] = [];
  const spy = parseChatTemplate(source, () => ({ render: (all) => (given.push(all), "") }));
  for (const talk of TALKS) renderChatTemplate(spy, { tools: [], ...talk });
  return given;
}

describe("a talk is rendered as the model server renders it", () => {
  const script = join(import.meta.dirname, "../support/render_templates.py");
  const input = JSON.stringify(templates.map((one) => ({ template: one.text, cases: variables(one) })));
  const python = join(testPlaces.venv, "bin/python");
  const wanted = JSON.parse(
    execFileSync(python, ["-I", script], { input, maxBuffer: 2 ** 30, stdio: ["pipe", "pipe", "ignore"] }).toString(),
  ) as (string | null)[][];

  test.each(templates.map((one, i) => ({ ...one, want: wanted[i] })))("$name", ({ name, source, want }) => {
    const template = parseChatTemplate(source);
    const unlike = TALKS.filter((talk, i) => {
      const rendered = renderOrRefuse(() => renderChatTemplate(template, { tools: [], ...talk }));
      return rendered !== want?.[i];
    });
    const titles = unlike.map(({ title }) => title).join(", ");
    // One that is no longer unlike must leave the list.
    expect(UNLIKE.has(name) === (titles !== "") ? "as listed" : titles).toBe("as listed");
  });
});

function renderOrRefuse(render: () => string): string | null {
  try {
    return render();
  } catch {
    return null;
  }
}
