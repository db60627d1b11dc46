import type { Given, Mallex, Test } from "../../../generated/types/mallex.d.ts";
import type { RuleTest } from "../../config/load/load-tests.ts";
import { toData, type Dict, type Path } from "../../config/parse/tree.ts";
import { lowerRoutes } from "../../plan/lower/routes.ts";
import type { Program } from "../../prompt/templates/program.ts";
import type { TokenCount, TokenCounter } from "../../prompt/tokens/token-counter.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import { prepareTurn } from "../../routing/turn/prepare-turn.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { TurnStep } from "../../shared/turn-report.ts";
import { mapValues, optional } from "../../shared/utilities.ts";
import { createMeter } from "../text/print-prompt.ts";
import { buildTestRequest, type RecordedRequest } from "./test-request.ts";

/** What tests are run on. */
export interface TestBench {
  readonly program: Program;
  /** The merged configuration that the program was compiled from. */
  readonly config: Dict;
  /** Counts as the profile's model does, where its tokenizer is at hand. */
  readonly counter?: (profile: string) => TokenCounter | undefined;
}

/** A test's request, and what became of it. */
export interface TestTurn {
  readonly test: RuleTest;
  readonly data: Test;
  readonly input: RecordedRequest;
  /** With the size and dialect that the test names. */
  readonly program: Program;
  readonly prepared: PreparedTurn;
  /** In the order in which they happened. */
  readonly steps: readonly TurnStep[];
  /** Of the prompt, if a model would be called. */
  readonly tokens?: { readonly head: TokenCount; readonly prompt: TokenCount };
}

/** Runs a test's request through the real pipeline, without a model. */
export function runTest(test: RuleTest, bench: TestBench): TestTurn {
  const data = toData(test.tree) as Test;
  const config = toData(bench.config) as Mallex;
  const input = buildTestRequest(data.given, {
    ...optional("clientTools", config.clientTools),
    recorded: test.recorded,
  });
  const steps: TurnStep[] = [];
  const program = asIf(bench.program, config, data.given);
  const prepared = prepareTurn(program, { ...input, watch: (step) => void steps.push(step) });
  const counts = prepared.kind === "ask" ? countBoth(prepared.prompt, bench.counter?.(prepared.profile)) : undefined;
  return { test, data, input, program, prepared, steps, ...optional("tokens", counts) };
}

/** Packs have no profiles: whichever answers is of the size and dialect that the test names. A route may ask for a larger one. */
function asIf(program: Program, config: Mallex, { size, dialect }: Given): Program {
  if (size === undefined && dialect === undefined) return program;
  const profiles = mapValues(program.plan.profiles, (profile) => ({
    ...profile,
    ...optional("size", size),
    ...optional("dialect", dialect),
  }));
  const settled = lowerRoutes(config, { ...program.plan, profiles });
  // Conditions of routes stay as compiled, with expressions in the engine's own form.
  const routes = program.plan.routes.map((route, index) => ({ ...route, to: settled[index]?.to ?? route.to }));
  return { ...program, plan: { ...program.plan, profiles, routes } };
}

/** The head is everything before the conversation: the system text and the tools. */
function countBoth(prompt: Prompt, counter: TokenCounter | undefined): NonNullable<TestTurn["tokens"]> {
  const meter = createMeter(counter);
  const messages = prompt.messages.filter(({ role }, index) => index === 0 && role === "system");
  return { head: meter.prompt({ ...prompt, messages }), prompt: meter.prompt(prompt) };
}

/** A condition of an expectation that does not hold. */
export interface Miss {
  /** Below `expect`: `["prompt", "contains"]`. */
  readonly path: Path;
  /** What is so, instead of what is expected. */
  readonly message: string;
  readonly want: readonly string[];
  readonly got: readonly string[];
  /** The value that would hold; only where the test has recorded one. */
  readonly now?: string | number | readonly string[];
}

/** @param find the turn of another test, by its name */
export type FindTurn = (name: string) => TestTurn | undefined;

/** The message for a test about the prompt if there is none. */
export function noPrompt(why: string): string {
  return `there is no prompt: ${why}`;
}

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

/** The profiles that are tried, in order; none if no model would be called. */
export function chainOf({ steps, program: { plan }, prepared }: TestTurn): readonly string[] {
  const chain = steps.find((step) => step.kind === "chain")?.profiles ?? [];
  const { bound: pinnedReason } = prepared.decision;
  return pinnedReason === undefined ? chain : chain.filter((name) => plan.profiles[name]?.leaves !== true);
}

/** Names of the tools that the model would get; none if no model would be called. */
export function toolsOf({ steps }: Pick<TestTurn, "steps">): readonly string[] {
  return steps.find((step) => step.kind === "tools")?.offered ?? [];
}
