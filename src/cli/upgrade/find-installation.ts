import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { createError } from "../../diagnostics/problem.ts";
import type { CliEnvironment } from "../context/context.ts";

/** How mallex came onto this machine. */
export type Installation =
  | { readonly kind: "npm"; readonly prefix: string; readonly folder: string }
  | { readonly kind: "clone"; readonly folder: string };

/**
 * Recognises `npm install --global`, with or without `--prefix`, and git clones, also those that npm has linked.
 * @throws {MallexError} MX7590 for a dependency of a project, npx, and what other package managers have installed
 */
export function findInstallation(folder: string): Installation {
  if (existsSync(join(folder, ".git"))) return { kind: "clone", folder };
  const library = dirname(dirname(folder));
  const prefix = dirname(library);
  const isGlobal = basename(library) === "lib" && dirname(folder) === join(library, "node_modules");
  if (isGlobal && startedBy(prefix) === folder) return { kind: "npm", prefix, folder };
  throw createError("MX7590.otherwise", { folder });
}

/** The prefix in which npm has linked a clone, by the command that was typed or one on the PATH. */
export function linkedPrefix(clone: string, { PATH = "" }: CliEnvironment): string | undefined {
  const folders = [dirname(process.argv[1] ?? ""), ...PATH.split(delimiter)];
  return folders.map(dirname).find((prefix) => startedBy(prefix) === realpathSync(clone));
}

/** The package that the command of a prefix starts. */
function startedBy(prefix: string): string | undefined {
  const command = join(prefix, "bin/mallex");
  return existsSync(command) ? dirname(dirname(realpathSync(command))) : undefined;
}

/** @throws {MallexError} MX7590 if a folder that an upgrade changes can't be written */
export function assertWritable(installation: Installation): void {
  const { kind, folder } = installation;
  const changed = kind === "clone" ? [".git", "."] : [".", "..", "../../../bin", "../../../share/man/man1"];
  for (const path of changed.map((name) => join(folder, name)).filter((one) => existsSync(one)))
    try {
      accessSync(path, constants.W_OK);
    } catch {
      throw createError(kind === "clone" ? "MX7590.cloneNotWritable" : "MX7590.notWritable", { path });
    }
}
