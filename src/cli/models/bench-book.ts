import { readPrivateFileSafely, writePrivate } from "../../shared/files/private-files.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { formatBytes } from "../../shared/format-quantities.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";

/** What was measured of a model on this machine. */
export interface BenchFigures {
  /** Tokens of the prompt. */
  readonly promptTokens: number;
  /** Tokens a second: read of a prompt that is not in the cache, and written. */
  readonly prefill: number;
  readonly decode?: number;
  /** Milliseconds to the first token. */
  readonly coldMs: number;
  readonly cachedMs: number;
  /** Of the second prompt: tokens that the server has found in its cache. */
  readonly cachedTokens: number;
  /** Bytes that the server holds; only of one that mallex has started. */
  readonly memory?: number;
}

type BenchPaths = Pick<MallexPaths, "bench">;

/** By model. Speed belongs to a machine, and the lock to a project: it is kept here. */
export function readBench({ bench }: BenchPaths): Readonly<Record<string, BenchFigures>> {
  const read = readPrivateFileSafely(bench);
  const value = read.kind === "text" ? tryJson(read.text) : undefined;
  const entries = isRecord(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Record<string, unknown> & BenchFigures] => {
      const [, figures] = entry;
      return isRecord(figures) && typeof figures["prefill"] === "number" && typeof figures["coldMs"] === "number";
    }),
  );
}

export async function writeBench(paths: BenchPaths, model: string, figures: BenchFigures): Promise<void> {
  await writePrivate(paths.bench, `${JSON.stringify({ ...readBench(paths), [model]: figures }, undefined, 2)}\n`);
}

/** A first prompt of 3,000 tokens is read within half a minute, and an answer is written about as fast as it is read. */
export function isFastEnough({ prefill, decode = Infinity }: BenchFigures): boolean {
  return prefill >= 100 && decode >= 5;
}

/** `reads 812 tokens/s, writes 43 tokens/s, 17.2 GB of memory`. */
export function describeBench({ prefill, decode, memory }: BenchFigures): string {
  return [
    `reads ${prefill} tokens/s`,
    ...(decode === undefined ? [] : [`writes ${decode} tokens/s`]),
    ...(memory === undefined ? [] : [`${formatBytes(memory)} of memory`]),
  ].join(", ");
}
