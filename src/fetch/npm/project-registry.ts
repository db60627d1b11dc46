import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readPlain } from "../read-plain.ts";

export interface ProjectRegistry {
  /** The file that names it. */
  readonly file: string;
  /** Absent where it is none that may be asked. */
  readonly url?: string;
}

/**
 * The registry that the .npmrc of a project names for the scope of a package. Nothing else of that file counts: it may have come with a
 * clone, so that it can say no more than an `extends` could, which is where to ask. What is sent there is the person's to say.
 */
export async function projectRegistry(name: string, project: string): Promise<ProjectRegistry | undefined> {
  if (!name.startsWith("@")) return undefined;
  const file = join(await npmFolder(project), ".npmrc");
  const written = registryOf(name.slice(0, name.indexOf("/")), (await readPlain(file)) ?? "");
  if (written === undefined) return undefined;
  return isPlain(written) ? { file, url: written } : { file };
}

/** What an .npmrc says last of a scope. */
function registryOf(scope: string, text: string): string | undefined {
  const values = text.split(/\r?\n/).flatMap((line) => {
    const cut = line.indexOf("=");
    return line.slice(0, Math.max(cut, 0)).trim() === `${scope}:registry` ? [line.slice(cut + 1).trim()] : [];
  });
  return values.at(-1)?.replace(/^(["'])(.*)\1$/, "$2");
}

/** An address over https that holds nothing else: no login, and no variable for npm to fill in. */
function isPlain(written: string): boolean {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url?.protocol === "https:" && /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~@%/-]*)?$/i.test(written);
}

/** As npm finds it: the nearest one with a package.json or packages. */
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
