import type { Model } from "../../generated/types/mallex.d.ts";
import { toBytes } from "./model-weights.ts";

/** Bytes that a server needs beside weights and talks. */
const WORKING = 1e9;
/** Windows are said in steps of it. */
const STEP = 8192;
const SPLIT = 36 * 2 ** 30;

/**
 * Tokens of a talk that fit beside a model's weights, at most its own window; 0 where there is room for none, undefined where
 * its memory is not known. Source of the rule: packs/models/README.md.
 * @param memory bytes of the computer
 * @param bytes of the weights; those of 4 bits, if not said otherwise
 */
export function windowThatFits(
  { window, weights, perToken }: Partial<Model>,
  memory: number,
  bytes: number | undefined = weights === undefined ? undefined : toBytes(weights),
): number | undefined {
  if (window === undefined || bytes === undefined || perToken === undefined) return undefined;
  return Math.max(0, Math.min(window, Math.floor(memoryBesideWeights(bytes, memory) / perToken / STEP) * STEP));
}

/** Bytes left beside weights; a graphics processor may use two thirds of up to 36 GiB, three quarters of more. */
export function memoryBesideWeights(bytes: number, memory: number): number {
  return memory * (memory <= SPLIT ? 2 / 3 : 3 / 4) - bytes - WORKING;
}
