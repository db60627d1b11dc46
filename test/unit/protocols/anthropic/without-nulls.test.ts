import { expect, test } from "vitest";
import { withoutNulls } from "../../../../src/protocols/anthropic/decode-request.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("that is null is absent") as { title: string; given: unknown; want: unknown }[])(
  "$title that is null is absent",
  ({ given, want }) => expect(withoutNulls(given)).toEqual(want),
);

test.each(cases("stays and the body is the same one") as { title: string; given: unknown }[])(
  "$title stays, and the body is the same one",
  ({ given }) => expect(withoutNulls(given)).toBe(given),
);
