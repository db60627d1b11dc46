import type { Plan } from "../../generated/types/plan.d.ts";
import type { IntentStep } from "../terms/report.ts";
import { decideIntent } from "../turn/intent/decide-intent.ts";
import { ownWords } from "../turn/own-words.ts";
import type { Program } from "../turn/program.ts";
import type { LabelledText } from "./read-labelled.ts";

/** Some of the texts: how many, which part of all, and which part of them is decided as labelled, both from 0 to 1. */
export interface Part {
  readonly texts: number;
  readonly share: number;
  readonly accuracy: number;
}

/** How well intents are decided, without a model. Shares are from 0 to 1. */
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
  readonly steps: Readonly<Partial<Record<IntentStep, Part>>>;
  /** Where a pattern fits or the lead is large enough. */
  readonly sure: Part;
  /** Of which the step `model` would be asked. */
  readonly needsModel: number;
  /** For one decision, by the clock. */
  readonly milliseconds: { readonly p50: number; readonly p99: number };
  readonly wrong: readonly (LabelledText & { readonly decided: string; readonly margin?: number })[];
}

const TIMES = 5;

interface Trial extends LabelledText {
  readonly decided: string;
  readonly step: IntentStep;
  readonly margin: number | undefined;
  readonly sure: boolean;
  readonly milliseconds: number;
}

/** Decides every text, as the server would do without a model, and compares. Undefined where the plan asks for no intents. */
export function evalIntents(program: Program, texts: readonly LabelledText[]): Evaluation | undefined {
  const trials = texts.flatMap((text) => tryOut(program, text));
  if (trials.length === 0) return undefined;
  const rank = ranks(program.plan);
  const step = ({ decided, label }: Trial): number => rank(decided) - rank(label);
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
    milliseconds: timesOf(trials),
    wrong: trials
      .filter(({ decided, label }) => decided !== label)
      .map(({ label, text, decided, margin }) => ({ label, text, decided, ...(margin !== undefined && { margin }) })),
  };
}

function tryOut(program: Program, { label, text }: LabelledText): Trial[] {
  const words = ownWords(program.plan, text);
  const found = decideIntent(program, words);
  if (found === undefined) return [];
  const { choice, sure } = found;
  const milliseconds = timeOf(() => decideIntent(program, words));
  return [{ label, text, decided: choice.id, step: choice.step, margin: choice.margin, sure, milliseconds }];
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

function partOf(all: number): (trials: readonly Trial[]) => Part {
  return (trials) => ({
    texts: trials.length,
    share: trials.length / all,
    accuracy: trials.length === 0 ? 0 : trials.filter(({ decided, label }) => decided === label).length / trials.length,
  });
}

function confusionOf(trials: readonly Trial[], intents: readonly string[]): Evaluation["confusion"] {
  const count = (label: string, decided: string): number =>
    trials.filter((trial) => trial.label === label && trial.decided === decided).length;
  return Object.fromEntries(
    intents.map((label) => [label, Object.fromEntries(intents.map((decided) => [decided, count(label, decided)]))]),
  );
}

function timesOf(trials: readonly Trial[]): Evaluation["milliseconds"] {
  const times = trials.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (part: number): number => Math.round((times[Math.floor((times.length - 1) * part)] ?? 0) * 1000) / 1000;
  return { p50: at(0.5), p99: at(0.99) };
}
