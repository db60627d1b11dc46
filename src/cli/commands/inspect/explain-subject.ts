import { existsSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Explanation, UnfiredRule } from "../../../../generated/types/explanation.d.ts";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { thirdPartyPacks } from "../../../config/layers/layer.ts";
import { isError, MallexError, type Problem, createProblem, createError } from "../../../diagnostics/problem.ts";
import { spentToday } from "../../../diagnostics/records/spend-book.ts";
import type { Now } from "../../../inspect/explain/explain-routing.ts";
import { explainTurn } from "../../../inspect/explain/explain-turn.ts";
import { printExplanation, printSummary } from "../../../inspect/explain/print-explanation.ts";
import {
  explainValue,
  factAt,
  listDisabled,
  plannedValue,
  printOrigins,
  readPointer,
  resolveValue,
  writePointer,
  type Resolved,
  type ValueOrigin,
} from "../../../inspect/explain/value-origins.ts";
import { printPrompt } from "../../../inspect/text/print-prompt.ts";
import { countsOf } from "../../../prompt/budget/text-counts.ts";
import type { Program } from "../../../prompt/templates/program.ts";
import { readModelName } from "../../../routing/routes/model-names.ts";
import { prepareTurn } from "../../../routing/turn/prepare-turn.ts";
import type { TurnInput } from "../../../routing/turn/route-turn.ts";
import { createPdfReader, readPdfs } from "../../../server/pdf/pdf-reader.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { visible } from "../../../shared/format-quantities.ts";
import { optional } from "../../../shared/utilities.ts";
import { compileFile, type CompiledFile } from "../../compile/compile-file.ts";
import type { Override } from "../../../checks/settings/overrides.ts";
import { describeOverride, runOverrides } from "../../compile/run-settings.ts";
import { findRuns } from "../../state/find-runs.ts";
import { loadProgram } from "../../compile/load-compiled-plan.ts";
import { findConfig, hasConfig } from "../../context/config-file.ts";
import { stdoutStyle, withShippedFile, type CliContext, type Outcome } from "../../context/context.ts";
import { faultOf, readKeys } from "../../models/credentials.ts";
import { loadCounter } from "../../models/token-counters.ts";
import { findRequest, lastRequest, newestTurn, type FoundRequest } from "../../state/find-request.ts";
import { requestStatus } from "../../state/request-run.ts";
import { personalFiles, recordedTurns, reviewTurns } from "../../state/review-turns.ts";

export interface ExplainOptions {
  readonly what?: string;
  readonly last?: boolean;
  /** The newest turn of any project. */
  readonly any?: boolean;
  /** Every decision, not only the answer. */
  readonly all?: boolean;
  readonly path?: string;
  readonly prompt?: boolean;
  /** By the built-in mallex.yaml. */
  readonly shipped?: boolean;
  readonly client?: string;
  readonly model?: string;
}

/** Explains a request or a recorded turn. */
export async function explainTurnOf(context: CliContext, options: ExplainOptions): Promise<Outcome> {
  const { what, any = false } = options;
  checkRelease(options.client);
  // A missing request is an error of the command line, whatever the file contains.
  const named = what === undefined ? undefined : await findRequest(what, context);
  const kept = named ?? (any ? await newestTurn(context) : undefined);
  const about = withFileOf(context, kept);
  const here = await overridesHere(about);
  const first = kept === undefined ? here : settingsOf(kept, here);
  const compiled = await compileFile(about, { overrides: first });
  if (compiled.plan === undefined) return { problems: compiled.problems.filter(isError) };
  const scope = { plan: compiled.plan, file: compiled.file, any };
  const found = withFlags(named ?? (await lastRequest(context, scope)), options);
  const overrides = settingsOf(found, here);
  if (overrides.length > 0) context.report(`explained with ${overrides.map(describeOverride).join(", ")}`);
  const { plan, ...again } = isDeepStrictEqual(overrides, first) ? compiled : await compileFile(about, { overrides });
  if (plan === undefined) return { problems: again.problems.filter(isError) };
  return explainRequest(context, { compiled: { ...again, plan }, found }, options);
}

/** A recorded turn is explained with the settings of the run that answered it. @param here those of a new request */
function settingsOf({ answeredBy, settings = [] }: FoundRequest, here: readonly Override[]): readonly Override[] {
  if (answeredBy === undefined) return here;
  return settings.map((one) => ({ ...one, from: `${one.from} of its run` }));
}

/** What the newest run of this file was started with, and over it what the environment says now. */
async function overridesHere(context: CliContext): Promise<readonly Override[]> {
  const own = runOverrides(context);
  const file = findConfig(context);
  const run = (await findRuns(context.paths)).live.findLast(({ config }) => config === file);
  const others = (run?.settings ?? []).filter(({ path }) => !own.some((one) => one.path.join(".") === path.join(".")));
  return [...others.map((one) => ({ ...one, from: `${one.from} of ${run?.id}` })), ...own];
}

/** In a folder without a file, a recorded turn is explained by the file that answered it, or by the built-in one if that no longer exists. */
function withFileOf(context: CliContext, kept: FoundRequest | undefined): CliContext {
  if (kept?.answeredBy === undefined || hasConfig(context)) return context;
  const { config } = kept;
  if (config === undefined || !existsSync(config)) {
    context.report(
      "there is no mallex.yaml here, and the file that answered no longer exists: explained with the shipped one",
    );
    return withShippedFile(context);
  }
  context.report(`there is no mallex.yaml here: explained with ${config}, which answered`);
  return { ...context, config };
}

/** Conditions on a release compare its numbers, so a release without any would silently match none. */
function checkRelease(client: string | undefined): void {
  if (client === undefined || /^\d+(?:\.\d+)*/.test(client)) return;
  throw createError("MX7507.clientRelease", { client: JSON.stringify(client) });
}

function withFlags(found: FoundRequest, { client, model }: ExplainOptions): FoundRequest {
  return {
    ...found,
    ...(client === undefined ? {} : { client }),
    ...(model === undefined ? {} : { request: { ...found.request, model } }),
  };
}

/** Prints where a value of the file comes from: the file that sets it, and the values that it replaced. */
export async function explainPath(context: CliContext, pointer: string): Promise<Outcome> {
  const compiled = await compileFile(context, { overrides: await overridesHere(context) });
  const problems = compiled.problems.filter(isError);
  if (problems.length > 0) return { problems };
  const path = readPointer(pointer);
  const found = resolveValue(compiled.config, path);
  const valueOrigins =
    "value" in found ? explainValue(found, path, compiled.sources) : unsetValue(compiled, path, found);
  const origins = valueOrigins.map((origin) => withFacts(origin, compiled));
  const text = printOrigins(writePointer(path), origins, stdoutStyle(context));
  return { problems: [], text, data: { pointer: writePointer(path), origins } };
}

/** The known facts about a profile's model come after what the profile itself sets. */
function withFacts(origin: ValueOrigin, { config }: CompiledFile): ValueOrigin {
  const fact = factAt(config, readPointer(origin.pointer));
  if (fact === undefined) return origin;
  const [first, ...rest] = origin.chain;
  const isFact = first?.at === NO_FILE && isLowered(first.value, fact.value);
  return { ...origin, chain: [...(isFact || first === undefined ? [] : [first]), ...rest, fact] };
}

/** The plan stores switches as true or false. */
function isLowered(planned: unknown, fact: unknown): boolean {
  return planned === (typeof planned === "boolean" ? fact === "on" : fact);
}

const NO_FILE = "mallex itself: no file says it";

type Missing = Exclude<Resolved, { readonly value: unknown }>;

/** A value that no file sets may have a default. */
function unsetValue({ plan, sources, config }: CompiledFile, path: readonly string[], found: Missing): ValueOrigin[] {
  const value = plan && plannedValue(plan, path);
  if (value !== undefined) return [{ pointer: writePointer(path), chain: [{ value, at: NO_FILE }] }];
  // An id with a slash may be two steps.
  const gone = listDisabled(sources, config).find((one) => `${path.join("/")}/`.startsWith(`${one.path.join("/")}/`));
  const parent = writePointer(path.slice(0, found.depth));
  throw new MallexError(
    gone === undefined
      ? createProblem(
          "MX7526.unknownPath",
          { name: JSON.stringify(found.missing), where: parent === "" ? "in the file" : `in ${parent}` },
          undefined,
          { hint: didYouMean(found.missing, found.known) },
        )
      : createProblem("MX7526.removed", { path: gone.path.join("/"), location: gone.at }),
  );
}

interface ExplainRequestOptions {
  /** Every decision below the three lines of the answer. */
  readonly all?: boolean;
  readonly prompt?: boolean;
  /** As the user has named it. */
  readonly model?: string | undefined;
}

/** Explains what the rules do with a request, or prints its prompt. */
async function explainRequest(
  context: CliContext,
  {
    compiled,
    found: saved,
  }: { readonly compiled: CompiledFile & { readonly plan: Plan }; readonly found: FoundRequest },
  { model, all = false, prompt = false }: ExplainRequestOptions,
): Promise<Outcome> {
  const { plan, config, file } = compiled;
  checkModel(plan, model);
  const found = { ...saved, pdfs: await readPdfs(plan, saved.request, createPdfReader({ holdsProcess: true })) };
  const program = await loadProgram(compiled, context.paths.plans);
  const keys = readKeys(plan, file, context);
  const unusable = (name: string): Problem | undefined => faultOf(plan, keys, name)?.problem;
  const now: Now = {
    unusable,
    spent: await spentToday(context.paths),
    ...(all && optional("circuits", await circuitsNow(context, file))),
  };
  // A turn has one profile, and its tokenizer may take a second to read.
  let counting: ReturnType<typeof loadCounter> | undefined;
  const counter = async (name: string): ReturnType<typeof loadCounter> => {
    const profile = plan.profiles[name];
    return profile === undefined ? undefined : (counting ??= loadCounter(profile, file, context));
  };
  const own = personalFiles(compiled.sources);
  const explained = await explainTurn(program, {
    ...found,
    origins: config,
    own,
    budgets: compiled.budgets,
    packs: thirdPartyPacks(compiled.sources),
    counter,
    now,
  });
  const isKept = saved.answeredBy !== undefined;
  const explanation = isKept
    ? await withReview(explained, async () =>
        reviewTurns(context.paths, compiled, { turns: recordedTurns(context), loaded: program }),
      )
    : explained;
  if (prompt) return explainPrompt(context, { program, found, unusable, counter, explanation });
  const style = stdoutStyle(context);
  const summary = printSummary(explanation, style);
  const text = all ? `${summary}\n\n${printExplanation(explanation, style)}` : summary;
  return { problems: [], text, data: explanation };
}

/** Of the newest run of this file; undefined: none answers. */
async function circuitsNow(context: CliContext, file: string): Promise<Now["circuits"]> {
  const run = (await findRuns(context.paths)).live.findLast(({ config }) => config === file);
  const answer = run && (await requestStatus(run, context.paths));
  if (answer?.kind !== "answered") return undefined;
  const { backends = [], pools = [] } = answer.status;
  const members = pools.flatMap((pool) => pool.backends);
  return new Map([...backends, ...members].flatMap(({ backend, circuit }) => (circuit ? [[backend, circuit]] : [])));
}

/** Rules that don't fire in this turn may not have fired in many. */
async function withReview(explained: Explanation, review: () => Promise<UnfiredRule[]>): Promise<Explanation> {
  const { unfired = [] } = explained;
  if (unfired.every(({ list }) => list === "routes")) return explained;
  const silent = await review();
  return {
    ...explained,
    unfired: unfired.map((rule) => ({
      ...rule,
      ...optional("lately", silent.find(({ list, id }) => list === rule.list && id === rule.id)?.lately),
    })),
  };
}

/** An unknown model in a request would be refused as well; here it is an error of the command line. */
function checkModel(plan: Plan, model: string | undefined): void {
  const named = model === undefined ? undefined : readModelName(plan, model);
  if (named?.kind !== "unknown") return;
  const { hint } = named.problem;
  throw createError("MX7507.unknownModel", { model: JSON.stringify(model) }, undefined, optional("hint", hint));
}

interface ExplainTarget {
  readonly program: Program;
  readonly found: FoundRequest & Pick<TurnInput, "pdfs">;
  readonly unusable: (name: string) => Problem | undefined;
  readonly counter: (name: string) => ReturnType<typeof loadCounter>;
  readonly explanation: Awaited<ReturnType<typeof explainTurn>>;
}

/** The prompt alone, on standard output. */
async function explainPrompt(
  context: CliContext,
  { program, found, unusable, counter, explanation }: ExplainTarget,
): Promise<Outcome> {
  const { profile } = prepareTurn(program, { ...found, unusable }).decision;
  const model = profile === undefined ? undefined : await counter(profile);
  const request = { ...found, unusable, counts: () => countsOf(model) };
  const turn = prepareTurn(program, request);
  if (turn.kind !== "ask") {
    const words = turn.kind === "relay" ? "the client's request goes on as it is" : "no model is asked";
    context.report(`${words}: ${turn.decision.why}`);
    return { problems: [], data: explanation };
  }
  const { text, note } = printPrompt(turn.prompt, model);
  if (note !== undefined) context.report(note);
  // Unchanged for a file or a program; escaped for a terminal, which would execute control characters.
  const display = process.stdout.isTTY ? visible(text) : text;
  return {
    problems: [],
    text: display,
    verbatim: true,
    data: { ...explanation, text },
  };
}
