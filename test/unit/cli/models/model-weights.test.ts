import { expect, test } from "vitest";
import { modelWeights } from "../../../../src/cli/models/model-size.ts";
import { parametersIn } from "../../../../src/plan/lower/profiles.ts";

test.each([
  ["mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit", 30],
  ["acme/unheard-of-70b", 70],
  ["mistralai/Mixtral-8x7B-Instruct-v0.1", 44.8],
  ["acme/unheard-of-A22B-4bit", 22],
  ["llama3:70b", 70],
  ["kimi-k2:1t", 1000],
  ["HuggingFaceTB/SmolLM2-135M-Instruct", 0.135],
  ["Qwen/Qwen2.5-0.5B", 0.5],
  ["Qwen/Qwen2.5-7B-Instruct-1M", 7],
  ["zai-org/GLM-4.5-Air", undefined],
  ["acme/model-4bit", undefined],
  ["acme/v2b3-model", undefined],
  ["acme/Foo-1.5T-tokens-3B", 3],
  ["acme/Foo-3B-1.5T-tokens", 3],
  ["acme/Foo-1.5T-tokens", undefined],
  ["acme/Foo-300b_tokens-1.1b", 1.1],
  ["acme/Foo-2T-7B", 7],
  ["acme/Foo-1M-7B", 7],
  ["inclusionAI/Ling-1T", 1000],
  ["acme/Kimi-1T-A32B", 1000],
])("parameters in %s: %s billion", (id, billions) =>
  expect(parametersIn(id)).toBe(billions === undefined ? undefined : Math.round(billions * 1e9)),
);

test.each([
  ["acme/x-70b", 140],
  ["acme/x-70b-bf16", 140],
  ["acme/x-70b-fp8", 70],
  ["acme/x-70B-8bit", 74.375],
  ["acme/x-70b-6-bit", 56.875],
  ["acme/x-70b-4bit-DWQ", 39.375],
  ["acme/x-70b-3bit", 30.625],
  ["acme/x-70B-AWQ", 39.375],
  ["acme/x-70b-mxfp4-q8", 39.375],
  ["acme/x-70b-int4", 39.375],
  ["acme/x-70b-mxfp8", 74.375],
  ["acme/x-70b-mxfp4", 39.375],
  ["acme/x-70b-MXFP6", 56.875],
  ["nvidia/x-70B-NVFP4", 39.375],
  ["acme/x-70b-fp4", 39.375],
  ["acme/x-70b-nf4", 39.375],
  ["acme/x-70b-FP8-dynamic", 70],
  ["acme/x-70b-fp8_e4m3", 70],
  ["acme/x-70b-w4a16", 39.375],
  ["acme/x-70B-W4A16-G128", 39.375],
  ["acme/x-70b-w8a8", 74.375],
  ["acme/x-70b-3.5bpw", 30.625],
  ["acme/x-70b-exl2-4.65bpw-h6", 40.6875],
  ["acme/x-70b-4bpw", 39.375],
  ["acme/x-70b-1.58bit", 13.825],
  ["acme/x-70b-mixed_3_6", 35],
  ["acme/x-70b-mixed-2-6-bit", 27.708333333],
  ["acme/x-70b-dwq", 39.375],
  ["acme/x-70b-8bit-dwq", 74.375],
  ["acme/x-70b-dwq-6bit", 56.875],
  ["acme/x-70b-q4f16_1-MLC", 39.375],
  ["acme/x-70b-float16", 140],
  ["acme/x-70b-16bit", 140],
  ["acme/x-70b-fp32", 280],
  ["acme/x-fp8ish-70b", 140],
  ["x:70b-bf16", 140],
  ["x:70b", 39.375],
  ["x:70b-instruct-q8_0", 74.375],
  ["x:70b-instruct-q4_K_M", 39.375],
  ["x:70b-instruct-fp16", 140],
])("weights of %s: %s GB", (id, gigabytes) => {
  expect(modelWeights(id)?.bytes).toBeCloseTo(gigabytes * 1e9, -3);
});

test("what is known goes before the name, for the bits that the name says", () => {
  const facts = { weights: "9GB", parameters: "2B" };
  expect(modelWeights("acme/x-70b-4bit", facts)).toEqual({ bytes: 9e9, isLeast: false });
  expect(modelWeights("acme/x-70b-8bit", facts)).toEqual({ bytes: 17e9, isLeast: false });
  expect(modelWeights("acme/x-70b", facts)).toEqual({ bytes: 9e9, isLeast: true });
  expect(modelWeights("acme/x-4bit", { parameters: "16B" })?.bytes).toBe(9e9);
});

test.each([
  ["acme/x-70b-8bit", undefined],
  ["acme/x-70b", true],
  ["acme/x-A22B-4bit", true],
])("whether the hub knows it better is said of %s: %s", (id, isGuess) =>
  expect(modelWeights(id)?.isGuess).toBe(isGuess),
);

test.each(["./models/x-70b", "~/x-70b", "/x-70b", "mallex/smollm2-135m", "acme/x"])("%s: nothing is said", (id) =>
  expect(modelWeights(id)).toBeUndefined(),
);
