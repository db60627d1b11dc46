import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import type { TurnInProgress } from "../../../generated/types/status.d.ts";
import type { Ping } from "../../protocols/anthropic/encode-stream.ts";
import { shortHash } from "../../routing/sessions/user-turn.ts";
import type { PreparedTurn } from "../../routing/turn/build-prompt.ts";
import type { ToolCall } from "../../shared/prompt-types.ts";
import type { Stage } from "../../shared/stages.ts";
import type { StopReason, TurnEvent, Usage } from "../../shared/turn-event.ts";
import type { Decision, Repair } from "../../shared/turn-report.ts";
import { unreachable } from "../../shared/utilities.ts";
import type { Exchange } from "../http/exchange.ts";

/** What became known of a turn on its road; fields are filled as it goes. */
export interface TurnTrace {
  request?: MessagesRequest;
  /** The client has named no limit for the answer. */
  isUnlimited?: boolean;
  client?: string;
  /** As it was asked last. */
  prepared?: PreparedTurn;
  /** Tokens of its prompt, by count or estimate; absent where no profile was asked. */
  inputTokens?: number;
  /** As far as the chain has come. */
  decision?: Decision;
  /** By which mallex knows its talk. */
  session?: string;
  /** Its backend has no place for it yet. */
  isQueued?: boolean;
  /** Its model was asked once more for a call. */
  repair?: RepairTrace;
  readonly tally: TurnTally;
}

/** How a question for the same call has ended, and what it has taken by itself. */
export interface RepairTrace {
  readonly outcome?: Repair;
  readonly usage?: Usage;
}

/** What a turn came to, filled while it streams past. */
export interface TurnTally {
  /** No more of it than is kept. */
  text: string;
  /** Characters of text beyond that. */
  unkeptChars?: number;
  /** In the client's own names. */
  readonly calls: Pick<ToolCall, "name" | "input">[];
  /** Shown or not: how much there was is reported. */
  thinkingChars: number;
  usage?: Usage;
  stopReason?: StopReason;
  /** Milliseconds from the request's head to the first text or call. */
  firstTextMs?: number;
  problem?: string;
}

export function createTally(): TurnTally {
  return { text: "", calls: [], thinkingChars: 0 };
}

/** Changes nothing. @param age milliseconds since the request's head */
export function countAnswer(tally: TurnTally, age: () => number): Stage<TurnEvent | Ping> {
  return {
    push(event, emit) {
      if (event.type !== "ping") tallyEvent(event, tally, age);
      emit(event);
    },
  };
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
    case "looked-for-tools":
      break;
    default:
      unreachable(event);
  }
}

/** More than any model says in one answer; a server that goes on and on must not fill the memory. */
const MAX_KEPT_CHARS = 1024 * 1024;

function keep(tally: TurnTally, text: string): void {
  const remaining = MAX_KEPT_CHARS - tally.text.length;
  tally.text += text.length <= remaining ? text : text.slice(0, remaining);
  if (text.length > remaining) tally.unkeptChars = (tally.unkeptChars ?? 0) + text.length - remaining;
}

/** The turns that are being answered now, whatever plan they began with. */
export interface TurnsInProgress {
  /** From here until its answer has ended, or nobody waits for it any more. */
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

/** Nothing of what is asked or answered: who may see that runs is not who may read along. */
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

/** The client's own id, as `mallex --resume` takes it. What another client calls its sessions may name a person, and first words are hashed already. */
function displaySession(session: string): string {
  return CLIENT_ID.test(session) ? session : shortHash(session).slice(0, 8);
}

function stateOf({ decision, isQueued = false, tally }: TurnTrace): TurnInProgress["state"] {
  if (tally.firstTextMs !== undefined || tally.thinkingChars > 0) return "answering";
  if (isQueued) return "queued";
  return decision?.profile === undefined ? "deciding" : "reading";
}
