import { readFile } from "node:fs/promises";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { createError } from "../../../diagnostics/problem.ts";
import { closestCodes, explainCode, formatCode, isCode, renderMarkdown } from "../../../inspect/explain/error-pages.ts";
import { columnsOf, stdoutStyle, withShippedFile, type CliContext, type Outcome } from "../../context/context.ts";
import type { ExplainOptions } from "./explain-subject.ts";

/** Explains an error code, a request, or where a value comes from. */
export async function explainCommand(given: CliContext, options: ExplainOptions): Promise<Outcome> {
  const { what, last = false, any = false, path, shipped = false } = options;
  const context = shipped ? withShippedFile(given) : given;
  if ([what !== undefined, last, path !== undefined].filter(Boolean).length !== 1)
    throw createError("MX7507.oneSubject", {});
  if (any && !last) throw createError("MX7507.anyWithoutLast", {});
  if (what !== undefined && isCode(what) && !isFile(context, what)) return explainPage(context, what);
  // A page of an error does not wait for the compiler.
  const { explainPath, explainTurnOf } = await import("./explain-subject.ts");
  return path === undefined ? explainTurnOf(context, options) : explainPath(context, path);
}

/** A request may be kept in a file whose name is a number. */
function isFile({ cwd }: CliContext, what: string): boolean {
  return statSync(resolve(cwd, what), { throwIfNoEntry: false })?.isFile() === true;
}

/** Width of a page in a pipe: longer lines are hard to read. */
const PAGE_WIDTH = 100;

async function explainPage(context: CliContext, what: string): Promise<Outcome> {
  const found = explainCode(what, await readFile(join(context.packageRoot, "docs/reference/errors.md"), "utf8"));
  const width = Math.min(PAGE_WIDTH, columnsOf(process.stdout) ?? PAGE_WIDTH);
  if (found !== undefined) {
    const text = renderMarkdown(found.page, { style: stdoutStyle(context), width });
    return { problems: [], text, verbatim: true, data: found };
  }
  throw createError("MX7523.unknownCode", { code: formatCode(what), similar: closestCodes(what).join(", ") });
}
