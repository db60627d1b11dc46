import { kindOf } from "../../backends/registry.ts";
import { MallexError, type Problem } from "../../diagnostics/problem.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import type { ServerContext } from "../context/server-context.ts";
import { createTally } from "../context/turn-trace.ts";
import { clientName, type DecodedRequest } from "../http/client-protocols.ts";
import type { Exchange } from "../http/exchange.ts";
import { clientSession, clientVersion } from "../sessions/client-session.ts";
import type { LargeTurn } from "../large/large-turns.ts";
import type { ReadRequest } from "../large/operations.ts";
import { readTurn } from "../large/read-turn.ts";
import { AnswerResponse } from "../turn/answer-response.ts";
import type { TurnContext } from "../turn/turn-context.ts";
import { decideTurn, type DecidedTurn } from "../turn/decide-turn.ts";
import { recordProblem, recordTurn } from "../turn/record-turn.ts";
import { relayedTexts } from "../turn/relay-request.ts";
import { traceHeaders } from "../turn/response-headers.ts";
import { LoopShare } from "../turn/loop-share.ts";
import { tryProfiles } from "../turn/try-profiles.ts";

/** One for the event loop of this thread. */
const loopShare = new LoopShare();

/** POST /v1/messages and /v1/chat/completions: one turn, from its request to its response. Throws failures, in the client's field names. */
export async function answerTurn(exchange: Exchange, serverContext: ServerContext): Promise<Response> {
  const context: TurnContext = { serverContext, exchange, trace: { tally: createTally() } };
  const { trace } = context;
  const { plan } = serverContext.program;
  let decoded: DecodedRequest | undefined;
  exchange.res.once("close", () => recordTurn(context));
  serverContext.inProgress.begin(exchange, trace);
  try {
    const { signal, req, id } = exchange;
    await loopShare.next();
    const { bytes, large } = await readTurn(exchange, serverContext);
    const read = await decodeTurn(context, bytes, large);
    ({ decoded } = read);
    const { session } = read;
    const client = clientVersion(plan, req.headers["user-agent"]);
    const relayed = relayedTexts(exchange, plan);
    const decided = await decideTurn(serverContext, { ...decoded, ...client, ...session, id, signal, relayed, large });
    trace.decision = decided.decision;
    if (decided.kind !== "chain") trace.prepared = decided;
    if (session.session !== undefined && decided.decision.class === MAIN_CLASS)
      serverContext.onClientSession(session.session);
    if (decided.kind === "refuse") throw new MallexError(decided.problem);
    const mayRelay = decided.kind === "chain" && hasRelay(context, decided);
    const response = new AnswerResponse({ ...context, decoded, mayRelay });
    return await response.settle(async () => {
      if (decided.kind === "chain") return tryProfiles({ ...context, decided, bytes }, response);
      response.push({ type: "text-delta", text: decided.text });
      response.push({ type: "turn-end", stopReason: "end_turn" });
    });
  } catch (error) {
    recordProblem(context, error);
    const { names } = decoded ?? {};
    if (trace.decision !== undefined) exchange.fields = traceHeaders(trace, names);
    throw inClientNames(error, names);
  }
}

/** Decodes a request, here or in the thread of large ones, and notes what is known of it. @throws {MallexError} for what is wrong with it */
async function decodeTurn(
  { exchange, serverContext, trace }: TurnContext,
  bytes: Uint8Array,
  large: LargeTurn | undefined,
): Promise<ReadRequest> {
  const { id, req, protocol } = exchange;
  const { program, requests, recentRequests } = serverContext;
  const { plan } = program;
  const decodeHere = (): DecodedRequest => protocol.read(recentRequests.parse(bytes), plan);
  if (large !== undefined) trace.large = large;
  const inThread = await large?.read();
  const decoded = inThread?.decoded ?? decodeHere();
  const { request, isUnlimited = false } = decoded;
  const client = clientVersion(plan, req.headers["user-agent"]);
  // Only `mallex record` keeps whole requests.
  const whole = (): DecodedRequest => (inThread === undefined ? decoded : decodeHere());
  if (requests !== undefined) void requests.save({ id, ...client, request: whole().request });
  const session = inThread?.session ?? clientSession(req.headers, request);
  Object.assign(trace, { request, isUnlimited, ...client, session: session.key });
  return { decoded, session };
}

/** Whether a profile of the chain may relay the client's own request. */
function hasRelay({ exchange, serverContext }: TurnContext, { candidates, resort }: DecidedTurn): boolean {
  const { profiles, backends } = serverContext.program.plan;
  const relays = (name: string): boolean => kindOf(backends[profiles[name]?.backend ?? ""])?.relays === true;
  return exchange.protocol.isMessages && [...candidates, ...resort].some(relays);
}

/** An error about fields, in the client's own names of them. @param names absent: they are the same */
function inClientNames(error: unknown, names: DecodedRequest["names"]): unknown {
  if (names === undefined || !(error instanceof MallexError)) return error;
  const [first, ...rest] = error.problems;
  return new MallexError([renamed(first, names), ...rest.map((problem) => renamed(problem, names))], {
    cause: error.cause,
  });
}

/** A message begins with the path of the invalid field. */
function renamed(problem: Problem, names: DecodedRequest["names"]): Problem {
  const path = problem.at?.path;
  if (path === undefined) return problem;
  const own = clientName(path, names);
  const { message } = problem;
  return {
    ...problem,
    message: message.startsWith(path) ? own + message.slice(path.length) : message,
    at: { ...problem.at, path: own },
  };
}
