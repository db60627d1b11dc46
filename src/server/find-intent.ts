import type { IntentChoice } from "../terms/report.ts";
import type { ServerOptions } from "./server-options.ts";
import { askBackend } from "../backend/ask-backend.ts";
import { decideIntent } from "../turn/intent/decide-intent.ts";
import { intentPrompt, readIntent, type IntentQuestion } from "../turn/intent/model-step.ts";
import { abortable } from "./abortable.ts";

/** Milliseconds for a model to name the intent; then the best guess stands. */
const PATIENCE_MS = 5000;

/** What the person's words ask for. A model is asked only where the plan says so and nothing else is sure. @param signal none: no model is asked */
export async function findIntent(
  words: string,
  serving: Pick<ServerOptions, "program" | "endpoint" | "log" | "intentMs">,
  signal?: AbortSignal,
): Promise<IntentChoice | undefined> {
  const { program } = serving;
  const decided = decideIntent(program, words);
  const question = decided?.sure === false && signal !== undefined ? intentPrompt(program, words) : undefined;
  if (decided === undefined || question === undefined || signal === undefined) return decided?.choice;
  const { intentMs = PATIENCE_MS } = serving;
  try {
    const answer = await askModel(question, serving, AbortSignal.any([signal, AbortSignal.timeout(intentMs)]));
    const id = readIntent(program, answer);
    return id === undefined ? decided.choice : { ...decided.choice, id, step: "model" };
  } catch (error) {
    signal.throwIfAborted();
    serving.log.warn("intent-not-asked", { error: String(error) });
    return decided.choice;
  }
}

async function askModel(
  { profile, prompt }: IntentQuestion,
  serving: Pick<ServerOptions, "endpoint">,
  signal: AbortSignal,
): Promise<string> {
  const endpoint = await abortable(serving.endpoint(profile, signal), signal);
  // What is asked here has not been held against `neverLeaves`.
  if (endpoint.kind !== "openai" || endpoint.leaves) throw new Error("intents are asked of local models only");
  let answer = "";
  for await (const event of askBackend({ endpoint, prompt, signal }))
    if (event.type === "text-delta") answer += event.text;
  return answer;
}
