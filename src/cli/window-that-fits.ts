import type { Model } from "../../generated/types/mallex.d.ts";

/** Bytes that a server needs beside weights and talks. */
const WORKING = 1e9;
/** Windows are said in steps of it. */
const STEP = 8192;
const SPLIT = 36 * 2 ** 30;

/**
 * Tokens of a talk that fit beside a model's weights of 4 bits, at most its own window; 0 where there is room for none, undefined where
 * its memory is not known. Source of the rule: packs/models/README.md.
 * @param memory bytes of the computer; its graphics processor may use two thirds of up to 36 GiB, three quarters of more
 */
export function windowThatFits({ window, weights, perToken }: Partial<Model>, memory: number): number | undefined {
  if (window === undefined || weights === undefined || perToken === undefined) return undefined;
  const share = memory * (memory <= SPLIT ? 2 / 3 : 3 / 4);
  const left = share - toBytes(weights) - WORKING;
  return Math.max(0, Math.min(window, Math.floor(left / perToken / STEP) * STEP));
}

function toBytes(size: string): number {
  return Number.parseFloat(size) * (size.endsWith("MB") ? 1e6 : 1e9);
}
