import type { PreparedTurn } from "../turn/show-turn.ts";
import type { TurnEvent } from "../terms/turn-event.ts";
import type { Exchange } from "./exchange.ts";
import type { ServerOptions } from "./server-options.ts";
import type { TurnTrace } from "./record-turn.ts";
import { askBackend } from "../backend/ask-backend.ts";
import { deadlinesOf, type Deadlines } from "../backend/deadlines.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { prepareTurn } from "../turn/prepare-turn.ts";
import { decodeRequest } from "../wire/anthropic/decode-request.ts";
import { encodeMessage } from "../wire/anthropic/encode-message.ts";
import { parseJson } from "../wire/json/parse-json.ts";
import { abortable } from "./abortable.ts";
import { clientVersion } from "./client-version.ts";
import { fitIntoWindow } from "./fit-into-window.ts";
import { readBody } from "./read-body.ts";
import { recordTurn } from "./record-turn.ts";
import { jsonResponse } from "./respond.ts";
import { streamResponse } from "./stream-response.ts";
import { turnHeaders } from "./turn-headers.ts";
import { createTally, tallied } from "./turn-tally.ts";
import { unreachable } from "../terms/unreachable.ts";

/** From a request's head to the last byte of its body; a local client needs milliseconds. */
export const BODY_DEADLINE_MS = 60_000;

type Answerable = Exclude<PreparedTurn, { kind: "refuse" }>;
type Asked = Extract<PreparedTurn, { kind: "ask" }>;

/** POST /v1/messages: the whole road of one turn. Failures are thrown and become the client's error shape. */
export async function answerTurn(exchange: Exchange, options: ServerOptions): Promise<Response> {
  const { program } = options;
  const { server } = program.plan;
  const trace: TurnTrace = { tally: createTally() };
  exchange.res.once("close", () => recordTurn(options, exchange, trace));
  try {
    const limits = { maxBytes: server.maxBodyBytes, deadlineMs: BODY_DEADLINE_MS, signal: exchange.signal };
    const request = decodeRequest(parseJson(await readBody(exchange.req, limits)));
    const client = clientVersion(program.plan, exchange.req.headers["user-agent"]);
    void options.requests?.save({ id: exchange.id, ...client, request });
    const prepared = prepareTurn(program, { request, ...client, id: exchange.id });
    Object.assign(trace, { request, prepared }, client);
    if (prepared.kind === "refuse") throw new MallexError(prepared.problem);

    const { turn, inputTokens } = await fitIntoWindow(prepared, options);
    trace.prepared = turn;
    const head = { id: `msg_${exchange.id}`, model: request.model, inputTokens };
    const events = tallied(eventsOf(turn, exchange, options), trace.tally, () => exchange.age());
    const headers = turnHeaders(turn.decision, turn.dropped);
    if (request.stream !== true) return jsonResponse(await encodeMessage(events, head), exchange.requestId, headers);
    const { earlyHeadMs, pingMs } = server;
    const onProblem = (error: unknown): void => noteProblem(trace, error);
    return await streamResponse(events, { head, exchange, headers, earlyHeadMs, pingMs, onProblem });
  } catch (error) {
    noteProblem(trace, error);
    throw error;
  }
}

function eventsOf(turn: Answerable, exchange: Exchange, options: ServerOptions): AsyncIterable<TurnEvent> {
  switch (turn.kind) {
    case "ask":
      return ask(turn, exchange.signal, options);
    case "reply":
      return reply(turn.text);
    default:
      return unreachable(turn);
  }
}

/** Waiting for the backend to be ready is part of the stream: the client gets pings while a model loads. */
async function* ask(
  { profile, prompt, read }: Asked,
  signal: AbortSignal,
  options: ServerOptions,
): AsyncGenerator<TurnEvent> {
  const endpoint = await abortable(options.endpoint(profile, signal), signal);
  yield* read(askBackend({ endpoint, prompt, signal, deadlines: deadlinesFor(profile, options) }));
}

function deadlinesFor(profile: string, { program: { plan } }: ServerOptions): Deadlines {
  const backend = plan.backends[plan.profiles[profile]?.backend ?? ""];
  return backend === undefined ? {} : deadlinesOf(backend.kind);
}

async function* reply(text: string): AsyncGenerator<TurnEvent> {
  yield { type: "text-delta", text };
  yield { type: "turn-end", stopReason: "end_turn" };
}

function noteProblem({ tally }: TurnTrace, error: unknown): void {
  tally.problem = error instanceof Error ? error.message : String(error);
}
