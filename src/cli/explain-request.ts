import type { Explanation, UnfiredRule } from "../../generated/types/explanation.d.ts";
import type { Plan } from "../../generated/types/plan.d.ts";
import { optional } from "../compile/6-lower/optional.ts";
import { createRedactor } from "../observe/redact.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Problem } from "../problem/problem.ts";
import { visible } from "../problem/visible.ts";
import type { Now } from "../prove/explain-routing.ts";
import { explainTurn, type Packs } from "../prove/explain-turn.ts";
import { insertTextMarkers } from "../prove/mark-texts.ts";
import { printExplanation } from "../prove/print-explanation.ts";
import { packStretches, printLegend } from "../prove/print-legend.ts";
import { printSummary } from "../prove/print-summary.ts";
import { printPrompt } from "../prove/print-prompt.ts";
import { candidateTexts } from "../prove/texts-in-turn.ts";
import { countsOf } from "../turn/budget/text-counts.ts";
import { prepareTurn } from "../turn/prepare-turn.ts";
import type { Program } from "../turn/program.ts";
import { createPdfReader } from "../server/pdf/pdf-reader.ts";
import { readPdfs } from "../server/pdf/read-pdfs.ts";
import type { TurnInput } from "../turn/route-turn.ts";
import { readModelName } from "../turn/read-model-name.ts";
import type { CompiledFile } from "./compile-file.ts";
import { stdoutStyle, type CliContext, type Outcome } from "./context.ts";
import type { FoundRequest } from "./find-request.ts";
import { loadCounter } from "./load-counter.ts";
import { loadProgram } from "./load-program.ts";
import { faultOf, readKeys } from "./read-keys.ts";
import { recordedTurns, personalFiles, reviewTurns } from "./review-turns.ts";
import { thirdPartyPackTexts } from "./shown-packs.ts";
import { spentToday } from "./spent-today.ts";

export interface ExplainRequestOptions {
  /** Every decision below the three lines of the answer. */
  readonly all?: boolean;
  readonly prompt?: boolean;
  /** As the person has named it. */
  readonly model?: string | undefined;
}

/** Says what the rules make of a request, or prints the prompt that comes of it. */
export async function explainRequest(
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
  const now: Now = { unusable, spent: await spentToday(context.paths) };
  // A turn has one profile, and its tokenizer may take a second to read.
  let counting: ReturnType<typeof loadCounter> | undefined;
  const counter = async (name: string): ReturnType<typeof loadCounter> => {
    const profile = plan.profiles[name];
    return profile === undefined ? undefined : (counting ??= loadCounter(profile, file, context));
  };
  const packs = thirdPartyPackTexts(compiled);
  const own = personalFiles(compiled.sources);
  const explained = await explainTurn(program, {
    ...found,
    origins: config,
    own,
    budgets: compiled.budgets,
    packs,
    counter,
    now,
  });
  const isKept = saved.answeredBy !== undefined;
  const explanation = isKept
    ? await withReview(explained, async () =>
        reviewTurns(context.paths, compiled, { turns: recordedTurns(context), loaded: program }),
      )
    : explained;
  if (prompt) return explainPrompt(context, { program, found, unusable, packs, counter, explanation });
  const style = stdoutStyle(context);
  const summary = printSummary(explanation, style);
  const text = all ? `${summary}\n\n${printExplanation(explanation, style)}` : summary;
  return { problems: [], text, data: explanation };
}

/** Rules that do nothing in this turn may have done nothing for long. */
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

/** A turn could not ask for it either; but here it is the person's own slip. */
function checkModel(plan: Plan, model: string | undefined): void {
  const named = model === undefined ? undefined : readModelName(plan, model);
  if (named?.kind !== "unknown") return;
  const { hint } = named.problem;
  const message = `--model: there is no tier and no profile ${JSON.stringify(model)}`;
  throw new MallexError({ code: "MX7507", severity: "error", message, ...optional("hint", hint) });
}

interface ExplainTarget {
  readonly program: Program;
  readonly found: FoundRequest & Pick<TurnInput, "pdfs">;
  readonly unusable: (name: string) => Problem | undefined;
  readonly packs: Packs;
  readonly counter: (name: string) => ReturnType<typeof loadCounter>;
  readonly explanation: Awaited<ReturnType<typeof explainTurn>>;
}

/** The prompt alone, on standard output; whose words are in it is told beside it. */
async function explainPrompt(
  context: CliContext,
  { program, found, unusable, packs, counter, explanation }: ExplainTarget,
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
  const near = candidateTexts(program.plan, turn, packs.texts);
  const marked = prepareTurn(insertTextMarkers(program, near), request);
  const stretches = marked.kind === "ask" ? packStretches(text, printPrompt(marked.prompt, model).text, near) : [];
  const legend = printLegend(text, stretches ?? [], context.style);
  if (legend !== "") context.report(`${createRedactor([])(legend)}\n`);
  if (stretches === undefined) context.report(UNTOLD);
  // To the letter for a file or a program; a terminal would obey what it finds in it.
  const display = process.stdout.isTTY ? visible(text) : text;
  return {
    problems: [],
    text: display,
    verbatim: true,
    data: { ...explanation, text, ...optional("stretches", stretches) },
  };
}

const UNTOLD =
  "words of packs are in it, and where can't be told: the model's chat template changes them. `mallex explain` without --prompt quotes them";
