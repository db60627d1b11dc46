import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { findOrphan } from "../../../../src/prompt/conversation/parse-messages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("cases") as { title: string; given: MessagesRequest["messages"]; want?: string }[])(
  "$title",
  ({ given, want }) => {
    expect(findOrphan(given).map(({ problem }) => problem.message)).toEqual(want === undefined ? [] : [want]);
  },
);
