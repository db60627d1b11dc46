import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { MallexError } from "../problem/mallex-error.ts";
import type { Context } from "./context.ts";

/**
 * The file to compile: `--config`, else `mallex.yaml` in the working folder, else the user's own. Never a folder further up:
 * what a file declares should not depend on where a terminal happens to stand.
 * @throws {MallexError} MX7501 when there is none
 */
export function findConfig(context: Pick<Context, "config" | "cwd" | "places">): string {
  const { config, cwd, places } = context;
  if (config !== undefined) return resolve(cwd, config);
  const found = [resolve(cwd, "mallex.yaml"), places.userFile].find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new MallexError({
    code: "MX7501",
    severity: "error",
    message: `there is no mallex.yaml in ${cwd}, and no ${places.userFile}`,
    hint: "run `mallex init` to write one here, or name one with --config FILE",
  });
}
