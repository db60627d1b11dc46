import type { Model } from "../../generated/types/mallex.d.ts";
import { parametersIn } from "../compile/6-lower/parameters-in.ts";
import { EMBEDDED_MODEL } from "../terms/names.ts";
import { isModelFolder } from "./model-folder.ts";

/** What `weights` of a model's facts are for: 4 bits a weight, and a half for the scales of each group of 64. */
const USUAL_BITS = 4.5;
const SCALES = 0.5;
/** What a model of the hub is published with, where its id names no conversion. Names of Ollama's stand for 4 bits. */
const PUBLISHED_BITS = 16;

/** Bits a weight, as the names of conversions say them; the first that matches counts. */
const BITS: readonly (readonly [RegExp, (digits: string) => number])[] = [
  [/(?:mx|nv)fp4/i, () => USUAL_BITS],
  [/(?:^|[-_:.])(?:b|f|fp)(16|32)(?:$|[-_:.])/i, Number],
  [/(?:^|[-_:.])fp(8)(?:$|[-_:.])/i, Number],
  [/(?:^|[-_:.])(16|32)[-_]?bits?(?:$|[-_:.])/i, Number],
  [/(?:^|[-_:.])([2-8])(?:\.\d+)?[-_]?bits?(?:$|[-_:.])/i, (digits) => Number(digits) + SCALES],
  [/(?:^|[-_:.])(?:i?q|int|w)([2-8])(?:$|[-_:.k])/i, (digits) => Number(digits) + SCALES],
  [/(?:^|[-_:.])(?:awq|gptq)(?:$|[-_:.])/i, () => USUAL_BITS],
];

export interface Weights {
  readonly bytes: number;
  /** The id does not say with how many bits the weights are kept, and they may take more. */
  readonly isLeast: boolean;
}

/**
 * The size of a model's weights, without a network: from the figures that are known of it, or from the parameters that its id names; both for
 * the bits that the id names. None where neither says it, and for what is on this machine anyway.
 */
export function modelWeights(id: string, { weights, parameters }: Partial<Model> = {}): Weights | undefined {
  if (id === EMBEDDED_MODEL || isModelFolder(id)) return undefined;
  const bits = bitsIn(id);
  if (weights !== undefined)
    return { bytes: toBytes(weights) * ((bits ?? USUAL_BITS) / USUAL_BITS), isLeast: bits === undefined };
  const count = parametersIn(parameters === undefined ? id : `-${parameters}`);
  if (count === undefined) return undefined;
  return { bytes: (count * (bits ?? (id.includes("/") ? PUBLISHED_BITS : USUAL_BITS))) / 8, isLeast: false };
}

function bitsIn(id: string): number | undefined {
  for (const [pattern, toBits] of BITS) {
    const found = pattern.exec(id);
    if (found !== null) return toBits(found[1] ?? "");
  }
  return undefined;
}

/** `17.2GB`, as the facts of a model have it. */
export function toBytes(size: string): number {
  return Number.parseFloat(size) * (size.endsWith("MB") ? 1e6 : 1e9);
}

/** `17.2 GB`, `840 MB`. */
export function showBytes(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${Math.round(bytes / 1e8) / 10} GB`;
}

/** `about 17.2 GB`; `at least 17.2 GB`. */
export function describeWeights({ bytes, isLeast }: Weights): string {
  return `${isLeast ? "at least" : "about"} ${showBytes(bytes)}`;
}
