import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** What the head of a GGUF file says. @see github.com/ggml-org/ggml/blob/master/docs/gguf.md */
export interface GgufHeader {
  /** Metadata with one value; lists (the vocabulary) are left out. */
  readonly metadata: ReadonlyMap<string, string | number | boolean>;
  readonly tensors: number;
  /** Weights of all tensors in this file. */
  readonly parameters: number;
  /** Size of the file. */
  readonly bytes: number;
}

/** Why a file can't be loaded, as the end of a sentence that begins with its path. */
export class GgufFault extends Error {}

const MAGIC = 0x46554747; // GGUF
/** Version 1 had other sizes; no file of it is left. */
const VERSIONS = [2, 3];
/** More than any model has; beyond it the head is damaged. */
const MOST_ENTRIES = 1_000_000;
const LONGEST_NAME = 65_536;
const DEFAULT_ALIGNMENT = 32;

/**
 * Reads the head of a GGUF file: a few megabytes with the vocabulary, whatever the size of the weights.
 * @throws {GgufFault} if it is not a GGUF file, is damaged, or ends before its last tensor
 * @throws {Error} of the system
 */
export function readGgufHeader(path: string): GgufHeader {
  const fd = openSync(path, "r");
  try {
    const bytes = fstatSync(fd).size;
    return readFrom(new GgufCursor(fd, bytes), bytes);
  } finally {
    closeSync(fd);
  }
}

function readFrom(cursor: GgufCursor, bytes: number): GgufHeader {
  if (bytes < 8 || cursor.number(4) !== MAGIC) throw new GgufFault("is not a GGUF file");
  const version = cursor.number(4);
  if (!VERSIONS.includes(version)) throw new GgufFault(`has version ${version} of GGUF, which llama.cpp can't read`);
  const [tensors, entries] = [cursor.count(), cursor.count()];
  const metadata = new Map<string, string | number | boolean>();
  for (let left = entries; left > 0; left -= 1) {
    const key = cursor.text(LONGEST_NAME);
    const value = readValue(cursor, cursor.number(4));
    if (value !== undefined) metadata.set(key, value);
  }
  const alignment = Number(metadata.get("general.alignment") ?? DEFAULT_ALIGNMENT);
  const { needed, parameters } = readTensors(cursor, tensors, alignment);
  if (needed > bytes) throw cut(bytes, needed);
  return { metadata, tensors, parameters, bytes };
}

function cut(bytes: number, needed?: number): GgufFault {
  return new GgufFault(
    needed === undefined
      ? `is cut short: it ends within its head, after ${bytes} bytes`
      : `is cut short: it has ${bytes} of ${needed} bytes`,
  );
}

/** @returns the bytes that the file must have for its tensors, and how many weights they are */
function readTensors(
  cursor: GgufCursor,
  count: number,
  alignment: number,
): { readonly needed: number; readonly parameters: number } {
  let [end, parameters] = [0, 0];
  for (let left = count; left > 0; left -= 1) {
    cursor.text(LONGEST_NAME);
    let elements = 1;
    for (let dimensions = cursor.number(4); dimensions > 0; dimensions -= 1) elements *= cursor.number(8);
    parameters += elements;
    const [perBlock, blockBytes] = TENSOR_TYPES[cursor.number(4)] ?? [1, 0];
    end = Math.max(end, cursor.number(8) + (elements / perBlock) * blockBytes);
  }
  const needed = count === 0 ? 0 : Math.ceil(cursor.position / alignment) * alignment + end;
  return { needed, parameters };
}

/** By number of the type: elements of a block, and its bytes. Those of newer types count as nothing. */
const TENSOR_TYPES: Readonly<Record<number, readonly [elements: number, bytes: number]>> = {
  0: [1, 4], // F32
  1: [1, 2], // F16
  2: [32, 18], // Q4_0
  3: [32, 20], // Q4_1
  6: [32, 22], // Q5_0
  7: [32, 24], // Q5_1
  8: [32, 34], // Q8_0
  10: [256, 84], // Q2_K
  11: [256, 110], // Q3_K
  12: [256, 144], // Q4_K
  13: [256, 176], // Q5_K
  14: [256, 210], // Q6_K
  16: [256, 66], // IQ2_XXS
  17: [256, 74], // IQ2_XS
  18: [256, 98], // IQ3_XXS
  19: [256, 50], // IQ1_S
  20: [32, 18], // IQ4_NL
  21: [256, 110], // IQ3_S
  22: [256, 82], // IQ2_S
  23: [256, 136], // IQ4_XS
  24: [1, 1], // I8
  25: [1, 2], // I16
  26: [1, 4], // I32
  27: [1, 8], // I64
  28: [1, 8], // F64
  29: [256, 56], // IQ1_M
  30: [1, 2], // BF16
  39: [32, 17], // MXFP4
};

const STRING = 8;
const ARRAY = 9;
const BOOLEAN = 7;
const FLOATS: ReadonlySet<number> = new Set([6, 12]);
/** Bytes of a value, by the number of its type. */
const VALUE_BYTES: Readonly<Record<number, number>> = {
  0: 1,
  1: 1,
  2: 2,
  3: 2,
  4: 4,
  5: 4,
  6: 4,
  7: 1,
  10: 8,
  11: 8,
  12: 8,
};

/** @returns undefined for a list */
function readValue(cursor: GgufCursor, type: number): string | number | boolean | undefined {
  if (type === STRING) return cursor.text(Number.MAX_SAFE_INTEGER);
  if (type === ARRAY) return skipList(cursor);
  const bytes = bytesOf(type);
  if (FLOATS.has(type)) return cursor.float(bytes);
  const value = cursor.number(bytes);
  return type === BOOLEAN ? value !== 0 : value;
}

/** Lists in lists; no model has any. */
const DEEPEST = 8;

function skipList(cursor: GgufCursor, depth = 0): undefined {
  if (depth > DEEPEST) throw new GgufFault("is damaged: its head makes no sense");
  const type = cursor.number(4);
  const length = cursor.number(8);
  if (type === ARRAY || type === STRING) {
    for (let left = length; left > 0; left -= 1) {
      if (type === ARRAY) skipList(cursor, depth + 1);
      else cursor.skip(cursor.number(8));
    }
    return;
  }
  cursor.skip(length * bytesOf(type));
}

function bytesOf(type: number): number {
  const bytes = VALUE_BYTES[type];
  if (bytes === undefined) throw new GgufFault(`is damaged: its head has a value of the unknown type ${type}`);
  return bytes;
}

const PIECE_BYTES = 1024 * 1024;

/** Reads little-endian values, one after the other. */
class GgufCursor {
  position = 0;
  readonly #fd: number;
  readonly #size: number;
  #buffer = Buffer.alloc(0);
  /** Of the buffer in the file. */
  #offset = 0;

  constructor(fd: number, size: number) {
    this.#fd = fd;
    this.#size = size;
  }

  /** An unsigned number. */
  number(bytes: number): number {
    const at = this.#take(bytes);
    return bytes === 8 ? Number(this.#buffer.readBigUInt64LE(at)) : this.#buffer.readUIntLE(at, bytes);
  }

  float(bytes: number): number {
    const at = this.#take(bytes);
    return bytes === 8 ? this.#buffer.readDoubleLE(at) : this.#buffer.readFloatLE(at);
  }

  count(): number {
    const count = this.number(8);
    if (count > MOST_ENTRIES) throw new GgufFault("is damaged: its head makes no sense");
    return count;
  }

  text(longest: number): string {
    const length = this.number(8);
    if (length > longest) throw new GgufFault("is damaged: its head makes no sense");
    const at = this.#take(length);
    return this.#buffer.toString("utf8", at, at + length);
  }

  skip(bytes: number): void {
    if (this.position + bytes > this.#size) throw cut(this.#size);
    this.position += bytes;
  }

  /** @returns where the next bytes are in the buffer */
  #take(bytes: number): number {
    const start = this.position;
    this.skip(bytes);
    const at = start - this.#offset;
    if (at >= 0 && at + bytes <= this.#buffer.length) return at;
    const wanted = Math.min(Math.max(bytes, PIECE_BYTES), this.#size - start);
    this.#buffer = Buffer.alloc(wanted);
    this.#offset = start;
    const read = readSync(this.#fd, this.#buffer, 0, wanted, start);
    if (read < bytes) throw cut(this.#size);
    return 0;
  }
}
