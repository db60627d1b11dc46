import { gunzip } from "node:zlib";
import { promisify } from "node:util";
import type { TreeEntry } from "../sift-entries.ts";

export interface TarEntry extends TreeEntry {
  readonly bytes: Buffer;
}

const BLOCK = 512;
/** Unpacked, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * What a package's tarball holds, without the folder that all of it lies in. Nothing is written: what is a link there is told as one.
 * @throws {RangeError} when it unpacks to more than 256 MB
 * @throws {Error} when it is no tarball
 */
export async function readTarball(packed: Uint8Array): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  // Names that are too long for a head stand before it, in an entry of their own.
  let longer: string | undefined;
  for (const { head, type, bytes } of blocksOf(await promisify(gunzip)(packed, { maxOutputLength: MOST_BYTES }))) {
    if (type === "x") longer = pathOfPax(bytes) ?? longer;
    else if (type === "L") longer = textOf(bytes);
    else {
      const path = inside(longer ?? nameOf(head));
      if (!NO_FILE.has(type)) entries.push({ path, kind: kindOf(type), size: bytes.length, bytes });
      longer = undefined;
    }
  }
  return entries;
}

/** Settings for all that follows, and folders. */
const NO_FILE = new Set(["g", "5"]);

function* blocksOf(tar: Buffer): Generator<{ head: Buffer; type: string; bytes: Buffer }> {
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0;) {
    const head = tar.subarray(at, at + BLOCK);
    const size = sizeOf(head);
    const bytes = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (bytes.length < size) throw new Error("the tarball ends in the middle");
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    yield { head, type: String.fromCharCode(head[156] ?? 0), bytes };
  }
}

function sizeOf(head: Buffer): number {
  const size = Number.parseInt(textOf(head.subarray(124, 136)).trim() || "0", 8);
  const sum = Number.parseInt(textOf(head.subarray(148, 156)).trim(), 8);
  let found = 8 * 32;
  for (const [index, byte] of head.entries()) if (index < 148 || index >= 156) found += byte;
  if (!Number.isSafeInteger(size) || size < 0 || sum !== found) throw new Error("a head of the tarball is damaged");
  return size;
}

function nameOf(head: Buffer): string {
  const name = textOf(head.subarray(0, 100));
  const prefix = head.toString("latin1", 257, 262) === "ustar" ? textOf(head.subarray(345, 500)) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** Records of the form `<length> <key>=<value>\n`. */
function pathOfPax(bytes: Buffer): string | undefined {
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(" ", at);
    const length = Number(bytes.toString("latin1", at, space));
    if (!Number.isInteger(length) || length <= 0) return undefined;
    const record = bytes.toString("utf8", space + 1, at + length - 1);
    if (record.startsWith("path=")) return record.slice("path=".length);
    at += length;
  }
  return undefined;
}

function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString("utf8", 0, end === -1 ? bytes.length : end);
}

function kindOf(type: string): TreeEntry["kind"] {
  if (type === "1" || type === "2") return "link";
  return type === "0" || type === "\0" || type === "7" ? "file" : "other";
}

function inside(path: string): string {
  return path.slice(path.indexOf("/") + 1);
}
