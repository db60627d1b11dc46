import { realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { onPath } from "../supervise/look-around.ts";
import type { CliContext } from "./context.ts";
import type { StartedBy } from "./launch/resume.ts";

/** How the person has started this mallex, and can start it again. */
export function startedBy({ env, packageRoot, cwd }: Pick<CliContext, "env" | "packageRoot" | "cwd">): StartedBy {
  if (env["npm_lifecycle_event"] === "start" && isIn(env["npm_package_json"], packageRoot))
    return {
      argv: ["npm", ...(realPath(cwd) === realPath(packageRoot) ? [] : ["--prefix", packageRoot]), "start", "--"],
      isNpmStart: true,
    };
  const program = onPath(env, "mallex");
  if (!isIn(program, packageRoot)) return { argv: ["node", join(packageRoot, "bin/mallex.mjs")], isNpmStart: false };
  // npm puts this folder on the PATH of what it starts; the person's own shell does not have it.
  const isNpms = program?.includes(`${sep}node_modules${sep}.bin${sep}`) === true;
  return { argv: [...(isNpms ? ["npx"] : []), "mallex"], isNpmStart: false };
}

function isIn(file: string | undefined, folder: string): boolean {
  return file !== undefined && realPath(file).startsWith(`${realPath(folder)}${sep}`);
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
