import { resolve } from "node:path";
import { readUtf8 } from "../compile/1-load/read-utf8.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import { evalIntents, type ModelDecision } from "../prove/eval-intents.ts";
import { printEvaluation } from "../prove/print-evaluation.ts";
import { readLabelled, type LabelledText } from "../prove/read-labelled.ts";
import { queryIntentModel } from "./ask-intent-model.ts";
import { stdoutStyle, type CliContext, type Outcome } from "./context.ts";
import { EXIT } from "./exit-codes.ts";
import { noIntents, withProgram } from "./intents-command.ts";

export interface EvalFlags {
  /** Ask the model of `decide.model` for the texts that are not sure. */
  readonly model?: boolean;
  /** How many of these at most, as given. */
  readonly limit?: string;
}

/** Decides every text of a labelled file, and compares. What an interruption leaves unasked stands as it is without a model. */
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
  throw new MallexError({
    code: "MX7507",
    severity: "error",
    message: model ? `--limit ${limit} is no number of texts` : "--limit is how often a model is asked, and none is",
    hint: "for example: mallex intents eval turns.tsv --model --limit 20",
  });
}

function withLines(problems: readonly Problem[], text: string): Problem[] {
  const lines = text.split(/\r?\n/);
  return problems.map((problem) => {
    const source = lines[(problem.at?.line ?? 0) - 1];
    return source === undefined ? problem : { ...problem, source };
  });
}

function unreadable(file: string, why: string): MallexError {
  const hint = "name a text file with a label, a tab and a text in each line";
  return new MallexError({ code: "MX7534", severity: "error", message: `can't read ${file}: ${why}`, hint });
}
