import { constants } from "node:fs";
import { open, realpath, rename } from "node:fs/promises";
import { createHash } from "node:crypto";
import { dirname, join, sep } from "node:path";
import { MallexError } from "../problem/mallex-error.ts";
import { withLock } from "../supervise/with-lock.ts";
import { treeLines } from "../terms/tree-lines.ts";
import { makeStaging } from "./make-staging.ts";
import { writeTree } from "./write-tree.ts";

export interface TreeToKeep {
  /** As problems name it. */
  readonly key?: string;
  /** Absolute. */
  readonly root: string;
  /** What is kept of it: hex SHA-256 by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Over `files`. */
  readonly integrity: string;
}

/**
 * Copies the files of a tree into the cache, under the name of their hash: whole or not at all, each only as the hash says. A copy that is
 * there and was changed is replaced.
 * @returns the folder
 * @throws {MallexError} MX6140 when a file of the tree is missing, or another
 */
export async function keepTree(
  { key, root, files, integrity }: TreeToKeep,
  cache: string,
  signal?: AbortSignal,
): Promise<string> {
  const hex = sha256(treeLines(files));
  if (integrity !== `sha256-${hex}`) throw new Error("the hash of a tree is not that of its files");
  const kept = join(cache, "packs", hex);
  const isKept = async (): Promise<boolean> => (await readFiles(kept, files)).kind === "whole";
  if (await isKept()) return kept;
  const read = await readFiles(root, files);
  if (read.kind === "differs") throw differs(key ?? root, read.path);
  // Another mallex may be about to keep the same tree.
  await withLock({ path: `${kept}.lock`, signal }, async () => {
    if (!(await isKept())) await swapIn(kept, read.texts, cache);
  });
  return kept;
}

async function swapIn(kept: string, texts: ReadonlyMap<string, Buffer>, cache: string): Promise<void> {
  const staging = await makeStaging(cache);
  try {
    const fresh = join(staging.folder, "tree");
    await writeTree(fresh, texts);
    await rename(kept, join(staging.folder, "old")).catch(() => undefined);
    await rename(fresh, kept);
  } finally {
    await staging.remove();
  }
}

type CachedTree =
  | { readonly kind: "whole"; readonly texts: ReadonlyMap<string, Buffer> }
  | { readonly kind: "differs"; readonly path: string };

/** Each file once: what was checked is what is kept. */
async function readFiles(root: string, files: TreeToKeep["files"]): Promise<CachedTree> {
  const texts = new Map<string, Buffer>();
  for (const [path, hash] of Object.entries(files)) {
    const bytes = await readInside(root, path).catch(() => undefined);
    if (bytes === undefined || sha256(bytes) !== hash) return { kind: "differs", path };
    texts.set(path, bytes);
  }
  return { kind: "whole", texts };
}

function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Nothing through a link: neither the file nor a folder above it may be one, below the root. */
async function readInside(root: string, path: string): Promise<Buffer | undefined> {
  const home = await realpath(root);
  const file = join(home, path);
  if (!file.startsWith(`${home}${sep}`) || (await realpath(dirname(file))) !== dirname(file)) return undefined;
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    return (await handle.stat()).isFile() ? await handle.readFile() : undefined;
  } finally {
    await handle.close();
  }
}

function differs(name: string, path: string): MallexError {
  return new MallexError({
    code: "MX6140",
    severity: "error",
    message: `${name}: ${path} is gone, or is not what the lock holds`,
    hint: "somebody changed what was published: look why, then `mallex update` shows what is different",
  });
}
