/** An event whose name is one of ours and whose data is JSON. */
export interface SseEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Line ends of Unicode, which JSON leaves bare; some readers (Python's `splitlines`) break lines there too. */
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
