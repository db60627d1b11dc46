import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Mallex, Model } from "../../generated/types/mallex.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import { compile } from "../../src/compile.ts";
import { referenceRequest } from "../../src/checks/profiles/context-budgets.ts";
import { toData } from "../../src/config/parse/tree.ts";
import { probeTemplate } from "../../src/inspect/probe/probe-template.ts";
import { parseBoundedTemplate } from "../../src/inspect/probe/bounded-template.ts";
import { buildPromptForProfile } from "../../src/routing/turn/prepare-turn.ts";
import type { Program } from "../../src/prompt/templates/program.ts";
import { renderChatTemplate, type ChatTemplate } from "../../src/prompt/templates/chat-template.ts";
import { ROOT, writtenProgram } from "../support/shipped-program.ts";
import { realTemplates } from "./real-templates.ts";

const models = (parse(readFileSync(`${ROOT}/packs/models/pack.yaml`, "utf8")) as { models: Model[] }).models;
const FILE =
  "version: 1\nextends: [mallex:claude-code]\nprofiles:\n  main: { backend: local, model: real/model, window: 65536, output: 1024, size: medium }\n";

/** What mlx_lm.server finds in a template whose calls it can read (mlx_lm 0.32, tokenizer_utils.py). */
const READABLE = [
  /<minimax:tool_call>/,
  /<\|tool_call>/,
  /<arg_key>/,
  /<tool_call>(?:\\n|\n)<function=/,
  /<\|tool_calls_section_begin\|>/,
  /\[TOOL_CALLS\]/,
  /<tool_call>[^]*tool_call\.name|tool_call\.name[^]*<tool_call>/,
];

/** The families whose template the package carries. */
const FAMILIES: readonly { readonly template: string; readonly ids: readonly string[] }[] = [
  { template: "Qwen3-Coder", ids: ["qwen3-coder-30b"] },
  { template: "Qwen-Qwen2.5-7B-Instruct", ids: ["qwen2-5-coder-7b", "qwen2-5-coder-14b", "qwen2-5-coder-32b"] },
  {
    template: "Qwen-Qwen2.5-7B-Instruct",
    ids: ["qwen2-5-3b", "qwen2-5-7b", "qwen2-5-14b", "qwen2-5-32b", "qwen2-5-72b"],
  },
  { template: "Qwen-QwQ-32B", ids: ["qwq-32b"] },
  { template: "Qwen3.5-4B", ids: ["qwen3-5-4b", "qwen3-5-9b", "qwen3-5-122b"] },
  {
    template: "Qwen-Qwen3-0.6B",
    ids: ["qwen3-0-6b", "qwen3-4b", "qwen3-8b", "qwen3-14b", "qwen3-32b", "qwen3-30b", "qwen3-235b"],
  },
  { template: "unsloth-mistral-Devstral-Small-2507", ids: ["devstral-small"] },
  { template: "Mistral-Small-3.2-24B-Instruct-2506", ids: ["mistral-small-3"] },
  { template: "google-gemma-4-31B-it", ids: ["gemma-4-31b", "gemma-4-26b"] },
  { template: "GLM-4.7-Flash", ids: ["glm-4-7-flash"] },
  { template: "GLM-4.6", ids: ["glm-4-7"] },
  { template: "meta-llama-Llama-3.3-70B-Instruct", ids: ["llama-3-3-70b"] },
  { template: "meta-llama-Llama-3.1-8B-Instruct", ids: ["llama-3-1-8b"] },
  { template: "meta-llama-Llama-3.2-3B-Instruct", ids: ["llama-3-2-3b", "llama-3-2-1b"] },
  { template: "ibm-granite-granite-4.0", ids: ["granite-4-h-small", "granite-4-h-tiny"] },
  { template: "HuggingFaceTB-SmolLM3-3B", ids: ["smollm3-3b"] },
  { template: "NVIDIA-Nemotron-3-Nano-30B-A3B-BF16", ids: ["nemotron-3-nano-30b"] },
  { template: "NVIDIA-Nemotron-Nano-v2", ids: ["nemotron-nano-9b-v2"] },
  { template: "moonshotai-Kimi-K2", ids: ["kimi-k2", "kimi-k2-0905"] },
  { template: "deepseek-ai-DeepSeek-V3.1", ids: ["deepseek-v3-1"] },
  { template: "llama-cpp-deepseek-r1", ids: ["deepseek-r1"] },
  { template: "MiniMax-M2", ids: ["minimax-m2"] },
  { template: "deepseek-ai-DeepSeek-R1-Distill-Qwen-32B", ids: ["deepseek-r1-qwen-32b", "deepseek-r1-qwen-14b"] },
];
const cases = FAMILIES.flatMap(({ template, ids }) => ids.map((id) => ({ template, id })));

let program: Program;
let profile: Profile;
let asked: MessagesRequest;
const texts = new Map<string, string>();
beforeAll(async () => {
  for (const { name, text } of realTemplates()) texts.set(name, text);
  program = await writtenProgram({ "mallex.yaml": FILE });
  const { config } = await compile({ file: `${ROOT}/mallex.yaml`, home: "/nowhere", packageRoot: ROOT });
  asked = referenceRequest(toData(config) as Mallex);
  const main = program.plan.profiles["main"];
  if (main === undefined) throw new Error("no profile");
  profile = main;
}, 600_000);

describe.each(cases)("$id, by the template $template", ({ template, id }) => {
  const factsIn = (): Model => {
    const found = models.find((model) => model.id === id);
    if (found === undefined) throw new Error("the pack has lost it");
    return found;
  };
  const textOf = (): string => texts.get(template) ?? "";

  // A template may open and close a thought for a model that thinks always: that says nothing of the model.
  const isAlways = models.find((model) => model.id === id)?.thinking === "always";
  test.skipIf(isAlways)("thinks by the word of the profile just where the pack says that it can do both", () => {
    const [on, off] = [true, false].map((thinking) => rendered(textOf(), { ...profile, thinking }));
    expect(on !== off).toBe(factsIn().thinking === "off");
  });

  test("calls tools in its own form where the server reads it and the template takes it, else as text", () => {
    const { measured } = probeTemplate({ program, profile, template: chatOf(textOf()), request: asked });
    const works = measured[0]?.bytes !== undefined && READABLE.some((form) => form.test(textOf()));
    expect(factsIn().dialect ?? "native").toBe(works ? "native" : "tagged");
  });

  test("is laid out as its template keeps most", () => {
    const { dialect = "native", policy = {} } = factsIn();
    const { measured } = probeTemplate({ program, profile, template: chatOf(textOf()), request: asked });
    const same = measured.filter((one) => one.policy.dialect === dialect);
    const mine = same.find((one) =>
      Object.entries({ ...USUAL, ...policy }).every(([key, value]) => Reflect.get(one.policy, key) === value),
    );
    expect(mine?.bytes?.all).toBe(Math.max(...same.map(({ bytes }) => bytes?.all ?? 0)));
  });
});

const USUAL = { system: "message", midSystem: "fold", arguments: "object", date: "live" };

function chatOf(text: string): ChatTemplate {
  const config = { bos_token: "<s>", eos_token: "</s>", pad_token: "<pad>", unk_token: "<unk>" };
  return parseBoundedTemplate({ chatTemplate: text, config, thinks: false });
}

function rendered(text: string, shown: Profile): string {
  const prompt = buildPromptForProfile(program, { ...shown, dialect: "tagged" }, asked);
  if (prompt === undefined) throw new Error("not asked");
  return renderChatTemplate(chatOf(text), prompt);
}
