import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { TurnInProgress } from "../../../generated/types/status.d.ts";
import { shortHash } from "../../routing/sessions/user-turn.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { ToolCall } from "../../shared/prompt-types.ts";
import type { StopReason, TurnEvent, Usage } from "../../shared/turn-event.ts";
import type { Decision, Repair } from "../../shared/turn-report.ts";
import { unreachable } from "../../shared/utilities.ts";
import type { Exchange } from "../http/exchange.ts";
import type { LargeTurn } from "../large/large-turns.ts";

/** What is known of a turn; filled as it proceeds. */
export interface TurnTrace {
  request?: MessagesRequest;
  /** The client sets no limit for the answer. */
  isUnlimited?: boolean;
  client?: string;
  /** As sent to the last backend. */
  prepared?: PreparedTurn;
  /** Its request is prepared in a thread. */
  large?: LargeTurn;
  /** Tokens of its prompt, counted or estimated; absent: no profile was called. */
  inputTokens?: number;
  /** By the current position in the chain. */
  decision?: Decision;
  /** The key of its session. */
  session?: string;
  /** It waits for a slot. */
  isQueued?: boolean;
  /** The result of calling the model again for a broken call, and the usage of that request alone. */
  repair?: { readonly outcome?: Repair; readonly usage?: Usage };
  /** What the requests to a model that ended in a search have read, besides the last one. */
  searchUsage?: Usage;
  /** mallex searches the web for it, by this. */
  search?: string | undefined;
  readonly tally: TurnTally;
}

/** What an answer adds up to, filled while it is sent. */
export interface TurnTally {
  /** Truncated to what is kept. */
  text: string;
  /** Characters of text beyond that. */
  unkeptChars?: number;
  /** With the client's names. */
  readonly calls: Pick<ToolCall, "name" | "input">[];
  /** Hidden thinking, too. */
  thinkingChars: number;
  /** Searches of the web, without what they were for. */
  searches?: readonly ({ readonly results: number } | { readonly error: string })[];
  usage?: Usage;
  stopReason?: StopReason;
  /** Milliseconds from the request's head to the first text or call. */
  firstTextMs?: number;
  problem?: string;
}

export function createTally(): TurnTally {
  return { text: "", calls: [], thinkingChars: 0 };
}

/** @param age milliseconds since the request's head */
export function tallyEvent(event: TurnEvent, tally: TurnTally, age: () => number): void {
  switch (event.type) {
    case "text-delta":
      tally.firstTextMs ??= age();
      keep(tally, event.text);
      break;
    case "tool-use":
      tally.firstTextMs ??= age();
      tally.calls.push({ name: event.name, input: event.input });
      break;
    case "thinking-delta":
      tally.thinkingChars += event.text.length;
      break;
    case "usage":
      tally.usage = event.usage;
      break;
    case "turn-end":
      tally.stopReason = event.stopReason;
      break;
    case "begin-again":
      tally.text = "";
      delete tally.unkeptChars;
      tally.thinkingChars = 0;
      tally.calls.length = 0;
      break;
    case "progress":
    case "tool-call":
    case "broken-call":
    case "repeated-call":
    case "own-search":
    case "web-search":
    case "web-results":
      break;
    default:
      unreachable(event);
  }
}

/** More than any real answer; an endless one must not fill the memory. */
const MAX_KEPT_CHARS = 1024 * 1024;

function keep(tally: TurnTally, text: string): void {
  const remaining = MAX_KEPT_CHARS - tally.text.length;
  tally.text += text.length <= remaining ? text : text.slice(0, remaining);
  if (text.length > remaining) tally.unkeptChars = (tally.unkeptChars ?? 0) + text.length - remaining;
}

/** The turns that are being answered, under any plan. */
export interface TurnsInProgress {
  /** Lists the turn until its response is closed. */
  begin(exchange: Pick<Exchange, "id" | "age" | "res">, trace: TurnTrace): void;
  /** The oldest first. */
  list(): TurnInProgress[];
}

export function createTurnsInProgress(): TurnsInProgress {
  const turns = new Map<string, () => TurnInProgress>();
  return {
    begin(exchange, trace) {
      turns.set(exchange.id, () => toTurnInProgress(exchange, trace));
      exchange.res.once("close", () => turns.delete(exchange.id));
    },
    list: () => [...turns.values()].map((show) => show()),
  };
}

/** Without any content: whoever may see that a turn runs may not read it. */
function toTurnInProgress({ id, age }: Pick<Exchange, "id" | "age">, trace: TurnTrace): TurnInProgress {
  const { decision, session } = trace;
  return {
    id,
    ...(decision?.class === undefined ? {} : { class: decision.class }),
    ...(session === undefined ? {} : { session: displaySession(session) }),
    ...(decision?.profile === undefined ? {} : { profile: decision.profile }),
    state: stateOf(trace),
    ms: age(),
  };
}

const CLIENT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The client's own id, for `mallex --resume`. Other clients' session names may identify a person, so they are hashed. */
function displaySession(session: string): string {
  return CLIENT_ID.test(session) ? session : shortHash(session).slice(0, 8);
}

function stateOf({ decision, isQueued = false, tally }: TurnTrace): TurnInProgress["state"] {
  if (tally.firstTextMs !== undefined || tally.thinkingChars > 0) return "answering";
  if (isQueued) return "queued";
  return decision?.profile === undefined ? "deciding" : "reading";
}
