import type { TreeEntry } from "../sift-entries.ts";
import { git, type Repository } from "./git.ts";

export interface GitEntry extends TreeEntry {
  readonly id: string;
}

/** Of the list of a tree, in bytes. A tree may hold itself many times over; no list of files that a pack needs is so long. */
const LIST_BYTES = 16_000_000;
/** Before each blob stands a line with its id and size. */
const HEAD_BYTES = 100;

/** Everything that a commit holds. */
export async function readTree(repository: Repository, commit: string): Promise<GitEntry[]> {
  const args = ["ls-tree", "-r", "-z", "--full-tree", commit];
  const entries = split(await git(repository, args, { most: LIST_BYTES }), 0).map(toEntry);
  // Only now: a list with sizes looks up each blob once for every name that it has.
  const sizes = await readSizes(repository, entries);
  return entries.map((entry) => ({ ...entry, size: sizes.get(entry.id) ?? 0 }));
}

async function readSizes(repository: Repository, entries: readonly GitEntry[]): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(entries.flatMap(({ kind, id }) => (kind === "submodule" ? [] : [id])))];
  const input = ids.map((id) => `${id}\n`).join("");
  const output = await git(repository, ["cat-file", "--batch-check"], { input, most: LIST_BYTES * 2 });
  const lines = output.toString("latin1").split("\n");
  return new Map(
    lines.map((line) => {
      const [id = "", kind, size] = line.split(" ");
      return [id, kind === "missing" ? Number.POSITIVE_INFINITY : Number(size)] as const;
    }),
  );
}

/** The texts of entries, as they lie in the repository: no filter and no line end of this machine changes them. */
export async function readBlobs(
  repository: Repository,
  entries: readonly GitEntry[],
): Promise<ReadonlyMap<string, Buffer>> {
  const ids = [...new Set(entries.map(({ id }) => id))];
  if (ids.length === 0) return new Map();
  const most = entries.reduce((sum, { size }) => sum + size + HEAD_BYTES, HEAD_BYTES);
  const output = await git(repository, ["cat-file", "--batch"], { input: `${ids.join("\n")}\n`, most });
  const blobs = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf("\n", at);
    const [id = "", kind, size] = output.toString("latin1", at, end).split(" ");
    if (kind !== "blob") throw new Error(`git has no blob ${id}`);
    blobs.set(id, output.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return blobs;
}

function split(list: Buffer, separator: number): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < list.length;) {
    const found = list.indexOf(separator, at);
    const end = found === -1 ? list.length : found;
    parts.push(list.subarray(at, end));
    at = end + 1;
  }
  return parts;
}

/** `<mode> <type> <id>\t<path>` */
function toEntry(line: Buffer): GitEntry {
  const tab = line.indexOf("\t");
  const [mode = "", , id = ""] = line.toString("latin1", 0, tab).split(" ");
  return { id, kind: kindOf(mode), size: 0, path: toText(line.subarray(tab + 1)) };
}

function kindOf(mode: string): TreeEntry["kind"] {
  if (mode === "120000") return "link";
  if (mode === "160000") return "submodule";
  return mode.startsWith("100") ? "file" : "other";
}

function toText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
