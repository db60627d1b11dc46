import { resolve } from "node:path";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { createQueues } from "../../../backends/queue/wait-for-slot.ts";
import { readUtf8 } from "../../../config/files/read-text.ts";
import type { Log } from "../../../diagnostics/log/log.ts";
import { MallexError, type Problem, createProblem, createError } from "../../../diagnostics/problem.ts";
import {
  evalIntents,
  printEvaluation,
  readLabelled,
  type LabelledText,
  type ModelDecision,
} from "../../../inspect/test/evaluate-intents.ts";
import { personText } from "../../../prompt/rules/user-text.ts";
import type { Program } from "../../../prompt/templates/program.ts";
import { decideIntent } from "../../../routing/intents/decide-intent.ts";
import { findIntent } from "../../../server/turn/classify-intent.ts";
import { count } from "../../../shared/format-quantities.ts";
import { checkTrust } from "../../compile/check-trust.ts";
import type { CompiledFile } from "../../compile/compile-file.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { EXIT } from "../../context/run-command.ts";
import { installMissing, modelsOf } from "../../start/install-missing.ts";
import { startModels, type ModelSession } from "../../start/start-models.ts";
import { createProgress } from "../../ui/progress.ts";
import { noIntents, withProgram } from "./intents.ts";

export interface EvalFlags {
  /** Ask the model of `decide.model` for the texts that are not sure. */
  readonly model?: boolean;
  /** How many of these at most, as given. */
  readonly limit?: string;
}

/** Decides every text of a labelled file, and compares. Texts that an interruption leaves out count as without a model. */
export async function evalIntentsCommand(context: CliContext, file: string, flags: EvalFlags = {}): Promise<Outcome> {
  const limit = limitOf(flags);
  return withProgram(context, async (program, _, compiled) => {
    const reading = await readUtf8(resolve(context.cwd, file));
    if (!("text" in reading)) throw unreadable(file, reading.failed);
    const names = (program.plan.intents ?? []).map(({ id }) => id);
    const { texts, problems } = readLabelled(reading.text, file, names);
    if (problems.length > 0) return { problems: withLines(problems, reading.text), exitCode: EXIT.usage };
    const request = { compiled: { ...compiled, plan: program.plan }, program, texts, limit };
    const modelAnswers =
      flags.model === true ? await queryIntentModel(context, request) : { answers: NONE, interrupted: false };
    const evaluation = evalIntents(program, texts, modelAnswers.answers);
    if (evaluation === undefined) throw noIntents();
    return {
      problems: [],
      ...(modelAnswers.interrupted ? { exitCode: EXIT.interrupted } : {}),
      text: printEvaluation(evaluation, stdoutStyle(context)),
      data: evaluation,
    };
  });
}

const NONE: ReadonlyMap<LabelledText, ModelDecision> = new Map();

function limitOf({ model = false, limit }: EvalFlags): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY;
  if (model && /^[1-9]\d{0,8}$/.test(limit)) return Number(limit);
  throw new MallexError(
    model
      ? createProblem("MX7507.limitNotNumber", { limit: JSON.stringify(limit) })
      : createProblem("MX7507.limitWithoutModel", {}),
  );
}

function withLines(problems: readonly Problem[], text: string): Problem[] {
  const lines = text.split(/\r?\n/);
  return problems.map((problem) => {
    const source = lines[(problem.at?.line ?? 0) - 1];
    return source === undefined ? problem : { ...problem, source };
  });
}

function unreadable(file: string, why: string): MallexError {
  return createError("MX7534.unreadable", { file, why });
}

/** Milliseconds for one answer: longer than a server waits, so that a slow model is measured, too. */
const TIMEOUT_MS = 120_000;

interface IntentModelOptions {
  readonly compiled: CompiledFile & { readonly plan: Plan };
  readonly program: Program;
  readonly texts: readonly LabelledText[];
  /** The most texts to ask the model about. */
  readonly limit: number;
}

interface IntentAnswers {
  readonly answers: ReadonlyMap<LabelledText, ModelDecision>;
  /** Interrupted by the user before all texts were finished. */
  readonly interrupted: boolean;
}

/**
 * Asks the model of `decide.model` about uncertain texts, as the server does. Starts it as `mallex run` would, and stops it.
 * @throws {MallexError} MX7507 when the file names none, MX6201 when it is not trusted, MX72xx when the model can't be started
 */
export async function queryIntentModel(context: CliContext, request: IntentModelOptions): Promise<IntentAnswers> {
  const { compiled, program, texts } = request;
  const profile = program.plan.decide?.model?.profile;
  if (profile === undefined) throw createError("MX7507.noIntentModel", {});
  checkTrust(compiled, context);
  const unsure = texts.filter(({ text }) => decideIntent(program, personText(program.plan, text))?.sure === false);
  const chosen = unsure.slice(0, request.limit);
  const interruption = watchSignals();
  const progress = createProgress(context, process.stderr);
  const { signal } = interruption;
  const answers = new Map<LabelledText, ModelDecision>();
  let running: ModelSession | undefined;
  try {
    const { plan } = compiled;
    const needs = { plan, models: modelsOf(compiled), client: false, yes: false, signal, progress };
    await installMissing(context, needs);
    running = await startModels(context, { compiled, progress });
    await running.endpoints.firstStart(profile, signal);
    for (const [index, text] of chosen.entries()) {
      progress.show(`asking ${profile} for ${count(chosen.length, "text")}`, `${index + 1}`);
      answers.set(text, await queryOne(text, { program, running, signal }));
    }
  } catch (error) {
    if (!signal.aborted || answers.size === 0) throw error;
  } finally {
    progress.clear();
    await running?.close();
    interruption.dispose();
  }
  if (signal.aborted) context.report(`interrupted: ${answers.size} of ${count(chosen.length, "text")} asked`);
  return { answers, interrupted: signal.aborted };
}

async function queryOne(
  { text }: LabelledText,
  {
    program,
    running,
    signal,
  }: { readonly program: Program; readonly running: ModelSession; readonly signal: AbortSignal },
): Promise<ModelDecision> {
  let failed: unknown;
  const { endpoints, log } = running;
  // A server would use the best guess as the answer; here it would distort the measurement.
  const warn: Log["warn"] = (event, fields) => {
    failed = fields?.["error"] ?? event;
    log.warn(event, fields);
  };
  const start = performance.now();
  const choice = await findIntent(
    personText(program.plan, text),
    {
      program,
      endpoint: async (name, until) => endpoints.endpoint(name, until),
      log: { ...log, warn },
      intentMs: TIMEOUT_MS,
      queues: createQueues(program.plan),
    },
    { session: "", rank: "main", signal },
  );
  const milliseconds = performance.now() - start;
  if (failed !== undefined) throw intentModelUnavailable(failed);
  return { ...(choice?.step === "model" ? { id: choice.id } : {}), milliseconds };
}

function intentModelUnavailable(why: unknown): MallexError {
  return createError("MX7517.intentModelUnavailable", { why: String(why) });
}
