import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { sha256 } from "../../shared/files/digest.ts";
import { visible } from "../../shared/format-quantities.ts";
import { isPlain, PACK_FILE } from "../../shared/pack-path.ts";
import { displayPackFile, type RemoteSpec } from "../../shared/pack-spec.ts";
import { readUtf8, type TextReadResult } from "./read-text.ts";

/** A repository at one commit, or a package at one version, as it lies on this machine, and what was read of it so far. */
export interface PackTree {
  /** As in the lock. */
  readonly key: string;
  readonly spec: RemoteSpec;
  /** The full commit, or the exact version. */
  readonly resolved: string;
  /** Absolute. */
  readonly root: string;
  /** The first `extends` that names it. */
  readonly at: Location;
  /** Whose lock it is in: that of the file that is compiled, or that of the person's own layer. */
  of: "project" | "user";
  /** SHA-256 by path: these files may be read and no others. Absent while the tree is only fetched. */
  readonly locked?: Readonly<Record<string, string>>;
  /** Files that were not brought along, and why. */
  readonly left?: ReadonlyMap<string, string>;
  /** Texts of files that are not below `root`, by path. */
  readonly given?: ReadonlyMap<string, string>;
  /** Texts of the files that were read, by path. */
  readonly texts: Map<string, string>;
  /** Requested files that the lock does not list. */
  readonly unlocked: Set<string>;
  /** Rules in the packs of it that are used, by the pack's path. */
  readonly rules: Map<string, number>;
}

/** What was read of a tree, for its lock entry. */
export interface UsedTree {
  readonly key: string;
  readonly resolved: string;
  readonly root: string;
  readonly of: "project" | "user";
  /** SHA-256 by path, of every file that was read. */
  readonly files: Readonly<Record<string, string>>;
  /** How many its packs hold. */
  readonly rules: number;
  /** By path in the tree. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A file of a tree that has to be brought, or locked, before the rest can be compiled. */
export interface MissingTree {
  readonly key: string;
  /** With that file. */
  readonly spec: RemoteSpec;
  readonly of: "project" | "user";
  readonly at: Location;
}

/** Whether a path stays in its starting folder. */
export function staysInFolder(path: string): boolean {
  return path.split("/").every(isPlain);
}

/**
 * The text of a file in a tree. `UNLOCKED`: not in the lock. `DIFFERS`: not as locked. `LINK`: a link, or behind one. Other
 * faults are texts after a `:`.
 */
export async function readInTree(tree: PackTree, path: string, most?: number): Promise<TextReadResult> {
  if (!staysInFolder(path)) return { failed: "OUTSIDE" };
  const { root, locked, left, given, texts } = tree;
  const text = given?.get(path);
  if (text !== undefined) {
    texts.set(path, text);
    return { text };
  }
  const hash = locked === undefined ? undefined : ownValue(locked, path);
  if (locked !== undefined && hash === undefined) {
    tree.unlocked.add(path);
    return { failed: "UNLOCKED" };
  }
  const why = left?.get(path);
  if (why !== undefined) return { failed: `:${why}` };
  const read = await readPlainly(root, path, most);
  if ("failed" in read) return read;
  if (hash !== undefined && sha256(read.text) !== hash) return { failed: "DIFFERS" };
  texts.set(path, read.text);
  return read;
}

/** Reads a file below a folder, letter by letter of its name, and through no link. */
export async function readPlainly(root: string, path: string, most?: number): Promise<TextReadResult> {
  let folder = root;
  for (const part of path.split("/")) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(toCode);
    if (typeof entries === "string") return { failed: entries };
    const entry = entries.find(({ name }) => name === part);
    if (entry === undefined) return { failed: "ENOENT" };
    if (entry.isSymbolicLink()) return { failed: "LINK" };
    folder = join(folder, part);
  }
  return readUtf8(folder, most === undefined ? {} : { most });
}

function toCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "EIO";
}

function ownValue(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What was read of trees until now. */
export function usedTrees(trees: readonly PackTree[]): UsedTree[] {
  return trees.map(({ key, resolved, root, of, texts, rules }) => ({
    key,
    resolved,
    root,
    of,
    files: Object.fromEntries(
      [...texts]
        .map(([path, text]) => [path, sha256(text)] as const)
        .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ),
    rules: [...rules.values()].reduce((sum, count) => sum + count, 0),
    texts,
  }));
}

export function unlockedFiles(trees: readonly PackTree[]): MissingTree[] {
  return trees.flatMap(({ key, spec, of, at, unlocked }) =>
    [...unlocked].map((file) => ({ key, spec: { ...spec, file }, of, at })),
  );
}

const MAX_LISTED_FILES = 8;

/**
 * The problem of a tree without this pack, with the packs that it may have.
 * @param name display name of the file
 */
export async function notInTree(name: string, { key, root }: PackTree, via: Location | undefined): Promise<Problem> {
  const files = (await listYaml(root)).map((file) => `\`${visible(file)}\``);
  const more = files.length > MAX_LISTED_FILES ? ", …" : "";
  const isNone = name === displayPackFile(key, PACK_FILE);
  const hint =
    files.length === 0
      ? "check the name: it contains no file that could be a pack"
      : `name one of its files: ${files.slice(0, MAX_LISTED_FILES).join(", ")}${more}`;
  return isNone
    ? createProblem("MX1001.notPack", { key, file: PACK_FILE }, via, { hint })
    : createProblem("MX1001.file", { name, reason: "does not exist" }, via, { hint });
}

async function listYaml(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ya?ml$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((path) => !path.startsWith("node_modules/"))
    .toSorted();
}
