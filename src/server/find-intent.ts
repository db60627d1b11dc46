import type { IntentChoice } from "../terms/report.ts";
import type { Program } from "../turn/program.ts";
import type { Serving } from "./serving.ts";
import { askBackend } from "../backend/ask-backend.ts";
import { decideIntent } from "../turn/intent/decide-intent.ts";
import { intentPrompt, readIntent, type IntentQuestion } from "../turn/intent/model-step.ts";
import { abortable } from "./abortable.ts";

/** Milliseconds for a model to name the intent; then the best guess stands. */
const PATIENCE_MS = 5000;

/** Milliseconds for a late model to read its fixed prompt to the end: given up before, it would have to begin anew each time. */
const READING_MS = 120_000;

/** Whose model has not yet come back to a question: until then nothing more is asked of it. */
const late = new WeakSet<Program>();

type Asking = Pick<Serving, "program" | "endpoint" | "log" | "intentMs">;

/** What the person's words ask for. A model is asked only where the plan says so and nothing else is sure. @param signal none: no model is asked */
export async function findIntent(
  words: string,
  serving: Asking,
  signal?: AbortSignal,
): Promise<IntentChoice | undefined> {
  const { program } = serving;
  const decided = decideIntent(program, words);
  const question = decided?.sure === false && signal !== undefined ? intentPrompt(program, words) : undefined;
  if (decided === undefined || question === undefined || signal === undefined || late.has(program))
    return decided?.choice;
  try {
    const id = readIntent(program, await answerInTime(question, serving, signal));
    return id === undefined ? decided.choice : { ...decided.choice, id, step: "model" };
  } catch (error) {
    signal.throwIfAborted();
    serving.log.warn("intent-not-asked", { error: String(error) });
    return decided.choice;
  }
}

/** A question that takes too long goes on by itself: what has been read for it is what makes the next one quick. */
async function answerInTime(question: IntentQuestion, serving: Asking, signal: AbortSignal): Promise<string> {
  const { program, intentMs = PATIENCE_MS } = serving;
  const patience = AbortSignal.timeout(intentMs);
  const given = new AbortController();
  const answer = askModel(question, serving, AbortSignal.any([given.signal, AbortSignal.timeout(READING_MS)]));
  try {
    return await abortable(answer, AbortSignal.any([signal, patience]));
  } catch (error) {
    if (signal.aborted || !patience.aborted) given.abort();
    else {
      late.add(program);
      void answer.catch(() => {}).finally(() => late.delete(program));
    }
    throw error;
  }
}

async function askModel(
  { profile, prompt }: IntentQuestion,
  serving: Pick<Serving, "endpoint">,
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
