import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { reportFields } from "../../../../src/prompt/request/request-fields.ts";
import { request, smallPlan } from "../conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("cases") as { title: string; fields: Partial<MessagesRequest>; want: string[] }[])(
  "$title: $want",
  ({ fields, want }) => {
    const dropped = collectDropped();
    const profile = smallPlan().profiles["own"];
    if (profile === undefined) throw new Error("the plan has lost its profile");
    reportFields(request(fields), profile, dropped);
    expect(dropped.list().map(({ what, count }) => `${what} ${count}`)).toEqual(want);
  },
);
