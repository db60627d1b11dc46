import type { LlamaBackend } from "../../../generated/types/plan.d.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { GgufFault, readGgufHeader, type GgufHeader } from "../../process/gguf/read-header.ts";
import { codeOf } from "../../shared/files/private-files.ts";
import { formatBytes } from "../../shared/format-quantities.ts";

export interface GgufProfile {
  /** Of the profile. */
  readonly name: string;
  readonly window: number;
  readonly backend: Pick<LlamaBackend, "concurrent" | "kvBits">;
  /** Bytes of the machine's memory. */
  readonly memory: number;
}

/**
 * Reads the heads of a model's files: whether llama.cpp can load them, and whether the machine can hold them.
 * @returns an error for what can't work, warnings for what may not
 */
export function checkGguf(files: readonly string[], profile: GgufProfile): readonly Problem[] {
  const headers: GgufHeader[] = [];
  for (const file of files) {
    const header = read(file);
    if (typeof header === "string") return [unusable(profile.name, file, header)];
    const what = otherThanModel(header);
    if (what !== undefined) return [unusable(profile.name, file, what)];
    headers.push(header);
  }
  const [first] = headers;
  return first === undefined ? [] : [...tooSmallMemory(headers, first, profile), ...tooLargeWindow(first, profile)];
}

function read(file: string): GgufHeader | string {
  try {
    return readGgufHeader(file);
  } catch (error) {
    if (error instanceof GgufFault) return error.message;
    return `can't be read (${codeOf(error) ?? String(error)})`;
  }
}

/** What the file is, if it is no model. */
function otherThanModel({ metadata }: GgufHeader): string | undefined {
  switch (metadata.get("general.type")) {
    case "adapter":
      return "is a LoRA adapter, which needs its base model: name that one, and add `args: [--lora, FILE]` to the backend";
    case "mmproj":
      return "only adds pictures to a model: name the model's own file, and add `args: [--mmproj, FILE]` to the backend";
    case "imatrix":
      return "is an importance matrix, which makes quantisations better, and no model";
    default:
      return undefined;
  }
}

function unusable(name: string, file: string, what: string): Problem {
  return createProblem("MX7536.unusable", { name, file, what });
}

/** Bytes of a value in the prompts' memory. */
const KV_BYTES = { 4: 18 / 32, 8: 34 / 32, 16: 2 } as const;

function tooSmallMemory(
  headers: readonly GgufHeader[],
  first: GgufHeader,
  { name, window, backend, memory }: GgufProfile,
): readonly Problem[] {
  const weights = headers.reduce((sum, { bytes }) => sum + bytes, 0);
  const prompts = window * backend.concurrent * valuesPerToken(first) * KV_BYTES[backend.kvBits ?? 16];
  if (weights + prompts <= memory) return [];
  const parameters = { name, weights: formatBytes(weights), memory: formatBytes(memory) };
  if (prompts === 0) return [createProblem("MX7536.weights", parameters)];
  return [createProblem("MX7536.memory", { ...parameters, prompts: formatBytes(prompts), window })];
}

/** Keys and values of all layers that attend to the whole prompt; 0 where the head doesn't say it in this form. */
function valuesPerToken({ metadata }: GgufHeader): number {
  const of = (key: string): number => Number(metadata.get(`${metadata.get("general.architecture")}.${key}`));
  const heads = of("attention.head_count");
  const size = of("attention.key_length") || of("embedding_length") / heads;
  const values = 2 * of("block_count") * of("attention.head_count_kv") * size;
  // Windowed attention, and layers without any, keep less.
  const keepsLess = ["attention.sliding_window", "ssm.state_size", "attention.kv_lora_rank"].some((key) => of(key) > 0);
  return Number.isFinite(values) && !keepsLess ? values : 0;
}

function tooLargeWindow({ metadata }: GgufHeader, { name, window }: GgufProfile): readonly Problem[] {
  const trained = metadata.get(`${metadata.get("general.architecture")}.context_length`);
  if (typeof trained !== "number" || window <= trained) return [];
  return [createProblem("MX7536.window", { name, window, trained })];
}
