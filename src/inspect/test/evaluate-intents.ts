import type { Plan } from "../../../generated/types/plan.d.ts";
import { plainStyle, type TextStyle } from "../../diagnostics/print-problems.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { personText } from "../../prompt/rules/user-text.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { decideIntent } from "../../routing/intents/decide-intent.ts";
import { didYouMean } from "../../shared/closest-word.ts";
import type { IntentStep } from "../../shared/turn-report.ts";
import { printTree } from "../text/print-tree.ts";
import { shorten } from "../text/terminal-text.ts";

/** A text and its expected intent. */
export interface LabelledText {
  /** An intent. */
  readonly label: string;
  readonly text: string;
}

export interface LabelledFile {
  readonly texts: readonly LabelledText[];
  readonly problems: readonly Problem[];
}

/** Reads `label, tab, text` line by line; `\n` in a text is a new line. @param file display name @param intents the valid labels */
export function readLabelled(content: string, file: string, intents: readonly string[]): LabelledFile {
  const texts: LabelledText[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of content
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    const line = raw.replace(/\r$/, "");
    if (line.trim() === "" || line.startsWith("#")) continue;
    const problem = checkLine(line, intents, { file, line: index + 1 });
    const tab = line.indexOf("\t");
    if (problem === undefined)
      texts.push({ label: line.slice(0, tab), text: line.slice(tab + 1).replaceAll("\\n", "\n") });
    else problems.push(problem);
  }
  if (texts.length === 0 && problems.length === 0) problems.push(createProblem("MX7534.empty", {}, { file }));
  return { texts, problems };
}

/** The problem of a line; its label is underlined, if it has one. */
function checkLine(line: string, intents: readonly string[], location: Location): Problem | undefined {
  const tab = line.indexOf("\t");
  if (tab < 0) return createProblem("MX7534.noTab", {}, { ...location, column: 1 });
  const label = line.slice(0, tab);
  if (!intents.includes(label)) {
    const at = { ...location, column: 1, ...(tab === 0 ? {} : { length: tab }) };
    return createProblem("MX7534.unknownIntent", { name: JSON.stringify(label) }, at, {
      hint: didYouMean(label, intents),
    });
  }
  return line.slice(tab + 1).trim() === ""
    ? createProblem("MX7534.noText", {}, { ...location, column: tab + 2 })
    : undefined;
}

/** Some of the texts: their number, their share of all, and the share of them that is decided as labelled, from 0 to 1. */
interface EvaluationShare {
  readonly texts: number;
  readonly share: number;
  readonly accuracy: number;
}

/** The results of asking a model about uncertain texts. */
interface ModelPart extends EvaluationShare {
  /** Texts for which it named no intent, so that the best guess was used. */
  readonly unnamed: number;
  /** The share of the same texts that the best guess decides as labelled. */
  readonly guessed: number;
  /** For one answer. */
  readonly milliseconds: { readonly p50: number; readonly p99: number };
}

/** A model's answer. */
export interface ModelDecision {
  /** The intent that it named, if any. */
  readonly id?: string;
  readonly milliseconds: number;
}

/** How well intents are decided: without a model if none was asked. Shares are from 0 to 1. */
export interface Evaluation {
  readonly texts: number;
  /** Decided exactly as labelled. */
  readonly accuracy: number;
  /** Decided to a lower tier than the label's, and to a higher one; an intent that escalates counts by its steps above the lowest. */
  readonly underServed: number;
  readonly overServed: number;
  /** By label, by decision. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By the step that has decided. */
  readonly steps: Readonly<Partial<Record<IntentStep, EvaluationShare>>>;
  /** A pattern matches, or the lead is large enough. */
  readonly sure: EvaluationShare;
  /** For which the step `model` would be used. */
  readonly needsModel: number;
  /** If a model was asked. */
  readonly model?: ModelPart;
  /** For one decision. */
  readonly milliseconds: { readonly p50: number; readonly p99: number };
  readonly wrong: readonly (LabelledText & { readonly decided: string; readonly margin?: number })[];
}

const TIMES = 5;

interface IntentTrial extends LabelledText {
  readonly decided: string;
  readonly step: IntentStep;
  readonly margin: number | undefined;
  readonly sure: boolean;
  readonly milliseconds: number;
  readonly guess: string;
  readonly modelDecision: ModelDecision | undefined;
}

/**
 * Decides every text as the server would without a model, and compares. Undefined if the plan has no intents.
 * @param answers of a model, for the texts that it was asked about
 */
export function evalIntents(
  program: Program,
  texts: readonly LabelledText[],
  answers: ReadonlyMap<LabelledText, ModelDecision> = new Map(),
): Evaluation | undefined {
  const trials = texts.flatMap((text) => tryOut(program, text, answers.get(text)));
  if (trials.length === 0) return undefined;
  const rank = ranks(program.plan);
  const step = ({ decided, label }: IntentTrial): number => rank(decided) - rank(label);
  const part = partOf(trials.length);
  const steps = [...new Set(trials.map((trial) => trial.step))].toSorted();
  const sure = trials.filter((trial) => trial.sure);
  return {
    texts: trials.length,
    accuracy: part(trials).accuracy,
    underServed: part(trials.filter((trial) => step(trial) < 0)).share,
    overServed: part(trials.filter((trial) => step(trial) > 0)).share,
    confusion: confusionOf(
      trials,
      (program.plan.intents ?? []).map(({ id }) => id),
    ),
    steps: Object.fromEntries(steps.map((name) => [name, part(trials.filter((trial) => trial.step === name))])),
    sure: part(sure),
    needsModel: 1 - part(sure).share,
    ...modelOf(trials),
    milliseconds: timesOf(trials),
    wrong: trials
      .filter(({ decided, label }) => decided !== label)
      .map(({ label, text, decided, margin }) => ({ label, text, decided, ...(margin !== undefined && { margin }) })),
  };
}

function modelOf(trials: readonly IntentTrial[]): Pick<Evaluation, "model"> {
  const request = trials.flatMap((trial) =>
    trial.modelDecision === undefined ? [] : [{ ...trial, ...trial.modelDecision }],
  );
  if (request.length === 0) return {};
  const part = partOf(trials.length);
  return {
    model: {
      ...part(request),
      unnamed: request.filter(({ id }) => id === undefined).length,
      guessed: part(request.map((trial) => ({ ...trial, decided: trial.guess }))).accuracy,
      milliseconds: timesOf(request),
    },
  };
}

function tryOut(
  program: Program,
  { label, text }: LabelledText,
  modelDecision: ModelDecision | undefined,
): IntentTrial[] {
  const message = personText(program.plan, text);
  const found = decideIntent(program, message);
  if (found === undefined) return [];
  const { choice, sure } = found;
  const milliseconds = timeOf(() => decideIntent(program, message));
  const guess = choice.id;
  const { id: decided, step } =
    modelDecision?.id === undefined ? choice : ({ id: modelDecision.id, step: "model" } as const);
  return [{ label, text, decided, step, margin: choice.margin, sure, milliseconds, guess, modelDecision }];
}

/** The best of several times, to exclude other load. */
function timeOf(decide: () => unknown): number {
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    decide();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** The tier of each intent, as a number. */
function ranks({ intents = [], tiers }: Plan): (id: string) => number {
  return (id) => {
    const to = intents.find((intent) => intent.id === id)?.to;
    if (to === undefined) return 0;
    return to.kind === "tier" ? tiers.findIndex((tier) => tier.id === to.tier) : Math.min(to.by, tiers.length - 1);
  };
}

function partOf(all: number): (trials: readonly IntentTrial[]) => EvaluationShare {
  return (trials) => ({
    texts: trials.length,
    share: trials.length / all,
    accuracy: trials.length === 0 ? 0 : trials.filter(({ decided, label }) => decided === label).length / trials.length,
  });
}

function confusionOf(trials: readonly IntentTrial[], intents: readonly string[]): Evaluation["confusion"] {
  const countDecided = (label: string, decided: string): number =>
    trials.filter((trial) => trial.label === label && trial.decided === decided).length;
  return Object.fromEntries(
    intents.map((label) => [
      label,
      Object.fromEntries(intents.map((decided) => [decided, countDecided(label, decided)])),
    ]),
  );
}

function timesOf(trials: readonly Pick<IntentTrial, "milliseconds">[]): Evaluation["milliseconds"] {
  const times = trials.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round((times[Math.floor((times.length - 1) * part)] ?? 0) * 1000) / 1000;
  return { p50: at(0.5), p99: at(0.99) };
}

/** Wrong decisions that are printed; `--json` has all. */
const MAX_PRINTED = 20;

/** An evaluation for the user: shares in percent, and the mistakes with the largest lead. */
export function printEvaluation(evaluation: Evaluation, style: TextStyle = plainStyle): string {
  const { texts, accuracy, underServed, overServed, steps, sure, model, confusion, wrong, milliseconds } = evaluation;
  const worst = wrong.toSorted((a, b) => (b.margin ?? 1) - (a.margin ?? 1)).slice(0, MAX_PRINTED);
  const sections = [
    {
      decided: {
        texts,
        exact: percent(accuracy),
        "under-served": percent(underServed),
        "over-served": percent(overServed),
        wrong: wrong.length,
        time: printTimes(milliseconds),
      },
    },
    {
      steps: Object.entries({ ...steps, sure }).map(([by, part]) => ({
        by,
        texts: part.texts,
        share: percent(part.share),
        exact: percent(part.accuracy),
      })),
    },
    {
      model: model && {
        texts: model.texts,
        exact: percent(model.accuracy),
        "exact without": percent(model.guessed),
        unnamed: model.unnamed,
        time: printTimes(model.milliseconds),
      },
    },
    { labels: Object.entries(confusion).map(([label, decided]) => ({ label, ...decided })) },
    {
      wrong: worst.map(({ label, decided, margin, text }) => ({
        label,
        decided,
        lead: margin,
        text: shorten(text, 72),
      })),
    },
  ];
  return sections
    .map((section) => printTree(section, style).join("\n"))
    .filter((text) => text !== "")
    .join("\n\n");
}

function printTimes({ p50, p99 }: Evaluation["milliseconds"]): string {
  return `${p50} ms (99 in 100 within ${p99} ms)`;
}

/** Rounded down: 99.97 % is not all of them. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
}
