import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Classifier } from "../../../generated/types/plan.d.ts";
import { compile, type CompileInput, type CompileResult } from "../../compile.ts";
import type { Classifiers } from "../../plan/lower/intents.ts";
import { readPrivateFileSafely, writePrivate } from "../../shared/files/private-files.ts";
import { optional } from "../../shared/utilities.ts";
import { findConfig } from "../context/config-file.ts";
import type { CliContext } from "../context/context.ts";

/** Where files are found. Data alone, so that another process can have it. */
export type CompileContext = Pick<CliContext, "config" | "cwd" | "paths" | "homeDir" | "packageRoot" | "shared">;

export interface CompiledFile extends CompileResult {
  /** The file that was compiled, absolute. */
  readonly file: string;
}

/**
 * Compiles the file of this command. `overrides`: settings of a run that override all files; not for what `compile` writes. `tests`:
 * none by default, because an error in a test must not stop anyone's work.
 */
export async function compileFile(
  context: CompileContext,
  more: Pick<CompileInput, "overrides" | "tests" | "frozen" | "allow" | "onPathRead" | "edited" | "ggufs"> = {},
): Promise<CompiledFile> {
  const input = compileInput(context);
  const compiled = await compile({ ...input, tests: "none", ...more });
  return { ...compiled, file: input.file };
}

/** The plan without the layers of this machine, and the names of these layers. */
export interface SharedPlan extends Pick<CompileResult, "plan" | "files" | "schema" | "problems"> {
  readonly without: readonly string[];
}

/** Compiles a file without the layers of this machine; a second time only if there are any. */
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
  const { paths, homeDir, packageRoot, shared } = context;
  const layer = file === paths.userFile ? { personal: true } : { userFile: paths.userFile };
  return {
    file,
    home: homeDir,
    packageRoot,
    packs: paths.packs,
    ...layer,
    ...optional("shared", shared),
    classifiers: keepClassifiers(paths.classifiers),
  };
}

/** Number of classifiers to keep, the most recently used: each takes up to 0.3 MB. */
const MAX_CLASSIFIERS = 20;

/**
 * What was trained on the user's own examples, a file each: training is most of what compiling them takes. It only saves time, so a disk that
 * can't be read or written is nobody's fault, and a file with anything else in it is made again.
 * @param folder of the private cache
 */
export function keepClassifiers(folder: string): Classifiers {
  const fileOf = (key: string): string => join(folder, `${key}.json`);
  return {
    find: async (key) => read(fileOf(key), key).catch(() => undefined),
    async keep(trained) {
      try {
        // A file lost in a power failure is trained again.
        await writePrivate(fileOf(trained.key), JSON.stringify(trained), { flush: false });
        await prune(folder, MAX_CLASSIFIERS);
      } catch {
        // Without the file, the next compile only takes longer.
      }
    },
  };
}

async function read(file: string, key: string): Promise<Classifier | undefined> {
  const found = readPrivateFileSafely(file);
  if (found.kind !== "text") return undefined;
  const trained: unknown = JSON.parse(found.text);
  const { validateTrained } = await import("../../../generated/types/validate-trained.mjs");
  if (!validateTrained(trained) || trained.key !== key || !isCompleteClassifier(trained.classifier)) return undefined;
  const now = new Date();
  await utimes(file, now, now);
  return trained.classifier;
}

/** A truncated table must not be used. */
function isCompleteClassifier({ labels, buckets, weights, bias, known }: Classifier): boolean {
  const bytes = (base64: string): number => atob(base64).length;
  return bias.length === labels.length && bytes(known) === buckets && bytes(weights) === buckets * labels.length;
}

/** Removes all but the most recently used files or folders in a folder. */
export async function prune(folder: string, most: number): Promise<void> {
  const paths = (await readdir(folder).catch(() => [])).map((name) => join(folder, name));
  const timeOf = async (path: string): Promise<number> => (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
  const used = await Promise.all(paths.map(async (path) => ({ path, at: await timeOf(path) })));
  const old = used.toSorted((a, b) => b.at - a.at).slice(most);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true }).catch(() => undefined)));
}
