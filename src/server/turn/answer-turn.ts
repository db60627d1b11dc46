import { kindOf } from "../../backends/registry.ts";
import { MallexError, type Problem } from "../../diagnostics/problem.ts";
import { parseJson } from "../../protocols/json/parse.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import type { ServerContext } from "../context/server-context.ts";
import { createTally, type TurnTrace } from "../context/turn-trace.ts";
import type { DecodedRequest } from "../http/client-api.ts";
import { CLIENT_DISCONNECTED, type Exchange } from "../http/exchange.ts";
import { readBody } from "../http/read-body.ts";
import { clientSession, clientVersion } from "../sessions/client-session.ts";
import { AnswerResponse } from "./answer-response.ts";
import type { ChainRequest } from "./chain-request.ts";
import { decideTurn, type DecidedTurn } from "./decide-turn.ts";
import { recordTurn } from "./record-turn.ts";
import { turnHeaders } from "./response-headers.ts";
import { tryProfiles } from "./try-profiles.ts";

/** From a request's head to the last byte of its body; a local client needs milliseconds. */
export const BODY_DEADLINE_MS = 60_000;

/** POST /v1/messages and POST /v1/chat/completions: one turn, from its request to its response. Failures are thrown and become the client's error shape. */
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
        return await respond({ serverContext, exchange, trace, request: routingRequest }, replyWith(decided.text));
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
  context: TurnContext,
  { decided, bytes }: { readonly decided: DecidedTurn; readonly bytes: Uint8Array },
): Promise<Response> {
  const { serverContext, exchange, trace } = context;
  const { plan } = serverContext.program;
  const mayRelay =
    exchange.protocol.isMessages &&
    [...decided.candidates, ...decided.resort].some(
      (name) => kindOf(plan.backends[plan.profiles[name]?.backend ?? ""])?.relays === true,
    );
  const answer = (response: AnswerResponse): Promise<void> => {
    const request: ChainRequest = {
      serverContext,
      exchange,
      decided,
      bytes,
      onDecision: (decision) => void (trace.decision = decision),
      onAttempt(attempt) {
        const { turn, inputTokens, isQueued } = attempt;
        Object.assign(trace, { prepared: turn, decision: turn.decision, inputTokens, isQueued });
        response.onAttempt(attempt);
      },
      onSlot: () => void (trace.isQueued = false),
      onRepair: (known) => void (trace.repair = { ...trace.repair, ...known }),
    };
    return tryProfiles(request, response);
  };
  return respond(context, answer, mayRelay);
}

/** @param answer sends the answer; @param mayRelay it may be that of a backend that speaks the client's own protocol */
async function respond(
  context: TurnContext,
  answer: (response: AnswerResponse) => Promise<void> | void,
  mayRelay = false,
): Promise<Response> {
  const { serverContext, exchange, trace, request: decoded } = context;
  const { earlyHeadMs, pingMs, strict: isStrict } = serverContext.program.plan.server;
  const { request, includesUsage = false } = decoded;
  const response = new AnswerResponse({
    exchange,
    earlyHeadMs,
    pingMs,
    isStrict,
    mayRelay,
    tally: trace.tally,
    isStream: request.stream === true,
    isClaudeCode: trace.client !== undefined,
    head: {
      id: `msg_${exchange.id}`,
      model: request.model,
      safeguards: request["safeguards"],
      created: Math.floor(Date.now() / 1000),
      includesUsage,
    },
    headers: () => ({
      ...turnHeaders(trace.decision, droppedIn(trace, decoded.nameOf)),
      ...(trace.repair?.outcome && { "x-mallex-repair": trace.repair.outcome }),
    }),
    onProblem: (error) => recordProblem({ serverContext, exchange, trace }, error),
  });
  try {
    await answer(response);
    return response.end();
  } catch (error) {
    return response.fail(error);
  }
}

/** What the model did not get to see, by the client's own names. */
function droppedIn({ prepared }: TurnTrace, nameOf: DecodedRequest["nameOf"] = (what) => what): Dropped[] {
  return (prepared?.dropped ?? []).map((entry) => ({ ...entry, what: nameOf(entry.what) }));
}

function replyWith(text: string): (response: AnswerResponse) => void {
  return (response) => {
    response.push({ type: "text-delta", text });
    response.push({ type: "turn-end", stopReason: "end_turn" });
  };
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
