import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { refuseFields } from "../../../../src/prompt/request/request-fields.ts";
import { request } from "../conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const NOTHING = { enforcesCallSchema: false, enforcesFormat: false, supportsEffort: false, supportsThinking: false };

interface Case {
  readonly title: string;
  readonly fields: Partial<MessagesRequest>;
  readonly holdsFormat?: boolean;
  readonly strict?: boolean;
  readonly want: string | undefined;
}

test.each(cases("cases") as Case[])("$title: $want", ({ fields, holdsFormat = false, strict = false, want }) => {
  const problem = refuseFields(request(fields), { capabilities: { ...NOTHING, enforcesFormat: holdsFormat }, strict });
  const path = problem?.message.split(": ", 1)[0] ?? "";
  expect(problem && `${problem.code} ${path}`).toBe(want);
  expect(problem?.at).toEqual(want === undefined ? undefined : { path });
});
