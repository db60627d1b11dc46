import { requestBackend } from "../../backends/openai/chat-completions.ts";
import type { QueueSlot, SlotRequest } from "../../backends/queue/queue.ts";
import { splitThinking } from "../../prompt/answer/thinking.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { decideIntent, intentPrompt, readIntent, type IntentQuestion } from "../../routing/intents/decide-intent.ts";
import { abortable } from "../../shared/async.ts";
import { pipe, readInto, type Sink } from "../../shared/stages.ts";
import type { IntentChoice } from "../../shared/turn-report.ts";
import type { ServerContext } from "../context/server-context.ts";

/** Milliseconds for a model to name the intent; then the best guess stands. */
const TIMEOUT_MS = 5000;

/** Milliseconds for a late model to read its fixed prompt to the end: given up before, it would have to begin again each time. */
const READING_MS = 120_000;

/** Whose model has not yet come back to a question: until then nothing more is asked of it. */
const late = new WeakSet<Program>();

type IntentContext = Pick<ServerContext, "program" | "endpoint" | "log" | "intentMs" | "queues">;

/** What the person's words ask for. A model is asked only where the plan says so and nothing else is sure. @param slotRequest none: no model is asked */
export async function findIntent(
  text: string,
  serverContext: IntentContext,
  slotRequest?: Omit<SlotRequest, "maxWaitMs">,
): Promise<IntentChoice | undefined> {
  const { program } = serverContext;
  const decided = decideIntent(program, text);
  const question = decided?.sure === false && slotRequest !== undefined ? intentPrompt(program, text) : undefined;
  if (decided === undefined || question === undefined || slotRequest === undefined || late.has(program))
    return decided?.choice;
  try {
    const id = readIntent(program, await answerInTime(question, serverContext, slotRequest));
    return id === undefined ? decided.choice : { ...decided.choice, id, step: "model" };
  } catch (error) {
    slotRequest.signal.throwIfAborted();
    serverContext.log.warn("intent-not-asked", { error: String(error) });
    return decided.choice;
  }
}

/** A question that takes too long goes on by itself: what has been read for it is what makes the next one quick. */
async function answerInTime(
  question: IntentQuestion,
  serverContext: IntentContext,
  slotRequest: SlotRequest,
): Promise<string> {
  const { program, intentMs = TIMEOUT_MS } = serverContext;
  const { signal } = slotRequest;
  const timeout = AbortSignal.timeout(intentMs);
  const given = new AbortController();
  const location = joinQueue(question, serverContext, {
    ...slotRequest,
    signal: AbortSignal.any([signal, timeout]),
  });
  const reading = AbortSignal.any([given.signal, AbortSignal.timeout(READING_MS)]);
  const answer = location.granted
    .then(async () => requestIntent(question, serverContext, reading))
    .finally(() => location.leave());
  try {
    return await abortable(answer, AbortSignal.any([signal, timeout]));
  } catch (error) {
    if (signal.aborted || !timeout.aborted) given.abort();
    else {
      // Nobody waits for it any more, so nobody waits behind it either.
      location.leave();
      late.add(program);
      void answer.catch(() => {}).finally(() => late.delete(program));
    }
    throw error;
  }
}

/** The question waits as the turn would that it is asked for. @throws {MallexError} MX8106 */
function joinQueue(
  { profile }: IntentQuestion,
  { program, queues }: IntentContext,
  slotRequest: SlotRequest,
): QueueSlot {
  return queues.join(program.plan.profiles[profile]?.backend ?? "", slotRequest);
}

async function requestIntent(
  { profile, prompt }: IntentQuestion,
  serverContext: Pick<ServerContext, "endpoint" | "program">,
  signal: AbortSignal,
): Promise<string> {
  const endpoint = await abortable(serverContext.endpoint(profile, signal), signal);
  // What is asked here has not been held against `neverLeaves`.
  if (endpoint.relays || endpoint.leaves) throw new Error("intents are asked of local models only");
  let answer = "";
  const sink: Sink = {
    push: (event) => void (answer += event.type === "text-delta" ? event.text : ""),
    isOver: false,
    drain: () => undefined,
  };
  const { thoughts: marks } = serverContext.program.plan;
  // As if shown: a thought that was never closed names nothing.
  const thinking = splitThinking({ delimiters: marks, calls: undefined, opens: () => "no", showsThinking: true });
  await readInto(requestBackend({ endpoint, prompt, signal }), pipe([thinking], sink));
  return answer;
}
