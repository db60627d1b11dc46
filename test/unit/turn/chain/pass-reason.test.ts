import { expect, test } from "vitest";
import { passReason, type Fault } from "../../../../src/turn/chain/pass-reason.ts";

const rows: readonly [given: string, fault: Fault, want: ReturnType<typeof passReason>][] = [
  ["a key that is not set", { code: "MX7515" }, "noKey"],
  ["a key file that others can read", { code: "MX7541" }, "noKey"],
  ["no login to pass on", { code: "MX8110" }, "noKey"],
  ["a model server that did not start", { code: "MX7201" }, "refused"],
  ["a model server that has ended", { code: "MX7514" }, "refused"],
  ["a connection that failed", { code: "MX8101" }, "refused"],
  ["nobody at the URL", { code: "MX8105" }, "refused"],
  ["a queue that is full", { code: "MX8106" }, "busy"],
  ["a request that ends the model server", { code: "MX8107" }, "refused"],
  ["no place in all the time", { code: "MX8108" }, "busy"],
  ["an answer that was cut", { code: "MX8103" }, "refused"],
  ["a picture for a model of text", { code: "MX8003" }, "refused"],
  ["a prompt beyond the window", { code: "MX8004" }, "tooLong"],
  ["silence", { code: "MX8104" }, "timedOut"],
  ["what must not leave", { code: "MX8120" }, "private"],
  ["a key that stands twice in the body", { code: "MX8111" }, undefined],
  ["a server that stops", { code: "MX8407" }, undefined],
  ["a bug", { code: "MX9001" }, undefined],
  ["a redirect", { status: 307 }, "refused"],
  ["400", { status: 400, words: "messages: bad" }, undefined],
  ["400, Claude's words", { status: 400, words: "prompt is too long: 9 tokens > 8 maximum" }, "tooLong"],
  ["400, OpenAI's words", { status: 400, words: "This model's maximum context length is 8 tokens" }, "tooLong"],
  ["400, llama.cpp's words", { status: 400, words: "the request exceeds the available context size" }, "tooLong"],
  ["422", { status: 422 }, undefined],
  ["401", { status: 401 }, "refused"],
  ["402", { status: 402 }, "refused"],
  ["403", { status: 403 }, "refused"],
  ["404, whatever its words", { status: 404, words: "context length" }, "refused"],
  ["408", { status: 408 }, "timedOut"],
  ["409", { status: 409 }, undefined],
  ["413", { status: 413 }, "tooLong"],
  ["429", { status: 429 }, "overloaded"],
  ["500", { status: 500 }, "overloaded"],
  ["502", { status: 502 }, "overloaded"],
  ["503", { status: 503 }, "overloaded"],
  ["504", { status: 504 }, "timedOut"],
  ["529", { status: 529 }, "overloaded"],
  ["an error in the stream", { words: "the backend stopped with an error: out of memory" }, "refused"],
  ["an error in the stream that says why", { words: "context length exceeded" }, "tooLong"],
];

test.each(rows)("%s", (_, fault, want) => {
  expect(passReason(fault)).toBe(want);
});
