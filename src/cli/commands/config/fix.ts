import { findSecrets, type Secrets } from "../../../checks/secrets/find-secrets.ts";
import { parseYaml } from "../../../config/parse/parse-yaml.ts";
import { isError, type Problem, createProblem } from "../../../diagnostics/problem.ts";
import { fixFiles, type Fixable, type FixedFile } from "../../../inspect/fix/fix-files.ts";
import { count, visible } from "../../../shared/format-quantities.ts";
import { compileInput } from "../../compile/compile-file.ts";
import { replaceFile } from "../../compile/write-lock.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { EXIT } from "../../context/run-command.ts";

/** One line of a file, before and after. */
interface LineChange {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Applies the unambiguous fixes of problems in the user's own files. `--dry-run` only prints them. */
export async function fixCommand(context: CliContext, { dryRun }: { readonly dryRun?: boolean }): Promise<Outcome> {
  const { compiled, files, refused } = await fixFiles(compileInput(context));
  if (dryRun !== true) for (const file of files) await replaceFile(file);
  const changes = files.flatMap(changesOf);
  const problems = [...compiled.problems, ...refused.map(leftOut)];
  const left = problems.filter(isError).length;
  return {
    problems,
    ...(left === 0 && dryRun === true && changes.length > 0 ? { exitCode: EXIT.findings } : {}),
    text: describe(changes, { left, dryRun: dryRun === true }),
    data: { changes, left, written: dryRun !== true && changes.length > 0 },
  };
}

/** A fix never joins or splits lines. Secrets are removed from what is printed. */
function changesOf({ name, before, after }: FixedFile): LineChange[] {
  const [old, now] = [secretsIn(name, before), secretsIn(name, after)];
  const [was, is] = [old, now].map(({ displayName }) => displayName(name).split("\n"));
  const show = (line = ""): string => now.mask(old.mask(line.trimEnd()));
  const repairs = after.split("\n");
  return before
    .split("\n")
    .flatMap((line, index) =>
      repairs[index] === line
        ? []
        : [{ file: name, line: index + 1, before: show(was?.[index]), after: show(is?.[index]) }],
    );
}

function secretsIn(name: string, text: string): Secrets {
  const { tree } = parseYaml(name, text);
  return findSecrets(new Map([[name, text]]), new Map(tree === undefined ? [] : [[name, tree]]));
}

function describe(changes: readonly LineChange[], how: { left: number; dryRun: boolean }): string {
  const lines = changes.flatMap(({ file, line, before, after }) => [
    `${file}:${line}`,
    `  - ${visible(before)}`,
    `  + ${visible(after)}`,
  ]);
  const done = `${how.dryRun ? "would change" : "changed"} ${count(changes.length, "line")}`;
  const nothing = how.left === 0 ? "nothing to fix" : "nothing that mallex can fix safely";
  const rest = how.left === 0 ? "" : `; ${count(how.left, "error")} left for you`;
  return [...lines, `${changes.length === 0 ? nothing : done}${rest}`].join("\n");
}

function leftOut({ code, fix: { at, replace } }: Fixable): Problem {
  return createProblem("MX7528", { replacement: replace, code }, at);
}
