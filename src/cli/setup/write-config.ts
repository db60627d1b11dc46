import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Problem } from "../../diagnostics/problem.ts";
import { writeFileAtomically } from "../../process/files/write-atomically.ts";
import { isTrusted, openTrustStore, sinceTrusted, untrusted } from "../compile/check-trust.ts";
import { compileFile, type CompiledFile } from "../compile/compile-file.ts";
import type { CliContext } from "../context/context.ts";

/** Files in a project that should not be committed: generated ones, and one user's own rules. */
const IGNORED = ["/generated/plan/", "/generated/mallex.schema.json", "/mallex.local.yaml"];

export interface ConfigText {
  /** Where it will be, absolute. */
  readonly file: string;
  readonly text: string;
}

/** The text of a file; undefined if there is none. */
export function readConfig(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Compiles a file that is not written yet: if mallex is interrupted, the folder stays as it was. */
export async function compileText(context: CliContext, { file, text }: ConfigText): Promise<CompiledFile> {
  return compileFile({ ...context, config: file }, { edited: new Map([[file, text]]) });
}

export interface WrittenConfig {
  readonly problems: readonly Problem[];
  /** The `.gitignore` that was changed, relative to the file. */
  readonly ignored?: string;
}

/**
 * Writes a file that compiles, whatever is there.
 * @param isForeign it comes from a file of another program, which may have come with a clone: it is not trusted
 */
export async function writeConfig(
  context: CliContext,
  config: ConfigText,
  compiled: CompiledFile,
  isForeign = false,
): Promise<WrittenConfig> {
  return (await writeEdited(context, config, compiled, { isCurrent: () => true, isForeign })) as WrittenConfig;
}

/**
 * Writes a file that compiles, and tells git to ignore what mallex generates beside it. It is trusted, unless it was there before and was not: then only a
 * part of it is what mallex has written.
 * @param how `isCurrent`: asked immediately before it is written; `isForeign`: what it says comes from elsewhere
 * @returns undefined if the file is no longer what `text` was made from: nothing is written then
 */
export async function writeEdited(
  context: CliContext,
  { file, text }: ConfigText,
  compiled: CompiledFile,
  { isCurrent, isForeign = false }: { readonly isCurrent: () => boolean; readonly isForeign?: boolean },
): Promise<WrittenConfig | undefined> {
  const wasTrusted =
    !isForeign && (!existsSync(file) || isTrusted(await compileFile({ ...context, config: file }), context));
  if (!isCurrent()) return undefined;
  await writeFileAtomically(file, text, file === context.paths.userFile ? 0o600 : undefined);
  const problems = [...compiled.problems, ...(await trustWritten(context, compiled, wasTrusted))];
  // The user's own folder may lie in a repository, and belongs to nobody else.
  const ignored = file === context.paths.userFile ? undefined : await ignore(dirname(file));
  return { problems, ...(ignored === undefined ? {} : { ignored }) };
}

/** Trusts what mallex has just written, and nothing else: a local file beside it may have come with a clone. */
async function trustWritten(
  context: CliContext,
  compiled: CompiledFile,
  wasTrusted: boolean,
): Promise<readonly Problem[]> {
  const { permissions } = compiled;
  const others = wasTrusted ? permissions.filter(({ at }) => at.file !== "mallex.yaml") : permissions;
  if (others.length > 0) return [notTrusted(context, { ...compiled, permissions: others })];
  return permissions.length > 0 ? openTrustStore(context.paths.trust).remember(compiled.file, permissions) : [];
}

/** What there is to say about a file that needs no change. */
export function problemsOf(context: CliContext, compiled: CompiledFile): readonly Problem[] {
  return isTrusted(compiled, context) ? compiled.problems : [...compiled.problems, notTrusted(context, compiled)];
}

/** After a change, only what is new. */
function notTrusted(context: CliContext, compiled: CompiledFile): Problem {
  const since = sinceTrusted(compiled, context);
  return { ...untrusted(compiled, { config: context.config, since }), severity: "warning" };
}

/** Adds missing entries to `.gitignore` in a git repository. @returns the file's name if it was changed */
async function ignore(folder: string): Promise<string | undefined> {
  const root = gitRoot(folder);
  if (root === undefined) return undefined;
  const file = join(folder, ".gitignore");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const lines = new Set(text.split("\n").map((line) => line.trim()));
  const missing = IGNORED.filter((line) => !lines.has(line));
  if (missing.length === 0) return undefined;
  const separator = text === "" || text.endsWith("\n") ? "" : "\n";
  await writeFileAtomically(file, `${text}${separator}${missing.join("\n")}\n`);
  return relative(folder, file);
}

function gitRoot(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : gitRoot(parent);
}

/** Whether a file that was written needs `mallex trust` before it runs. */
export function needsTrust(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === "MX6201");
}

/** What to type after a file was written, in this order. */
export function nextSteps(problems: readonly Problem[]): readonly string[] {
  return [
    ...(needsTrust(problems)
      ? ["  mallex trust     shows which servers, keys and programs it uses, and allows them"]
      : []),
    "  mallex run       starts Claude Code with it",
  ];
}
