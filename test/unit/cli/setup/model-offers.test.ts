import { expect, test } from "vitest";
import { bestOffer, modelOffers, type OfferInput } from "../../../../src/cli/setup/model-offers.ts";

const MACHINES = [
  { gib: 8, hasGraphics: false, want: "unsloth/Qwen3-4B-GGUF:Q4_K_M" },
  { gib: 24, hasGraphics: false, want: "unsloth/Qwen3-4B-GGUF:Q4_K_M" },
  { gib: 64, hasGraphics: false, want: "unsloth/Qwen3-Coder-30B-A3B-Instruct-GGUF:Q4_K_M" },
  { gib: 24, hasGraphics: true, want: "unsloth/Qwen3-14B-GGUF:Q4_K_M" },
] as const;

test.each(MACHINES)(
  "$gib GiB, a graphics card: $hasGraphics: the model to download is $want",
  ({ gib, hasGraphics, want }) => {
    const input: OfferInput = {
      memory: gib * 2 ** 30,
      factsOf: () => ({}),
      servers: [],
      downloads: [],
      hasMlx: false,
      hasGraphics,
    };
    expect(modelOffers(input)).toMatchObject([{ id: want, isHere: false }]);
    expect(modelOffers(input)[0]?.about.includes("slow without a graphics card")).toBe(!hasGraphics);
  },
);

const FIGURES = { promptTokens: 1000, coldMs: 1000, cachedMs: 100, cachedTokens: 900 };

test.each([
  { name: "without figures the largest", measured: {}, best: "mlx-community/Qwen3-14B-4bit" },
  {
    name: "one that is measured fast enough, though it is smaller",
    measured: { "mlx-community/Qwen3-8B-4bit": { ...FIGURES, prefill: 100, decode: 5 } },
    best: "mlx-community/Qwen3-8B-4bit",
    says: "measured here: fast enough",
  },
  {
    name: "none that reads too slowly",
    measured: { "mlx-community/Qwen3-14B-4bit": { ...FIGURES, prefill: 99, decode: 50 } },
    best: "mlx-community/Qwen3-8B-4bit",
  },
  {
    name: "none that writes too slowly",
    measured: { "mlx-community/Qwen3-14B-4bit": { ...FIGURES, prefill: 1000, decode: 4 } },
    best: "mlx-community/Qwen3-8B-4bit",
  },
  {
    name: "none that is too small for the work, however fast",
    measured: { "mlx-community/Qwen3-0.6B-4bit": { ...FIGURES, prefill: 1e4, decode: 500 } },
    best: "mlx-community/Qwen3-14B-4bit",
  },
])("of models that are here, the best is $name", ({ measured, best, says = "" }) => {
  const sizes = ["0.6B", "8B", "14B"];
  const input: OfferInput = {
    memory: 32 * 2 ** 30,
    factsOf: (model) => ({ id: model }),
    servers: [],
    downloads: sizes.map((size) => `mlx-community/Qwen3-${size}-4bit`),
    hasMlx: true,
    hasGraphics: true,
    measured,
  };
  const found = bestOffer(modelOffers(input), input);
  expect(found).toMatchObject({ id: best, isHere: true, about: expect.stringContaining(says) });
});
