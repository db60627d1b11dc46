import type { Model } from "../../../generated/types/mallex.d.ts";
import { formatBytes } from "../../shared/format-quantities.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import { namesTotal, parametersIn } from "./profiles.ts";

/** The `weights` of a model's facts assume 4 bits per weight, and half a bit for the scales of each group of 64. */
export const USUAL_BITS = 4.5;
const SCALES = 0.5;
/** Bits per weight of a hub model whose id names no conversion. Ollama's names mean 4 bits. */
const PUBLISHED_BITS = 16;

/**
 * Bits per weight by the names of conversions; the first match counts. Whole numbers need extra bits for scales; a decimal
 * number is an average that has them. `mixed_3_6` keeps about a sixth of the weights with the second number.
 */
const BITS: readonly (readonly [RegExp, (digits: string, more: string) => number])[] = [
  [part(String.raw`(?:mx|nv)fp([468])`), withScales],
  [
    part(String.raw`mixed[-_]?([2-8])[-_]([2-8])(?:[-_]?bits?)?`),
    (low, high) => withScales(low) + (Number(high) - Number(low)) / 6,
  ],
  [part(String.raw`([1-8]\.\d+)[-_]?(?:bits?|bpw)`), Number],
  [part(String.raw`([2-8])[-_]?(?:bits?|bpw)`), withScales],
  [part(String.raw`(?:bf|f|fp|float)(16|32)|(16|32)[-_]?bits?`), (one, other) => Number(one || other)],
  [part(String.raw`fp(8)(?:e\dm\d)?`), Number],
  [part(String.raw`w([2-8])a\d+`), withScales],
  [part(String.raw`(?:i?q|int|w|fp|nf)([2-8])(?:k|f16)?`), withScales],
  [part(String.raw`(?:awq|gptq|dwq)`), () => USUAL_BITS],
];

/** A part of an id, between its separators. */
function part(pattern: string): RegExp {
  return new RegExp(`(?:^|[-_:./])(?:${pattern})(?:$|[-_:.])`, "i");
}

function withScales(bits: string): number {
  return Number(bits) + SCALES;
}

export interface WeightsSize {
  readonly bytes: number;
  /** The id doesn't say how many bits a weight has, so the size may be larger. */
  readonly isLeast: boolean;
  /** An estimate: the id names no bits, or only the active parameters, so the hub's value is better. */
  readonly isGuess?: true;
}

/**
 * The size of a model's weights, without a network: from known facts, or from the parameters that its id names; both for
 * the bits that the id names. Undefined if neither is known, and for models that are already on this machine.
 * @param fetched bits a weight of what is fetched where the id names none, if that is known
 */
export function modelWeights(
  id: string,
  { weights, parameters }: Partial<Model> = {},
  fetched?: number,
): WeightsSize | undefined {
  if (id === EMBEDDED_MODEL || /^[.~/]/.test(id)) return undefined;
  const bits = bitsIn(id) ?? fetched;
  if (weights !== undefined)
    return { bytes: toBytes(weights) * ((bits ?? USUAL_BITS) / USUAL_BITS), isLeast: bits === undefined };
  const named = parameters === undefined ? id : `-${parameters}`;
  const count = parametersIn(named);
  if (count === undefined) return undefined;
  const bytes = (count * (bits ?? publishedBits(id))) / 8;
  const isGuess = bits === undefined || !namesTotal(named);
  return { bytes, isLeast: false, ...(isGuess && { isGuess }) };
}

function publishedBits(id: string): number {
  return id.includes("/") ? PUBLISHED_BITS : USUAL_BITS;
}

function bitsIn(id: string): number | undefined {
  for (const [pattern, toBits] of BITS) {
    const found = pattern.exec(id);
    if (found !== null) return toBits(found[1] ?? "", found[2] ?? "");
  }
  return undefined;
}

/** `17.2GB`, as the facts of a model have it. */
function toBytes(size: string): number {
  return Number.parseFloat(size) * (size.endsWith("MB") ? 1e6 : 1e9);
}

/** `about 17.2 GB`; `at least 17.2 GB`. */
export function describeWeights({ bytes, isLeast }: WeightsSize): string {
  return `${isLeast ? "at least" : "about"} ${formatBytes(bytes)}`;
}

/** Bytes that a server needs besides weights and conversations. */
const WORKING = 1e9;
/** Windows are multiples of it. */
const STEP = 8192;
const SPLIT = 36 * 2 ** 30;

/**
 * Tokens of a conversation that fit beside a model's weights, at most its own window; 0 where there is room for none, undefined where
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
  return Math.floor(memory * (memory <= SPLIT ? 2 / 3 : 3 / 4)) - bytes - WORKING;
}
