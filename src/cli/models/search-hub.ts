import type { Model } from "../../../generated/types/mallex.d.ts";
import { quantisationIn } from "../../process/gguf/find-files.ts";
import { isRecord, optional } from "../../shared/utilities.ts";
import { modelWeights, type WeightsSize } from "../../plan/lower/model-size.ts";
import type { CliEnvironment } from "../context/context.ts";
import { tooLargeFor } from "./initial-config.ts";
import { fetchHub } from "./hub.ts";

export interface HubModel {
  /** What `mallex models pull` takes: of a repository with GGUF files with a quantisation. */
  readonly id: string;
  readonly format: HubFormat;
  /** Of the weights; absent: neither the hub nor the id says it. */
  readonly bytes?: number;
  readonly downloads: number;
  /** Somebody has to agree to its licence first. */
  readonly gated: boolean;
  /** Whether a conversation has room beside its weights in this machine's memory; absent: unknown. */
  readonly fits?: boolean;
  /** All that the repository has. */
  readonly quantisations?: readonly string[];
  /** What `mallex:models` knows about it. */
  readonly known?: { readonly id: string; readonly about?: string };
}

/** Tags by which the hub filters, and what they are called here. */
const FORMATS = ["gguf", "mlx"] as const;
type HubFormat = (typeof FORMATS)[number];

export interface HubSearch {
  readonly words: string;
  readonly limit: number;
  /** Its bytes of memory, and what is known about models. */
  readonly machine: { readonly memory: number; readonly factsOf: (model: string) => Partial<Model> };
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 10_000;
const WANTED = ["downloads", "gated", "safetensors", "gguf", "siblings"];

/**
 * Models whose name has the words, for mlx and for llama.cpp, the most downloaded first.
 * @throws {MallexError} MX7570 as `fetchHub`
 */
export async function searchHub(env: CliEnvironment, search: HubSearch): Promise<readonly HubModel[]> {
  const { words, limit, machine, signal } = search;
  const found = await Promise.all(
    FORMATS.map(async (format) => {
      const query = new URLSearchParams({ search: words, filter: format, limit: String(limit) });
      query.append("sort", "downloads");
      query.append("direction", "-1");
      for (const property of WANTED) query.append("expand[]", property);
      const answer = await fetchHub(`/api/models?${query.toString()}`, env, { signal, timeoutMs: TIMEOUT_MS });
      const items = Array.isArray(answer) ? (answer as readonly unknown[]) : [];
      return items.filter(isRecord).flatMap((item) => toModel(item, format, machine));
    }),
  );
  // A repository with both formats is listed twice: with its GGUF files, and as a model for mlx.
  return found
    .flat()
    .toSorted((one, other) => other.downloads - one.downloads)
    .slice(0, limit);
}

function toModel(
  item: Readonly<Record<string, unknown>>,
  format: HubFormat,
  { memory, factsOf }: HubSearch["machine"],
): readonly HubModel[] {
  const repository = String(item["id"]);
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) return [];
  const quantisations = format === "gguf" ? quantisationsOf(item["siblings"]) : [];
  if (format === "gguf" && quantisations.length === 0) return [];
  const id = format === "gguf" ? `${repository}:${usualOf(quantisations)}` : repository;
  const facts = factsOf(id);
  const weights = sizeOnHub(id, format, item) ?? modelWeights(id, facts);
  return [
    {
      id,
      format,
      ...(weights !== undefined && { bytes: weights.bytes, fits: tooLargeFor(weights, facts, memory) === undefined }),
      downloads: Number(item["downloads"]) || 0,
      gated: item["gated"] !== undefined && item["gated"] !== false,
      ...(format === "gguf" && { quantisations }),
      ...knownAs(facts),
    },
  ];
}

function knownAs({ id, about }: Partial<Model>): Pick<HubModel, "known"> {
  return id === undefined ? {} : { known: { id, ...optional("about", about) } };
}

/** @param siblings the files of a repository, as the hub lists them */
function quantisationsOf(siblings: unknown): readonly string[] {
  const files = Array.isArray(siblings) ? (siblings as readonly unknown[]) : [];
  return [...new Set(files.filter(isRecord).flatMap(({ rfilename }) => quantisationIn(String(rfilename)) ?? []))];
}

/** What `pull` takes where none is named, or another of 4 bits. */
function usualOf(quantisations: readonly string[]): string {
  const usual = quantisations.find((name) => name.toUpperCase() === "Q4_K_M");
  return usual ?? quantisations.find((name) => /Q4/i.test(name)) ?? quantisations[0] ?? "";
}

/** Bytes of a number, by the names of the format safetensors. */
const BYTES: Readonly<Record<string, number>> = { F64: 8, I64: 8, U64: 8, F32: 4, I32: 4, U32: 4, F16: 2, BF16: 2 };

/** The numbers in safetensors by their types: of packed weights, how many integers they are packed into. */
function weightsIn({ safetensors }: Readonly<Record<string, unknown>>): WeightsSize | undefined {
  if (!isRecord(safetensors) || !isRecord(safetensors["parameters"])) return undefined;
  const counts = Object.entries(safetensors["parameters"]);
  const bytes = counts.reduce((sum, [type, count]) => sum + (Number(count) || 0) * (BYTES[type] ?? 1), 0);
  return bytes > 0 ? { bytes, isLeast: false } : undefined;
}

/** Safetensors beside GGUF files are the weights before their quantisation. */
function sizeOnHub(id: string, format: HubFormat, item: Readonly<Record<string, unknown>>): WeightsSize | undefined {
  return (format === "gguf" ? undefined : weightsIn(item)) ?? sizeByName(id, item["gguf"]);
}

/** @param gguf the number of weights, as the hub reads it from a file */
function sizeByName(id: string, gguf: unknown): WeightsSize | undefined {
  const total = isRecord(gguf) ? Number(gguf["total"]) : 0;
  return total > 0 ? modelWeights(id, { parameters: `${total / 1e9}B` }) : undefined;
}
