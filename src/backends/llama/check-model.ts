import type { LlamaBackend } from "../../../generated/types/plan.d.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { describeGguf, type GgufModel } from "../../process/gguf/describe-model.ts";
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
  const [first, ...others] = headers;
  if (first === undefined) return [];
  const model = describeGguf([first, ...others]);
  return [...tooSmallMemory(model, profile), ...tooLargeWindow(model, profile)];
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

export type KvBits = LlamaBackend["kvBits"];

/** Bytes of a token in the memory of prompts. */
export function bytesPerToken(values: number, kvBits?: KvBits): number {
  return values * KV_BYTES[kvBits ?? 16];
}

/** The rest of the memory is for the system and the client. */
const USABLE = 3 / 4;
/** Tokens. */
const STEP = 1024;

function tooSmallMemory(
  { weights, valuesPerToken }: GgufModel,
  { name, window, backend, memory }: GgufProfile,
): readonly Problem[] {
  const perToken = backend.concurrent * bytesPerToken(valuesPerToken, backend.kvBits);
  const prompts = window * perToken;
  if (weights + prompts <= memory) return [];
  const parameters = { name, weights: formatBytes(weights), memory: formatBytes(memory) };
  if (prompts === 0) return [createProblem("MX7536.weights", parameters)];
  const fits = Math.floor((memory * USABLE - weights) / perToken / STEP) * STEP;
  const smaller = fits > 0 ? `\`window: ${fits}\`` : "a smaller `window`";
  return [createProblem("MX7536.memory", { ...parameters, prompts: formatBytes(prompts), window, smaller })];
}

function tooLargeWindow({ window: trained }: GgufModel, { name, window }: GgufProfile): readonly Problem[] {
  if (trained === undefined || window <= trained) return [];
  return [createProblem("MX7536.window", { name, window, trained })];
}
