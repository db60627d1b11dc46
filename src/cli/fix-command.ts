import { randomBytes } from "node:crypto";
import { realpathSync } from "node:fs";
import { chmod, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { mendFiles, type Fixable, type MendedFile } from "../compile/8-mend/mend-files.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { compileInput } from "./compile-file.ts";
import type { Context, Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";

/** One line of a file, before and after. */
interface Change {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Makes the changes that problems suggest where only one can be meant, in the person's own files. With `--dry-run` it only shows them. */
export async function fixCommand(context: Context, { dryRun }: { readonly dryRun?: boolean }): Promise<Outcome> {
  const { compiled, files, refused } = await mendFiles(compileInput(context));
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

/** A fix never joins or splits lines. */
function changesOf({ name, before, after }: MendedFile): Change[] {
  const now = after.split("\n");
  return before.split("\n").flatMap((line, index) => {
    const mended = now[index] ?? "";
    return mended === line ? [] : [{ file: name, line: index + 1, before: line.trimEnd(), after: mended.trimEnd() }];
  });
}

function describe(changes: readonly Change[], how: { left: number; dryRun: boolean }): string {
  const lines = changes.flatMap(({ file, line, before, after }) => [
    `${file}:${line}`,
    `  - ${before}`,
    `  + ${after}`,
  ]);
  const done = `${how.dryRun ? "would change" : "changed"} ${count(changes.length, "line")}`;
  const nothing = how.left === 0 ? "nothing to mend" : "nothing that a machine may mend";
  const rest = how.left === 0 ? "" : `; ${count(how.left, "error")} left for you`;
  return [...lines, `${changes.length === 0 ? nothing : done}${rest}`].join("\n");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function leftOut({ code, fix: { at, replace } }: Fixable): Problem {
  return {
    code: "MX7528",
    severity: "warning",
    message: `\`${replace}\` is not written here, although ${code} suggests it: it would make a new mistake`,
    hint: "decide it yourself: the word may be meant for another place",
    at,
  };
}

/**
 * Whole or not at all, with the mode it had; through a link to the file itself.
 * @throws {MallexError} MX7527 when somebody else has written it since it was read
 */
async function replaceFile({ path, before, after }: MendedFile): Promise<void> {
  const real = realpathSync(path);
  if ((await readFile(real, "utf8")) !== before)
    throw new MallexError({
      code: "MX7527",
      severity: "error",
      message: `${path} has changed while it was mended, and is left as it is now`,
      hint: "save it in your editor, then run `mallex fix` again",
    });
  const fresh = `${real}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeFile(fresh, after, { flag: "wx" });
    await chmod(fresh, (await stat(real)).mode & 0o777);
    await rename(fresh, real);
  } finally {
    await rm(fresh, { force: true });
  }
}
