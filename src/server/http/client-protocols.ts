import type { IncomingMessage } from "node:http";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { decodeRequest } from "../../protocols/anthropic/decode-request.ts";
import { type MessageHead, type Ping, encodeMessage, encodeStream } from "../../protocols/anthropic/encode-stream.ts";
import { encodeError } from "../../protocols/anthropic/errors.ts";
import { chatFieldName, decodeChatRequest, type ChatNames } from "../../protocols/openai/decode-chat-request.ts";
import {
  type ChatHead,
  encodeChatError,
  encodeChunks,
  encodeCompletion,
  writeChatEvent,
} from "../../protocols/openai/encode-chat-completion.ts";
import { writeData, writeSse } from "../../protocols/sse/read-write-events.ts";
import type { AnswerForm } from "../../shared/prompt-types.ts";
import { type Stage, join } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import type { HttpProblem } from "./problem-to-http.ts";

/** A client's request in the terms of the Messages API, in which all turns are handled. */
export interface DecodedRequest {
  readonly request: MessagesRequest;
  /** It names no limit of its own for the answer: each profile's holds. */
  readonly isUnlimited?: boolean;
  /** A stream ends with the usage, for protocols that make it optional. */
  readonly includesUsage?: boolean;
  /** What the client requires of the answer's format besides the schema. */
  readonly form?: Omit<AnswerForm, "schema">;
  /** What the Messages API has no field for. */
  readonly left?: readonly Dropped[];
  /** The client's own names of the fields of `request`; absent: the same. */
  readonly names?: ChatNames;
}

/** The client's own name of a field of the request. */
export function clientName(path: string, names: ChatNames | undefined): string {
  return names === undefined ? path : chatFieldName(path, names);
}

interface AnswerHead extends MessageHead {
  /** Unix time, in seconds. */
  readonly created: number;
  readonly includesUsage: boolean;
}

export interface Encoding {
  readonly head: AnswerHead;
}

/** How far the client has read: what it does after a failure depends on it. */
export interface StreamProgress {
  stage: "nothing" | "first block" | "finished block";
}

/** A client protocol: decodes requests, and encodes answers and errors. Everything between is shared. */
export interface ClientProtocol {
  /** The client's own request, and its login, may be relayed to the Claude API. */
  readonly isMessages: boolean;
  /** How a client of this protocol gets and sends the token. */
  readonly tokenHint: string;
  /** @throws {MallexError} what is wrong with the body, with the client's own paths */
  read(body: unknown, plan: Plan): DecodedRequest;
  /** Events as the text of a stream. @param progress follows how far it has come */
  stream(how: Encoding, progress: StreamProgress): Stage<TurnEvent | Ping, string>;
  /** Events as one body, which `flush` gives. */
  complete(how: Encoding): Stage<TurnEvent, object>;
  errorBody(problem: HttpProblem, requestId: string): object;
  /** An error as the last event of a stream; undefined: the connection is cut. */
  errorEvent(
    problem: HttpProblem,
    requestId: string,
    where: { readonly progress: StreamProgress; readonly isClaudeCode: boolean },
  ): string | undefined;
  /** By which fields of the head clients find the request's id, beside mallex's own. */
  headers(requestId: string): Readonly<Record<string, string>>;
}

/** What identifies a request's protocol. */
export type ProtocolHint = Pick<IncomingMessage, "url" | "headers">;

/** The Messages API. */
export const messagesProtocol: ClientProtocol = {
  isMessages: true,
  // Without mention of API keys: Claude Code would take that for its own, and show "run /login" instead.
  tokenHint:
    "start the client with `mallex run`; anything else sends the token in ~/.mallex/token (or $MALLEX_HOME/token) as x-mallex-token",
  read: (body) => ({ request: decodeRequest(body) }),
  stream: ({ head }, progress) =>
    join(encodeStream(head), {
      push(event, emit) {
        if (event.event === "content_block_stop") progress.stage = "finished block";
        if (event.event === "content_block_start" && progress.stage === "nothing") progress.stage = "first block";
        emit(writeSse(event));
      },
    }),
  complete: ({ head }) => encodeMessage(head),
  errorBody: ({ type, message }, requestId) => encodeError(type, message, requestId),
  /**
   * After the head, Claude Code goes by the type of the event and by how much it has received. Before the first block it retries
   * after `overloaded_error` only; within the first block it gives up after any event, and retries when its connection is cut.
   */
  errorEvent({ type, message, shouldRetry }, requestId, { progress: { stage }, isClaudeCode }) {
    if (shouldRetry && stage === "first block" && isClaudeCode) return undefined;
    const errorType = shouldRetry && stage === "nothing" ? "overloaded_error" : type;
    return writeSse({ event: "error", data: encodeError(errorType, message, requestId) });
  },
  headers: () => ({}),
};

/** Chat completions, as OpenAI's clients use them. An answer is encoded as a message first. */
export const chatProtocol: ClientProtocol = {
  isMessages: false,
  tokenHint: "the API key is what stands in ~/.mallex/token (or $MALLEX_HOME/token)",
  read: (body, plan) => decodeChatRequest(body, { maxTokens: longest(plan), isStrict: plan.server.strict }),
  stream: ({ head }) =>
    join(join(encodeStream(head), encodeChunks(chatHead(head))), {
      push: (event, emit) => emit(writeChatEvent(event)),
    }),
  complete: ({ head }) =>
    join(encodeMessage(head), { push: (message, emit) => emit(encodeCompletion(message, chatHead(head))) }),
  errorBody: (problem) => encodeChatError(problem),
  errorEvent: (problem) => writeData(encodeChatError(problem)),
  headers: (requestId) => ({ "x-request-id": requestId }),
};

/** The longest answer that any profile gives. */
function longest({ profiles }: Plan): number {
  return Math.max(1, ...Object.values(profiles).map(({ output }) => output));
}

function chatHead({ id, model, created, includesUsage }: AnswerHead): ChatHead {
  return { id: id.replace(/^msg_/, "chatcmpl-"), model, created, includesUsage };
}

/** Paths of OpenAI's, also where the base URL has no `/v1`, or one too many. */
const OPENAI = /^(\/v1)*\/((chat\/)?completions|responses|embeddings)$/;

/** Paths of both protocols, and unknown ones under `/v1`. */
const EITHER = /^\/(v1\/|models(\/|$))/;

/**
 * The protocol to answer in. For `/v1/models` and unknown paths, the headers decide: clients of the Messages API send its
 * version, those of OpenAI a bearer token and no version.
 */
export function protocolOf({ url = "", headers }: ProtocolHint): ClientProtocol {
  const path = pathOf(url);
  if (OPENAI.test(path)) return chatProtocol;
  if (!EITHER.test(path) || path.startsWith("/v1/messages")) return messagesProtocol;
  const isOpenai = headers.authorization !== undefined && headers["anthropic-version"] === undefined;
  return isOpenai && headers["x-api-key"] === undefined ? chatProtocol : messagesProtocol;
}

/** Nothing in it reads otherwise. */
const PLAIN = /^[a-z0-9_/-]+$/;

/** As the router reads it: without dots, without escapes that need not be, without a slash at its end. */
function pathOf(url: string): string {
  const raw = url.split("?", 1)[0] ?? "";
  if (!raw.startsWith("/") || raw.startsWith("//")) return raw;
  if (PLAIN.test(raw)) return raw.replace(/\/$/, "");
  try {
    return decodeURI(new URL(raw, "http://localhost").pathname).replace(/\/$/, "");
  } catch {
    return raw;
  }
}
