import { lstat, realpath } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { LockedPack } from "../../../generated/types/lock.d.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { sha256, treeDigest } from "../../shared/files/digest.ts";
import { readLockedFiles, readPlainFile, type FetchedTree, type FileHashes } from "../../shared/files/read-tree.ts";
import { visible } from "../../shared/format-quantities.ts";
import { displayPackFile, PACK_FILE, staysInFolder, type RemoteSpec } from "../../shared/pack-spec.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";
import { decodeUtf8, type TextReadResult } from "./read-text.ts";

/** A repository at one commit, or a package at one version, and what was read of it so far. */
export interface PackTree extends FetchedTree {
  readonly spec: RemoteSpec;
  /** Where its files are, absolute; absent for a tree that was just fetched. */
  readonly root?: string;
  /** The first `extends` that names it. */
  readonly at: Location;
  /** Whose lock it is in: that of the file that is compiled, or that of the person's own layer. */
  of: "project" | "user";
  /** Paths of the files that were read. */
  readonly used: Set<string>;
  /** Requested files that the lock does not list. */
  readonly unlocked: Set<string>;
}

/** What was read of a tree, for its lock entry. */
export interface UsedTree extends Pick<PackTree, "resolved" | "of" | "root"> {
  readonly key: string;
  /** SHA-256 by path, of every file that was read. */
  readonly files: FileHashes;
}

/** A file of a tree that has to be brought, or locked, before the rest can be compiled. */
export interface MissingTree {
  /** With that file. */
  readonly spec: RemoteSpec;
  readonly of: "project" | "user";
  readonly at: Location;
}

/** The text of a file in a tree. `UNLOCKED`: not in the lock. */
export function readInTree({ files, isLocked, used, unlocked }: PackTree, path: string): TextReadResult {
  if (!staysInFolder(path)) return { failed: "OUTSIDE" };
  const bytes = files.get(path);
  if (bytes === undefined && isLocked === true) unlocked.add(path);
  if (bytes === undefined) return { failed: isLocked === true ? "UNLOCKED" : "ENOENT" };
  used.add(path);
  return decodeUtf8(bytes);
}

/** What was read of trees until now. */
export function usedTrees(trees: readonly PackTree[]): UsedTree[] {
  return trees.map(({ spec: { key }, resolved, of, root, files, used }) => {
    const hashes = [...used].toSorted().map((path) => [path, sha256(files.get(path) ?? "")] as const);
    return { key, resolved, of, ...(root === undefined ? {} : { root }), files: Object.fromEntries(hashes) };
  });
}

export function unlockedFiles(trees: readonly PackTree[]): MissingTree[] {
  return trees.flatMap(({ spec, of, at, unlocked }) =>
    [...unlocked].map((file) => ({ spec: { ...spec, file }, of, at })),
  );
}

const MAX_LISTED_FILES = 8;

/**
 * The problem of a tree without this pack, with the packs that it may have.
 * @param name display name of the file
 */
export function notInTree(name: string, { spec, files }: PackTree, via: Location | undefined): Problem {
  const packs = [...files.keys()].filter((path) => /(?<!\.test)\.ya?ml$/.test(path)).toSorted();
  const listed = packs.slice(0, MAX_LISTED_FILES).map((file) => `\`${visible(file)}\``);
  const hint =
    packs.length === 0
      ? "check the name: it contains no file that could be a pack (links and submodules are not followed)"
      : `name one of its files: ${listed.join(", ")}${packs.length > MAX_LISTED_FILES ? ", …" : ""}`;
  return name === displayPackFile(spec, PACK_FILE)
    ? createProblem("MX1001.notPack", { key: spec.key, file: PACK_FILE }, via, { hint })
    : createProblem("MX1001.file", { name, reason: "does not exist" }, via, { hint });
}

/** Where trees may lie. */
export interface TreeSearchPaths {
  /** Absolute; of the file that is compiled and of its lock. */
  readonly folder: string;
  /** The cache of trees, absolute. */
  readonly packs?: string | undefined;
  /** Paths below it are displayed as `~/…`. */
  readonly home: string;
  readonly onPathRead?: ((path: string) => void) | undefined;
}

/** A tree in the cache or in node_modules, with the content of every file as it is locked. */
type LockedTree = Required<FetchedTree> & { readonly root: string };

/** Reads a locked tree. A cached copy that differs is an error: somebody changed it. */
export async function findTree(
  { kind, source, key }: RemoteSpec,
  { resolved, files }: LockedPack,
  paths: TreeSearchPaths,
): Promise<LockedTree | Problem> {
  const { packs, folder, onPathRead } = paths;
  const read = async (root: string, differs: (difference: string) => Problem): Promise<LockedTree | Problem> => {
    const found = await readLockedFiles(root, files);
    return typeof found === "string" ? differs(found) : { root, resolved, files: found, isLocked: true };
  };
  const kept = packs === undefined ? undefined : join(packs, treeDigest(files));
  if (kept !== undefined) {
    onPathRead?.(kept);
    if (await isPresent(kept))
      return read(kept, (difference) => createProblem("MX6103", { key, folder: displayPath(kept, paths), difference }));
  }
  // Of npm's own packages the nearest counts, as it does for Node.
  for (const above of kind === "npm" ? upward(folder) : []) {
    const path = join(above, "node_modules", source);
    onPathRead?.(join(path, "package.json"));
    // pnpm's packages are links to where it keeps them.
    const root = await realpath(path).catch(() => undefined);
    if (root === undefined) continue;
    const installed = await versionOf(root);
    const found = { path: displayPath(path, paths), name: source, version: resolved };
    return installed === resolved
      ? read(root, (difference) => createProblem("MX6104.content", { ...found, difference }))
      : createProblem("MX6104.version", { ...found, installed: installed ?? "no version" });
  }
  return createProblem("MX6102", { key, version: resolved });
}

/** Also a broken link, and what can't be read. */
async function isPresent(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code !== "ENOENT",
  );
}

function upward(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upward(above)];
}

async function versionOf(root: string): Promise<string | undefined> {
  const data = tryJson(String(await readPlainFile(join(root, "package.json"))));
  const version = isRecord(data) ? data["version"] : undefined;
  return typeof version === "string" ? version : undefined;
}

/** As the user finds it: from the compiled file's folder, or from home. */
function displayPath(path: string, { folder, home }: TreeSearchPaths): string {
  const near = relative(folder, path);
  if (near.split(sep)[0] !== "..") return near;
  return path.startsWith(home + sep) ? `~/${relative(home, path)}` : path;
}
