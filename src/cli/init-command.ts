import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname, join, relative } from "node:path";
import type { Mallex } from "../../generated/types/mallex.d.ts";
import { factsOf } from "../compile/6-lower/profiles.ts";
import { toData } from "../compile/tree.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { untrusted } from "./check-trust.ts";
import { compileFile, type CompiledFile } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";
import { initialFile } from "./initial-file.ts";
import { openTrustStore } from "./trust-store.ts";

const NAME = "mallex.yaml";
/** What mallex writes into a project and nobody should commit: made again at will, and one person's own rules. */
const IGNORED = ["/generated/plan/", "/mallex.local.yaml"];

export interface InitOptions {
  readonly model?: string;
  readonly force?: boolean;
}

/** Writes a small file into the working folder, trusts it, and says what to do next. One that does not compile here is taken back. */
export async function initCommand(context: Context, { model, force }: InitOptions): Promise<Outcome> {
  const file = join(context.cwd, NAME);
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (before !== undefined && force !== true) throw isThere(file);
  const compiled = await writeFirst(context, { file, model, before });
  if (compiled.problems.some(isError)) return { problems: compiled.problems };
  const problems = [...compiled.problems, ...(await trustWritten(context, compiled))];
  const ignored = ignore(context.cwd);
  const lines = [
    `wrote ${NAME}${ignored === undefined ? "" : ` and ${ignored}`}`,
    "  mallex compile   checks it, after every change",
    "  mallex run       starts Claude Code with it",
  ];
  return { problems, text: lines.join("\n"), data: { file, ...(ignored === undefined ? {} : { ignored }) } };
}

/** What is known of a model stands in packs, and in the person's own layer: it is there when the file is compiled. */
async function writeFirst(
  context: Context,
  {
    file,
    model,
    before,
  }: { readonly file: string; readonly model: string | undefined; readonly before: string | undefined },
): Promise<CompiledFile> {
  const memory = totalmem();
  const plain = initialFile(model, { memory });
  const compiled = await compileWritten(context, { file, text: plain, before });
  if (model === undefined || compiled.problems.some(isError)) return compiled;
  const { models = [] } = toData(compiled.config) as Mallex;
  const text = initialFile(model, { memory, facts: factsOf(model, models) });
  return text === plain ? compiled : compileWritten(context, { file, text, before });
}

/** Whatever goes wrong, the folder is as it was. */
async function compileWritten(
  context: Context,
  { file, text, before }: { readonly file: string; readonly text: string; readonly before: string | undefined },
): Promise<CompiledFile> {
  let isGood = false;
  try {
    writeFileSync(file, text);
    const compiled = await compileFile({ ...context, config: file });
    isGood = !compiled.problems.some(isError);
    return compiled;
  } finally {
    if (!isGood && before === undefined) rmSync(file, { force: true });
    else if (!isGood) writeFileSync(file, before ?? "");
  }
}

/** Trusts what mallex has just written, and nothing else: a local file beside it may have come with a clone. */
async function trustWritten(context: Context, compiled: CompiledFile): Promise<readonly Problem[]> {
  const others = compiled.powers.filter(({ at }) => at.file !== NAME);
  if (others.length > 0) return [{ ...untrusted({ ...compiled, powers: others }), severity: "warning" }];
  if (compiled.powers.length > 0) await openTrustStore(context.places.trust).remember(compiled.file, compiled);
  return [];
}

/** Adds what is missing to `.gitignore`, in a folder that git looks after. The file's name when it was changed. */
function ignore(folder: string): string | undefined {
  const root = gitRoot(folder);
  if (root === undefined) return undefined;
  const file = join(folder, ".gitignore");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const lines = new Set(text.split("\n").map((line) => line.trim()));
  const missing = IGNORED.filter((line) => !lines.has(line));
  if (missing.length === 0) return undefined;
  const separator = text === "" || text.endsWith("\n") ? "" : "\n";
  writeFileSync(file, `${text}${separator}${missing.join("\n")}\n`);
  return relative(folder, file);
}

function gitRoot(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : gitRoot(parent);
}

function isThere(file: string): MallexError {
  return new MallexError({
    code: "MX7505",
    severity: "error",
    message: `${file} is there already`,
    hint: "edit it, or replace it: mallex init --force",
  });
}
