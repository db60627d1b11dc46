import { chmod, lstat, readdir, rename, rm } from "node:fs/promises";
import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder, writePrivate } from "../../shared/files/private-files.ts";
import { writeFileAtomically } from "../files/write-atomically.ts";
import { withLock } from "../lock/file-lock.ts";
import type { Artifact } from "./artifacts.ts";
import { MANIFEST, replaceInManifest, writeManifest } from "./manifest.ts";

/** Fills a folder beside the final one, then renames it, so the final folder is never incomplete. Requires the folder's lock. */
export async function buildFolder(artifact: Artifact, fill: (fresh: string) => Promise<void>): Promise<void> {
  const { folder } = artifact;
  await removeLeftovers(folder);
  const fresh = `${folder}.new-${process.pid}`;
  try {
    makeFolder(fresh);
    await fill(fresh);
    await relocateScripts(fresh, folder);
    await chmod(fresh, 0o700);
    await writeManifest(artifact, fresh);
    if (await exists(folder)) await rename(folder, `${folder}.old-${process.pid}`);
    await rename(fresh, folder);
  } finally {
    await removeLeftovers(folder);
  }
}

/** What this or an earlier, killed process built or replaced and did not remove. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => []);
  const prefixes = [`${basename(folder)}.new-`, `${basename(folder)}.old-`];
  const left = names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  await Promise.all(left.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** A file that names another folder than its own, and its text once it names the right one. */
interface Relocation {
  /** Relative to the environment. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The interpreter that a script names: in its first line or, where the path has spaces or is long, in the shell's line below it. */
const INTERPRETER = /^#!(?:\/bin\/sh\n'''exec' )?"?(\/[^\n"]+?)\/bin\/(python[\d.]*)"?(?: "\$0" "\$@"\n' ''')?(?=\n)/;
/** Scripts that a shell sources. Other files, such as a user's own wrapper, stay unchanged. */
const ACTIVATE = /^bin\/activate/i;
/** What every kernel reads of a first line; pip keeps to the same. */
const LONGEST_FIRST_LINE = 127;
/** The name of a folder until it is finished; an activated environment shows it in the prompt. */
const UNDER_CONSTRUCTION = /\.new-\d+$/;
const LARGEST_SCRIPT = 100_000;

/**
 * A Python environment writes its own path into its scripts: built in one folder and renamed, or moved by its owner, it has only dead ones.
 * @param root where the environment is, or will be once it is renamed
 */
export async function relocateScripts(venv: string, root: string): Promise<void> {
  await write(venv, relocations(venv, root));
}

/** Holds the state of an environment whose scripts were all right. */
const CHECKED = ".mallex-scripts";

/**
 * The same for an environment that is installed: its manifest goes first, so that one that was cut off is finished the next time. Its scripts
 * are read only if the environment has moved, or has changed since they were last found right.
 * @throws when it can't be written; it is as usable then as before
 */
export async function repairScripts({ folder }: Artifact): Promise<void> {
  if (!existsSync(folder)) return;
  const root = realpathSync(folder);
  const state = scriptsState(root);
  if (readIfThere(join(root, CHECKED)) === state) return;
  if (relocations(root, root).length === 0) {
    // In a folder that can't be written the scripts are read again at the next start.
    await writePrivate(join(root, CHECKED), state).catch(() => undefined);
    return;
  }
  await withLock({ path: `${root}.lock` }, async () => {
    const changes = relocations(root, root);
    await replaceInManifest(root, changes);
    try {
      await write(root, changes);
    } catch (error) {
      // What could not be written is as it was, and no damage.
      await replaceInManifest(
        root,
        changes.flatMap((change) => unwritten(root, change)),
      );
      throw error;
    }
  });
}

/** Where the environment is, and when its manifest and its list of scripts were written: all that a move, a build or an installation changes. */
function scriptsState(root: string): string {
  const times = [MANIFEST, "bin"].map((name) => lstatSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return JSON.stringify([root, ...times]);
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function unwritten(root: string, { path, before, after }: Relocation): readonly Relocation[] {
  return readFileSync(join(root, path), "utf8") === before ? [{ path, before: after, after: before }] : [];
}

function relocations(venv: string, root: string): readonly Relocation[] {
  const texts = namesIn(join(venv, "bin")).flatMap((name) => textOf(venv, `bin/${name}`));
  const named = texts.flatMap(({ before }) => INTERPRETER.exec(before)?.[1] ?? []);
  const stale = new Set(named.filter((path) => hasSameName(path, root) && realOf(path) !== realOf(root)));
  return texts
    .filter(({ path, before }) => INTERPRETER.test(before) || ACTIVATE.test(path))
    .map(({ path, before }) => ({ path, before, after: relocated(before, stale, root) }))
    .filter(({ before, after }) => before !== after)
    .toSorted((one, other) => Number(INTERPRETER.test(one.before)) - Number(INTERPRETER.test(other.before)));
}

/** A script may as well name the Python of the system, or of another environment, and means it. */
function hasSameName(path: string, root: string): boolean {
  const [one, other] = [path, root].map((folder) => basename(folder).replace(UNDER_CONSTRUCTION, ""));
  return one === other;
}

function relocated(text: string, stale: ReadonlySet<string>, root: string): string {
  const [header = "", named = "", python = ""] = INTERPRETER.exec(text) ?? [];
  const start = stale.has(named) ? headerFor(`${root}/bin/${python}`) : header;
  const rest = text.slice(header.length);
  return [...stale].reduce((left, old) => {
    const moved = left.replaceAll(mentionsOf(old), () => root);
    return UNDER_CONSTRUCTION.test(old) ? moved.replaceAll(mentionsOf(basename(old)), () => basename(root)) : moved;
  }, start + rest);
}

/** Not where it is only a part of another path. */
function mentionsOf(path: string): RegExp {
  return new RegExp(`(?<![\\w.-])${path.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")}(?![\\w.-])`, "g");
}

function headerFor(python: string): string {
  const line = `#!${python}`;
  return python.includes(" ") || line.length > LONGEST_FIRST_LINE
    ? `#!/bin/sh\n'''exec' "${python}" "$0" "$@"\n' '''`
    : line;
}

/** Scripts last: while one still names the wrong folder, the next repair continues. */
async function write(venv: string, changes: readonly Relocation[]): Promise<void> {
  for (const { path, after } of changes) await writeFileAtomically(join(venv, path), after);
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

function textOf(venv: string, path: string): readonly { readonly path: string; readonly before: string }[] {
  const stat = lstatSync(join(venv, path), { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size > LARGEST_SCRIPT) return [];
  const before = readFileSync(join(venv, path), "utf8");
  return before.includes("\0") ? [] : [{ path, before }];
}

function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
