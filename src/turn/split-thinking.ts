import type { StopReason, TurnEvent } from "../terms/turn-event.ts";
import { CallReader } from "./calls/dialect/read-calls.ts";
import { ThinkingSplitter, type Splitting, type AnswerStretch } from "./split-thoughts.ts";

/** What was being said may have gone on. */
const CUT: ReadonlySet<StopReason> = new Set(["max_tokens", "refusal"]);

type BrokenCallEvent = Extract<TurnEvent, { type: "broken-call" }>;

/**
 * Takes what a model thinks out of its text, where its server has left it there: the same thoughts and the same text, wherever the stream was cut.
 * A call in a thought that was never closed, of a model that ended by itself, may have been meant to be made: it is a broken call.
 */
export async function* splitThinking(
  events: AsyncIterable<TurnEvent>,
  splitting: Splitting,
): AsyncGenerator<TurnEvent> {
  const splitter = new ThinkingSplitter(splitting);
  /** Of the server's own, with nothing behind it. */
  let thought = "";
  for await (const event of events) {
    switch (event.type) {
      case "text-delta":
        if (event.text.trim() !== "") thought = "";
        yield* toEvents(splitter.push(event.text));
        break;
      case "thinking-delta":
      case "tool-call":
        yield* toEvents(splitter.flush(event.type === "tool-call" ? "call" : "thought"));
        thought = event.type === "tool-call" ? "" : thought + event.text;
        yield event;
        break;
      case "turn-end":
        yield* toEvents(splitter.end(!CUT.has(event.stopReason)));
        if (!CUT.has(event.stopReason)) yield* callIn(splitter.open || thought, splitting);
        yield event;
        break;
      default:
        yield event;
    }
  }
}

function toEvents(stretches: readonly AnswerStretch[]): TurnEvent[] {
  return stretches.map(({ kind, text }) => ({ type: kind === "thought" ? "thinking-delta" : "text-delta", text }));
}

/** The last call in a thought that nothing follows. */
function* callIn(thought: string, { calls }: Splitting): Generator<BrokenCallEvent> {
  if (calls === undefined || thought === "") return;
  const reader = new CallReader(calls);
  const pieces = [...reader.push(thought), ...reader.end("nothing", false)];
  const last = pieces.findLast((piece) => piece.kind === "call" && piece.raw !== "");
  if (last?.kind !== "call") return;
  const { name } = last.call;
  const problem = "it stands in a thought that was never closed";
  yield { type: "broken-call", raw: last.raw.trim(), problem, ...(name === undefined ? {} : { name }) };
}
