import type { MEASURED } from "./row.ts";
import type { Script } from "../scripted-upstream.ts";
import { DONE, chunk, says, streamHead, usageChunk } from "../scripted-upstream.ts";

/** A model server behind mallex that fails at first, and what comes of it for the person. */
export interface BehindRow {
  readonly given: string;
  /** To the first questions; then comes a good one: "Paris.". */
  readonly answers: readonly Script[];
  /** How often the model server is asked, and the first words that the person then reads. */
  readonly want: Readonly<Record<(typeof MEASURED)[number], string>>;
}

const call = chunk({
  tool_calls: [
    { index: 0, id: "c1", type: "function", function: { name: "Read", arguments: '{"file_path":"/none"}' } },
  ],
});
const words = chunk({ content: "Half an answer. " });

const refuses =
  (status: number, head: Record<string, string> = {}): Script =>
  (res) =>
    void res.writeHead(status, { "content-type": "application/json", ...head }).end('{"error":{"message":"it broke"}}');

const ends =
  (...chunks: readonly string[]): Script =>
  (res) => {
    streamHead(res);
    res.end(chunks.join(""));
  };

const cuts =
  (...chunks: readonly string[]): Script =>
  (res) => {
    streamHead(res);
    res.write(chunks.join(""), () => setTimeout(() => res.destroy(), 30));
  };

/** Silent until the head of the client's answer is long out. */
const slow: Script = (res, asked) => void setTimeout(() => void says("Paris.")(res, asked), 2500);

export const BEHIND_ROWS: readonly BehindRow[] = [
  {
    given: "drops the connection",
    answers: [(res) => void res.destroy()],
    want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." },
  },
  { given: "says 500", answers: [refuses(500)], want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." } },
  { given: "says 503", answers: [refuses(503)], want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." } },
  {
    given: "says 429",
    answers: [refuses(429, { "retry-after": "1" })],
    want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." },
  },
  { given: "says 529", answers: [refuses(529)], want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." } },
  {
    given: "says 401",
    answers: [refuses(401), refuses(401)],
    want: {
      "2.0.77":
        '2: API Error: 401 {"type":"error","error":{"type":"authentication_error","message":"the backend refused with 401 at ',
      "2.1.329": "1: Failed to authenticate. API Error: 401 the backend refused with 401 at ",
    },
  },
  {
    given: "says 400",
    answers: [refuses(400), refuses(400), refuses(400), refuses(400), refuses(400), refuses(400)],
    want: {
      "2.0.77":
        '2: API Error: 400 {"type":"error","error":{"type":"invalid_request_error","message":"the backend refused with 400 at ',
      "2.1.329": "6: API Error: 400 the backend refused with 400 at ",
    },
  },
  {
    given: "says 404",
    answers: [refuses(404), refuses(404)],
    want: {
      "2.0.77":
        '2: API Error: 502 {"type":"error","error":{"type":"api_error","message":"the backend refused with 404 at ',
      "2.1.329": "1: API Error: 502 the backend refused with 404 at ",
    },
  },
  {
    given: "answers with a page",
    answers: [(res) => void res.writeHead(200, { "content-type": "text/html" }).end("<html>")],
    want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." },
  },
  {
    given: "cuts before the first word",
    answers: [cuts(": keepalive 1/2\n\n")],
    want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." },
  },
  { given: "cuts in the first text", answers: [cuts(words)], want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." } },
  {
    given: "ends in the first text without a reason",
    answers: [ends(words, DONE)],
    want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." },
  },
  {
    given: "says in the first text that it failed",
    answers: [ends(words, 'data: {"error":{"message":"it broke"}}\n\n')],
    want: { "2.0.77": "2: Paris.", "2.1.329": "1: API Error: the backend stopped with an error: it broke [MX8102]" },
  },
  {
    given: "cuts behind a call",
    answers: [cuts(call, words)],
    want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." },
  },
  {
    given: "ends behind a call without a reason",
    answers: [ends(call, words, DONE)],
    want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." },
  },
  {
    given: "is silent for longer than a head is held back",
    answers: [slow],
    want: { "2.0.77": "1: Paris.", "2.1.329": "1: Paris." },
  },
  {
    given: "says nothing at all",
    answers: [ends(chunk({}, "stop"), usageChunk(9, 0), DONE)],
    want: { "2.0.77": "1: (no content)", "2.1.329": "2: Paris." },
  },
  {
    given: "stops at the length",
    answers: [ends(words, chunk({}, "length"), usageChunk(9, 3), DONE)],
    want: { "2.0.77": "2: Paris.", "2.1.329": "2: Paris." },
  },
  {
    given: "filters its answer",
    answers: [ends(words, chunk({}, "content_filter"), usageChunk(9, 3), DONE)],
    want: { "2.0.77": "1: API Error: Claude Code is unable to respond to this request", "2.1.329": "2: Paris." },
  },
];
