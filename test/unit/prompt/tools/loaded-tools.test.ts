import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { loadedTools } from "../../../../src/prompt/tools/choose-tools.ts";
import { request } from "../conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("are there") as { title: string; fields: Partial<MessagesRequest>; want: string }[])(
  "are there: $title",
  ({ fields, want }) => {
    const asked = request(fields);
    const names = (asked.tools ?? []).filter(loadedTools(asked)).map(({ name }) => name);
    expect(names.join(" ")).toBe(want);
  },
);
