import type { TurnEvent } from "../../terms/turn-event.ts";
import type { SseEvent } from "../sse/write-sse.ts";

type ToolUse = Extract<TurnEvent, { type: "tool-use" }>;

/**
 * The content blocks of one answer: numbered without gaps, one open at a time. Between calls no text of spaces alone: it would come back as
 * history, which the Claude API refuses and older clients fill with "(no content)".
 */
export interface BlockWriter {
  text(text: string): Generator<SseEvent>;
  call(call: ToolUse): Generator<SseEvent>;
  /** Closes what is open. An answer without words gets a text block all the same: clients fail without any. */
  end(): Generator<SseEvent>;
  readonly hasCalls: boolean;
}

export function writeBlocks(): BlockWriter {
  let index = 0;
  let isOpen = false;
  let hasCalls = false;
  /** Spaces of which nothing is known yet: they begin a text, or are all of it. */
  let held = "";

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
      held += text;
      if (!isOpen && held.trim() === "") return;
      if (!isOpen) yield* open({ type: "text", text: "" });
      yield* add({ type: "text_delta", text: held });
      held = "";
    },
    *call({ id, name, input }) {
      hasCalls = true;
      held = "";
      yield* close();
      yield* open({ type: "tool_use", id, name, input: {} });
      // In one piece: readers parse what they have again at every piece.
      yield* add({ type: "input_json_delta", partial_json: JSON.stringify(input) });
      yield* close();
    },
    *end() {
      if (index === 0 && !isOpen) {
        yield* open({ type: "text", text: "" });
        if (held !== "") yield* add({ type: "text_delta", text: held });
      }
      yield* close();
    },
    get hasCalls() {
      return hasCalls;
    },
  };
}
