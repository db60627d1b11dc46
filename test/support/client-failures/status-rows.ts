import type { ClientRow } from "./row.ts";
import { answersHtml, refuses } from "./break-answers.ts";

const TOO_LONG = "prompt is too long: 250000 tokens > 200000 maximum";
const BOTH =
  "input length and `max_tokens` exceed context limit: 198000 + 4096 > 200000, decrease input length or `max_tokens` and try again";
const never = { retry: false };

/** What comes instead of an answer, or with its status. */
export const STATUS_ROWS: readonly ClientRow[] = [
  {
    given: "400 in words",
    answers: [refuses(400, "invalid_request_error", { message: "max_tokens: must be 1 or more", retry: false })],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "the message has the path of the field and the remedy",
  },
  {
    given: "400, the prompt is too long",
    answers: [refuses(400, "invalid_request_error", { message: TOO_LONG })],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream compact stream: Paris." },
    so: "this exact message if a window is full",
  },
  {
    given: "400, prompt and answer are too long",
    answers: [refuses(400, "invalid_request_error", { message: BOTH })],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "never sent: the answer is shortened, and this is reported",
  },
  {
    given: "401",
    answers: [refuses(401, "authentication_error")],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "never without `x-should-retry: false`",
  },
  {
    given: "401, not to be repeated",
    answers: [refuses(401, "authentication_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: Failed to authenticate. API Error: 401 it broke" },
    so: "a wrong token",
  },
  {
    given: "402, not to be repeated",
    answers: [refuses(402, "billing_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: 402 it broke" },
    so: "the daily budget, or a 402 of the backend",
  },
  {
    given: "403, not to be repeated",
    answers: [refuses(403, "permission_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: Failed to authenticate. API Error: 403 it broke" },
    so: "a local-only session, or a 403 of the backend",
  },
  {
    given: "404, not to be repeated",
    answers: [refuses(404, "not_found_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream whole: Whole." },
    so: "an unknown model; the second request gets the same message",
  },
  {
    given: "405",
    answers: [refuses(405, "invalid_request_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: 405 it broke" },
    so: "",
  },
  {
    given: "408",
    answers: [refuses(408, "timeout_error")],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "a body that came too slowly",
  },
  {
    given: "409",
    answers: [refuses(409, "conflict_error")],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "not used",
  },
  {
    given: "413",
    answers: [refuses(413, "request_too_large", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream compact stream: Paris." },
    so: "a body of more than 32 MB",
  },
  {
    given: "415",
    answers: [refuses(415, "invalid_request_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: 415 it broke" },
    so: "",
  },
  {
    given: "429, after 2 seconds",
    answers: [refuses(429, "rate_limit_error", { after: 2 })],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    waits: { "2.1.329": 2 },
    so: "a full queue",
  },
  {
    given: "429, not to be repeated",
    answers: [refuses(429, "rate_limit_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: Request rejected (429) · it broke" },
    so: "not used",
  },
  {
    given: "500",
    answers: [refuses(500, "api_error")],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "",
  },
  {
    given: "500, not to be repeated",
    answers: [refuses(500, "api_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: 500 it broke" },
    so: "a bug of mallex",
  },
  {
    given: "502, after a second",
    answers: [refuses(502, "api_error", { after: 1 })],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    waits: { "2.1.329": 1 },
    so: "a backend's bad answer",
  },
  {
    given: "503, after a second",
    answers: [refuses(503, "api_error", { after: 1 })],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    waits: { "2.1.329": 1 },
    so: "a backend that loads or is not reached",
  },
  {
    given: "503, not to be repeated",
    answers: [refuses(503, "api_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: 503 it broke" },
    so: "nothing listens at its URL",
  },
  {
    given: "504",
    answers: [refuses(504, "timeout_error")],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "a backend that was silent for too long",
  },
  {
    given: "529 three times",
    answers: [refuses(529, "overloaded_error"), refuses(529, "overloaded_error"), refuses(529, "overloaded_error")],
    want: { "2.0.77": "stream whole whole whole: Whole.", "2.1.329": "stream stream stream stream: Paris." },
    so: "never for a full queue",
  },
  {
    given: "529, not to be repeated",
    answers: [refuses(529, "overloaded_error", never)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream: API Error: 529 it broke" },
    so: "a model server that was given up",
  },
  {
    given: "502 as a page",
    answers: [answersHtml(502)],
    want: { "2.0.77": "stream whole: Whole.", "2.1.329": "stream stream: Paris." },
    so: "every answer is JSON",
  },
];
