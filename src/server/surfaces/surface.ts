import type { IncomingMessage } from "node:http";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { AnswerForm } from "../../terms/prompt.ts";
import type { Dropped } from "../../terms/report.ts";
import type { TurnEvent } from "../../terms/turn-event.ts";
import type { MessageHead, Ping } from "../../wire/anthropic/encode-stream.ts";
import type { HttpProblem } from "../problem-to-http.ts";

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
  /** @param shown is told how far it has come */
  stream(events: AsyncIterable<TurnEvent | Ping>, how: Encoding, progress: StreamProgress): AsyncGenerator<string>;
  completeBody(events: AsyncIterable<TurnEvent>, how: Encoding): Promise<object>;
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
