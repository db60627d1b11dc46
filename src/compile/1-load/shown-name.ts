import { dirname, join, relative, sep } from "node:path";

export interface NamedFolders {
  /** The file that is compiled, absolute. */
  readonly file: string;
  /** The person's own layer, absolute; left out where `file` is that file. */
  readonly userFile?: string;
  /** The person's home folder: paths below it are shown as `~/…`. */
  readonly home: string;
  /** Where `packs/` and `templates/` lie. */
  readonly packageRoot: string;
}

/**
 * How a file is named in messages, origins and hashes: `mallex:<pack>`, or relative to the compiled file, the same on every machine.
 * Only the person's own layer and what lies beside it is named by its place, `~/…`: it is on no other machine.
 */
export function displayName(path: string, { file, userFile, home, packageRoot }: NamedFolders): string {
  const pack = below(path, join(packageRoot, "packs"));
  if (pack !== undefined) return `mallex:${pack.replace(/(?:\/pack)?\.yaml$/, "")}`;
  const near = relative(dirname(file), path).replaceAll(sep, "/");
  const isUsers = userFile !== undefined && userFile !== file && below(path, dirname(userFile)) !== undefined;
  if (!isUsers || !near.startsWith("../")) return near;
  const inHome = below(path, home);
  return inHome === undefined ? `$MALLEX_HOME/${below(path, dirname(userFile))}` : `~/${inHome}`;
}

/** The path from a folder to a file in it. */
function below(path: string, folder: string): string | undefined {
  return path.startsWith(folder + sep) ? path.slice(folder.length + 1).replaceAll(sep, "/") : undefined;
}
