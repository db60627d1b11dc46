import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import type { ToolCall } from "../../shared/prompt-types.ts";
import { PASS, type TurnStage } from "../../shared/stages.ts";
import type { TurnEvent } from "../../shared/turn-event.ts";
import type { Dropped } from "../../shared/turn-report.ts";
import { isRecord } from "../../shared/utilities.ts";
import { orderResults, type ConversationMessage, type ResultPiece } from "./conversation.ts";

type RepeatableCall = Pick<ToolCall, "name" | "input">;

/** How far a model goes round in circles: calls of the person's newest turn, up to the newest result. */
export interface Repeats {
  /** Number of consecutive calls that repeated an earlier call and result. */
  readonly streak: number;
  /** The newest of them. */
  readonly last?: RepeatableCall;
  /** Keys of all calls of the turn, for another thread. */
  readonly made?: ReadonlySet<string>;
  hasMade(call: RepeatableCall): boolean;
}

/** What another thread has found. */
export function restoreRepeats(found: Omit<Repeats, "hasMade">): Repeats {
  return { ...found, hasMade: (call) => found.made?.has(keyOf(call)) === true };
}

interface RepeatOptions {
  /** From this number on, the model is notified. */
  readonly tell: number;
  /** Whether a person wrote the message with this index: a new turn begins. */
  readonly isUserTurn: (index: number) => boolean;
}

interface RepeatAnalysis {
  /** The conversation with a note after each such result. */
  readonly messages: readonly ConversationMessage[];
  readonly repeats: Repeats;
}

/**
 * Detects repeated calls. A result is compared with earlier ones only, so notes stay the same in later turns. A result that
 * differs resets the count.
 */
export function readRepeats(
  messages: readonly ConversationMessage[],
  { tell, isUserTurn }: RepeatOptions,
): RepeatAnalysis {
  const open = new Map<string, { readonly called: RepeatableCall; readonly order: number }>();
  let calls = 0;
  let turn = new UserTurn();
  let before: ConversationMessage["role"] = "user";
  const annotated = messages.map(({ role, pieces }, index): ConversationMessage => {
    if (role === "assistant" && before !== "assistant") open.clear();
    before = role === "system" ? before : role;
    const read = orderResults(pieces, (id) => open.get(id)?.order).map((piece) => {
      if (piece.kind === "call")
        open.set(piece.call.id, { called: piece.call, order: open.get(piece.call.id)?.order ?? calls++ });
      const call = piece.kind === "result" ? open.get(piece.callId)?.called : undefined;
      if (piece.kind !== "result" || call === undefined) return piece;
      open.delete(piece.callId);
      turn.note(call, resultOf(piece));
      return turn.streak < tell ? piece : { ...piece, text: `${piece.text}\n\n${lineFor(turn.streak)}` };
    });
    if (isUserTurn(index)) turn = new UserTurn();
    return { role, pieces: read };
  });
  const { streak, last, made } = turn;
  return { messages: annotated, repeats: restoreRepeats({ streak, ...(last && { last }), made }) };
}

class UserTurn {
  streak = 0;
  /** Of the streak. */
  last: RepeatableCall | undefined;
  /** Of each call. */
  readonly #results = new Map<string, Set<string>>();
  readonly made = new Set<string>();

  note(call: RepeatableCall, result: string): void {
    const key = keyOf(call);
    const known = this.#results.get(key) ?? new Set();
    this.streak = known.has(result) ? this.streak + 1 : 0;
    this.last = this.streak > 0 ? call : undefined;
    this.#results.set(key, known.add(result));
    this.made.add(key);
  }
}

function lineFor(streak: number): string {
  return `[mallex: the last ${streak} calls brought nothing new: each had been made before, with the same result. Do something else, or say what stands in the way.]`;
}

/** Independent of the order of arguments. */
function keyOf({ name, input }: RepeatableCall): string {
  return JSON.stringify([name, input], (_, value: unknown) => (isRecord(value) ? sorted(value) : value));
}

function sorted(map: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function resultOf({ text, images = [] }: ResultPiece): string {
  return [text.trim(), ...images.map(({ data }) => data)].join("\n");
}

/** A call that was made again and again, and is not carried out once more. */
export const REPEATED: Omit<Dropped, "count"> = { what: "calls", why: "made again and again: they bring nothing new" };

interface RepeatLimit {
  /** undefined: none were counted. */
  readonly repeats: Repeats | undefined;
  /** Consecutive repeated calls that end the turn; undefined: no limit. */
  readonly stop: number | undefined;
  readonly dropped: DroppedCollector;
}

/** Ends a turn that only repeats calls with a message to the person. An answer with a new call passes. Everything from the first call on waits. */
export function endRepeats({ repeats, stop, dropped }: RepeatLimit): TurnStage {
  if (repeats === undefined || stop === undefined || repeats.streak < stop) return PASS;
  const buffered: TurnEvent[] = [];
  let isNew = false;
  let hasSpoken = false;
  return {
    push(event, emit) {
      hasSpoken ||= event.type === "text-delta";
      isNew ||= event.type === "tool-use" && !repeats.hasMade(event);
      if (isNew) buffered.splice(0).forEach(emit);
      else if (waits(event, buffered)) return void buffered.push(event);
      if (event.type !== "turn-end" || buffered.length === 0) return emit(event);
      const calls = buffered.filter((one) => one.type === "tool-use");
      dropped.add(REPEATED, calls.length);
      buffered.filter((one) => one.type !== "tool-use").forEach(emit);
      const text = `${hasSpoken ? "\n\n" : ""}${repeatNotice(calls, repeats.streak)}`;
      emit({ type: "text-delta", text, own: true });
      emit(event.stopReason === "tool_use" ? { type: "turn-end", stopReason: "end_turn" } : event);
    },
  };
}

function waits({ type }: TurnEvent, buffered: readonly TurnEvent[]): boolean {
  return type === "tool-use" || (type === "text-delta" && buffered.length > 0);
}

/** In UTF-16 units. */
const MAX_INPUT_CHARS = 200;

function repeatNotice([first]: readonly Pick<ToolCall, "name" | "input">[], streak: number): string {
  const { name = "", input = {} } = first ?? {};
  const all = JSON.stringify(input);
  const text = all.length > MAX_INPUT_CHARS ? `${all.slice(0, MAX_INPUT_CHARS)}…` : all;
  return (
    `[mallex: the last ${streak} calls brought nothing new, and the model wanted to go on with ${name} ${text}. ` +
    "It was stopped here. Say what it should do instead; `calls.repeats` in mallex.yaml sets how far it may go.]"
  );
}
