import { compile, type CompileResult, type CompileInput, type Override } from "../compile/compile.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { CliContext } from "./context.ts";
import { findConfig } from "./find-config.ts";
import { keepClassifiers } from "./keep-classifiers.ts";

/** Where files are found. Data alone, so that another process can have it. */
export type CompileContext = Pick<CliContext, "config" | "cwd" | "paths" | "homeDir" | "packageRoot">;

export interface CompiledFile extends CompileResult {
  /** The file that was compiled, absolute. */
  readonly file: string;
}

/**
 * Compiles the file that this command is about. `overrides`: what a run sets over all files; not for what `compile` writes. `tests`:
 * none, if not said otherwise: a mistake in a test must keep nobody from working.
 */
export async function compileFile(
  context: CompileContext,
  more: Pick<CompileInput, "overrides" | "tests" | "frozen" | "onPathRead" | "edited"> = {},
): Promise<CompiledFile> {
  const input = compileInput(context);
  const compiled = await compile({ ...input, tests: "none", ...more });
  return { ...compiled, file: input.file };
}

/** The plan that a whole team has, and the layers of this machine that have no part in it. */
export interface SharedPlan extends Pick<CompileResult, "plan" | "files" | "problems"> {
  readonly without: readonly string[];
}

/** A file as it compiles without the layers of this machine. Compiles once more only where there are any. */
export async function compileShared(context: CliContext, compiled: CompiledFile): Promise<SharedPlan> {
  const without = compiled.sources.filter(({ kind }) => kind === "user" || kind === "local").map(({ name }) => name);
  if (without.length === 0) return { ...compiled, without };
  return { ...(await compile({ ...compileInput(context), shared: true })), without };
}

/**
 * The file that this command is about, and where it finds what belongs to it.
 * @throws {MallexError} MX7501 when there is no file
 */
export function compileInput(context: CompileContext): CompileInput {
  const file = findConfig(context);
  const { paths, homeDir, packageRoot } = context;
  const layer = file === paths.userFile ? { personal: true } : { userFile: paths.userFile };
  return {
    file,
    home: homeDir,
    packageRoot,
    packs: paths.packs,
    ...layer,
    classifiers: keepClassifiers(paths.classifiers),
  };
}

/**
 * What `--port` and the environment set for one run; the flag goes first.
 * @throws {MallexError} MX7507 when it is no port
 */
export function runOverrides({ env }: Pick<CliContext, "env">, flag?: string): readonly Override[] {
  const [from, text] =
    flag === undefined ? (["$MALLEX_PORT", env["MALLEX_PORT"] ?? ""] as const) : (["--port", flag] as const);
  if (flag === undefined && text === "") return [];
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return [portOverride(port, from)];
  throw new MallexError({
    code: "MX7507",
    severity: "error",
    message: `${from} is ${JSON.stringify(text)}, which is no port`,
    hint: "give it a number from 0 to 65535; 0 lets the system choose",
  });
}

export function portOverride(port: number, from: string): Override {
  return { path: ["server", "port"], value: port, from };
}
