import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { MallexError, createProblem, createError } from "../../diagnostics/problem.ts";
import { PACK_FILE } from "../../shared/pack-spec.ts";
import { namesIn } from "../../shared/files/private-files.ts";
import type { CliContext } from "./context.ts";

/**
 * The file to compile: `--config`, else `mallex.yaml` in the working folder, else the user's own. Never a folder further up:
 * the configuration should not depend on the terminal's folder.
 * @throws {MallexError} MX7501 when there is none, or the one that is there has another name
 */
export function findConfig(context: Pick<CliContext, "config" | "cwd" | "paths">): string {
  const { config, cwd, paths } = context;
  if (config !== undefined) return fileIn(resolve(cwd, config));
  const own = resolve(cwd, "mallex.yaml");
  if (existsSync(own)) return own;
  refuseOtherName(cwd);
  if (existsSync(paths.userFile)) return paths.userFile;
  const foreign = namesIn(cwd).find((name) => OTHER_PROGRAM.test(name));
  throw new MallexError(
    foreign === undefined
      ? createProblem("MX7501.notFound", { cwd, userFile: paths.userFile })
      : createProblem("MX7501.foreignFile", { cwd, userFile: paths.userFile, foreign }),
  );
}

/** A folder means the mallex.yaml or the pack.yaml in it. */
function fileIn(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return path;
  return ["mallex.yaml", PACK_FILE].map((name) => join(path, name)).find((file) => existsSync(file)) ?? path;
}

/** Whether there is a file to compile. One with a wrong name counts: it is reported, never ignored. */
export function hasConfig({ config, cwd, paths }: Pick<CliContext, "config" | "cwd" | "paths">): boolean {
  return (
    config !== undefined ||
    existsSync(resolve(cwd, "mallex.yaml")) ||
    namesIn(cwd).some((name) => OTHER_NAME.test(name)) ||
    existsSync(paths.userFile)
  );
}

/** Files of LiteLLM, llama-swap, claude-code-router and Ollama. */
const OTHER_PROGRAM =
  /^(litellm[\w.-]*\.ya?ml|proxy_server_config\.ya?ml|llama-swap[\w.-]*\.ya?ml|claude-code-router[\w.-]*\.json|modelfile)$/i;

/** Names that other programs would give it. */
const OTHER_NAME = /^\.?mallex(\.config)?\.(ya?ml|jsonc?|toml)$|^\.mallexrc$/i;

/** A file with a wrong name may contain rules that keep data on this machine, so no other file is used in its place. */
function refuseOtherName(folder: string): void {
  const name = namesIn(folder).find((one) => OTHER_NAME.test(one));
  if (name === undefined) return;
  throw createError(/\.(toml|jsonc)$/i.test(name) ? "MX7501.otherFormat" : "MX7501.otherName", { folder, name });
}

/**
 * The path of a problem's file in the repository of a workflow. Problems name files relative to the compiled
 * file, or to the folder that a command sets; built-in and remote packs and the user's own layer have none.
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
