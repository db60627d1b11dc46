import type { TurnStep } from "../terms/turn-step.ts";
import type { TestTurn } from "./run-test.ts";

/** A rule or part that did something in a turn. */
export interface FiredRule {
  readonly list: "parts" | "trim" | "filters";
  /** Of a part: its name. */
  readonly id: string;
  /** Of a part: which of its finders, from 0. */
  readonly finder?: number;
  readonly times: number;
}

/** Trim rules, filters and parts that fired, in the order in which each did first. */
export function whatFired({ steps }: Pick<TestTurn, "steps">): FiredRule[] {
  const fired = new Map<string, FiredRule>();
  for (const step of steps) {
    const one = firedBy(step);
    if (one === undefined) continue;
    const key = `${one.list}/${one.id}`;
    fired.set(key, { ...one, times: (fired.get(key)?.times ?? 0) + 1 });
  }
  return [...fired.values()];
}

function firedBy(step: TurnStep): Omit<FiredRule, "times"> | undefined {
  if (step.kind === "rule") return step.leftIn === undefined ? { list: step.list, id: step.id } : undefined;
  return step.kind === "part" && step.found ? { list: "parts", id: step.name, finder: step.finder } : undefined;
}

/** The profiles that are tried, in order; none where no model is asked. */
export function chainOf({ steps, program: { plan }, prepared }: TestTurn): readonly string[] {
  const chain = steps.find((step) => step.kind === "chain")?.profiles ?? [];
  const { bound: pinnedReason } = prepared.decision;
  return pinnedReason === undefined ? chain : chain.filter((name) => plan.profiles[name]?.leaves !== true);
}

/** Names of the tools that the model was offered; none where no model is asked. */
export function toolsOf({ steps }: Pick<TestTurn, "steps">): readonly string[] {
  return steps.find((step) => step.kind === "tools")?.offered ?? [];
}
