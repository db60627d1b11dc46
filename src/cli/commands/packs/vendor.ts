import { randomBytes } from "node:crypto";
import { lstat, mkdir, readFile, rename, rm, rmdir, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Lock, LockedPack } from "../../../../generated/types/lock.d.ts";
import { readPlainly, staysInFolder, vendorName } from "../../../config/files/pack-tree.ts";
import { isOutside, readFailureText } from "../../../config/files/read-text.ts";
import { findTree, TREE_FILE_BYTES } from "../../../config/files/verify-locked-tree.ts";
import { MallexError, type Problem, createProblem } from "../../../diagnostics/problem.ts";
import { count } from "../../../shared/format-quantities.ts";
import { remoteSpec, type RemoteSpec } from "../../../shared/pack-spec.ts";
import { openLock } from "../../compile/write-files.ts";
import { findConfig } from "../../context/config-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";

/** Copies the locked packs into the repository, so that a clone needs neither the network nor a cache; `--remove` takes them away. */
export async function vendorCommand(
  context: CliContext,
  { remove: isRemoval }: { readonly remove?: boolean },
): Promise<Outcome> {
  const file = findConfig(context);
  const folder = vendorFolder(file);
  if (isRemoval === true) return removeVendorFolder(folder);
  const lock = await openLock(file);
  if (Object.keys(lock.packs ?? {}).length === 0) {
    const text = "mallex.lock names no packs: nothing to copy. `mallex update` locks those that the file extends";
    return { problems: [], text, data: { folder, copied: [], removed: [], kept: [] } };
  }
  const { problems, ...data } = await vendorPacks(file, lock, context);
  const lines = [
    ...data.copied.map((name) => `copied ${name}`),
    ...data.removed.map((name) => `removed ${name}`),
    `${folder} holds ${count(data.copied.length + data.kept.length, "source")} of packs, as the lock says; keep it in git`,
  ];
  return { problems, text: lines.join("\n"), data: { folder, ...data } };
}

async function removeVendorFolder(folder: string): Promise<Outcome> {
  const old = [...(await readVendored(folder))];
  const problems = await remove(folder, old);
  await removeVendored(folder);
  const removed = old.map(([name]) => name);
  const text = removed.length === 0 ? `${folder} holds no copies` : removed.map((name) => `removed ${name}`).join("\n");
  return { problems, text, data: { folder, removed } };
}

export interface VendorChange {
  /** Names of folders. */
  readonly copied: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

interface VendorTarget {
  readonly name: string;
  readonly spec: RemoteSpec;
  readonly locked: LockedPack;
}

/**
 * Brings `.mallex/vendor` in line with the lock: exactly the locked files, and no folder that the lock does not name any more.
 * @throws {MallexError} MX6102–MX6104 when a tree is not here as it is locked; MX6151 when the folder is a link
 */
export async function vendorPacks(file: string, { packs = {} }: Lock, context: CliContext): Promise<VendorChange> {
  const folder = vendorFolder(file);
  const old = await readVendored(folder);
  const wanted = Object.entries(packs).flatMap(([key, locked]) => toVendorTargets(key, locked));
  const searchPaths = { folder: dirname(file), packs: context.paths.packs, home: context.homeDir };
  // All of them before one is written.
  const found = await Promise.all(wanted.map(async (one) => ({ ...one, root: await rootOf(one, searchPaths) })));
  const copied: string[] = [];
  const blocked: Problem[] = [];
  for (const { name, root, locked } of found) {
    const target = join(folder, name);
    const paths = Object.keys(locked.files);
    if (root === target) continue;
    if (await removeCopies(target, paths)) blocked.push(left(name));
    else {
      await copyTree(root, paths, target);
      copied.push(name);
    }
  }
  const names = new Set(wanted.map(({ name }) => name));
  const removed = [...old].filter(([name]) => !names.has(name));
  const problems = [...blocked, ...(await remove(folder, removed))];
  await writeVendored(folder, new Map(wanted.map(({ name, locked }) => [name, Object.keys(locked.files)])));
  const kept = [...names].filter((name) => !copied.includes(name));
  return { copied, removed: removed.map(([name]) => name), kept, problems };
}

/** Takes the copies of some trees away; what somebody else has put there stays. */
export async function remove(
  folder: string,
  removed: readonly (readonly [name: string, paths: readonly string[]])[],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, paths] of removed) if (await removeCopies(join(folder, name), paths)) problems.push(left(name));
  return problems;
}

function toVendorTargets(key: string, locked: LockedPack): VendorTarget[] {
  const spec = remoteSpec(key);
  return spec === undefined ? [] : [{ name: vendorName(spec, locked.integrity), spec, locked }];
}

async function rootOf({ spec, locked }: VendorTarget, paths: Parameters<typeof findTree>[2]): Promise<string> {
  const found = await findTree(spec, locked, paths);
  if ("root" in found) return found.root;
  // A copy that somebody has changed is written again.
  const otherTree = await findTree(spec, locked, { ...paths, vendored: false });
  if ("root" in otherTree) return otherTree.root;
  throw new MallexError({ ...found, severity: "error" });
}

function left(name: string): Problem {
  return createProblem("MX6152", { name }, { file: `.mallex/vendor/${name}` });
}

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
  return createProblem("MX6103", { root: join(root, path), failureText: readFailureText(failed) });
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
  throw new MallexError(createProblem("MX6151", { folder, project }, { file: folder }));
}
