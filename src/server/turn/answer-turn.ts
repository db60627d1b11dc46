import { kindOf } from "../../backends/registry.ts";
import { MallexError, type Problem } from "../../diagnostics/problem.ts";
import { parseJson } from "../../protocols/json/parse.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Decision, Dropped } from "../../shared/turn-report.ts";
import type { ServerContext } from "../context/server-context.ts";
import { createTally, tallied, type RepairTrace, type TurnTrace } from "../context/turn-trace.ts";
import type { DecodedRequest } from "../http/client-api.ts";
import { CLIENT_DISCONNECTED, type Exchange } from "../http/exchange.ts";
import { readBody } from "../http/read-body.ts";
import { messageResponse, streamResponse } from "../http/stream-response.ts";
import { clientSession, clientVersion } from "../sessions/client-session.ts";
import { openChain } from "./chain-events.ts";
import { decideTurn, type DecidedTurn } from "./decide-turn.ts";
import { recordTurn } from "./record-turn.ts";
import { answerMixed } from "./relayed-response.ts";
import { turnHeaders } from "./response-headers.ts";
import { tryChain } from "./try-profiles.ts";

/** From a request's head to the last byte of its body; a local client needs milliseconds. */
export const BODY_DEADLINE_MS = 60_000;

/** POST /v1/messages and POST /v1/chat/completions: the whole road of one turn. Failures are thrown and become the client's error shape. */
export async function answerTurn(exchange: Exchange, serverContext: ServerContext): Promise<Response> {
  const { plan } = serverContext.program;
  const trace: TurnTrace = { tally: createTally() };
  let nameOf: DecodedRequest["nameOf"];
  exchange.res.once("close", () => recordTurn(serverContext, exchange, trace));
  serverContext.inProgress.begin(exchange, trace);
  try {
    const { maxBodyBytes: maxBytes } = plan.server;
    const bytes = await readBody(exchange.req, { maxBytes, deadlineMs: BODY_DEADLINE_MS, signal: exchange.signal });
    const routingRequest = exchange.protocol.read(parseJson(bytes), plan);
    const { request } = routingRequest;
    nameOf = routingRequest.nameOf;
    const client = clientVersion(plan, exchange.req.headers["user-agent"]);
    void serverContext.requests?.save({ id: exchange.id, ...client, request });
    Object.assign(trace, { request, isUnlimited: routingRequest.isUnlimited === true }, client);
    const session = clientSession(exchange.req.headers, request);
    trace.session = session.key;
    const { id, signal } = exchange;
    const decided = await decideTurn(serverContext, { ...routingRequest, ...client, ...session, id, signal });
    Object.assign(trace, decided.kind === "chain" ? {} : { prepared: decided }, { decision: decided.decision });
    if (session.session !== undefined && decided.decision.class === MAIN_CLASS)
      serverContext.onClientSession?.(session.session);
    switch (decided.kind) {
      case "refuse":
        throw new MallexError(decided.problem);
      case "reply":
        return await answerFrom(
          reply(decided.text),
          answerOptions({ serverContext, exchange, trace, request: routingRequest }),
        );
      case "chain":
        return await answerByChain({ serverContext, exchange, trace, request: routingRequest }, { decided, bytes });
    }
  } catch (error) {
    recordProblem({ serverContext, exchange, trace }, error);
    if (trace.decision !== undefined) exchange.fields = turnHeaders(trace.decision, droppedIn(trace, nameOf));
    throw inClientNames(error, nameOf);
  }
}

interface TurnContext {
  readonly serverContext: ServerContext;
  readonly exchange: Exchange;
  readonly trace: TurnTrace;
  readonly request: DecodedRequest;
}

async function answerByChain(
  answering: TurnContext,
  { decided, bytes }: { readonly decided: DecidedTurn; readonly bytes: Uint8Array },
): Promise<Response> {
  const { serverContext, exchange, trace } = answering;
  const { plan } = serverContext.program;
  const onDecision = (decision: Decision): void => void (trace.decision = decision);
  const onSlot = (): void => void (trace.isQueued = false);
  const onRepair = (known: RepairTrace): void => void (trace.repair = { ...trace.repair, ...known });
  const items = tryChain({ serverContext, exchange, decided, bytes, onDecision, onSlot, onRepair });
  const chain = await openChain(
    items,
    ({ turn, inputTokens, isQueued }) =>
      void Object.assign(trace, { prepared: turn, decision: turn.decision, inputTokens, isQueued }),
  );
  exchange.res.once("close", () => void chain.close());
  const options = answerOptions(answering, chain.first.inputTokens);
  const mayRelay =
    exchange.protocol.isMessages &&
    [...decided.candidates, ...decided.resort].some(
      (name) => kindOf(plan.backends[plan.profiles[name]?.backend ?? ""])?.relays === true,
    );
  return mayRelay ? answerMixed(chain, options) : answerFrom(chain.events(), options);
}

type AnswerOptions = Parameters<typeof answerMixed>[1];

function answerOptions(
  { serverContext, exchange, trace, request: routingRequest }: TurnContext,
  inputTokens = 0,
): AnswerOptions {
  const { earlyHeadMs, pingMs, strict: isStrict } = serverContext.program.plan.server;
  const { tally } = trace;
  const { request, includesUsage = false } = routingRequest;
  return {
    exchange,
    earlyHeadMs,
    pingMs,
    isStrict,
    tally,
    isStream: request.stream === true,
    isClaudeCode: trace.client !== undefined,
    head: {
      id: `msg_${exchange.id}`,
      model: request.model,
      inputTokens,
      safeguards: request["safeguards"],
      created: Math.floor(Date.now() / 1000),
      includesUsage,
    },
    headers: () => ({
      ...turnHeaders(trace.decision, droppedIn(trace, routingRequest.nameOf)),
      ...(trace.repair?.outcome && { "x-mallex-repair": trace.repair.outcome }),
    }),
    tallied: (events) => tallied(events, tally, () => exchange.age()),
    onProblem: (error) => recordProblem({ serverContext, exchange, trace }, error),
  };
}

async function answerFrom(events: AsyncIterable<TurnEvent>, options: AnswerOptions): Promise<Response> {
  const counted = options.tallied(events);
  return options.isStream ? streamResponse(counted, options) : messageResponse(counted, options);
}

/** What the model did not get to see, by the client's own names. */
function droppedIn({ prepared }: TurnTrace, nameOf: DecodedRequest["nameOf"] = (what) => what): Dropped[] {
  return (prepared?.dropped ?? []).map((entry) => ({ ...entry, what: nameOf(entry.what) }));
}

async function* reply(text: string): AsyncGenerator<TurnEvent> {
  yield { type: "text-delta", text };
  yield { type: "turn-end", stopReason: "end_turn" };
}

/** A breach of the grammar is a fault of mallex, and counted. */
function recordProblem({ serverContext, exchange, trace }: Omit<TurnContext, "request">, error: unknown): void {
  // Whatever fails once the client has closed the request fails because of that.
  if (exchange.signal.reason === CLIENT_DISCONNECTED) return;
  const problem = error instanceof Error ? error.message : String(error);
  trace.tally.problem = problem;
  if (!(error instanceof MallexError) || error.problem.code !== "MX8130") return;
  serverContext.log.error("grammar", { id: exchange.id, problem });
  serverContext.counters?.add("answers that broke the grammar");
}

/** An error about fields, in the names that the client has for them. @param nameOf absent: they are the same */
function inClientNames(error: unknown, nameOf: ((path: string) => string) | undefined): unknown {
  if (nameOf === undefined || !(error instanceof MallexError)) return error;
  const [first, ...rest] = error.problems;
  return new MallexError([renamed(first, nameOf), ...rest.map((problem) => renamed(problem, nameOf))], {
    cause: error.cause,
  });
}

/** A message begins with the path of what is wrong. */
function renamed(problem: Problem, nameOf: (path: string) => string): Problem {
  const path = problem.at?.path;
  if (path === undefined) return problem;
  const own = nameOf(path);
  const { message } = problem;
  return {
    ...problem,
    message: message.startsWith(path) ? own + message.slice(path.length) : message,
    at: { ...problem.at, path: own },
  };
}
