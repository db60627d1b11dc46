import type { Plan } from "../../../generated/types/plan.d.ts";
import type { ReloadStatus } from "../../../generated/types/status.d.ts";
import { printText } from "../../diagnostics/print-problems.ts";
import { isError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import type { PlanModules } from "../compile/load-compiled-plan.ts";
import { toProblems } from "../context/run-command.ts";
import type { Compiler, Recompiled, RecompileRequest } from "./recompile.ts";
import { areSamePrints, nextChange, printsOf, type Prints } from "./watch-files.ts";

/** The result of a change. */
export interface ReloadReport {
  readonly ok: boolean;
  /** Hash of the plan that serves. */
  readonly plan: string;
  /** Errors of a rejected change; else warnings. */
  readonly problems: readonly Problem[];
  /** What takes effect only at the next start. */
  readonly later: readonly string[];
}

export interface ReloadOptions {
  /** The plan in use, and the state of its files when they were read. */
  readonly first: { readonly plan: Plan; readonly prints: Prints };
  readonly request: RecompileRequest;
  readonly compiler: Compiler;
  /** Uses a plan for all turns from now on, or throws and changes nothing. */
  readonly apply: (good: PlanModules) => Promise<void>;
  /** What of this plan takes effect only at the next start. */
  readonly later: (plan: Plan) => readonly string[];
  /** Called for every change that reports something new. */
  readonly onReport: (report: ReloadReport) => void;
}

export interface Reloader {
  /** The result of the last change; absent before the first. */
  readonly status: () => ReloadStatus | undefined;
  /** Resolves when no change is applied any more. */
  close(): Promise<void>;
}

/** Watches the files of a plan, applies valid changes and reports invalid ones. One change at a time, so that the plan is always that of one complete state. */
export function startReloading(options: ReloadOptions): Reloader {
  const stop = new AbortController();
  const state: { status?: ReloadStatus } = {};
  const done = run(options, stop.signal, state).catch(() => undefined);
  return {
    status: () => state.status,
    async close() {
      stop.abort();
      options.compiler.close();
      await done;
    },
  };
}

async function run(options: ReloadOptions, signal: AbortSignal, state: { status?: ReloadStatus }): Promise<void> {
  const { first, compiler, onReport } = options;
  let { plan, prints } = first;
  let text = reloadMessage({ ok: true, plan: plan.hash, problems: [], later: [] });
  while (plan.server.reload) {
    await nextChange(prints, signal, () => compiler.warm());
    const result = await compileUntilStable(options, prints, signal);
    prints = result.prints;
    const outcome = await switchPlan(result, plan, options);
    signal.throwIfAborted();
    plan = outcome.plan;
    state.status = toStatus(outcome.report);
    const signature = reloadMessage(outcome.report);
    if (signature !== text) onReport(outcome.report);
    text = signature;
  }
}

async function switchPlan(
  { good, problems }: Recompiled,
  before: Plan,
  { apply, later }: ReloadOptions,
): Promise<{ plan: Plan; report: ReloadReport }> {
  const refused = (why: readonly Problem[]): { plan: Plan; report: ReloadReport } => ({
    plan: before,
    report: { ok: false, plan: before.hash, problems: why, later: [] },
  });
  if (good === undefined) return refused(problems);
  try {
    // The plan is the same.
    if (good.plan.hash !== before.hash) await apply(good);
  } catch (error) {
    return refused(toProblems(error));
  }
  return { plan: good.plan, report: { ok: true, plan: good.plan.hash, problems, later: later(good.plan) } };
}

/** A compile whose files changed meanwhile may mix two states, so it is repeated until nothing changes. */
async function compileUntilStable(
  { compiler, request }: ReloadOptions,
  known: Prints,
  signal: AbortSignal,
): Promise<Recompiled & { readonly prints: Prints }> {
  let before: string | undefined;
  for (;;) {
    const result = await compiler.compile(request);
    signal.throwIfAborted();
    if (result.prints === undefined) return { ...result, prints: await printsOf(known.keys()) };
    const { prints } = result;
    const same = JSON.stringify([result.good?.plan.hash, result.good?.plan.server.port, result.problems]);
    if (same === before || areSamePrints(prints, await printsOf(prints.keys()))) return { ...result, prints };
    before = same;
  }
}

/** Problems in the status; the log and `mallex compile` have all of them. */
const MOST = 50;

function toStatus({ ok, plan, problems, later }: ReloadReport): ReloadStatus {
  return {
    at: new Date().toISOString(),
    ok,
    plan,
    ...(problems.length === 0 ? {} : { problems: problems.slice(0, MOST).map((problem) => printText(problem)) }),
    ...(later.length === 0 ? {} : { later: [...later] }),
  };
}

function reloadMessage({ ok, plan, problems, later }: ReloadReport): string {
  // Warnings that were already reported are not repeated.
  return JSON.stringify([ok, plan, problems.filter(isError), later]);
}

/**
 * What to report about a change, the most important last.
 * @param file that was compiled
 */
export function reportProblems({ ok, plan, problems, later }: ReloadReport, file: string): readonly Problem[] {
  if (!ok) {
    const isReported = problems.some(({ code }) => code === "MX7550" || code === "MX7555");
    return isReported ? problems : [...problems, planNotApplied(file, plan)];
  }
  return later.length === 0 ? problems : [...problems, onlyLater(later)];
}

function planNotApplied(file: string, plan: string): Problem {
  return createProblem("MX7550.oldPlanKept", { plan }, { file });
}

function onlyLater(later: readonly string[]): Problem {
  return createProblem("MX7551", { settings: later.join(", ") });
}
