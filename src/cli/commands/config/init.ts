import { existsSync, readFileSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname, join, relative } from "node:path";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import { toData } from "../../../config/parse/tree.ts";
import { isError, type MallexError, type Problem, createError } from "../../../diagnostics/problem.ts";
import { factsOf } from "../../../plan/lower/profiles.ts";
import { writeFileAtomically } from "../../../process/files/write-atomically.ts";
import { EMBEDDED_MODEL } from "../../../shared/reserved-names.ts";
import { openTrustStore, untrusted } from "../../compile/check-trust.ts";
import { compileFile, type CompiledFile } from "../../compile/compile-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { shellQuote } from "../../context/run-command.ts";
import { initialFile, linuxNotice, suggestedModel, tooLarge, type UsableSource } from "../../models/initial-config.ts";
import { alsoOnOpenRouter, modelSource } from "../../models/model-source.ts";
import { isModelFolder, localFolder } from "../../models/model-files.ts";

const NAME = "mallex.yaml";
/** Files in a project that should not be committed: generated ones, and one user's own rules. */
const IGNORED = ["/generated/plan/", "/generated/mallex.schema.json", "/mallex.local.yaml"];

export interface InitOptions {
  readonly model?: string;
  readonly force?: boolean;
}

/**
 * Writes a small file into the working folder, trusts it, and prints what to do next. A file that doesn't compile here is not
 * written.
 * @param memory bytes of this machine
 */
export async function initCommand(
  context: CliContext,
  { model, force }: InitOptions,
  memory: number = totalmem(),
): Promise<Outcome> {
  const file = join(context.cwd, NAME);
  if (existsSync(file) && force !== true) throw createError("MX7505", { file });
  const source = usable(model, context);
  const { text, compiled } = await compileFirst(context, {
    file,
    source,
    isNamed: model !== undefined,
    force: force === true,
    memory,
  });
  if (compiled.problems.some(isError)) return { problems: compiled.problems };
  await writeFileAtomically(file, text);
  const problems = [...compiled.problems, ...(await trustWritten(context, compiled))];
  const ignored = await ignore(context.cwd);
  const lines = [
    `wrote ${NAME}${ignored === undefined ? "" : ` and ${ignored}`}`,
    ...aboutModel(source),
    "  mallex compile   checks it, after every change",
    "  mallex run       starts Claude Code with it",
  ];
  return { problems, text: lines.join("\n"), data: { file, ...(ignored === undefined ? {} : { ignored }) } };
}

interface First {
  readonly file: string;
  readonly source: UsableSource;
  readonly isNamed: boolean;
  readonly force: boolean;
  readonly memory: number;
}

interface CompiledText {
  readonly text: string;
  readonly compiled: CompiledFile;
}

/**
 * What is known about a model is in packs, and in the user's own layer: it is available when the file is compiled.
 * @throws {MallexError} MX7507 when the model does not fit into this machine's memory and `--force` is missing
 */
async function compileFirst(
  context: CliContext,
  { file, source, isNamed, force, memory }: First,
): Promise<CompiledText> {
  // Nothing is written before the file is known to compile: if mallex is interrupted, the folder stays as it was.
  const compileText = async (text: string): Promise<CompiledText> => ({
    text,
    compiled: await compileFile({ ...context, config: file }, { edited: new Map([[file, text]]) }),
  });
  const plain = await compileText(initialFile(source, { memory }));
  if (!isNamed || plain.compiled.problems.some(isError)) return plain;
  const { models = [] } = toData(plain.compiled.config) as Mallex;
  const facts = factsOf(source.model, models) ?? {};
  const why = tooLarge(source, facts, memory);
  if (why !== undefined && !force) throw doesNotFit(source, why, memory);
  if (why !== undefined) context.report(`warning: ${source.model} does not fit: ${why}`);
  const text = initialFile(source, { memory, facts });
  return text === plain.text ? plain : compileText(text);
}

function doesNotFit({ kind, model }: UsableSource, why: string, memory: number): MallexError {
  const suggestion = suggestedModel(memory);
  const smaller = kind === "local" ? suggestion.model : suggestion.ollama;
  const onOpenRouter = alsoOnOpenRouter(model);
  const openRouter = onOpenRouter === undefined ? "" : `; or from OpenRouter: mallex init --model ${onOpenRouter}`;
  return createError("MX7507.modelTooLarge", { model, why, smaller, openRouter, argument: shellQuote(model) });
}

/** @throws {MallexError} MX7507 for a name that is no model */
function usable(model: string | undefined, context: CliContext): UsableSource {
  const source = modelSource(model ?? EMBEDDED_MODEL);
  const reject = (message: string, hint: string): MallexError => createError("MX7507.unusableModel", { message, hint });
  if (source.kind === "unusable") throw reject(source.why, source.hint);
  if (source.kind === "local" && isModelFolder(source.model)) {
    const folder = localFolder(source.model, join(context.cwd, NAME), context);
    if (!existsSync(folder)) throw reject(`there is no folder ${folder}`, NO_FOLDER);
  }
  return source;
}

const NO_FOLDER =
  "name the folder with the model's config.json and weights, or an id of the hub: mallex init --model mlx-community/Qwen3-4B-4bit";

/** What is known about the model besides the file. */
function aboutModel(source: UsableSource): readonly string[] {
  if (source.kind === "backend") return [`${source.model}: ${source.about}`];
  const onOpenRouter = alsoOnOpenRouter(source.model);
  if (onOpenRouter === undefined) return linuxNotice(source.model);
  const both = `${source.model} of the hub runs on this machine; OpenRouter's is written: mallex init --force --model ${onOpenRouter}`;
  return [both, ...linuxNotice(source.model)];
}

/** Trusts what mallex has just written, and nothing else: a local file beside it may have come with a clone. */
async function trustWritten(context: CliContext, compiled: CompiledFile): Promise<readonly Problem[]> {
  const others = compiled.permissions.filter(({ at }) => at.file !== NAME);
  if (others.length > 0) return [{ ...untrusted({ ...compiled, permissions: others }), severity: "warning" }];
  if (compiled.permissions.length > 0)
    await openTrustStore(context.paths.trust).remember(compiled.file, compiled.permissions);
  return [];
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
