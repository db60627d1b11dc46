import { expect, test } from "vitest";
import { modelOffers, type OfferInput } from "../../../../src/cli/setup/model-offers.ts";

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
