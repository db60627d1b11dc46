import { dirname, relative, resolve } from "node:path";
import type { CliContext } from "./context.ts";
import { findConfig } from "./find-config.ts";

/**
 * A file that a problem names, as its path below the repository that a workflow works in. Problems name files from the compiled
 * file on, or from the folder that a command says; packs that are built in or come from elsewhere and the person's own layer have none.
 */
export function repositoryPath(
  file: string,
  context: CliContext,
  folder: string = folderOf(context),
): string | undefined {
  if (/^(?:mallex:|npm:|git\+|~\/|\$MALLEX_HOME\/)/.test(file)) return undefined;
  const path = relative(context.env["GITHUB_WORKSPACE"] ?? context.cwd, resolve(folder, file));
  return path.startsWith("..") ? undefined : path;
}

function folderOf(context: CliContext): string {
  try {
    return dirname(findConfig(context));
  } catch {
    return context.cwd; // there is no file, and that is the problem
  }
}
