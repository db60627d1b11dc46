import type { IncomingMessage } from "node:http";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { decodeRequest } from "../../protocols/anthropic/decode-request.ts";
import { encodeMessage, type AnthropicMessage } from "../../protocols/anthropic/encode-message.ts";
import {
  encodeStream,
  type MessageEvent,
  type MessageHead,
  type Ping,
} from "../../protocols/anthropic/encode-stream.ts";
import { encodeError } from "../../protocols/anthropic/errors.ts";
import { checkMessage, createStreamCheck } from "../../protocols/anthropic/validate-response.ts";
import { decodeChatRequest } from "../../protocols/openai/decode-chat-request.ts";
import {
  encodeChunks,
  encodeCompletion,
  writeChatEvent,
  type ChatHead,
} from "../../protocols/openai/encode-chat-completion.ts";
import { encodeChatError } from "../../protocols/openai/errors.ts";
import { writeData, writeSse } from "../../protocols/sse/read-write-events.ts";
import type { AnswerForm } from "../../shared/prompt-types.ts";
import { join, type Stage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import type { HttpProblem } from "./problem-to-http.ts";

/** What a client has asked, in the words of the one road. */
export interface DecodedRequest {
  readonly request: MessagesRequest;
  /** It names no limit of its own for the answer: each profile's holds. */
  readonly isUnlimited?: boolean;
  /** A stream ends with what it has used, where that is not said anyway. */
  readonly includesUsage?: boolean;
  /** What it says of the answer's form, beside the schema. */
  readonly form?: Omit<AnswerForm, "schema">;
  /** What there were no words for. */
  readonly left?: readonly Dropped[];
  /** The client's own name of a field of `request`; absent: the same. */
  readonly nameOf?: (path: string) => string;
}

export interface AnswerHead extends MessageHead {
  /** Unix time, in seconds. */
  readonly created: number;
  readonly includesUsage: boolean;
}

interface Encoding {
  readonly head: AnswerHead;
  /** Each event is held against the grammar before it is sent. */
  readonly isStrict: boolean;
}

/** How far the client has read: what it does after a failure depends on it. */
export interface StreamProgress {
  stage: "nothing" | "first block" | "finished block";
}

/** A language that clients speak: how a request is read, and how answers and errors are written. Between the two lies one road for all. */
export interface ClientProtocol {
  /** The client's own bytes, and its login, may be handed on to the Claude API. */
  readonly isMessages: boolean;
  /** How a client of this language comes by the token, and sends it. */
  readonly tokenHint: string;
  /** @throws {MallexError} what is wrong with the body, with the client's own paths */
  read(body: unknown, plan: Plan): DecodedRequest;
  /** Events as the text of a stream. @param progress follows how far it has come */
  stream(how: Encoding, progress: StreamProgress): Stage<TurnEvent | Ping, string>;
  /** Events as one body, which `flush` gives. */
  complete(how: Encoding): Stage<TurnEvent, object>;
  /** An error as a body. */
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

/** What of a request says whose language it is. */
export type ProtocolHint = Pick<IncomingMessage, "url" | "headers">;

/** The Messages API. */
export const messagesProtocol: ClientProtocol = {
  isMessages: true,
  // No word of API keys: Claude Code takes that for its own, and shows "run /login" instead of this.
  tokenHint:
    "start the client with `mallex run`; anything else sends the token in ~/.mallex/token (or $MALLEX_HOME/token) as x-mallex-token",
  read: (body) => ({ request: decodeRequest(body) }),
  stream: (how, progress) =>
    join(messageStream(how), {
      push(event, emit) {
        if (event.event === "content_block_stop") progress.stage = "finished block";
        if (event.event === "content_block_start" && progress.stage === "nothing") progress.stage = "first block";
        emit(writeSse(event));
      },
    }),
  complete: completeMessage,
  errorBody: ({ type, message }, requestId) => encodeError(type, message, requestId),
  /**
   * The status is out, so Claude Code goes by the type of the event, and by how far it has read. Of nothing it asks again after `overloaded_error`
   * and gives up after any other; in the first block it gives up after every event, and asks again when its connection is cut.
   */
  errorEvent({ type, message, shouldRetry }, requestId, { progress: { stage }, isClaudeCode }) {
    if (shouldRetry && stage === "first block" && isClaudeCode) return undefined;
    const errorType = shouldRetry && stage === "nothing" ? "overloaded_error" : type;
    return writeSse({ event: "error", data: encodeError(errorType, message, requestId) });
  },
  headers: () => ({}),
};

/** Chat completions, as clients of OpenAI speak them. An answer is a message first, held to the same grammar. */
export const chatProtocol: ClientProtocol = {
  isMessages: false,
  tokenHint: "the API key is what stands in ~/.mallex/token (or $MALLEX_HOME/token)",
  read: (body, plan) => decodeChatRequest(body, { maxTokens: longest(plan), isStrict: plan.server.strict }),
  stream: (how) =>
    join(join(messageStream(how), encodeChunks(chatHead(how.head))), {
      push: (event, emit) => emit(writeChatEvent(event)),
    }),
  complete: (how) =>
    join(completeMessage(how), { push: (message, emit) => emit(encodeCompletion(message, chatHead(how.head))) }),
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

/** Paths that both know, and those under `/v1` that nobody serves. */
const EITHER = /^\/(v1\/|models(\/|$))/;

/**
 * In whose language a request is answered. Both know `/v1/models`, and a path that nobody serves is refused in the client's own words: clients of
 * the Messages API send its version, those of OpenAI a bearer and no version.
 */
export function protocolOf({ url = "", headers }: ProtocolHint): ClientProtocol {
  const path = pathOf(url);
  if (OPENAI.test(path)) return chatProtocol;
  if (!EITHER.test(path) || path.startsWith("/v1/messages")) return messagesProtocol;
  const isOpenai = headers.authorization !== undefined && headers["anthropic-version"] === undefined;
  return isOpenai && headers["x-api-key"] === undefined ? chatProtocol : messagesProtocol;
}

/** As the router reads it: without dots, without escapes that need not be, without a slash at its end. */
function pathOf(url: string): string {
  const raw = url.split("?", 1)[0] ?? "";
  if (!raw.startsWith("/") || raw.startsWith("//")) return raw;
  try {
    return decodeURI(new URL(raw, "http://localhost").pathname).replace(/\/$/, "");
  } catch {
    return raw;
  }
}

function messageStream({ head, isStrict }: Encoding): Stage<TurnEvent | Ping, MessageEvent> {
  return isStrict ? join(encodeStream(head), strictly()) : encodeStream(head);
}

/** Passes an answer on as far as it keeps to the grammar; throws MX8130 instead of the first event that breaks it. */
function strictly(): Stage<MessageEvent> {
  const check = createStreamCheck();
  return {
    push(event, emit) {
      const fault = check.next(event);
      if (fault !== undefined) throw breach(`${event.event}: ${fault}`);
      emit(event);
    },
    flush() {
      const missing = check.end();
      if (missing !== undefined) throw breach(missing);
    },
  };
}

function completeMessage({ head, isStrict }: Encoding): Stage<TurnEvent, AnthropicMessage> {
  return join(encodeMessage(head), {
    push(message, emit) {
      const fault = isStrict ? checkMessage(message) : undefined;
      if (fault !== undefined) throw breach(fault);
      emit(message);
    },
  });
}

function breach(what: string): MallexError {
  return new MallexError(createProblem("MX8130", { what }));
}
