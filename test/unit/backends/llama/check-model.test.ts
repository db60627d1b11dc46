import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkGguf, type GgufProfile } from "../../../../src/backends/llama/check-model.ts";
import { toGgufBytes, writeGguf, type GgufContent } from "../../../support/write-gguf.ts";
import { scratch } from "../../process/supervise/scratch.ts";

const PROFILE: GgufProfile = { name: "coder", window: 4096, backend: { concurrent: 1 }, memory: 1e9 };
/** 2 × 30 layers × 3 heads × 64 = 11,520 values a token. */
const FACTS = {
  "llama.block_count": 30,
  "llama.attention.head_count": 9,
  "llama.attention.head_count_kv": 3,
  "llama.embedding_length": 576,
  "llama.context_length": 8192,
};

function check(metadata: GgufContent["metadata"], profile: Partial<GgufProfile> = {}): readonly string[] {
  const file = join(scratch(), "model.gguf");
  writeGguf(file, { metadata: metadata ?? {} });
  return checkGguf([file], { ...PROFILE, ...profile }).map(({ severity, message }) => `${severity}: ${message}`);
}

describe("a GGUF file", () => {
  test("that fits is not reported", () => {
    expect(check(FACTS)).toEqual([]);
    expect(check({})).toEqual([]);
  });

  test.each([
    { type: "adapter", says: "is a LoRA adapter" },
    { type: "mmproj", says: "only adds pictures" },
    { type: "imatrix", says: "is an importance matrix" },
  ])("that is no model is an error: $type", ({ type, says }) => {
    expect(check({ "general.type": type })).toEqual([expect.stringContaining(`model.gguf ${says}`)]);
    expect(check({ "general.type": "model" })).toEqual([]);
  });

  test("that is cut short is an error, and so is one of several parts", () => {
    const [whole, cut] = ["whole.gguf", "cut.gguf"].map((name) => join(scratch(), name)) as [string, string];
    writeGguf(whole);
    writeFileSync(cut, toGgufBytes({}).subarray(0, -8));
    const problems = checkGguf([whole, cut], PROFILE);
    expect(problems).toEqual([
      expect.objectContaining({
        code: "MX7536",
        severity: "error",
        message: expect.stringContaining(`${cut} is cut short`),
      }),
    ]);
  });

  test("that can't be read is an error", () => {
    expect(checkGguf(["/nowhere/model.gguf"], PROFILE)).toEqual([
      expect.objectContaining({ message: expect.stringContaining("can't be read (ENOENT)") }),
    ]);
  });

  test.each([
    {
      given: "f16",
      backend: { concurrent: 1 },
      memory: 94e6,
      want: [expect.stringMatching(/^warning: .* prompts of 4096 tokens another/)],
    },
    { given: "f16, with memory", backend: { concurrent: 1 }, memory: 95e6, want: [] },
    {
      given: "two turns at once",
      backend: { concurrent: 2 },
      memory: 95e6,
      want: [expect.stringMatching(/^warning: .* prompts of 4096 tokens another/)],
    },
    { given: "8 bits", backend: { concurrent: 1, kvBits: 8 }, memory: 51e6, want: [] },
    {
      given: "4 bits",
      backend: { concurrent: 1, kvBits: 4 },
      memory: 26e6,
      want: [expect.stringMatching(/^warning: .* prompts of 4096 tokens another/)],
    },
  ] as const)("whose prompts don't fit into memory is a warning: $given", ({ backend, memory, want }) => {
    expect(check(FACTS, { backend, memory })).toEqual(want);
  });

  test("with layers that keep less is not estimated by its window", () => {
    expect(check({ ...FACTS, "llama.attention.sliding_window": 512 }, { memory: 10_000 })).toEqual([]);
    expect(check(FACTS, { memory: 1 })).toEqual([expect.stringContaining("prompts of")]);
    expect(check({}, { memory: 1 })).toEqual([
      expect.stringMatching(/^warning: .*the model needs .*, but this machine has/),
    ]);
  });

  test("made for shorter prompts is a warning", () => {
    expect(check(FACTS, { window: 8192 })).toEqual([]);
    expect(check(FACTS, { window: 8193 })).toEqual([expect.stringContaining("prompts of 8192 tokens at most")]);
  });
});
