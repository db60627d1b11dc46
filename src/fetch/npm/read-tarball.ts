import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { unpackTar, type ParsedTarEntryWithData } from "modern-tar";
import type { TreeEntry } from "../sift-entries.ts";

export interface TarEntry extends TreeEntry {
  readonly bytes: Buffer;
}

/** Unpacked, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * What a package's tarball holds, without the folder that all of it lies in. Nothing is written: what is a link there is told as one.
 * @throws {RangeError} when it unpacks to more than 256 MB
 * @throws {Error} when it is no tarball
 */
export async function readTarball(packed: Uint8Array): Promise<TarEntry[]> {
  const tar = await promisify(gunzip)(packed, { maxOutputLength: MOST_BYTES });
  const entries = await unpackTar(tar, { strict: true });
  return entries.filter(({ header }) => header.type !== "directory").map(toEntry);
}

function toEntry({ header: { name, type }, data = new Uint8Array() }: ParsedTarEntryWithData): TarEntry {
  const path = name.slice(name.indexOf("/") + 1);
  return { path, kind: kindOf(type), size: data.length, bytes: Buffer.from(data) };
}

function kindOf(type: string | undefined): TreeEntry["kind"] {
  if (type === "link" || type === "symlink") return "link";
  return type === "file" ? "file" : "other";
}
