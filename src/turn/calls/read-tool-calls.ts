import type { StopReason, TurnEvent } from "../../terms/turn-event.ts";
import { ClientCalls, type ClientCallsInput } from "./client-calls.ts";
import { Received } from "./lost-call.ts";
import { CallReader, type AnswerPiece, type ReadingCalls } from "./dialect/read-calls.ts";
import { strictly } from "./dialect/strictly.ts";
import { readWritten, type ReadCall } from "./dialect/to-calls.ts";

export interface ToolCallReading extends Pick<ClientCallsInput, "tools" | "turn" | "dropped"> {
  /** How calls stand in the text; undefined: none do. */
  readonly calls: ReadingCalls | undefined;
  /** Of a call that can't be carried out, whoever reads this asks once more: it is no text yet. */
  readonly willRetry?: boolean;
  /** The request's own limit in tokens, where that is below the profile's. */
  readonly limit?: number | undefined;
}

/**
 * Turns a model's calls into the client's, whichever way they come: parsed by the server, or as text in a dialect.
 * A call that can't be read becomes text, with a note that says why; nothing is lost, nothing is guessed.
 */
export async function* readToolCalls(
  events: AsyncIterable<TurnEvent>,
  { tools, calls: reading, turn, dropped, willRetry = false, limit }: ToolCallReading,
): AsyncGenerator<TurnEvent> {
  const reader = reading && new CallReader(reading);
  const received = new Received(tools.length > 0, limit);
  const client = new ClientCalls({ tools, turn, dropped, willRetry, received });
  const toEvents = (pieces: readonly AnswerPiece[]): TurnEvent[] =>
    pieces.flatMap((piece) => (piece.kind === "text" ? client.text(piece.text) : client.call(piece.call, piece.raw)));
  const rest = (before: "call" | "nothing", isCut = false): TurnEvent[] => toEvents(reader?.end(before, isCut) ?? []);
  for await (const event of events) {
    received.note(event);
    if (event.type === "text-delta") yield* reader ? toEvents(reader.push(event.text)) : client.text(event.text);
    else if (event.type === "thinking-delta") {
      yield* rest("call");
      yield* client.release();
      yield event;
    } else if (event.type === "tool-call" || event.type === "broken-call") {
      yield* rest("call");
      const { call, raw } = readServed(event, reading);
      yield* client.call(call, raw);
    } else if (event.type === "repeated-call") {
      dropped.add({ what: event.name, why: "its server has sent the call twice under one id: it is made once" });
    } else if (event.type === "turn-end") {
      yield* rest("nothing", CUT.has(event.stopReason));
      yield* client.end(event.stopReason);
      yield endOf(event, client.good);
    } else yield event;
  }
}

type Served = Extract<TurnEvent, { type: "tool-call" | "broken-call" }>;

/** A call that its server has read, or that is known to be broken. Its arguments are mended as those in the text are: where nothing has cut them. */
function readServed(
  event: Served,
  reading: ReadingCalls | undefined,
): { readonly call: ReadCall; readonly raw: string } {
  if (event.type === "broken-call") return { call: event, raw: event.raw };
  const { name, input, ended } = event;
  const behind = ended === true ? "nothing" : "more";
  const call: ReadCall = name === "" ? { problem: "it names no tool" } : readWritten(name, input, behind);
  return { call: reading?.isStrict === true ? strictly(call) : call, raw: `${name} ${input}` };
}

/** What was being said may have gone on. */
const CUT: ReadonlySet<StopReason> = new Set(["max_tokens", "model_context_window_exceeded", "refusal"]);

type EndEvent = Extract<TurnEvent, { type: "turn-end" }>;

/** `tool_use` tells the client to carry the calls out and to go on; a refused answer it does not carry out. */
function endOf({ stopReason, ...end }: EndEvent, calls: number): EndEvent {
  if (calls > 0 && stopReason !== "refusal") return { type: "turn-end", stopReason: "tool_use" };
  const without: StopReason = stopReason === "tool_use" ? "end_turn" : stopReason;
  return { ...end, stopReason: without };
}
