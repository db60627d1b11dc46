import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { printProblems } from "../../../diagnostics/print-problems.ts";
import { createRedactor } from "../../../diagnostics/log/redact.ts";
import { createError, isError, type Problem } from "../../../diagnostics/problem.ts";
import { makeFolder } from "../../../shared/files/private-files.ts";
import { count, visible } from "../../../shared/format-quantities.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { findSource, readSource } from "../../import/find-source.ts";
import { leaveOutRefused } from "../../import/leave-out.ts";
import { SOURCES } from "../../import/registry.ts";
import type { SourceName } from "../../import/source-names.ts";
import type { Imported } from "../../import/source.ts";
import { compileText, nextSteps, writeConfig } from "../../setup/write-config.ts";

/** A project's folder is as private as its owner's umask makes it. */
const OPEN_FOLDER = 0o777;

export interface ImportOptions {
  readonly from?: SourceName;
  readonly out?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** Writes a mallex.yaml from the configuration of another program, and reports what could not be carried over. */
export async function importCommand(
  context: CliContext,
  given: string | undefined,
  { from, out = "mallex.yaml", force, dryRun }: ImportOptions,
): Promise<Outcome> {
  const file = resolve(context.cwd, out);
  checkReplaced(file, dryRun === true || force === true);
  const source = given === undefined ? findSource(context, from) : readSource(context, given, from);
  const converted = SOURCES[source.name].convert(source.text);
  if (converted.file === undefined)
    throw createError("MX7507.importEmpty", { file: source.from, why: reasons(converted) });
  const accepted = await leaveOutRefused(converted.file, async (one) => compileText(context, { file, text: one }));
  const { text, compiled } = accepted;
  const imported = { ...converted, file: text, unmatched: [...converted.unmatched, ...accepted.unmatched] };
  // What looks like a secret is a part of an argument or a name: it may be written, but not shown.
  const redact = createRedactor([]);
  const details = { source: source.name, from: source.from, unmatched: imported.unmatched, keys: imported.keys };
  if (dryRun === true || compiled.problems.some(isError))
    return {
      ...showOnly({ ...imported, file: redact(text) }, compiled.problems, context),
      data: { ...details, text: redact(text) },
    };
  if (file === context.paths.userFile) makeFolder(context.paths.home);
  else makeFolder(dirname(file), OPEN_FOLDER);
  const { problems, ignored } = await writeConfig(context, { file, text }, compiled, true);
  const lines = [
    `wrote ${out}${ignored === undefined ? "" : ` and ${ignored}`} from ${source.from} (${SOURCES[source.name].title})`,
    ...describe(imported),
    "  mallex compile   checks it, after every change",
    ...nextSteps(problems),
  ];
  return { problems, text: lines.join("\n"), data: { file, ...details } };
}

function checkReplaced(file: string, isAllowed: boolean): void {
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) throw createError("MX7505.noFile", { file });
  const hint = "`mallex import --force` replaces it, `--out FILE` writes another one, `--dry-run` only shows it";
  if (!isAllowed) throw createError("MX7505", { file }, undefined, { hint });
}

/** The file and the compiler's verdict, where nothing is written. */
function showOnly(imported: Imported, problems: readonly Problem[], { style }: CliContext): Outcome {
  const failed = problems.some(isError);
  const verdict = problems.length === 0 ? "compiles without findings" : printProblems(problems, style);
  const last = failed ? "nothing was written: it does not compile" : verdict;
  const text = [visible(imported.file ?? ""), ...describe(imported), last].join("\n");
  return { problems: failed ? problems : [], text, verbatim: true };
}

function describe({ keys, unmatched }: Imported): readonly string[] {
  const plain = (text: string): string => visible(text).replaceAll(/\s+/g, " ");
  const variables = [...new Map(keys.map((key) => [key.variable, key])).values()];
  return [
    ...(variables.length === 0
      ? []
      : ["keys are not copied; put them into these variables, or into a file (`key: { file: … }`):"]),
    ...variables.map(({ variable, path }) => `  export ${variable}=…   # ${plain(path)}`),
    ...(unmatched.length === 0
      ? ["everything was carried over"]
      : [`${count(unmatched.length, "setting")} could not be carried over:`]),
    ...unmatched.map(({ path, why }) => `  ${plain(`${path}: ${why}`)}`),
  ];
}

function reasons({ unmatched }: Imported): string {
  return unmatched.length === 0 ? "it has none" : unmatched.map(({ path, why }) => `${path}: ${why}`).join("; ");
}
