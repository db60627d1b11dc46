import { createStreamCheck } from "./validate-response.ts";

/** One event of an Anthropic stream, as it stood on the wire. */
export interface WireEvent {
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** Splits the text of a stream strictly: every event is one `event:` line, one `data:` line of JSON, one blank line. */
export function parseStream(text: string): WireEvent[] {
  if (text === "") return [];
  if (!text.endsWith("\n\n")) throw new Error(`the stream ends within an event: ${JSON.stringify(text.slice(-80))}`);
  return text
    .slice(0, -2)
    .split("\n\n")
    .map((block) => {
      const match = /^event: ([a-z_]+)\ndata: (.*)$/.exec(block);
      if (!match) throw new Error(`not one event line and one data line: ${JSON.stringify(block.slice(0, 200))}`);
      const data = JSON.parse(match[2] ?? "") as Record<string, unknown>;
      if (data["type"] !== match[1]) throw new Error(`event ${match[1]} carries data of type ${String(data["type"])}`);
      return { event: match[1] ?? "", data };
    });
}

/** What breaks the grammar of the Messages API in a whole stream, and where; or undefined. */
export function checkStream(events: readonly WireEvent[]): string | undefined {
  const check = createStreamCheck();
  for (const [at, event] of events.entries()) {
    const fault = check.next(event);
    if (fault !== undefined) return `event ${at} (${event.event}): ${fault}`;
  }
  return check.end();
}

function inner({ data }: WireEvent, name: string): Record<string, unknown> {
  return (data[name] ?? {}) as Record<string, unknown>;
}

/** The calls that a reader of the stream sees. */
export function callsOf(events: readonly WireEvent[]): { id: unknown; name: unknown; input: unknown }[] {
  const starts = events.filter((event) => inner(event, "content_block")["type"] === "tool_use");
  return starts.map((start) => {
    const { id, name } = inner(start, "content_block");
    const deltas = events.filter(
      ({ event, data }) => event === "content_block_delta" && data["index"] === start.data["index"],
    );
    const json = deltas.map((delta) => inner(delta, "delta")["partial_json"]).join("");
    return { id, name, input: JSON.parse(json || "{}") as unknown };
  });
}

/** The text that a reader of the stream sees. */
export function textOf(events: readonly WireEvent[]): string {
  return events.map(({ data }) => (data["delta"] as { text?: string } | undefined)?.text ?? "").join("");
}
