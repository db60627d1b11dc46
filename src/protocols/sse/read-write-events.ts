import { createParser, type ParseError } from "eventsource-parser";
import { createProblem, MallexError } from "../../diagnostics/problem.ts";
import type { Stage } from "../../shared/stages.ts";

/** One event, or one comment line, in the order they arrived. */
export type SseItem =
  | { readonly type: "event"; readonly event?: string; readonly data: string }
  | { readonly type: "comment"; readonly text: string };

/** An event longer than this is a fault of the sender, not an answer. */
const MAX_EVENT_CHARS = 8 * 1024 * 1024;

/**
 * Decodes events from bytes, however they are split. An incomplete last event is dropped. `push` throws MX8103 above 8 million
 * characters per event.
 */
export function readSse(): Stage<Uint8Array, SseItem> {
  let ready: SseItem[] = [];
  const decoder = new TextDecoder();
  const parser = createParser({
    maxBufferSize: MAX_EVENT_CHARS,
    onEvent: ({ event, data }) => ready.push({ type: "event", data, ...(event === undefined ? {} : { event }) }),
    onComment: (text) => ready.push({ type: "comment", text: text.trim() }),
    onError: refuseEndless,
  });
  return {
    push(chunk, emit) {
      parser.feed(decoder.decode(chunk, { stream: true }));
      const items = ready;
      ready = [];
      items.forEach(emit);
    },
  };
}

/** Unknown fields are ignored, as in the standard. */
function refuseEndless(error: ParseError): void {
  if (error.type !== "max-buffer-size-exceeded") return;
  throw new MallexError(createProblem("MX8103.eventTooLong", { maxEventChars: MAX_EVENT_CHARS }), { cause: error });
}

/** An event whose name is one of ours and whose data is JSON. */
export interface SseEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Unicode line ends, at which some readers (Python's `splitlines`) split. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** One event as text. JSON escapes every other line break, so model text can neither end the event nor begin another. */
export function writeSse({ event, data }: SseEvent): string {
  return `event: ${event}\n${writeData(data)}`;
}

/** The same without a name. */
export function writeData(data: unknown): string {
  return `data: ${JSON.stringify(data).replaceAll(LINE_ENDS, escapeCharacter)}\n\n`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
