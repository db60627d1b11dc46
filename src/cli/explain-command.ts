import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plan } from "../../generated/types/plan.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { explainCode, isCode, nearestCodes } from "../prove/explain-code.ts";
import type { Now } from "../prove/explain-routing.ts";
import { explainTurn } from "../prove/explain-turn.ts";
import { printExplanation } from "../prove/print-explanation.ts";
import { printPrompt } from "../prove/print-prompt.ts";
import { visible } from "../problem/visible.ts";
import { compileFile } from "./compile-file.ts";
import { prepareTurn } from "../turn/prepare-turn.ts";
import { readModelName } from "../turn/read-model-name.ts";
import { stdoutStyle, withShippedFile, type Context, type Outcome } from "./context.ts";
import { explainPath } from "./explain-path.ts";
import { findRequest, lastRequest, type FoundRequest } from "./find-request.ts";
import { loadCounter } from "./load-counter.ts";
import { faultOf, readKeys } from "./read-keys.ts";
import { spentToday } from "./spent-today.ts";
import { loadProgram } from "./load-program.ts";

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

/** A turn could not ask for it either; but here it is the person's own slip. */
function checkModel(plan: Plan, model: string | undefined): void {
  const named = model === undefined ? undefined : readModelName(plan, model);
  if (named?.kind !== "unknown") return;
  const { hint } = named.problem;
  const message = `--model: there is no tier and no profile ${JSON.stringify(model)}`;
  throw new MallexError({ code: "MX7507", severity: "error", message, ...optional("hint", hint) });
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

async function explainRequest(
  context: Context,
  found: FoundRequest,
  { model, prompt = false }: ExplainOptions,
): Promise<Outcome> {
  const compiled = await compileFile(context);
  const { plan, problems, config, file } = compiled;
  const errors = problems.filter(isError);
  if (plan === undefined) return { problems: errors };
  checkModel(plan, model);
  const program = await loadProgram({ ...compiled, plan }, context.places.plans);
  const keys = readKeys(plan, file, context);
  const unusable = (name: string): Problem | undefined => faultOf(plan, keys, name)?.problem;
  const now: Now = { unusable, spent: await spentToday(context.places) };
  // A turn has one profile, and its tokenizer may take a second to read.
  let counting: ReturnType<typeof loadCounter> | undefined;
  const counter = async (name: string): ReturnType<typeof loadCounter> => {
    const profile = plan.profiles[name];
    return profile === undefined ? undefined : (counting ??= loadCounter(profile, file, context));
  };
  const explanation = await explainTurn(program, { ...found, origins: config, counter, now });
  if (!prompt) return { problems: [], text: printExplanation(explanation, stdoutStyle(context)), data: explanation };
  const turn = prepareTurn(program, { ...found, unusable });
  if (turn.kind !== "ask") {
    const words = turn.kind === "relay" ? "the client's request goes on as it is" : "no model is asked";
    context.say(`${words}: ${turn.decision.why}`);
    return { problems: [], data: explanation };
  }
  const { text, note } = printPrompt(turn.prompt, await counter(turn.profile));
  if (note !== undefined) context.say(note);
  // To the letter for a file or a program; a terminal would obey what it finds in it.
  return { problems: [], text: process.stdout.isTTY ? visible(text) : text, data: { ...explanation, text } };
}
