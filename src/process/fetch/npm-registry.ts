import { access, open } from "node:fs/promises";
import { constants } from "node:fs";
import { dirname, join } from "node:path";
import type { FetchOptions } from "./fetch-options.ts";

const MOST_BYTES = 1_000_000;

/** The text of a plain file up to 1 MB; undefined for anything else, such as a link or a pipe. */
export async function readPlain(path: string): Promise<string | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      const stat = await handle.stat();
      return stat.isFile() && stat.size <= MOST_BYTES ? await handle.readFile("utf8") : undefined;
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

export interface ProjectRegistry {
  /** The file that names it. */
  readonly file: string;
  /** Undefined: the address is not allowed. */
  readonly url?: string;
}

/**
 * The registry that a project's .npmrc sets for the scope of a package. Nothing else in that file counts: it may come from a
 * clone, so it may decide no more than an `extends` could, which is the address. Credentials come from the user's own settings.
 */
export async function projectRegistry(name: string, project: string): Promise<ProjectRegistry | undefined> {
  if (!name.startsWith("@")) return undefined;
  const file = join(await npmFolder(project), ".npmrc");
  const written = registryOf(name.slice(0, name.indexOf("/")), (await readPlain(file)) ?? "");
  if (written === undefined) return undefined;
  return isPlain(written) ? { file, url: written } : { file };
}

/** The last setting for a scope in an .npmrc. */
function registryOf(scope: string, text: string): string | undefined {
  const values = text.split(/\r?\n/).flatMap((line) => {
    const cut = line.indexOf("=");
    return line.slice(0, Math.max(cut, 0)).trim() === `${scope}:registry` ? [line.slice(cut + 1).trim()] : [];
  });
  return values.at(-1)?.replace(/^(["'])(.*)\1$/, "$2");
}

/** A plain https URL, without credentials and npm variables. */
function isPlain(written: string): boolean {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url?.protocol === "https:" && /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~@%/-]*)?$/i.test(written);
}

/** As npm finds it: the nearest folder with a package.json or node_modules. */
async function npmFolder(project: string): Promise<string> {
  for (let folder = project; ; folder = dirname(folder)) {
    const signs = ["package.json", "node_modules"].map((sign) => access(join(folder, sign)));
    const isIt = await Promise.any(signs).then(
      () => true,
      () => false,
    );
    if (isIt) return folder;
    if (folder === dirname(folder)) return project;
  }
}

/** npm's option for the registry that the project names for the scope of a package, if it names one. */
export async function registryOption(name: string, { project, report }: FetchOptions): Promise<string[]> {
  const named = await projectRegistry(name, project);
  if (named === undefined) return [];
  const scope = name.slice(0, name.indexOf("/"));
  const { file, url } = named;
  report?.(
    url === undefined
      ? `${file}: its registry of ${scope} is passed over; mallex takes a plain https address alone (~/.npmrc may say any)`
      : `${name} is asked for at ${url}, as ${file} says`,
  );
  return url === undefined ? [] : [`--${scope}:registry=${url}`];
}
