import type { StopReason, TurnEvent } from "../../terms/turn-event.ts";
import type { OfferedTool } from "../tools/offered-tool.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import { lostCall, Received } from "./lost-call.ts";
import { mapCall } from "./map-call.ts";
import { CallReader, type Piece, type ReadingCalls } from "./read-calls.ts";
import { sayUnread, type BrokenCall } from "./say-unread.ts";
import { readCall, type ReadCall } from "./to-calls.ts";

export interface Reading {
  /** None: nothing is a call, and text goes on as it is. */
  readonly tools: readonly OfferedTool[];
  /** How calls stand in the text; undefined: none do. */
  readonly calls: ReadingCalls | undefined;
  /** The turn's id. */
  readonly turn: string;
  readonly dropped: DroppedCollector;
  /** Of a call that can't be carried out, whoever reads this asks once more: it is no text yet. */
  readonly asks?: boolean;
}

/**
 * Turns a model's calls into the client's, whichever way they come: parsed by the server, or as text in a dialect.
 * A call that can't be read becomes text, with a note that says why; nothing is lost, nothing is guessed.
 */
export async function* readToolCalls(
  events: AsyncIterable<TurnEvent>,
  { tools, calls: reading, turn, dropped, asks = false }: Reading,
): AsyncGenerator<TurnEvent> {
  const reader = reading && new CallReader(reading);
  let calls = 0;
  let seen = 0; // with those that can't be read
  const received = new Received(tools.length > 0);
  const unread = (broken: Omit<BrokenCall, "type">): TurnEvent => {
    received.endsBroken = true;
    return asks && calls === 0 ? { type: "broken-call", ...broken } : { type: "text-delta", text: sayUnread(broken) };
  };
  const toText = (text: string): TurnEvent => {
    received.endsBroken &&= text.trim() === "";
    return { type: "text-delta", text };
  };
  const toEvent = (call: ReadCall, raw: string): TurnEvent => {
    seen += 1;
    if ("problem" in call) return unread({ raw, ...call });
    const mapped = mapCall(call, tools);
    if ("problem" in mapped) return unread({ raw, problem: mapped.problem, name: call.name });
    calls += 1;
    received.endsBroken = false;
    for (const one of mapped.mended) dropped.add({ what: "call", why: `mended: ${one}` });
    for (const name of mapped.leftOut) dropped.add({ what: name, why: `${call.name} has no such argument` });
    return { type: "tool-use", id: `toolu_${turn}_${calls}`, name: mapped.name, input: mapped.input };
  };
  const toEvents = (pieces: readonly Piece[]): TurnEvent[] =>
    pieces.map((piece) =>
      piece.kind === "text" ? toText(piece.text) : toEvent(piece.call, piece.raw || JSON.stringify(piece.call)),
    );
  const rest = (before: "call" | "nothing", isCut = false): TurnEvent[] => toEvents(reader?.end(before, isCut) ?? []);
  for await (const event of events) {
    received.note(event);
    if (event.type === "text-delta" && reader !== undefined) yield* toEvents(reader.push(event.text));
    else if (event.type === "thinking-delta") {
      yield* rest("call");
      yield event;
    } else if (event.type === "tool-call") {
      yield* rest("call");
      yield toEvent(readCall(event.name, event.input), `${event.name} ${event.input}`);
    } else if (event.type === "turn-end") {
      yield* rest("nothing", CUT.has(event.stopReason));
      const problem = lostCall(event.stopReason, seen, received);
      if (problem !== undefined) yield unread({ raw: "", problem });
      yield endOf(event, calls);
    } else yield event;
  }
}

/** What was being said may have gone on. */
const CUT: ReadonlySet<StopReason> = new Set(["max_tokens", "model_context_window_exceeded", "refusal"]);

type TurnEnd = Extract<TurnEvent, { type: "turn-end" }>;

/** `tool_use` tells the client to carry the calls out and to go on; a refused answer it does not carry out. */
function endOf({ stopReason, ...end }: TurnEnd, calls: number): TurnEnd {
  if (calls > 0 && stopReason !== "refusal") return { type: "turn-end", stopReason: "tool_use" };
  const without: StopReason = stopReason === "tool_use" ? "end_turn" : stopReason;
  return { ...end, stopReason: without };
}
