import type { IncomingHttpHeaders } from "node:http";
import type { Outgoing } from "../../backends/egress-check.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import type { Repeats } from "../../prompt/conversation/repeated-calls.ts";
import type { ThinkingStart } from "../../prompt/answer/thinking.ts";
import type { TokenCount } from "../../prompt/tokens/token-counter.ts";
import type { ModelTurn, PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { RoutedTurn } from "../../routing/turn/route-turn.ts";
import type { SessionTurn } from "../../routing/sessions/user-turn.ts";
import type { Prompt } from "../../shared/prompt-types.ts";
import type { Usage } from "../../shared/turn-event.ts";
import type { Decision, Dropped } from "../../shared/turn-report.ts";
import type { AnswerPart } from "../../shared/web-search.ts";
import type { OfferedTool } from "../../tool-calls/catalog/offered-tool.ts";
import type { BrokenAnswer } from "../../tool-calls/mapping/retry-prompt.ts";
import type { DecodedRequest } from "../http/client-protocols.ts";
import type { ClientSession } from "../sessions/client-session.ts";

/** What the thread needs to compute anything of a request. It comes with every operation, so that a new thread can go on where one has failed. */
export interface LargeRequest {
  /** The turn's id. */
  readonly id: string;
  /** The body, in memory that both threads see. */
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Only tokens are counted. */
  readonly isCount: boolean;
}

/** What a prompt is made of, besides the request. */
export interface PromptSource {
  readonly profile: string;
  readonly decision: Decision;
  readonly anotherSees?: boolean;
  /** The folder with the model's tokenizer; absent: tokens are estimated. */
  readonly tokenizer?: string;
  /** The answer so far. */
  readonly parts?: readonly AnswerPart[];
}

/** The answer whose calls are asked for again. */
interface Repairing {
  readonly broken?: BrokenAnswer;
  readonly usage?: Usage;
}

/** The operations of the thread: their inputs and results, all of them small or bytes. */
export interface Operations {
  read: { input: object; result: ReadRequest };
  route: { input: object; result: RoutedHead };
  /** `neverLeaves` in the request and in these values: the id of the first rule that matches. */
  search: { input: { folder: string; values: readonly unknown[] }; result: string | undefined };
  /** Tokens of the complete conversation, for a profile. */
  measure: { input: PromptSource; result: number };
  build: { input: PromptSource; result: BuiltTurn };
  /** The limit of the second answer; undefined: no room for one. */
  repair: { input: PromptSource & Repairing & { maxTokens: number }; result: number | undefined };
  /** The body for a backend. */
  encode: {
    input: PromptSource & Pick<Repairing, "broken"> & { model: string; maxTokens: number };
    result: Uint8Array;
  };
  /** The body for a relaying backend. @param input.model absent: the client's */
  relay: { input: { model: string | undefined; output: number }; result: Uint8Array };
  /** `neverLeaves` in a request as it will be sent. */
  check: { input: { folder: string; sent: Outgoing }; result: string | undefined };
  /** The large part of the turn's record, as JSON. */
  record: { input: { source: PromptSource | undefined; output: number }; result: Uint8Array };
}

export type OperationName = keyof Operations;

/** Sent to the thread. */
export type LargeMessage =
  | { readonly number: number; readonly request: LargeRequest; readonly name: OperationName; readonly input: unknown }
  /** The turn has ended. */
  | { readonly forget: string };

/** What comes back. */
export interface LargeAnswer {
  readonly number: number;
  readonly result?: unknown;
  /** The problems of the request. */
  readonly problems?: readonly [Problem, ...Problem[]];
  /** A bug. */
  readonly stack?: string;
}

export interface ReadRequest {
  /** Its request without messages, system and schemas of tools. */
  readonly decoded: DecodedRequest;
  readonly session: ClientSession;
}

/** A routed turn without its texts. */
interface RoutedHead extends Pick<RoutedTurn, "background" | "chosen"> {
  readonly facts: Pick<RoutedTurn["facts"], "class" | "model" | "promptTokens" | "project">;
  readonly dropped: readonly Dropped[];
  readonly unread: readonly Dropped[];
  readonly turn: SessionTurn;
  /** A PDF may hold what a rule of `neverLeaves` looks for, and can't be read. */
  readonly mayHide: boolean;
  /** The answer that no model has to give. */
  readonly immediate?: Extract<PreparedTurn, { kind: "reply" | "refuse" }>;
}

/** A turn for one profile: whole if no model gets a prompt, else without the texts of the prompt. */
type BuiltTurn = Exclude<PreparedTurn, { kind: "ask" }> | BuiltPrompt;

export interface BuiltPrompt extends Pick<ModelTurn, "kind" | "profile" | "decision" | "background"> {
  readonly kind: "ask";
  readonly dropped: readonly Dropped[];
  readonly repeats?: number;
  readonly isRepairable: boolean;
  /** Instead of its messages one with their hash. */
  readonly prompt: Prompt;
  readonly tools: readonly PackedTool[];
  readonly mustCall: boolean;
  readonly hasNote: boolean;
  readonly repeated?: Omit<Repeats, "hasMade">;
  readonly opens: ThinkingStart;
  readonly count: TokenCount;
}

/** A tool as text: two thousand large schemas are not made objects before a call needs them. */
export type PackedTool = Omit<OfferedTool, "reaches" | "args" | "declaredArgs" | "rootSchema" | "shared"> & {
  readonly canReach: boolean;
  /** JSON of the rest. */
  readonly schemas: string;
};
