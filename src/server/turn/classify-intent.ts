import type { PromptEndpoint } from "../../backends/endpoint.ts";
import { requestBackend } from "../../backends/openai/chat-completions.ts";
import type { SlotRequest } from "../../backends/queue/wait-for-slot.ts";
import { splitThinking } from "../../prompt/answer/thinking.ts";
import type { Program } from "../../prompt/templates/program.ts";
import { decideIntent, intentPrompt, readIntent, type IntentQuestion } from "../../routing/intents/decide-intent.ts";
import { pickCandidates } from "../../routing/fallback/pick-candidates.ts";
import { abortable } from "../../shared/async.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import { pipe, reader } from "../../shared/stages.ts";
import type { IntentChoice } from "../../shared/turn-report.ts";
import { promptEndpoint, type ServerContext } from "../context/server-context.ts";

/** Milliseconds for a model to name the intent; afterwards the best guess counts. */
const TIMEOUT_MS = 5000;

/** Milliseconds for a late model to finish reading its constant prompt: aborted before, it would start over each time. */
const READING_MS = 120_000;

/** Programs whose model is late with an answer: it gets no other request until then. */
const late = new WeakSet<Program>();

type IntentContext = Pick<ServerContext, "program" | "endpoint" | "log" | "intentMs" | "queues"> &
  Partial<Pick<ServerContext, "warmPrompts" | "poolBalancer" | "circuitBreakers" | "speeds" | "unusable">>;

/** The intent of the user's text. A model is called only if the plan says so and no other step is sure. @param slotRequest absent: no model is called */
export async function findIntent(
  text: string,
  serverContext: IntentContext,
  slotRequest?: Omit<SlotRequest, "maxWaitMs">,
): Promise<IntentChoice | undefined> {
  const { program } = serverContext;
  const decided = decideIntent(program, text);
  if (decided === undefined || decided.sure || slotRequest === undefined || late.has(program)) return decided?.choice;
  const question = intentPrompt(program, text);
  if (question === undefined) return decided.choice;
  try {
    const id = readIntent(program, await answerInTime(question, serverContext, slotRequest));
    return id === undefined ? decided.choice : { ...decided.choice, id, step: "model" };
  } catch (error) {
    slotRequest.signal.throwIfAborted();
    serverContext.log.warn("intent-not-asked", { error: String(error) });
    return decided.choice;
  }
}

/** Of a pool, the first backend that answers: the question has one time for all of them. */
async function answerInTime(
  question: IntentQuestion,
  serverContext: IntentContext,
  slotRequest: SlotRequest,
): Promise<string> {
  const timeout = AbortSignal.timeout(serverContext.intentMs ?? TIMEOUT_MS);
  let failed: unknown;
  for (const profile of backendsFor(question, serverContext)) {
    try {
      return await answerOf({ ...question, profile }, serverContext, { ...slotRequest, timeout });
    } catch (error) {
      failed = error;
      if (slotRequest.signal.aborted || timeout.aborted) break;
    }
  }
  throw failed;
}

/** Instead of a conversation: the one that has read the constant prompt. */
const PROMPT = "#intents";

/** The profile, or those of its pool in the order in which a turn would try them, without what leaves this machine. */
function backendsFor(
  { profile }: IntentQuestion,
  { program: { plan }, queues, poolBalancer, circuitBreakers, speeds, unusable = () => undefined }: IntentContext,
): readonly string[] {
  const chain = plan.pools?.[profile]?.profiles ?? [profile];
  if (chain.length === 1) return chain;
  const busy = (backend: string): number => queues.busy(backend);
  const latency = (one: string): number | undefined => speeds?.latency(one);
  const order = poolBalancer?.order(plan, { chain, conversation: PROMPT, busy, latency, isSide: true }) ?? chain;
  const { candidates, resort } = pickCandidates({
    plan,
    chain: order,
    pinnedReason: "intents",
    isSpent: false,
    promptTokens: () => 0,
    unusable,
    busy,
    openCircuitOf: (backend) => circuitBreakers?.openCircuit(plan, backend),
  });
  return candidates.length === 0 ? [profile] : [...candidates, ...resort];
}

/** A late request continues in the background: the prompt that the model has read makes the next one fast. @throws {MallexError} MX8106 for a full queue */
async function answerOf(
  question: IntentQuestion,
  serverContext: IntentContext,
  { timeout, ...slotRequest }: SlotRequest & { readonly timeout: AbortSignal },
): Promise<string> {
  const { program, queues } = serverContext;
  const { signal } = slotRequest;
  const inTime = AbortSignal.any([signal, timeout]);
  const given = new AbortController();
  const backend = program.plan.profiles[question.profile]?.backend ?? "";
  const slot = queues.join(backend, { ...slotRequest, signal: inTime });
  const reading = AbortSignal.any([given.signal, AbortSignal.timeout(READING_MS)]);
  const answer = slot.granted
    .then(async () => requestIntent(question, serverContext, reading))
    .finally(() => slot.leave());
  try {
    return await abortable(answer, inTime);
  } catch (error) {
    if (signal.aborted || !timeout.aborted) given.abort();
    else {
      // No turn waits for it any more, so none waits behind it either.
      slot.leave();
      late.add(program);
      void answer.catch(() => {}).finally(() => late.delete(program));
    }
    throw error;
  }
}

async function requestIntent(
  { profile, prompt }: IntentQuestion,
  serverContext: IntentContext,
  signal: AbortSignal,
): Promise<string> {
  serverContext.warmPrompts?.yield();
  const endpoint = await promptEndpoint(serverContext, profile, signal);
  try {
    const answer = await answerTo(prompt, endpoint, serverContext, signal);
    serverContext.poolBalancer?.answered(PROMPT, profile);
    return answer;
  } finally {
    endpoint.release?.();
  }
}

async function answerTo(
  prompt: Prompt,
  endpoint: PromptEndpoint,
  serverContext: IntentContext,
  signal: AbortSignal,
): Promise<string> {
  // This prompt has not been checked against `neverLeaves`.
  if (endpoint.leaves) throw new Error("intents are asked of local models only");
  let answer = "";
  const sink = reader((event) => void (answer += event.type === "text-delta" ? event.text : ""));
  const { thoughts: delimiters } = serverContext.program.plan;
  // Shown, so that a thought without an end is not taken for the answer.
  const thinking = splitThinking({ delimiters, calls: undefined, opens: () => "no", showsThinking: true });
  await requestBackend({ endpoint, prompt, signal }, pipe([thinking], sink));
  return answer;
}
