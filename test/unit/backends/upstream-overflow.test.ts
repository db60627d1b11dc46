import { expect, test } from "vitest";
import { formatOverflow } from "../../../src/backends/upstream-errors.ts";
import { readOverflow } from "../../../src/protocols/json/error-body.ts";

/** What servers say, and what the client is told, in words that it knows. */
test.each([
  {
    server: "llama-server",
    said: "request (9001 tokens) exceeds the available context size (8192 tokens), try increasing it",
    told: "prompt is too long: 9001 tokens > 8192 maximum",
  },
  {
    server: "llama-server, older, in its JSON",
    said: '{"error":{"code":400,"message":"the request exceeds the available context size. try increasing the context size or enable context shift","type":"exceed_context_size_error","n_prompt_tokens":9001,"n_ctx":8192}}',
    told: "prompt is too long: 9001 tokens > 8192 maximum",
  },
  {
    server: "llama-server, oldest",
    said: "the request exceeds the available context size. try increasing the context size or enable context shift",
    told: "prompt is too long",
  },
  {
    server: "OpenAI",
    said: "This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 tokens. Please reduce the length of the messages.",
    told: "prompt is too long: 9001 tokens > 8192 maximum",
  },
  {
    server: "OpenAI, with the answer",
    said: "This model's maximum context length is 8192 tokens. However, you requested 9000 tokens (8000 in the messages, 1000 in the completion).",
    told: "input length and `max_tokens` exceed context limit: 8000 + 1000 > 8192, decrease input length or `max_tokens` and try again",
  },
  {
    server: "OpenAI, without figures",
    said: "Your input exceeds the context window of this model. Please adjust your input and try again.",
    told: "prompt is too long",
  },
  {
    server: "vLLM",
    said: "'max_tokens' or 'max_completion_tokens' is too large: 4096. This model's maximum context length is 8192 tokens and your request has 5000 input tokens (4096 > 8192 - 5000).",
    told: "input length and `max_tokens` exceed context limit: 5000 + 4096 > 8192, decrease input length or `max_tokens` and try again",
  },
  {
    server: "OpenRouter",
    said: "This endpoint's maximum context length is 131072 tokens. However, you requested about 140000 tokens (136000 of text input, 4000 in the output). Please reduce the length.",
    told: "prompt is too long: 136000 tokens > 131072 maximum",
  },
  {
    server: "LM Studio",
    said: "Trying to keep the first 9001 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough.",
    told: "prompt is too long: 9001 tokens > 4096 maximum",
  },
  { server: "another API's own words", said: "prompt is too long", told: "prompt is too long" },
])("$server: $told", ({ said, told }) => {
  const overflow = readOverflow(said);
  expect(overflow && formatOverflow(overflow)).toBe(told);
});

test.each([
  "temperature must be at most 2",
  "model not found: context-7b",
  "the answer's length must be a number",
  "failed to create context: context size 8192",
  // Some servers give the request back.
  '{"detail":[{"type":"missing","loc":["body","x"],"msg":"Field required","input":{"messages":[{"role":"user","content":"my context window is too long"}]}}]}',
  '{"error":{"message":"Field required","input":"the prompt is too long"}}',
  `Invalid body: ${"what is a context window? prompt is too long. ".repeat(20)}`,
])("%s: something else", (said) => expect(readOverflow(said)).toBeUndefined());
