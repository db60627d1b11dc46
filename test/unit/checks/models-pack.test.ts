import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Model } from "../../../generated/types/mallex.d.ts";
import { factsOf } from "../../../src/plan/lower/profiles.ts";

/** What the pack notes of an entry beside the facts: how its memory was computed, and where it is recommended. */
interface Noted extends Model {
  readonly id: string;
  readonly perToken: number;
  readonly "x-useful"?: number;
  readonly "x-total"?: string;
  readonly "x-pick"?: readonly string[];
  readonly "x-id"?: string;
  readonly "x-instead"?: string;
}

const packageRoot = join(import.meta.dirname, "../../..");
const pack = parse(readFileSync(join(packageRoot, "packs/models/pack.yaml"), "utf8")) as { models: Noted[] };
const all = pack.models;
const local = all.filter(({ id }) => id !== "claude");
/** No single Mac has more than 512. */
const MEMORIES = [8, 16, 24, 32, 48, 64, 96, 128, 192, 256, 512, 768];

function idOf(name: string): string | undefined {
  return factsOf(name, all).id;
}

describe("a well-known name finds its entry", () => {
  test.each([
    ["mlx-community/Qwen3-Coder-Next-4bit", "qwen3-coder-next"],
    ["mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit", "qwen3-coder-30b"],
    ["mlx-community/Qwen3-Coder-30B-A3B-Instruct-8bit-DWQ-lr9e8", "qwen3-coder-30b"],
    ["qwen/qwen3-coder-30b", "qwen3-coder-30b"],
    ["qwen3-coder:30b", "qwen3-coder-30b"],
    ["/models/Qwen3-Coder-30B-A3B-Instruct-Q4_K_M.gguf", "qwen3-coder-30b"],
    ["mlx-community/Qwen2.5-Coder-14B-Instruct-4bit", "qwen2-5-coder-14b"],
    ["qwen2.5-coder:7b-instruct-q4_K_M", "qwen2-5-coder-7b"],
    ["mlx-community/Qwen2.5-3B-Instruct-4bit", "qwen2-5-3b"],
    ["mlx-community/Qwen2.5-7B-Instruct-8bit", "qwen2-5-7b"],
    ["qwen2.5:7b-instruct-q4_K_M", "qwen2-5-7b"],
    ["Qwen/Qwen2.5-14B-Instruct", "qwen2-5-14b"],
    ["mlx-community/Qwen2.5-32B-Instruct-4bit", "qwen2-5-32b"],
    ["mlx-community/Qwen2.5-72B-Instruct-4bit", "qwen2-5-72b"],
    ["mlx-community/Qwen2.5-Coder-3B-Instruct-4bit", "qwen2-5-coder-3b"],
    ["mlx-community/Qwen2.5-Coder-7B-Instruct-4bit", "qwen2-5-coder-7b"],
    ["mlx-community/QwQ-32B-4bit", "qwq-32b"],
    ["Qwen/QwQ-32B", "qwq-32b"],
    ["qwq-32b", "qwq-32b"],
    ["mlx-community/Qwen3-235B-A22B-4bit", "qwen3-235b"],
    ["qwen3:235b", "qwen3-235b"],
    ["mlx-community/Qwen3-235B-A22B-Instruct-2507-4bit", "qwen3-235b-instruct-2507"],
    ["mlx-community/Qwen3-235B-A22B-Thinking-2507-4bit", "qwen3-235b-thinking-2507"],
    ["mlx-community/Qwen3.6-35B-A3B-4bit", "qwen3-6-35b"],
    ["mlx-community/Qwen3.5-35B-A3B-4bit", "qwen3-6-35b"],
    ["mlx-community/Qwen3.6-27B-4bit", "qwen3-6-27b"],
    ["mlx-community/Qwen3.5-122B-A10B-4bit", "qwen3-5-122b"],
    ["mlx-community/Qwen3.5-9B-4bit", "qwen3-5-9b"],
    ["qwen3.5:9b", "qwen3-5-9b"],
    ["mlx-community/Qwen3.5-4B-OptiQ-4bit", "qwen3-5-4b"],
    ["mlx-community/Qwen3-Next-80B-A3B-Instruct-4bit", "qwen3-next-80b"],
    ["mlx-community/Qwen3-Next-80B-A3B-Thinking-4bit", "qwen3-next-80b-thinking"],
    ["mlx-community/Qwen3-30B-A3B-Instruct-2507-4bit", "qwen3-30b-instruct-2507"],
    ["qwen/qwen3-30b-a3b-2507", "qwen3-30b-instruct-2507"],
    ["mlx-community/Qwen3-30B-A3B-Thinking-2507-4bit", "qwen3-30b-thinking-2507"],
    ["mlx-community/Qwen3-30B-A3B-4bit", "qwen3-30b"],
    ["lmstudio-community/Qwen3-32B-MLX-4bit", "qwen3-32b"],
    ["mlx-community/Qwen3-14B-4bit", "qwen3-14b"],
    ["qwen3:8b", "qwen3-8b"],
    ["mlx-community/Qwen3-4B-4bit", "qwen3-4b"],
    ["mlx-community/Qwen3-4B-8bit", "qwen3-4b"],
    ["mlx-community/Qwen3-4B-Instruct-2507-4bit", "qwen3-4b-instruct-2507"],
    ["qwen/qwen3-4b-thinking-2507", "qwen3-4b-thinking-2507"],
    ["mlx-community/Qwen3-0.6B-4bit", "qwen3-0-6b"],
    ["mlx-community/DeepSeek-R1-0528-Qwen3-8B-4bit", "deepseek-r1-0528-qwen3-8b"],
    ["mlx-community/gpt-oss-20b-MXFP4-Q8", "gpt-oss-20b"],
    ["openai/gpt-oss-120b", "gpt-oss-120b"],
    ["mlx-community/Devstral-Small-2-24B-Instruct-2512-4bit", "devstral-small-2"],
    ["mistralai/devstral-small-2-2512", "devstral-small-2"],
    ["mlx-community/Devstral-Small-2507-4bit", "devstral-small"],
    ["devstral:24b", "devstral-small"],
    ["mlx-community/Mistral-Small-3.2-24B-Instruct-2506-4bit", "mistral-small-3"],
    ["mistral-small3.2:24b", "mistral-small-3"],
    ["mlx-community/gemma-4-31b-it-4bit", "gemma-4-31b"],
    ["mlx-community/gemma-4-26b-a4b-it-4bit", "gemma-4-26b"],
    ["mlx-community/gemma-4-e4b-it-4bit", "gemma-4-e4b"],
    ["mlx-community/gemma-3-27b-it-qat-4bit", "gemma-3-27b"],
    ["mlx-community/gemma-3-12b-it-8bit", "gemma-3-12b"],
    ["gemma3:4b", "gemma-3-4b"],
    ["mlx-community/GLM-4.7-Flash-4bit", "glm-4-7-flash"],
    ["mlx-community/GLM-4.5-Air-4bit", "glm-4-5-air"],
    ["mlx-community/GLM-4.7-4bit", "glm-4-7"],
    ["mlx-community/GLM-4.6-4bit", "glm-4-7"],
    ["mlx-community/Llama-3.3-70B-Instruct-4bit", "llama-3-3-70b"],
    ["mlx-community/Meta-Llama-3.1-8B-Instruct-4bit", "llama-3-1-8b"],
    ["mlx-community/Llama-3.2-3B-Instruct-4bit", "llama-3-2-3b"],
    ["llama3.2:1b", "llama-3-2-1b"],
    ["mlx-community/phi-4-4bit", "phi-4"],
    ["microsoft/phi-4", "phi-4"],
    ["mlx-community/Phi-4-mini-instruct-4bit", "phi-4-mini"],
    ["mlx-community/granite-4.0-h-small-4bit", "granite-4-h-small"],
    ["ibm/granite-4-h-tiny", "granite-4-h-tiny"],
    ["mlx-community/Seed-OSS-36B-Instruct-4bit", "seed-oss-36b"],
    ["mlx-community/SmolLM3-3B-4bit", "smollm3-3b"],
    ["mlx-community/NVIDIA-Nemotron-3-Nano-30B-A3B-4bit", "nemotron-3-nano-30b"],
    ["mlx-community/NVIDIA-Nemotron-Nano-9B-v2-4bits", "nemotron-nano-9b-v2"],
    ["mlx-community/Kimi-Dev-72B-4bit-DWQ", "kimi-dev-72b"],
    ["moonshotai/Kimi-K2-Instruct", "kimi-k2"],
    ["moonshotai/kimi-k2", "kimi-k2"],
    ["mlx-community/Kimi-K2-Instruct-0905-mlx-DQ3_K_M", "kimi-k2-0905"],
    ["mlx-community/Kimi-K2-Thinking", "kimi-k2-thinking"],
    ["mlx-community/MiniMax-M2.5-4bit", "minimax-m2"],
    ["deepseek-ai/DeepSeek-V3", "deepseek-v3"],
    ["mlx-community/DeepSeek-V3-0324-4bit", "deepseek-v3"],
    ["deepseek-v3:671b", "deepseek-v3"],
    ["mlx-community/DeepSeek-V3.1-4bit", "deepseek-v3-1"],
    ["mlx-community/DeepSeek-R1-4bit", "deepseek-r1"],
    ["deepseek-ai/DeepSeek-R1-0528", "deepseek-r1"],
    ["mlx-community/DeepSeek-R1-0528-4bit", "deepseek-r1"],
    ["mlx-community/DeepSeek-R1-Distill-Qwen-32B-4bit", "deepseek-r1-qwen-32b"],
    ["deepseek-r1:14b", "deepseek-r1-qwen-14b"],
    ["mlx-community/DeepSeek-R1-Distill-Llama-8B-4bit", "deepseek-r1-llama-8b"],
    ["claude-opus-4-1", "claude"],
    ["anthropic/claude-opus-4.1", "claude"],
  ])("%s: %s", (name, want) => expect(idOf(name)).toBe(want));

  // Facts of another model do more harm than none: a window that is too large, a thought that can't be switched.
  test.each([
    "mlx-community/Qwen3-VL-8B-Instruct-4bit",
    "mlx-community/Qwen3-Embedding-8B-4bit",
    "mlx-community/GLM-4.6V-Flash-4bit",
    "mlx-community/Phi-4-reasoning-plus-4bit",
    "qwen3:latest",
    "mlx-community/Qwen2.5-VL-7B-Instruct-4bit",
    "mlx-community/QwQ-32B-Preview-4bit",
    "mlx-community/DeepSeek-V3.2-4bit",
    "deepseek-r1:latest",
    "mallex/smollm2-135m",
  ])("%s: none", (name) => expect(idOf(name)).toBeUndefined());
});

test.each(local.flatMap(({ id, match = [] }) => [match].flat().map((glob) => ({ id, glob }))))(
  "$id is reached by $glob",
  ({ id, glob }) => expect(idOf(glob.replaceAll("*", ""))).toBe(id),
);

describe.each(local)("$id", (model) => {
  const { window = 0, output = 0, perToken, "x-useful": useful = 32_768 } = model;
  const weights = sizeOf(model.weights);

  test("says all that a profile needs, and where it is from", () => {
    expect(model).toMatchObject({ parameters: expect.any(String), about: expect.any(String) });
    expect(model.source).toMatch(/config\.json|card/);
    expect(output).toBeLessThanOrEqual(window / 4);
    expect(useful).toBeLessThanOrEqual(window);
  });

  test("has the least memory that holds its weights and a useful talk", () => {
    const share = (gib: number): number => (gib <= 36 ? gib * (2 / 3) : gib * (3 / 4)) * 2 ** 30;
    const least = MEMORIES.find((gib) => weights + perToken * useful + 1e9 <= share(gib));
    expect(model.memory).toBe(`${least}GB`);
  });

  test("has weights of 4.5 bits a parameter, or says where else they are from", () => {
    const billions = Number.parseFloat(model["x-total"] ?? "0");
    const from = billions === 0 ? "weights as " : `weights of ${billions} billion parameters at 4.5 bits each`;
    expect(model.source).toContain(from);
    const computed = billions === 0 ? weights : (billions * 1e9 * 4.5) / 8;
    expect(Math.abs(weights - computed) / computed).toBeLessThan(0.03);
  });

  test("is of the size that its name tells", () => {
    const [billions = "0"] = /[0-9.]+/.exec(model.parameters ?? "") ?? [];
    const named = Number(billions) * (model.parameters?.endsWith("M") ? 1e6 : 1e9);
    // 16-bit parts and MXFP4 make some larger and smaller, and a rounded name stands for up to a seventh more.
    expect((weights * 8) / 4.5 / named).toBeGreaterThan(0.75);
    expect((weights * 8) / 4.5 / named).toBeLessThan(1.35);
  });
});

test("each memory from 8 to 128 GB has a model to begin with, which fits and which the pack knows by its id", () => {
  const picked = local.flatMap((model) => (model["x-pick"] ?? []).map((memory) => ({ memory, model })));
  expect([...new Set(picked.map(({ memory }) => Number.parseInt(memory)))].toSorted((a, b) => a - b)).toEqual(
    MEMORIES.slice(0, 8),
  );
  for (const { memory, model } of picked) {
    expect(Number.parseInt(model.memory ?? "")).toBeLessThanOrEqual(Number.parseInt(memory));
    expect(idOf(model["x-id"] ?? "")).toBe(model.id);
  }
});

function sizeOf(text = ""): number {
  return Number.parseFloat(text) * (text.endsWith("MB") ? 1e6 : 1e9);
}
