import type { Place, Wish } from "../backend/queue.ts";
import type { IntentChoice } from "../terms/report.ts";
import type { Program } from "../turn/program.ts";
import type { Serving } from "./serving.ts";
import { askBackend } from "../backend/ask-backend.ts";
import { decideIntent } from "../turn/intent/decide-intent.ts";
import { intentPrompt, readIntent, type IntentQuestion } from "../turn/intent/model-step.ts";
import { splitThinking } from "../turn/split-thinking.ts";
import { abortable } from "./abortable.ts";

/** Milliseconds for a model to name the intent; then the best guess stands. */
const PATIENCE_MS = 5000;

/** Milliseconds for a late model to read its fixed prompt to the end: given up before, it would have to begin anew each time. */
const READING_MS = 120_000;

/** Whose model has not yet come back to a question: until then nothing more is asked of it. */
const late = new WeakSet<Program>();

type Asking = Pick<Serving, "program" | "endpoint" | "log" | "intentMs" | "queues">;

/** What the person's words ask for. A model is asked only where the plan says so and nothing else is sure. @param wish none: no model is asked */
export async function findIntent(
  words: string,
  serving: Asking,
  wish?: Omit<Wish, "maxWaitMs">,
): Promise<IntentChoice | undefined> {
  const { program } = serving;
  const decided = decideIntent(program, words);
  const question = decided?.sure === false && wish !== undefined ? intentPrompt(program, words) : undefined;
  if (decided === undefined || question === undefined || wish === undefined || late.has(program))
    return decided?.choice;
  try {
    const id = readIntent(program, await answerInTime(question, serving, wish));
    return id === undefined ? decided.choice : { ...decided.choice, id, step: "model" };
  } catch (error) {
    wish.signal.throwIfAborted();
    serving.log.warn("intent-not-asked", { error: String(error) });
    return decided.choice;
  }
}

/** A question that takes too long goes on by itself: what has been read for it is what makes the next one quick. */
async function answerInTime(question: IntentQuestion, serving: Asking, wish: Wish): Promise<string> {
  const { program, intentMs = PATIENCE_MS } = serving;
  const { signal } = wish;
  const patience = AbortSignal.timeout(intentMs);
  const given = new AbortController();
  const place = placeFor(question, serving, {
    ...wish,
    signal: AbortSignal.any([signal, patience]),
  });
  const reading = AbortSignal.any([given.signal, AbortSignal.timeout(READING_MS)]);
  const answer = place.granted.then(async () => askModel(question, serving, reading)).finally(() => place.leave());
  try {
    return await abortable(answer, AbortSignal.any([signal, patience]));
  } catch (error) {
    if (signal.aborted || !patience.aborted) given.abort();
    else {
      // Nobody waits for it any more, so nobody waits behind it either.
      place.leave();
      late.add(program);
      void answer.catch(() => {}).finally(() => late.delete(program));
    }
    throw error;
  }
}

/** The question waits as the turn would that it is asked for. @throws {MallexError} MX8106 */
function placeFor({ profile }: IntentQuestion, { program, queues }: Asking, wish: Wish): Place {
  return queues.join(program.plan.profiles[profile]?.backend ?? "", wish);
}

async function askModel(
  { profile, prompt }: IntentQuestion,
  serving: Pick<Serving, "endpoint" | "program">,
  signal: AbortSignal,
): Promise<string> {
  const endpoint = await abortable(serving.endpoint(profile, signal), signal);
  // What is asked here has not been held against `neverLeaves`.
  if (endpoint.kind !== "openai" || endpoint.leaves) throw new Error("intents are asked of local models only");
  let answer = "";
  const said = askBackend({ endpoint, prompt, signal });
  const { thoughts: marks } = serving.program.plan;
  // As if shown: a thought that was never closed names nothing.
  for await (const event of splitThinking(said, {
    marks,
    calls: undefined,
    opens: () => "no",
    isShown: true,
  }))
    if (event.type === "text-delta") answer += event.text;
  return answer;
}
