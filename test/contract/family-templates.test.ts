import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { Dialect } from "../../generated/types/plan.d.ts";
import { ThinkingSplitter } from "../../src/prompt/answer/thinking.ts";
import { readAnswer, readingOf, type Seen } from "../support/dialect-fixtures.ts";
import { familyAnswers } from "../support/family-answers.ts";
import { writtenProgram } from "../support/shipped-program.ts";

/** Families that packs/models knows: what their entries claim must read what their own templates write. */
const MODELS: Readonly<Record<string, string>> = {
  "ByteDance-Seed-OSS": "mlx-community/Seed-OSS-36B-Instruct-4bit",
  "GLM-4.6": "mlx-community/GLM-4.6-4bit",
  "GLM-4.7-Flash": "mlx-community/GLM-4.7-Flash-4bit",
  "MiniMax-M2": "mlx-community/MiniMax-M2-4bit",
  "Mistral-Small-3.2-24B-Instruct-2506": "mlx-community/Mistral-Small-3.2-24B-Instruct-2506-4bit",
  "NVIDIA-Nemotron-3-Nano-30B-A3B-BF16": "mlx-community/NVIDIA-Nemotron-3-Nano-30B-A3B-4bit",
  "NVIDIA-Nemotron-Nano-v2": "mlx-community/NVIDIA-Nemotron-Nano-9B-v2-4bit",
  "Qwen-Qwen2.5-7B-Instruct": "mlx-community/Qwen2.5-Coder-7B-Instruct-4bit",
  "Qwen-Qwen3-0.6B": "mlx-community/Qwen3-0.6B-4bit",
  "Qwen3-Coder": "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit",
  "Qwen3.5-4B": "mlx-community/Qwen3.5-4B-4bit",
  "deepseek-ai-DeepSeek-R1-Distill-Qwen-32B": "mlx-community/DeepSeek-R1-Distill-Qwen-32B-4bit",
  "google-gemma-4-31B-it": "mlx-community/gemma-4-31b-it-4bit",
  "ibm-granite-granite-4.0": "mlx-community/granite-4.0-h-tiny-4bit",
  "meta-llama-Llama-3.1-8B-Instruct": "mlx-community/Meta-Llama-3.1-8B-Instruct-4bit",
  "meta-llama-Llama-3.2-3B-Instruct": "mlx-community/Llama-3.2-3B-Instruct-4bit",
  "meta-llama-Llama-3.3-70B-Instruct": "mlx-community/Llama-3.3-70B-Instruct-4bit",
  "openai-gpt-oss-120b": "openai/gpt-oss-120b",
  "unsloth-mistral-Devstral-Small-2507": "mlx-community/Devstral-Small-2507-4bit",
};

/** Families that have no entry there: the dialect that a person would choose. */
const DIALECTS: Readonly<Record<string, string>> = {
  "Apriel-1.6-15b-Thinker-fixed": "tagged",
  "Bielik-11B-v3.0-Instruct": "tagged",
  Cohere2MoE: "cohere",
  "CohereForAI-c4ai-command-r7b-12-2024-tool_use": "cohere",
  "LFM2.5-8B-A1B": "pythonic",
  "MiMo-VL": "tagged",
  "NousResearch-Hermes-2-Pro-Llama-3-8B-tool_use": "tagged",
  "NousResearch-Hermes-3-Llama-3.1-8B-tool_use": "tagged",
  "Qwen-QwQ-32B": "tagged",
  "Reka-Edge": "tagged",
  "Spark2.5": "glm",
  "StepFun3.5-Flash": "qwenCoder",
  "deepseek-ai-DeepSeek-V3.1": "deepseek",
  "deepseek-ai-DeepSeek-V3.2": "dsml",
  "deepseek-ai-DeepSeek-V4": "dsmlCalls",
  "deepseek-ai-DeepSeek-V4-Flash-0731": "dsmlCalls",
  "ibm-granite-granite-4.1": "tagged",
  "inclusionai-ling-3.0-flash": "glm",
  "meetkai-functionary-medium-v3.1": "llamaTag",
  "mistralai-Ministral-3-14B-Reasoning-2512": "mistral",
  "mistralai-Mistral-Nemo-Instruct-2407": "mistral",
  "moonshotai-Kimi-K2": "kimi",
  "poolside-Laguna-S-2.1": "glm",
  "poolside-Laguna-XS-2.1": "glm",
  "poolside-Laguna-XS.2": "glm",
  "unsloth-Apriel-1.5": "tagged",
  "upstage-Solar-Open-100B": "solar",
};

/** What no form can say: their servers have to read it. */
const UNSAID: Readonly<Record<string, string>> = {
  "Apertus-8B-Instruct": "the name is a key of its arguments",
  "GigaChat3-10B-A1.8B": "a message of its own",
  "GigaChat3.1-10B-A1.8B": "a message of its own",
  "Kimi-K3": "its types are names that no shipped dialect has",
  "MiniMax-M1": "several maps with nothing between",
  "MiniMax-M3": "a tag of its own for each key",
  "google-gemma-4-31B-it": "quotes of its own",
  "google-gemma-4-31B-it-interleaved": "quotes of its own",
  "meetkai-functionary-medium-v3.2": "a name without a mark of its own",
  "muse-glimmer": "tags of another name",
  "openbmb-MiniCPM5-1B": "values between the marks of CDATA",
  "tencent-Hy3": "marks that no shipped dialect has",
};

const backend = { there: { kind: "openai", url: "http://127.0.0.1:9/v1" } };
const profiles = Object.entries(MODELS).map(([, model], at) => [`p${at}`, { backend: "there", model }] as const);
const { plan } = await writtenProgram({
  "mallex.yaml": stringify({
    version: 1,
    extends: ["mallex:claude-code", "mallex:models"],
    backends: backend,
    profiles: Object.fromEntries(profiles),
    tiers: [{ id: "all", profiles: ["p0"] }],
  }),
});

function claimOf(name: string): readonly string[] {
  const at = Object.keys(MODELS).indexOf(name);
  if (at >= 0) return plan.profiles[`p${at}`]?.reads ?? [];
  const chosen = DIALECTS[name];
  return chosen === undefined ? [] : [chosen];
}

/** A thought is gone before calls are read. */
function withoutThoughts(text: string, dialects: readonly Dialect[]): string {
  const calls = readingOf(dialects);
  const splitter = new ThinkingSplitter({ delimiters: plan.thoughts, calls, opens: () => "no", showsThinking: false });
  const stretches = [...splitter.push(text), ...splitter.end(true)];
  return stretches.flatMap((one) => (one.kind === "text" ? one.text : [])).join("");
}

interface Row {
  readonly name: string;
  readonly claim: readonly string[];
  /** Of the answers that the template writes in its ways: those that come back as the same calls, and all. */
  readonly read: number;
  readonly all: number;
  readonly wrong: readonly { readonly text: string; readonly seen: readonly Seen[] }[];
}

const rows: Row[] = [...familyAnswers()].flatMap(([name, answers]) => {
  const claim = claimOf(name);
  const dialects = claim.flatMap((one) => plan.dialects[one] ?? []);
  const wrong = answers.flatMap(({ calls, text }) => {
    const seen = readAnswer([withoutThoughts(text, dialects)], { dialects });
    const got = seen.filter((one) => !("text" in one));
    const want = calls.map((call) => ({ call: call.name, input: call.input }));
    return isDeepStrictEqual(got, want) ? [] : [{ text, seen }];
  });
  const all = answers.length;
  return all === 0 ? [] : [{ name, claim, read: all - wrong.length, all, wrong }];
});

describe("calls as the real templates of families write them", () => {
  test("are read back by the dialect that is claimed", () => {
    const table = rows.map(({ name, claim, read, all }) => {
      const told = name in UNSAID ? "no form" : read === all ? "yes" : `NO: ${read} of ${all}`;
      return `${name.padEnd(48)} ${(name in MODELS ? "pack: " : "") + claim.join(", ")}`.padEnd(80) + told;
    });
    process.stdout.write(
      `${table.join("\n")}\n${rows.filter(({ read, all }) => read === all).length} of ${rows.length} templates\n`,
    );
    const claimed = [...Object.keys(MODELS), ...Object.keys(DIALECTS), ...Object.keys(UNSAID)];
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(claimed));
  });

  test.each(rows.filter(({ name }) => !(name in UNSAID)))("$name", ({ claim, wrong }) => {
    expect(claim).not.toEqual([]);
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(UNSAID))("%s is said by no form, and nothing of it is a wrong call", (name) => {
    const row = rows.find((one) => one.name === name);
    expect(row?.wrong.flatMap(({ seen }) => seen.filter((one) => "call" in one))).toEqual([]);
  });
});
