import type { StopReason, TurnEvent } from "../../terms/turn-event.ts";
import type { OfferedTool } from "../tools/choose-tools.ts";
import type { DroppedCollector } from "../collect-dropped.ts";
import { mapCall } from "./map-call.ts";
import { CallSplitter, type Piece } from "./split-calls.ts";
import { parseCall, readCall, type ReadCall } from "./tagged-dialect.ts";

export interface Reading {
  /** None: nothing is a call, and text goes on as it is. */
  readonly tools: readonly OfferedTool[];
  /** The turn's id. */
  readonly turn: string;
  readonly dropped: DroppedCollector;
}

/**
 * Turns a model's calls into the client's, whichever way they come: parsed by the server, or as text between marks.
 * A call that can't be read becomes text, with a note that says why; nothing is lost, nothing is guessed.
 */
export async function* readToolCalls(
  events: AsyncIterable<TurnEvent>,
  { tools, turn, dropped }: Reading,
): AsyncGenerator<TurnEvent> {
  const splitter = new CallSplitter();
  let calls = 0;
  let seen = 0; // with those that can't be read
  const toEvent = (call: ReadCall, raw: string): TurnEvent => {
    seen += 1;
    if ("problem" in call) return unread(raw, call.problem);
    const mapped = mapCall(call, tools);
    if ("problem" in mapped) return unread(raw, mapped.problem);
    calls += 1;
    for (const name of mapped.leftOut) dropped.add({ what: name, why: `${call.name} has no such argument` });
    return { type: "tool-use", id: `toolu_${turn}_${calls}`, name: mapped.name, input: mapped.input };
  };
  const toEvents = (pieces: readonly Piece[]): TurnEvent[] =>
    pieces.map((piece) =>
      piece.kind === "text" ? { type: "text-delta", text: piece.text } : toEvent(parseCall(piece.text), piece.raw),
    );
  for await (const event of events) {
    if (event.type === "text-delta" && tools.length > 0) yield* toEvents(splitter.push(event.text));
    else if (event.type === "thinking-delta") {
      yield* toEvents(splitter.end("call"));
      yield event;
    } else if (event.type === "tool-call") {
      yield* toEvents(splitter.end("call"));
      yield toEvent(readCall(event.name, event.input), `${event.name} ${event.input}`);
    } else if (event.type === "turn-end") {
      yield* toEvents(splitter.end("nothing"));
      if (event.stopReason === "tool_use" && seen === 0) yield LOST_CALL;
      yield endOf(event, calls);
    } else yield event;
  }
}

/** The server's parser has dropped what it could not read; without a word the turn would end in silence. */
const LOST_CALL: TurnEvent = {
  type: "text-delta",
  text: "\n[mallex: the model called a tool, but its server could not read the call]",
};

function unread(raw: string, problem: string): TurnEvent {
  return { type: "text-delta", text: `${raw}\n[mallex: this call could not be read: ${problem}]` };
}

type TurnEnd = Extract<TurnEvent, { type: "turn-end" }>;

/** `tool_use` tells the client to carry the calls out and to go on; a refused answer it does not carry out. */
function endOf({ stopReason, ...end }: TurnEnd, calls: number): TurnEnd {
  if (calls > 0 && stopReason !== "refusal") return { type: "turn-end", stopReason: "tool_use" };
  const without: StopReason = stopReason === "tool_use" ? "end_turn" : stopReason;
  return { ...end, stopReason: without };
}
