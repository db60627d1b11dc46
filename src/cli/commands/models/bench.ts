import { randomBytes } from "node:crypto";
import type { PromptEndpoint } from "../../../backends/endpoint.ts";
import { requestBackend } from "../../../backends/openai/chat-completions.ts";
import { reader } from "../../../shared/stages.ts";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import { createError } from "../../../diagnostics/problem.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { speedKey } from "../../../plan/lower/profiles.ts";
import { requestReport } from "../../../process/supervise/lease-connection.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import type { Prompt } from "../../../shared/prompt-types.ts";
import type { Usage } from "../../../shared/turn-event.ts";
import { optional } from "../../../shared/utilities.ts";
import { writeLock } from "../../compile/write-lock.ts";
import { checkTrust } from "../../compile/check-trust.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { describeBench, writeBench, type BenchFigures } from "../../models/bench-book.ts";
import { compileForRun } from "../../models/compile-for-run.ts";
import { installMissing, modelsOf } from "../../start/install-missing.ts";
import { startModels, type ModelSession } from "../../start/start-models.ts";
import { createProgress, type Progress } from "../../ui/progress.ts";

/**
 * Measures a profile's model on this machine, and keeps the figures. Its server is started as by `mallex run`, and released afterwards.
 * @throws {MallexError} MX6201 when the file is not trusted, MX7507 for a profile that is none or in a cloud, MX72xx when the model can't be started
 */
export async function benchCommand(context: CliContext, name: string, write = false): Promise<Outcome> {
  const compiled = await compileForRun(context);
  const { plan } = compiled;
  if (plan === undefined) return { problems: compiled.problems };
  const profile = Object.hasOwn(plan.profiles, name) ? plan.profiles[name] : undefined;
  if (profile === undefined) {
    const hint = didYouMean(name, Object.keys(plan.profiles));
    throw createError("MX7507.unknownProfile", { name: JSON.stringify(name) }, undefined, optional("hint", hint));
  }
  if (profile.leaves === true)
    throw createError("MX7507.commandLine", {
      message: `the profile "${name}" is in a cloud, and measuring it would cost money`,
      hint: "`mallex status` shows the speed of its turns",
    });
  checkTrust(compiled, context);
  const interruption = watchSignals();
  const { signal } = interruption;
  const progress = createProgress(context, process.stderr);
  let running: ModelSession | undefined;
  try {
    const needs = { plan, models: modelsOf(compiled), client: false, yes: false, signal, progress };
    await installMissing(context, needs);
    running = await startModels(context, { compiled: { ...compiled, plan }, progress });
    await running.endpoints.firstStart(name, signal);
    const endpoint = await running.endpoints.endpoint(name, signal);
    if (endpoint.relays) throw new Error("a model on this machine has the chat completions API");
    const figures = await measure(endpoint, { window: profile.window, progress, signal }).finally(endpoint.release);
    progress.clear();
    await writeBench(context.paths, profile.model, figures);
    const written = write ? await writeSpeed(compiled.file, profile, figures) : undefined;
    return {
      problems: [],
      text: print(profile.model, { figures, written }, context),
      data: { profile: name, model: profile.model, ...figures, ...optional("written", written) },
    };
  } finally {
    progress.clear();
    await running?.close();
    interruption.dispose();
  }
}

/** For the profile's backend; what earlier versions wrote for the model goes. @returns what is where */
async function writeSpeed(
  file: string,
  profile: Pick<Profile, "backend" | "model">,
  { prefill }: BenchFigures,
): Promise<string> {
  const speed = { prefill: Math.max(prefill, 0.1) };
  const path = await writeLock(file, (lock) => {
    const { [profile.model]: _, ...speeds } = lock.speeds ?? {};
    return { ...lock, speeds: { ...speeds, [speedKey(profile)]: speed } };
  });
  return `${speed.prefill} tokens/s read on the backend "${profile.backend}", in ${path}`;
}

const MOST_NUMBERS = 600;
const OUTPUT = 64;

interface Measuring {
  readonly window: number;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

async function measure(endpoint: PromptEndpoint, { window, progress, signal }: Measuring): Promise<BenchFigures> {
  // A number is three tokens at most, and nothing in a cache begins like this.
  const count = Math.min(MOST_NUMBERS, Math.floor(window / 8));
  const numbers = Array.from({ length: count }, (_, at) => (at * 7919) % 1000);
  const head = `${randomBytes(8).toString("hex")} ${numbers.join(" ")}`;
  progress.show("reading a prompt, and writing an answer");
  const cold = await answer(endpoint, `${head}\nWrite a long story about these numbers.`, signal);
  progress.show("reading it again");
  const cached = await answer(endpoint, `${head}\nTell a joke about these numbers.`, signal);
  const read = cold.usage.inputTokens - cold.usage.cachedTokens;
  const written = cold.usage.outputTokens - 1;
  return {
    promptTokens: cold.usage.inputTokens,
    prefill: perSecond(read, cold.firstMs),
    ...(written > 0 && { decode: perSecond(written, cold.totalMs - cold.firstMs) }),
    coldMs: Math.round(cold.firstMs),
    cachedMs: Math.round(cached.firstMs),
    cachedTokens: cached.usage.cachedTokens,
    ...optional("memory", await memoryOf(endpoint, signal)),
  };
}

function perSecond(tokens: number, ms: number): number {
  return Math.round((10_000 * tokens) / Math.max(ms, 0.1)) / 10;
}

interface Timed {
  readonly firstMs: number;
  readonly totalMs: number;
  readonly usage: Pick<Usage, "inputTokens" | "outputTokens" | "cachedTokens">;
}

async function answer(endpoint: PromptEndpoint, content: string, signal: AbortSignal): Promise<Timed> {
  const prompt: Prompt = {
    messages: [{ role: "user", content }],
    tools: [],
    maxTokens: OUTPUT,
    stopSequences: [],
    sampling: { temperature: 0 },
  };
  const start = performance.now();
  let firstMs: number | undefined;
  let usage: Timed["usage"] = { inputTokens: 0, outputTokens: 0, cachedTokens: 0 };
  const sink = reader((event) => {
    if (event.type === "usage") ({ usage } = event);
    else firstMs ??= performance.now() - start;
  });
  await requestBackend({ endpoint, prompt, signal }, sink);
  const totalMs = performance.now() - start;
  return { firstMs: firstMs ?? totalMs, totalMs, usage };
}

/** Bytes that a server which mallex has started says that it holds. */
async function memoryOf({ supervised, url, key }: PromptEndpoint, signal: AbortSignal): Promise<number | undefined> {
  if (supervised !== true) return undefined;
  const report = await requestReport({ port: Number(new URL(url).port), nonce: key ?? "" }, signal);
  return report?.memory?.peak || undefined;
}

interface Measured {
  readonly figures: BenchFigures;
  /** What was written, and where. */
  readonly written: string | undefined;
}

function print(model: string, { figures, written }: Measured, context: CliContext): string {
  const { promptTokens, coldMs, cachedMs, cachedTokens } = figures;
  const rows = {
    model,
    speed: describeBench(figures),
    "first token": `${coldMs} ms of a prompt of ${promptTokens} tokens; ${cachedMs} ms with ${cachedTokens} of them cached`,
    ...optional("written", written),
  };
  return printTree(rows, stdoutStyle(context)).join("\n");
}
