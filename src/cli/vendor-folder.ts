import { lstat, mkdir, readFile, rename, rm, rmdir, unlink, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { isOutside } from "../compile/1-load/is-outside.ts";
import { TREE_FILE_BYTES } from "../compile/1-load/find-tree.ts";
import { readPlainly, staysInFolder } from "../compile/1-load/read-in-tree.ts";
import { readFailureText } from "../compile/1-load/unreadable.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";

/** Names what was written into the folder, so that nothing else is ever taken away. */
const MANIFEST = "manifest.json";
const ATTRIBUTES = ".gitattributes";

/** Git may turn line ends round where it is told so, and then the files would not be those of the lock. */
const ATTRIBUTES_TEXT = "* -text\n";

const NAME = /^[a-z0-9][a-z0-9.-]*$/;

/** Paths of the files that were copied, by the name of their folder. */
export type Vendored = ReadonlyMap<string, readonly string[]>;

/** Where copies of packs lie in a repository. @param file the one that is compiled, absolute */
export function vendorFolder(file: string): string {
  return join(dirname(file), ".mallex", "vendor");
}

/**
 * What is copied already. The list may have come with a clone: what it names outside of the folder is not read.
 * @throws {MallexError} MX6151 when the folder leads somewhere else
 */
export async function readVendored(folder: string): Promise<Vendored> {
  await refuseLink(folder);
  const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => "{}");
  const { folders } = parse(text);
  if (typeof folders !== "object" || folders === null) return new Map();
  const named = Object.entries(folders).filter(([name]) => NAME.test(name));
  return new Map(named.map(([name, paths]) => [name, (Array.isArray(paths) ? paths : []).filter(isPath)]));
}

function parse(text: string): { readonly folders?: unknown } {
  try {
    return (JSON.parse(text) ?? {}) as { readonly folders?: unknown };
  } catch {
    return {};
  }
}

function isPath(path: unknown): path is string {
  return typeof path === "string" && staysInFolder(path);
}

export async function writeVendored(folder: string, vendored: Vendored): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sorted = [...vendored].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const folders = Object.fromEntries(sorted.map(([name, paths]) => [name, paths.toSorted()]));
  const manifest = { by: "mallex vendor", folders };
  await replace(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  await replace(join(folder, ATTRIBUTES), ATTRIBUTES_TEXT);
}

/** A link that came with a clone is replaced, never followed. */
async function replace(path: string, text: string): Promise<void> {
  const fresh = draftPathFor(path);
  await writeFile(fresh, text, { flag: "wx" });
  await rename(fresh, path);
}

function draftPathFor(path: string): string {
  return join(dirname(path), `.new-${randomBytes(6).toString("hex")}`);
}

/** Copies files of a tree into a folder of their own, whole or not at all. */
export async function copyTree(root: string, paths: readonly string[], target: string): Promise<void> {
  const fresh = draftPathFor(target);
  try {
    for (const path of paths) {
      const read = await readPlainly(root, path, TREE_FILE_BYTES);
      if ("failed" in read) throw new MallexError(uncopied(root, path, read.failed));
      await mkdir(dirname(join(fresh, path)), { recursive: true });
      await writeFile(join(fresh, path), read.text, { flag: "wx" });
    }
    await rename(fresh, target);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

function uncopied(root: string, path: string, failed: string): Problem {
  return {
    code: "MX6103",
    severity: "error",
    message: `${join(root, path)} ${readFailureText(failed)}, and a moment ago it was what mallex.lock says`,
    hint: "run `mallex fetch`, then `mallex vendor` again",
  };
}

/** Takes copied files away, and folders that are empty then. @returns whether something else is left */
export async function removeCopies(target: string, paths: readonly string[]): Promise<boolean> {
  const isFolder = await lstat(target).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  for (const path of isFolder ? paths : []) {
    if ("failed" in (await readPlainly(target, path, TREE_FILE_BYTES))) continue;
    await unlink(join(target, path));
  }
  const folders = new Set(paths.flatMap(foldersOf));
  for (const folder of [...folders].toSorted((a, b) => b.length - a.length))
    await rmdir(join(target, folder)).catch(() => undefined);
  await rmdir(target).catch(() => undefined);
  return folderExists(target);
}

/** Takes away what was written beside the copies. */
export async function removeVendored(folder: string): Promise<void> {
  await rm(join(folder, MANIFEST), { force: true });
  if ((await readFile(join(folder, ATTRIBUTES), "utf8").catch(() => "")) === ATTRIBUTES_TEXT)
    await unlink(join(folder, ATTRIBUTES));
  for (const one of [folder, dirname(folder)]) await rmdir(one).catch(() => undefined);
}

function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

async function folderExists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function refuseLink(folder: string): Promise<void> {
  const project = dirname(dirname(folder));
  const outside = await Promise.all([folder, dirname(folder)].map(async (one) => isOutside(one, project)));
  if (!outside.includes(true)) return;
  throw new MallexError({
    code: "MX6151",
    severity: "error",
    message: `${folder} is a link that leads out of ${project}`,
    hint: "remove the link: the copies belong into the repository",
    at: { file: folder },
  });
}
