import { expect, test } from "vitest";
import { replaceLoneSurrogates } from "../../../../src/protocols/openai/encode-request.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each([
  ...(cases("cases") as { what: string; given: unknown; want: unknown }[]),
  { what: "what is no text", given: [1, null, true, undefined], want: [1, null, true, undefined] },
])("$what", ({ given, want }) => {
  expect(replaceLoneSurrogates(given)).toEqual(want);
});
