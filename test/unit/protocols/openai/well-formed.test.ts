import { expect, test } from "vitest";
import { replaceLoneSurrogates } from "../../../../src/protocols/openai/encode-request.ts";

test.each([
  { what: "a whole character", given: "a 😀 b", want: "a 😀 b" },
  { what: "its first half", given: "a \ud83d", want: "a \ufffd" },
  { what: "its second half", given: "\ude00 b", want: "\ufffd b" },
  { what: "halves the wrong way round", given: "\ude00\ud83d", want: "\ufffd\ufffd" },
  {
    what: "texts inside",
    given: { "k\ud83d": ["\ud83d", { a: "\ude00" }] },
    want: { "k\ufffd": ["\ufffd", { a: "\ufffd" }] },
  },
  { what: "what is no text", given: [1, null, true, undefined], want: [1, null, true, undefined] },
])("$what", ({ given, want }) => {
  expect(replaceLoneSurrogates(given)).toEqual(want);
});
