import { chmod, readdir, rename, rm } from "node:fs/promises";
import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { makeFolder, writePrivate, namesIn } from "../../shared/files/private-files.ts";
import { writeFileAtomically } from "../files/write-atomically.ts";
import { withLock } from "../lock/with-file-lock.ts";
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
    if (lstatSync(folder, { throwIfNoEntry: false })) await rename(folder, `${folder}.old-${process.pid}`);
    await rename(fresh, folder);
  } finally {
    await removeLeftovers(folder);
  }
}

/** Removes what this or a killed process has left behind. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => []);
  const prefixes = [`${basename(folder)}.new-`, `${basename(folder)}.old-`];
  const left = names.filter((name) => prefixes.some((prefix) => name.startsWith(prefix)));
  await Promise.all(left.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })));
}

/** A file that names another folder than its own, and its corrected text. */
interface Relocation {
  /** Relative to the environment. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The interpreter of a script: in its first line, or in the shell line below it if the path is long or has spaces. */
const INTERPRETER = /^#!(?:\/bin\/sh\n'''exec' )?"?(\/[^\n"]+?)\/bin\/(python[\d.]*)"?(?: "\$0" "\$@"\n' ''')?(?=\n)/;
/** Scripts that a shell sources. Other files, such as a user's own wrapper, stay unchanged. */
const ACTIVATE = /^bin\/activate/i;
/** The limit of kernels for a first line, and of pip. */
const LONGEST_FIRST_LINE = 127;
/** The name of a folder until it is finished; an activated environment shows it in the prompt. */
const UNDER_CONSTRUCTION = /\.new-\d+$/;
const LARGEST_SCRIPT = 100_000;

/**
 * Corrects the path in a Python environment's scripts, which a rename or move breaks.
 * @param root the environment's folder, now or after the rename
 */
export async function relocateScripts(venv: string, root: string): Promise<void> {
  await write(venv, relocations(venv, root));
}

/** Records the state in which all scripts were correct. */
const CHECKED = ".mallex-scripts";

/**
 * The same for an installed environment. The manifest is updated first, so that an interrupted repair is completed the next time.
 * Scripts are read only after a move or a change.
 * @throws when they can't be written, which changes nothing
 */
export async function repairScripts({ folder }: Artifact): Promise<void> {
  if (!existsSync(folder)) return;
  const root = realpathSync(folder);
  const state = scriptsState(root);
  const checked = join(root, CHECKED);
  if (existsSync(checked) && readFileSync(checked, "utf8") === state) return;
  if (relocations(root, root).length === 0) {
    // In a read-only folder the scripts are read at each start.
    await writePrivate(checked, state).catch(() => undefined);
    return;
  }
  await withLock({ path: `${root}.lock` }, async () => {
    const changes = relocations(root, root);
    await replaceInManifest(root, changes);
    try {
      await write(root, changes);
    } catch (error) {
      // Files that could not be written are unchanged, not damaged.
      const unwritten = changes.filter(({ path, before }) => readFileSync(join(root, path), "utf8") === before);
      await replaceInManifest(
        root,
        unwritten.map(({ path, before, after }) => ({ path, before: after, after: before })),
      );
      throw error;
    }
  });
}

/** The environment's path, and the times of its manifest and of its list of scripts: a move, a build or an installation changes one of them. */
function scriptsState(root: string): string {
  const times = [MANIFEST, "bin"].map((name) => lstatSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return JSON.stringify([root, ...times]);
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

/** A script may name another Python on purpose. */
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

/** Matches the complete path only. */
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

function textOf(venv: string, path: string): readonly { readonly path: string; readonly before: string }[] {
  const stat = lstatSync(join(venv, path), { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.size > LARGEST_SCRIPT) return [];
  const before = readFileSync(join(venv, path), "utf8");
  return before.includes("\0") ? [] : [{ path, before }];
}

function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
