import type { GgufHeader } from "./read-header.ts";

/** What the heads of a model's files say about it. */
export interface GgufModel {
  /** Bytes of all files. */
  readonly weights: number;
  /** Weights of all tensors: 134,515,008. */
  readonly parameters: number;
  /** The context length that the model was made for. */
  readonly window?: number;
  /** Keys and values of a token, in all layers that attend to the whole prompt; 0 where the head doesn't say it in this form. */
  readonly valuesPerToken: number;
}

/** @param headers of all parts of a model, the first one first: it has the metadata of all */
export function describeGguf(headers: readonly [GgufHeader, ...GgufHeader[]]): GgufModel {
  const [{ metadata }] = headers;
  const window = metadata.get(`${metadata.get("general.architecture")}.context_length`);
  return {
    weights: sum(headers.map(({ bytes }) => bytes)),
    parameters: sum(headers.map(({ parameters }) => parameters)),
    ...(typeof window === "number" && window > 0 ? { window } : {}),
    valuesPerToken: valuesPerToken(metadata),
  };
}

function valuesPerToken(metadata: GgufHeader["metadata"]): number {
  const of = (key: string): number => Number(metadata.get(`${metadata.get("general.architecture")}.${key}`));
  const heads = of("attention.head_count");
  const size = of("attention.key_length") || of("embedding_length") / heads;
  const values = 2 * of("block_count") * of("attention.head_count_kv") * size;
  // Windowed attention, and layers without any, keep less.
  const keepsLess = ["attention.sliding_window", "ssm.state_size", "attention.kv_lora_rank"].some((key) => of(key) > 0);
  return Number.isFinite(values) && !keepsLess ? values : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
