import type { TurnEvent } from "../../terms/turn-event.ts";
import type { SseEvent } from "../sse/write-sse.ts";

type ToolUse = Extract<TurnEvent, { type: "tool-use" }>;

/** The content blocks of one answer: numbered without gaps, one open at a time. */
export interface BlockWriter {
  text(text: string): Generator<SseEvent>;
  call(call: ToolUse): Generator<SseEvent>;
  /** Closes what is open. An answer of nothing gets an empty text block. */
  end(): Generator<SseEvent>;
  readonly hasCalls: boolean;
}

export function writeBlocks(): BlockWriter {
  let index = 0;
  let isOpen = false;
  let hasCalls = false;

  function* open(block: Readonly<Record<string, unknown>>): Generator<SseEvent> {
    isOpen = true;
    const data = { type: "content_block_start", index, content_block: block };
    yield { event: "content_block_start", data };
  }

  function* close(): Generator<SseEvent> {
    if (!isOpen) return;
    isOpen = false;
    yield { event: "content_block_stop", data: { type: "content_block_stop", index: index++ } };
  }

  function* add(delta: Readonly<Record<string, unknown>>): Generator<SseEvent> {
    yield { event: "content_block_delta", data: { type: "content_block_delta", index, delta } };
  }

  return {
    *text(text) {
      if (!isOpen) yield* open({ type: "text", text: "" });
      yield* add({ type: "text_delta", text });
    },
    *call({ id, name, input }) {
      hasCalls = true;
      yield* close();
      yield* open({ type: "tool_use", id, name, input: {} });
      // In one piece: readers parse what they have again at every piece.
      yield* add({ type: "input_json_delta", partial_json: JSON.stringify(input) });
      yield* close();
    },
    *end() {
      if (index === 0 && !isOpen) yield* open({ type: "text", text: "" });
      yield* close();
    },
    get hasCalls() {
      return hasCalls;
    },
  };
}
