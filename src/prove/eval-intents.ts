import type { Plan } from "../../generated/types/plan.d.ts";
import type { IntentStep } from "../terms/report.ts";
import { decideIntent } from "../turn/intent/decide-intent.ts";
import { personText } from "../turn/own-words.ts";
import type { Program } from "../turn/program.ts";
import type { LabelledText } from "./read-labelled.ts";

/** Some of the texts: how many, which part of all, and which part of them is decided as labelled, both from 0 to 1. */
export interface EvaluationShare {
  readonly texts: number;
  readonly share: number;
  readonly accuracy: number;
}

/** What a model was asked for the texts that are not sure, and what came of it. */
export interface ModelPart extends EvaluationShare {
  /** Those for which it named no intent: the best guess stood. */
  readonly unnamed: number;
  /** Which part of the same texts the best guess decides as labelled. */
  readonly guessed: number;
  /** For one answer, by the clock. */
  readonly milliseconds: { readonly p50: number; readonly p99: number };
}

/** A model's answer. */
export interface ModelDecision {
  /** The intent that it named, if any. */
  readonly id?: string;
  readonly milliseconds: number;
}

/** How well intents are decided: without a model, if none was asked. Shares are from 0 to 1. */
export interface Evaluation {
  readonly texts: number;
  /** Decided exactly as labelled. */
  readonly accuracy: number;
  /** Decided to a lower tier than the label's, and to a higher one; who escalates is so many steps above the lowest. */
  readonly underServed: number;
  readonly overServed: number;
  /** By label, by decision. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By the step that has decided. */
  readonly steps: Readonly<Partial<Record<IntentStep, EvaluationShare>>>;
  /** Where a pattern fits or the lead is large enough. */
  readonly sure: EvaluationShare;
  /** Of which the step `model` would be asked. */
  readonly needsModel: number;
  /** Where a model was asked. */
  readonly model?: ModelPart;
  /** For one decision, by the clock. */
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
 * Decides every text, as the server would do without a model, and compares. Undefined where the plan asks for no intents.
 * @param answers of a model, for those that it was asked
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

/** The best of several times: what else the machine does is no part of it. */
function timeOf(decide: () => unknown): number {
  const times = Array.from({ length: TIMES }, () => {
    const start = performance.now();
    decide();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** How high each intent leads. */
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
  const count = (label: string, decided: string): number =>
    trials.filter((trial) => trial.label === label && trial.decided === decided).length;
  return Object.fromEntries(
    intents.map((label) => [label, Object.fromEntries(intents.map((decided) => [decided, count(label, decided)]))]),
  );
}

function timesOf(trials: readonly Pick<IntentTrial, "milliseconds">[]): Evaluation["milliseconds"] {
  const times = trials.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round((times[Math.floor((times.length - 1) * part)] ?? 0) * 1000) / 1000;
  return { p50: at(0.5), p99: at(0.99) };
}
