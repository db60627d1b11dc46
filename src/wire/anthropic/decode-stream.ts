import type { TurnEvent } from "../../terms/turn-event.ts";
import { createParser } from "eventsource-parser";
import { errorTextOf } from "../openai/read-error-words.ts";
import { readMessageEvents } from "./read-message-events.ts";

/** Reads along while an answer of the Claude API passes by, for the record. The bytes are somebody else's: nothing here throws. */
export interface AnswerReader {
  /** What these bytes have made known. */
  push(bytes: Uint8Array): readonly TurnEvent[];
  /** The rest. An answer that was cut has no `turn-end`. */
  end(): readonly TurnEvent[];
  /** What went wrong, in the answer's own words, or why it can't be read. */
  readonly problem: string | undefined;
}

/** Characters: more than any answer has. What is longer passes and is not read. */
const LONGEST = 16 * 1024 * 1024;

/** @param contentType of the answer; a stream of events, or one message as JSON */
export function decodeStream(contentType = "", contentEncoding = "identity"): AnswerReader {
  const source = /^\s*text\/event-stream/i.test(contentType) ? readEvents() : readCompleteMessage();
  const decoder = new TextDecoder();
  const message = readMessageEvents();
  let problem = contentEncoding === "identity" ? undefined : `the answer is packed (${contentEncoding})`;
  let size = 0;

  function take(text: string, isEnd: boolean): TurnEvent[] {
    if (problem !== undefined) return [];
    size += text.length;
    if (size > LONGEST) {
      problem = "the answer is too long to be read";
      return [];
    }
    try {
      return source(text, isEnd).flatMap((data) => {
        const error = isError(data) ? errorTextOf(data) : undefined;
        problem ??= error;
        return error === undefined ? message.read(data) : [];
      });
    } catch (error) {
      problem = `the answer can't be read: ${error instanceof Error ? error.message : String(error)}`;
      return [];
    }
  }

  return {
    push: (bytes) => take(decoder.decode(bytes, { stream: true }), false),
    end: () => take(decoder.decode(), true),
    get problem() {
      return problem;
    },
  };
}

type ChunkParser = (text: string, isEnd: boolean) => unknown[];

function readEvents(): ChunkParser {
  let ready: unknown[] = [];
  const parser = createParser({ onEvent: ({ data }) => void ready.push(JSON.parse(data)) });
  return (text) => {
    ready = [];
    parser.feed(text);
    return ready;
  };
}

/** A message as one event. */
function readCompleteMessage(): ChunkParser {
  let all = "";
  return (text, isEnd) => {
    all += text;
    return isEnd && all !== "" ? [JSON.parse(all)] : [];
  };
}

function isError(data: unknown): boolean {
  return typeof data === "object" && data !== null && "error" in data;
}
