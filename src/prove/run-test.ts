import type { Given, Mallex, Test } from "../../generated/types/mallex.d.ts";
import { mapValues } from "../compile/6-lower/map-values.ts";
import { lowerRoutes } from "../compile/6-lower/routes.ts";
import { optional } from "../compile/6-lower/optional.ts";
import type { RuleTest } from "../compile/rule-test.ts";
import { toData, type Dict } from "../compile/tree.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { TurnStep } from "../terms/turn-step.ts";
import type { TokenCount, TokenCounter } from "../turn/count-tokens.ts";
import { prepareTurn } from "../turn/prepare-turn.ts";
import type { PreparedTurn } from "../turn/show-turn.ts";
import type { Program } from "../turn/program.ts";
import { buildTestRequest } from "./given-to-request.ts";
import type { RecordedRequest } from "./read-recorded.ts";
import { createMeter } from "./token-meter.ts";

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
  /** Of the prompt, where a model is asked. */
  readonly tokens?: { readonly head: TokenCount; readonly prompt: TokenCount };
}

/** Sends a test's request down the real road; no model is asked. */
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
  // What routes look for stays as it was compiled: expressions are in the engine's own form there.
  const routes = program.plan.routes.map((route, index) => ({ ...route, to: settled[index]?.to ?? route.to }));
  return { ...program, plan: { ...program.plan, profiles, routes } };
}

/** The head is what stands before the talk: the system text and the tools. */
function countBoth(prompt: Prompt, counter: TokenCounter | undefined): NonNullable<TestTurn["tokens"]> {
  const meter = createMeter(counter);
  const messages = prompt.messages.filter(({ role }, index) => index === 0 && role === "system");
  return { head: meter.prompt({ ...prompt, messages }), prompt: meter.prompt(prompt) };
}
