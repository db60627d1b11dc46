import { writeFileSync } from "node:fs";

export interface GgufContent {
  readonly version?: number;
  readonly metadata?: Readonly<Record<string, string | number | boolean | readonly string[] | readonly number[]>>;
  /** Elements of each tensor, all of them F32. */
  readonly tensors?: readonly number[];
}

/** A GGUF file without meaning: its head, and as many zeros as its tensors have bytes. */
export function writeGguf(path: string, content: GgufContent = {}): void {
  writeFileSync(path, toGgufBytes(content));
}

export function toGgufBytes({ version = 3, metadata = {}, tensors = [8] }: GgufContent): Buffer {
  const entries = Object.entries({ "general.architecture": "llama", ...metadata });
  const sizes = tensors.map((elements) => elements * 4);
  const offsets = sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + aligned(size), 0));
  const head = Buffer.concat([
    Buffer.from("GGUF"),
    u32(version),
    u64(tensors.length),
    u64(entries.length),
    ...entries.flatMap(([key, value]) => [text(key), ...valueOf(value)]),
    ...tensors.flatMap((elements, index) => [
      text(`t${index}`),
      u32(1),
      u64(elements),
      u32(0),
      u64(offsets[index] ?? 0),
    ]),
  ]);
  const data = (offsets.at(-1) ?? 0) + (sizes.at(-1) ?? 0);
  return Buffer.concat([head, Buffer.alloc(aligned(head.length) - head.length + data)]);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 32) * 32;
}

function valueOf(value: NonNullable<GgufContent["metadata"]>[string]): readonly Buffer[] {
  if (typeof value === "string") return [u32(8), text(value)];
  if (typeof value === "number") return [u32(4), u32(value)];
  if (typeof value === "boolean") return [u32(7), Buffer.from([Number(value)])];
  const items = [...value];
  return [
    u32(9),
    u32(typeof items[0] === "number" ? 4 : 8),
    u64(items.length),
    ...items.map((item) => (typeof item === "number" ? u32(item) : text(item))),
  ];
}

function text(value: string): Buffer {
  return Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

function u64(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(BigInt(value));
  return buffer;
}
