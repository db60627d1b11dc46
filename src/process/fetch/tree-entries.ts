import { createError } from "../../diagnostics/problem.ts";
import { count, visible } from "../../shared/format-quantities.ts";
import { hasInvisibleCharacters } from "../../shared/pack-path.ts";

/** One name in a repository or in a package. */
export interface TreeEntry {
  /** Separated by `/`; undefined if it is not UTF-8. */
  readonly path: string | undefined;
  readonly kind: "file" | "link" | "submodule" | "other";
  /** In bytes; infinite if it was too large to be fetched. */
  readonly size: number;
}

export interface Sifted<Entry extends TreeEntry> {
  readonly kept: readonly (Entry & { readonly path: string })[];
  /** Reasons for the other files; each completes "it …". */
  readonly left: Map<string, string>;
}

/** As much as the compiler reads of one file. */
export const FILE_BYTES: number = 4 * 1024 * 1024;
const TREE_FILES = 5000;
const TREE_BYTES = 64 * 1024 * 1024;
const PATH_LENGTH = 1000;
const PART_BYTES = 255;
const PATH_PARTS = 64;
/** The file types of packs, kept if a tree has too many files. */
const TEXTS = /\.(ya?ml|hbs|txt|json|md)$/;

/**
 * The files of a tree that may be written to disk. Links, large files and names that some system can't have are skipped: they
 * matter only if used. A name that leads out of the tree is malicious.
 * @param name of the tree, for messages
 * @throws {MallexError} MX6135 for such a name, MX6134 for a tree that is too large
 */
export function siftEntries<Entry extends TreeEntry>(entries: readonly Entry[], name: string): Sifted<Entry> {
  const left = new Map<string, string>();
  const named = entries.filter((entry): entry is Entry & { readonly path: string } => entry.path !== undefined);
  for (const { path } of named)
    if (isHostile(path)) throw createError("MX6135", { name, path: JSON.stringify(visible(path)) });
  // Before anything is made of a path: one may have a hundred thousand folders.
  const clashing = findClashes(named.flatMap(({ path }) => (isLong(path) ? [] : [path])));
  const valid = named.filter((entry) => {
    const why = clashing.has(entry.path) ? CLASHES : rejectionReason(entry);
    if (why !== undefined) left.set(entry.path, why);
    return why === undefined;
  });
  if (fits(valid)) return { kept: valid, left };
  const texts = valid.filter(({ path }) => TEXTS.test(path));
  if (!fits(texts))
    throw createError("MX6134.texts", {
      name,
      files: count(texts.length, "file"),
      bytes: count(bytesOf(texts), "byte"),
      maxFiles: count(TREE_FILES, "file"),
      maxBytes: count(TREE_BYTES, "byte"),
    });
  const others = `is one of ${count(valid.length, "file")}; with so many, only .yaml, .yml, .hbs, .txt, .json and .md are read`;
  for (const { path } of valid) if (!TEXTS.test(path)) left.set(path, others);
  return { kept: texts, left };
}

function fits(entries: readonly TreeEntry[]): boolean {
  return entries.length <= TREE_FILES && bytesOf(entries) <= TREE_BYTES;
}

function bytesOf(entries: readonly TreeEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}

/** Names that git and npm never create. */
function isHostile(path: string): boolean {
  return path.split("/").some((part) => part === "" || part === "." || part === ".." || /^\.git$/i.test(part));
}

const CLASHES =
  "has a name that stands twice, or differs from another one by case only, and not every system tells them apart";

function rejectionReason({ path, kind, size }: TreeEntry & { readonly path: string }): string | undefined {
  if (kind === "link") return "is a symbolic link, and links are not followed";
  if (kind === "submodule") return "is a submodule, and submodules are not brought";
  if (kind === "other") return "is not a regular file";
  if (size > FILE_BYTES) return `has more than ${count(FILE_BYTES, "byte")}, which are the most that are read`;
  if (isLong(path) || path.includes("\\") || hasInvisibleCharacters(path))
    return "has a name that not every system can have";
  return undefined;
}

function isLong(path: string): boolean {
  if (path.length > PATH_LENGTH) return true;
  const parts = path.split("/");
  return parts.length > PATH_PARTS || parts.some((part) => Buffer.byteLength(part) > PART_BYTES);
}

/** Paths that are equal on a file system that ignores case or Unicode composition, and files that are also folders. */
function findClashes(paths: readonly string[]): Set<string> {
  const byFolded = new Map<string, string[]>();
  for (const path of paths) {
    const folded = path.normalize("NFKC").toLowerCase();
    const same = byFolded.get(folded);
    if (same === undefined) byFolded.set(folded, [path]);
    else same.push(path);
  }
  const folders = new Set([...byFolded.keys()].flatMap(foldersOf));
  const clashing = [...byFolded].filter(([folded, same]) => same.length > 1 || folders.has(folded));
  return new Set(clashing.flatMap(([, same]) => same));
}

function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}
