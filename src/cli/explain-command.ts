import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { MallexError } from "../problem/mallex-error.ts";
import { explainCode, isCode, nearestCodes } from "../prove/explain-code.ts";
import { withShippedFile, type Context, type Outcome } from "./context.ts";
import { explainPath } from "./explain-path.ts";
import { explainRequest } from "./explain-request.ts";
import { findRequest, lastRequest, type FoundRequest } from "./find-request.ts";

export interface ExplainOptions {
  readonly what?: string;
  readonly last?: boolean;
  readonly path?: string;
  readonly prompt?: boolean;
  /** By the file that comes with mallex. */
  readonly shipped?: boolean;
  readonly client?: string;
  readonly model?: string;
}

/** Says why: what a code means, what the rules make of a request, where a value comes from. */
export async function explainCommand(given: Context, options: ExplainOptions): Promise<Outcome> {
  const { what, last = false, path, shipped = false } = options;
  const context = shipped ? withShippedFile(given) : given;
  if ([what !== undefined, last, path !== undefined].filter(Boolean).length !== 1) throw oneThing();
  if (path !== undefined) return explainPath(context, path);
  if (what !== undefined && isCode(what)) return explainPage(context, what);
  checkRelease(options.client);
  const found = what === undefined ? await lastRequest(context) : await findRequest(what, context);
  return explainRequest(context, withFlags(found, options), options);
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

async function explainPage({ packageRoot }: Context, what: string): Promise<Outcome> {
  const found = explainCode(what, await readFile(join(packageRoot, "docs/errors.md"), "utf8"));
  if (found !== undefined) return { problems: [], text: found.page, data: found };
  throw new MallexError({
    code: "MX7523",
    severity: "error",
    message: `there is no code ${what.toUpperCase()}`,
    hint: `the nearest are ${nearestCodes(what).join(", ")}; docs/errors.md has them all`,
  });
}

function withFlags(found: FoundRequest, { client, model }: ExplainOptions): FoundRequest {
  return {
    ...found,
    ...(client === undefined ? {} : { client }),
    ...(model === undefined ? {} : { request: { ...found.request, model } }),
  };
}
