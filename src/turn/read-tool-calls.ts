import type { StopReason, TurnEvent } from "../terms/turn-event.ts";
import type { OfferedTool } from "./choose-tools.ts";
import { mapCall } from "./map-call.ts";
import { CALL_END, CALL_START, parseCall } from "./tagged-dialect.ts";

interface Reading {
  readonly tools: readonly OfferedTool[];
  /** The turn's id. */
  readonly turn: string;
}

/**
 * Turns a model's calls into the client's, whichever way they come: parsed by the server, or as text between marks.
 * Text is passed on as it comes, but for what may be the beginning of a mark: that waits until it is known.
 * A call that can't be read becomes text, with a note that says why; nothing is lost, nothing is guessed.
 */
export async function* readToolCalls(
  events: AsyncIterable<TurnEvent>,
  { tools, turn }: Reading,
): AsyncGenerator<TurnEvent> {
  let held = "";
  let calls = 0;
  const read = function* (name: string, input: unknown, raw: string): Generator<TurnEvent> {
    const parsed = parseCall(JSON.stringify({ name, arguments: input }));
    const mapped = "problem" in parsed ? parsed : mapCall(parsed, tools);
    if ("problem" in mapped) return yield { type: "text-delta", text: unread(raw, mapped.problem) };
    calls += 1;
    yield { type: "tool-use", id: `toolu_${turn}_${calls}`, ...mapped };
  };
  for await (const event of events) {
    if (event.type === "text-delta") {
      const { pieces, rest } = scan(held + event.text);
      held = rest;
      for (const piece of pieces) yield* emit(piece);
    } else if (event.type === "tool-call") yield* read(event.name, event.input, `${event.name} ${event.input}`);
    else if (event.type === "turn-end") {
      if (held !== "") yield* emit(lastPiece(held));
      held = "";
      yield { ...event, stopReason: stopReasonOf(event.stopReason, calls) };
    } else yield event;
  }

  function* emit(piece: Piece): Generator<TurnEvent> {
    if (piece.kind === "text") return yield { type: "text-delta", text: piece.text };
    const parsed = parseCall(piece.text);
    if ("problem" in parsed) yield { type: "text-delta", text: unread(piece.raw, parsed.problem) };
    else yield* read(parsed.name, parsed.input, piece.raw);
  }
}

type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "call"; readonly text: string; readonly raw: string };

/** Whole pieces, and what must wait: an open call, or the beginning of a mark. */
function scan(text: string): { pieces: Piece[]; rest: string } {
  const pieces: Piece[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(CALL_START, from);
    const end = start < 0 ? -1 : text.indexOf(CALL_END, start + CALL_START.length);
    if (start < 0 || end < 0) {
      const wait = start < 0 ? text.length - beginningOf(text, CALL_START) : start;
      if (wait > from) pieces.push({ kind: "text", text: text.slice(from, wait) });
      return { pieces, rest: text.slice(Math.max(from, wait)) };
    }
    if (start > from) pieces.push({ kind: "text", text: text.slice(from, start) });
    const stop = end + CALL_END.length;
    pieces.push({ kind: "call", text: text.slice(start + CALL_START.length, end), raw: text.slice(start, stop) });
    from = stop;
  }
}

/** Length of the longest end of a text that a mark begins with. */
function beginningOf(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length -= 1)
    if (mark.startsWith(text.slice(-length))) return length;
  return 0;
}

/** At the end an open call is tried as it is: small models forget the closing mark. */
function lastPiece(held: string): Piece {
  return held.startsWith(CALL_START)
    ? { kind: "call", text: held.slice(CALL_START.length), raw: held }
    : { kind: "text", text: held };
}

function unread(raw: string, problem: string): string {
  return `${raw}\n[mallex: this call could not be read: ${problem}]`;
}

function stopReasonOf(reason: StopReason, calls: number): StopReason {
  if (calls > 0 && (reason === "end_turn" || reason === "stop_sequence")) return "tool_use";
  return calls === 0 && reason === "tool_use" ? "end_turn" : reason;
}
