import { lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { MallexError } from "../problem/mallex-error.ts";

/** A pack on disk; paths are absolute. */
export interface PackFiles {
  readonly file: string;
  /** What it names may lie anywhere in here, and nowhere else. */
  readonly root: string;
}

const NAME = "pack.yaml";
const TESTS = ".test.yaml";

/**
 * The pack in a folder, or a file that is one: then all of the working folder belongs to it, as all of a repository does.
 * @param packageRoot where mallex lies
 * @throws {MallexError} MX6160 when there is none
 */
export function findPack(cwd: string, packageRoot: string, what = "."): PackFiles {
  const path = resolve(cwd, what);
  if (what.startsWith("mallex:") || path.startsWith(join(packageRoot, "packs", "/"))) throw builtIn(what);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw noPackAt(what);
  return stat.isDirectory() ? packIn(path, what) : packOf(path, { cwd, what });
}

function packOf(file: string, { cwd, what }: { readonly cwd: string; readonly what: string }): PackFiles {
  if (file.endsWith(TESTS))
    throw noPack(`${what} holds tests`, "name the pack beside it: its tests are run along with it");
  return { file, root: relative(cwd, file).startsWith("..") ? dirname(file) : resolve(cwd) };
}

function packIn(path: string, what: string): PackFiles {
  const file = join(path, NAME);
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) return { file, root: path };
  const others = readdirSync(path).filter((name) => /\.ya?ml$/.test(name) && !name.endsWith(TESTS));
  const hint =
    others.length === 0
      ? `make one: mallex pack new ${basename(path)}`
      : `name the file: mallex pack check ${join(what, others[0] ?? "")}`;
  throw noPack(`there is no ${NAME} in ${path}`, hint);
}

function noPackAt(what: string): MallexError {
  const hint = /\.ya?ml$/.test(what) ? "check the path" : "make one: mallex pack new <folder>";
  return noPack(`there is no ${what}`, hint);
}

/** Read as a stranger's, its names would all be wrong. */
function builtIn(what: string): MallexError {
  return noPack(
    `${what} comes with mallex, and is checked with it`,
    "`mallex test --with-packs` runs its tests in a project that extends it",
  );
}

function noPack(message: string, hint: string): MallexError {
  return new MallexError({ code: "MX6160", severity: "error", message, hint });
}
