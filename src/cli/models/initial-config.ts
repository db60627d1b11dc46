import type { Model } from "../../../generated/types/mallex.d.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import {
  describeWeights,
  memoryBesideWeights,
  modelWeights,
  USUAL_BITS,
  windowThatFits,
  type WeightsSize,
} from "../../plan/lower/model-size.ts";
import type { ModelSource } from "./model-source.ts";

export interface Suggestion {
  /** Memory of the computer, in GiB. */
  readonly memory: number;
  readonly model: string;
  /** Ollama's name of a suitable model. */
  readonly ollama: string;
  /** Tokens that fit into memory next to the weights, if fewer than the model's own window. */
  readonly window?: number;
}

/** The first of each memory in README.md's table (`model`), which comes from the pack `mallex:models`. */
const SUGGESTIONS: readonly [Suggestion, ...Suggestion[]] = [
  { memory: 8, model: "mlx-community/Qwen3.5-4B-4bit", ollama: "qwen3.5:4b", window: 49_152 },
  { memory: 16, model: "mlx-community/Qwen3.5-9B-4bit", ollama: "qwen3.5:9b", window: 131_072 },
  { memory: 24, model: "mlx-community/Qwen3-14B-4bit", ollama: "qwen3:14b" },
  { memory: 32, model: "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit", ollama: "qwen3-coder:30b", window: 40_960 },
  { memory: 48, model: "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit", ollama: "qwen3-coder:30b", window: 204_800 },
  { memory: 64, model: "mlx-community/Qwen3-Coder-Next-4bit", ollama: "qwen3-coder-next", window: 229_376 },
  { memory: 96, model: "mlx-community/Qwen3.5-122B-A10B-4bit", ollama: "qwen3.5:122b" },
  { memory: 128, model: "mlx-community/Qwen3.5-122B-A10B-4bit", ollama: "qwen3.5:122b" },
];

/** The system reports less memory than is installed. */
const COUNTED = 0.95;

/** The recommended model. @param bytes the computer's memory; below the smallest size, the model for the smallest size is returned */
export function suggestedModel(bytes: number): Suggestion {
  return suggestedModels(bytes)[0];
}

/** The one for the most memory first. */
export function suggestedModels(bytes: number): readonly [Suggestion, ...Suggestion[]] {
  const [best, ...others] = SUGGESTIONS.filter(({ memory }) => memory * 2 ** 30 * COUNTED <= bytes).toReversed();
  return best === undefined ? [SUGGESTIONS[0]] : [best, ...others];
}

/** A note about `mlx` on Linux and its alternatives; empty on other systems. */
export function linuxNotice(model = "", platform: string = process.platform, init = "mallex init"): readonly string[] {
  if (platform !== "linux") return [];
  const expect =
    model === EMBEDDED_MODEL
      ? "this small model is quick enough, one that writes code is not"
      : "a model that writes code gives a word or two a second";
  return [
    `on Linux mlx uses the processor alone, also beside a graphics card: ${expect}; what is faster:`,
    `  ${init} --model qwen3:8b              Ollama, on its graphics card or processor`,
    `  ${init} --model Qwen/Qwen3-8B-GGUF    llama.cpp (llama-server), the same`,
    "  a server on another machine, by its URL: docs/guide/machines.md#linux-without-a-graphics-card",
  ];
}

const GIB = 2 ** 30;

export type UsableSource = Exclude<ModelSource, { kind: "unusable" }>;

/** Why a model doesn't fit into memory, if its size is known or can be estimated from its name. */
export function tooLarge(source: UsableSource, facts: Partial<Model>, memory: number): string | undefined {
  const weights = localWeights(source, facts);
  return weights === undefined ? undefined : tooLargeFor(weights, facts, memory);
}

/** Undefined for a remote model. Ollama and llama.cpp download 4-bit weights unless the name says otherwise. */
function localWeights(source: UsableSource, facts: Partial<Model>): WeightsSize | undefined {
  if (source.kind === "local") return modelWeights(source.model, facts);
  return source.isHere === true ? modelWeights(source.model, facts, USUAL_BITS) : undefined;
}

export function tooLargeFor(weights: WeightsSize, facts: Partial<Model>, memory: number): string | undefined {
  const size = Math.round(memory / GIB);
  const fits = windowThatFits(facts, size * GIB, weights.bytes) ?? memoryBesideWeights(weights.bytes, size * GIB);
  if (fits > 0) return undefined;
  return `its weights take ${describeWeights(weights)}, which leaves no room for a conversation in ${size} GB of memory`;
}
