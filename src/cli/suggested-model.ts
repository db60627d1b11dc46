export interface Suggestion {
  /** Of the computer it is for, in GiB. */
  readonly memory: number;
  readonly model: string;
  /** Ollama's name of one that suits it. */
  readonly ollama: string;
  /** What fits beside the weights, where that is less than the model's own window. */
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

/** The system keeps a part for itself before anyone can count it. */
const COUNTED = 0.95;

/** A model to begin with. @param bytes the computer's memory; with less than the least, what suits the least is said */
export function suggestedModel(bytes: number): Suggestion {
  const fits = SUGGESTIONS.filter(({ memory }) => memory * 2 ** 30 * COUNTED <= bytes);
  return fits.at(-1) ?? SUGGESTIONS[0];
}
