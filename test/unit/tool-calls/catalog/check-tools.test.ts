import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { checkTools } from "../../../../src/tool-calls/catalog/client-tools.ts";
import { request } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("cases") as { title: string; fields: Partial<MessagesRequest>; want: string | undefined }[])(
  "$title: $want",
  ({ fields, want }) => {
    const problem = checkTools(request(fields));
    expect(problem?.at).toEqual(want === undefined ? undefined : { path: want });
    expect(problem?.message ?? "").toMatch(want === undefined ? /^$/ : /^.+: /);
  },
);
