import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { MallexError } from "../problem/mallex-error.ts";
import { isError } from "../problem/problem.ts";
import { explainCode, formatCode, isCode, closestCodes } from "../prove/explain-code.ts";
import { columnsOf, stdoutStyle, withShippedFile, type CliContext, type Outcome } from "./context.ts";
import { renderMarkdown } from "../prove/render-markdown.ts";
import { explainPath } from "./explain-path.ts";
import { explainRequest } from "./explain-request.ts";
import { compileFile } from "./compile-file.ts";
import { hasConfig } from "./find-config.ts";
import { findRequest, type FoundRequest } from "./find-request.ts";
import { lastRequest, newestTurn } from "./last-request.ts";

export interface ExplainOptions {
  readonly what?: string;
  readonly last?: boolean;
  /** The newest turn of whatever project. */
  readonly any?: boolean;
  /** Every decision, not only the answer. */
  readonly all?: boolean;
  readonly path?: string;
  readonly prompt?: boolean;
  /** By the file that comes with mallex. */
  readonly shipped?: boolean;
  readonly client?: string;
  readonly model?: string;
}

/** Says why: what a code means, what the rules make of a request, where a value comes from. */
export async function explainCommand(given: CliContext, options: ExplainOptions): Promise<Outcome> {
  const { what, last = false, any = false, path, shipped = false } = options;
  const context = shipped ? withShippedFile(given) : given;
  if ([what !== undefined, last, path !== undefined].filter(Boolean).length !== 1) throw oneThing();
  if (any && !last) throw onlyWithLast();
  if (path !== undefined) return explainPath(context, path);
  if (what !== undefined && isCode(what) && !isFile(context, what)) return explainPage(context, what);
  return explainTurnOf(context, options);
}

/** A request may be kept in a file whose name is a number. */
function isFile({ cwd }: CliContext, what: string): boolean {
  return statSync(resolve(cwd, what), { throwIfNoEntry: false })?.isFile() === true;
}

async function explainTurnOf(context: CliContext, options: ExplainOptions): Promise<Outcome> {
  const { what, any = false } = options;
  checkRelease(options.client);
  // What can't be found is a mistake of the command line, whatever the file is like.
  const named = what === undefined ? undefined : await findRequest(what, context);
  const kept = named ?? (any ? await newestTurn(context) : undefined);
  const { plan, ...compiled } = await compileFile(withFileOf(context, kept));
  if (plan === undefined) return { problems: compiled.problems.filter(isError) };
  const found = named ?? (await lastRequest(context, { plan, file: compiled.file, any }));
  return explainRequest(context, { compiled: { ...compiled, plan }, found: withFlags(found, options) }, options);
}

/** A kept turn is explained in a folder that has no file, too: by the file that has answered it, or where that is gone by the shipped one. */
function withFileOf(context: CliContext, kept: FoundRequest | undefined): CliContext {
  if (kept?.answeredBy === undefined || hasConfig(context)) return context;
  const { config } = kept;
  if (config === undefined || !existsSync(config)) {
    context.report("there is no mallex.yaml here, and the one that has answered is gone: explained by the shipped one");
    return withShippedFile(context);
  }
  context.report(`there is no mallex.yaml here: explained by ${config}, which has answered`);
  return { ...context, config };
}

function onlyWithLast(): MallexError {
  const message = "--any means any project's last turn, and goes with --last";
  return new MallexError({ code: "MX7507", severity: "error", message, hint: "mallex explain --last --any" });
}

function oneThing(): MallexError {
  return new MallexError({
    code: "MX7507",
    severity: "error",
    message: "`mallex explain` takes one thing: a code, a request, a turn's id, --last, or --path",
    hint: "see `mallex explain --help`",
  });
}

/** Conditions on a release compare its numbers: without any, none of them would hold, and nobody would see why. */
function checkRelease(client: string | undefined): void {
  if (client === undefined || /^\d+(?:\.\d+)*/.test(client)) return;
  throw new MallexError({
    code: "MX7507",
    severity: "error",
    message: `--client is ${JSON.stringify(client)}, which is no release of the client`,
    hint: "give it numbers: --client 2.1.329",
  });
}

/** Longer lines are hard to read; also where the page goes into a pipe. */
const PAGE_WIDTH = 100;

async function explainPage(context: CliContext, what: string): Promise<Outcome> {
  const found = explainCode(what, await readFile(join(context.packageRoot, "docs/errors.md"), "utf8"));
  const width = Math.min(PAGE_WIDTH, columnsOf(process.stdout) ?? PAGE_WIDTH);
  if (found !== undefined) {
    const text = renderMarkdown(found.page, { style: stdoutStyle(context), width });
    return { problems: [], text, verbatim: true, data: found };
  }
  throw new MallexError({
    code: "MX7523",
    severity: "error",
    message: `there is no code ${formatCode(what)}`,
    hint: `the nearest are ${closestCodes(what).join(", ")}; docs/errors.md has them all`,
  });
}

function withFlags(found: FoundRequest, { client, model }: ExplainOptions): FoundRequest {
  return {
    ...found,
    ...(client === undefined ? {} : { client }),
    ...(model === undefined ? {} : { request: { ...found.request, model } }),
  };
}
