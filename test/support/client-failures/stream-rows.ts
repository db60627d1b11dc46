import type { ClientRow } from "./row.ts";
import { answersHtml, at, cuts, end, failsAfter, halfJson, late, namesNoEvents, over, sends } from "./break-answers.ts";

const TEXT = ["start", "text", "words"] as const;
const SAID = [...TEXT, "stop"] as const;
const CALL = ["start", "tool", "json"] as const;
const CALLED = [...CALL, "stop"] as const;

/** What comes behind the head of a stream. */
export const STREAM_ROWS: readonly ClientRow[] = [
  {
    given: "an `error` of the type `api_error` first",
    answers: [failsAfter("api_error", "start")],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: it broke" },
    so: "before the first content mallex sends `overloaded_error` where a retry may help",
  },
  {
    given: "an `error` of the type `overloaded_error` first",
    answers: [failsAfter("overloaded_error", "start")],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "an `error` without `message_start`",
    answers: [failsAfter("overloaded_error")],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "an `error` in the first text",
    answers: [failsAfter("api_error", ...TEXT)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: it broke" },
    so: "mallex cuts the connection where a retry may help",
  },
  {
    given: "an `overloaded_error` in the first text",
    answers: [failsAfter("overloaded_error", ...TEXT)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: it broke" },
    so: "",
  },
  {
    given: "an `error` in the first call",
    answers: [failsAfter("api_error", ...CALL)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: it broke" },
    so: "a call is sent complete",
  },
  {
    given: "an `error` after a text",
    answers: [failsAfter("api_error", ...SAID)],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream stream: Paris." },
    so: "one `error` event, no retry",
  },
  {
    given: "an `error` after a call",
    answers: [failsAfter("api_error", ...CALLED)],
    want: { "2.0.77": "stream stream: Paris.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "a cut before the first block",
    answers: [cuts("start")],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "a cut in the first text",
    answers: [cuts(...TEXT)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "a cut in the first call",
    answers: [cuts(...CALL)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "a cut after a text",
    answers: [cuts(...SAID)],
    want: { "2.0.77": ["stream: Half.", "stream whole: Whole."], "2.1.329": "stream stream: Paris." },
    so: "never: 2.0.77 would retry",
  },
  {
    given: "a cut after a call",
    answers: [cuts(...CALLED)],
    want: { "2.0.77": ["stream stream: Paris.", "stream whole: Whole."], "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "a clean end in the first text",
    answers: [sends(...TEXT)],
    want: { "2.0.77": "stream: ", "2.1.329": "stream stream: Paris." },
    so: "never: an answer without its end is a failure",
  },
  {
    given: "a clean end after a text",
    answers: [sends(...SAID)],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "a clean end after a call",
    answers: [sends(...CALLED)],
    want: { "2.0.77": "stream stream: Paris.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "no `message_stop`",
    answers: [sends(...SAID, end("end_turn"))],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream: Half." },
    so: "",
  },
  {
    given: "no `stop_reason`",
    answers: [sends(...SAID, end(null), over)],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream: Half." },
    so: "",
  },
  {
    given: "no `message_delta`",
    answers: [sends(...SAID, over)],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream: Half." },
    so: "",
  },
  {
    given: "no body",
    answers: [sends()],
    want: {
      "2.0.77": "stream whole: Whole.",
      "2.1.329": "stream: API Error: Stream ended without receiving any events",
    },
    so: "",
  },
  {
    given: "no `event:` lines",
    answers: [namesNoEvents],
    want: {
      "2.0.77": "stream whole: Whole.",
      "2.1.329": "stream: API Error: Stream ended without receiving any events",
    },
    so: "names are always sent",
  },
  {
    given: "200 with a page",
    answers: [answersHtml(200)],
    want: {
      "2.0.77": "stream whole: Whole.",
      "2.1.329": "stream: API Error: Stream ended without receiving any events",
    },
    so: "",
  },
  {
    given: "an index that begins at 1",
    answers: [sends("start", at(1, "text"), at(1, "words"), at(1, "stop"), end("end_turn"), over)],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream: Half." },
    so: "mallex's tests detect each of these",
  },
  {
    given: "one index twice",
    answers: [
      sends(
        "start",
        at(0, "text"),
        at(0, "words"),
        at(0, "stop"),
        at(0, "text"),
        at(0, "words"),
        at(0, "stop"),
        end("end_turn"),
        over,
      ),
    ],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream: Half." },
    so: "",
  },
  {
    given: "a delta of another kind",
    answers: [sends("start", "text", "json", "stop", end("end_turn"), over)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: Stream event unreadable" },
    so: "",
  },
  {
    given: "arguments that are cut",
    answers: [sends("start", "tool", halfJson, "stop", end("tool_use"), over)],
    want: { "2.0.77": "stream stream: Paris.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "`end_turn` after a call",
    answers: [sends(...CALLED, end("end_turn"), over)],
    want: { "2.0.77": "stream stream: Paris.", "2.1.329": "stream stream: Paris." },
    so: "the reason follows from the blocks",
  },
  {
    given: "`tool_use` without a call",
    answers: [sends(...SAID, end("tool_use"), over)],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "a foreign stop reason",
    answers: [sends(...SAID, end("length"), over)],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream: Half." },
    so: "becomes one of the API's",
  },
  {
    given: "no block",
    answers: [sends("start", end("end_turn"), over)],
    want: { "2.0.77": "stream: ", "2.1.329": "stream stream: Paris." },
    so: "an answer of nothing has one empty text",
  },
  {
    given: "an empty text",
    answers: [sends("start", "text", "stop", end("end_turn"), over)],
    want: { "2.0.77": "stream: (no content)", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "a ping before `message_start`",
    answers: [sends("ping", ...SAID, end("end_turn"), over)],
    want: { "2.0.77": "stream: Half.", "2.1.329": "stream: Half." },
    so: "",
  },
  {
    given: "words after the end",
    answers: [sends(...SAID, end("end_turn"), over, late)],
    want: { "2.0.77": "stream: Half.Late.", "2.1.329": "stream: Half." },
    so: "",
  },
  {
    given: "`max_tokens`",
    answers: [sends(...SAID, end("max_tokens"), over)],
    want: { "2.0.77": "stream stream: Paris.", "2.1.329": "stream stream: Paris." },
    so: "passed on unchanged",
  },
  {
    given: "`model_context_window_exceeded`",
    answers: [sends(...SAID, end("model_context_window_exceeded"), over)],
    want: {
      "2.0.77": "stream: API Error: The model has reached its context window limit.",
      "2.1.329": "stream stream: Paris.",
    },
    so: "where the answer ends because the window is full",
  },
  {
    given: "`refusal`",
    answers: [sends(...SAID, end("refusal"), over)],
    want: {
      "2.0.77": "stream: API Error: Claude Code is unable to respond to this request",
      "2.1.329": "stream stream: Paris.",
    },
    so: "where the server has filtered it",
  },
];
