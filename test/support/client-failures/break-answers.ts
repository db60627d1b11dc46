import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { claudeEvent, claudeFails, claudeHead, claudeSays, type ClaudeScript } from "../scripted-claude.ts";

type Fields = Readonly<Record<string, unknown>>;

const USAGE = { input_tokens: 12, cache_creation_input_tokens: 0, cache_read_input_tokens: 0, output_tokens: 5 };
/** Of one tool that every release has. */
const INPUT = JSON.stringify({ file_path: "/nowhere/at/all" });
let made = 0;

const delta = (of: Fields): Fields => ({ type: "content_block_delta", delta: of });
const block = (of: Fields): Fields => ({ type: "content_block_start", content_block: of });

type PieceName = "start" | "text" | "words" | "tool" | "json" | "halfJson" | "stop" | "ping" | "over" | "late";

const PIECES: Readonly<Record<PieceName, () => Fields>> = {
  start: () => {
    const head = { id: `msg_broken${++made}`, type: "message", role: "assistant", model: "m", content: [] };
    return { type: "message_start", message: { ...head, stop_reason: null, stop_sequence: null, usage: USAGE } };
  },
  text: () => block({ type: "text", text: "" }),
  words: () => delta({ type: "text_delta", text: "Half." }),
  tool: () => block({ type: "tool_use", id: `toolu_broken${++made}`, name: "Read", input: {} }),
  json: () => delta({ type: "input_json_delta", partial_json: INPUT }),
  stop: () => ({ type: "content_block_stop" }),
  ping: () => ({ type: "ping" }),
  /** Arguments that end in the middle. */
  halfJson: () => delta({ type: "input_json_delta", partial_json: INPUT.slice(0, -5) }),
  over: () => ({ type: "message_stop" }),
  late: () => ({ ...delta({ type: "text_delta", text: "Late." }), index: 0 }),
};

/** What stands in a broken answer: a piece, one under an index of its own, or the end with its reason. */
export type Piece =
  | PieceName
  | { readonly at: readonly [index: number, piece: PieceName] }
  | { readonly end: string | null };

function dataOf(piece: Piece): Fields {
  if (typeof piece === "string") return PIECES[piece]();
  if ("at" in piece) return { ...PIECES[piece.at[1]](), index: piece.at[0] };
  return { type: "message_delta", delta: { stop_reason: piece.end, stop_sequence: null }, usage: USAGE };
}

/** The events of some pieces; those of blocks are numbered as they come. */
function eventsOf(pieces: readonly Piece[]): string {
  let index = 0;
  return pieces
    .map((piece) => {
      const data = dataOf(piece);
      const type = String(data["type"]);
      const event = type.startsWith("content_block_") ? { index, ...data, type } : { ...data, type };
      if (type === "content_block_stop") index++;
      return claudeEvent(event);
    })
    .join("");
}

/** Sends them, and ends as if all were well. */
export function sends(pieces: readonly Piece[]): ClaudeScript {
  return (res) => void claudeHead(res).end(eventsOf(pieces));
}

/** Sends them, and cuts the connection once they have arrived. */
export function cuts(pieces: readonly Piece[]): ClaudeScript {
  return async (res) => {
    const isTaken = once(claudeHead(res), "drain").catch(() => {});
    if (!res.write(eventsOf(pieces))) await isTaken;
    // A cut may overtake what was written before it.
    await sleep(30);
    res.destroy();
  };
}

/** Sends them, and then an error event of this type. */
export function failsAfter(type: string, pieces: readonly Piece[]): ClaudeScript {
  const error = { type: "error", error: { type, message: "it broke" }, request_id: "req_broken" };
  return (res) => void claudeHead(res).end(eventsOf(pieces) + claudeEvent(error));
}

/** An HTTP error of the API; it may say what the client shall do. */
export function refuses({ status, type, message = "it broke", retry, after }: Refusal): ClaudeScript {
  return claudeFails(status, type, message, {
    ...(retry === undefined ? {} : { "x-should-retry": String(retry) }),
    ...(after === undefined ? {} : { "retry-after": String(after) }),
  });
}

export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly message?: string;
  readonly retry?: boolean;
  /** Seconds. */
  readonly after?: number;
}

/** A page of somebody in between. */
export function answersHtml(status: number): ClaudeScript {
  return (res) => void res.writeHead(status, { "content-type": "text/html" }).end("<html>Bad gateway</html>");
}

/** A good answer behind a head that is out: "Half.". */
export function goodEvents(): string {
  return eventsOf(["start", "text", "words", "stop", { end: "end_turn" }, "over"]);
}

/** The same without the names of its events. */
export const namesNoEvents: ClaudeScript = (res) => {
  claudeHead(res).end(goodEvents().replaceAll(/^event: .*\n/gm, ""));
};

/** As it should be; whole, where that was asked. */
export const answersWell: ClaudeScript = (res, call) =>
  claudeSays(call.body["stream"] === true ? "Paris." : "Whole.")(res, call);
