import { expect, test } from "vitest";
import type { ThinkingSetting } from "../../../../generated/types/anthropic.d.ts";
import type { Profile } from "../../../../generated/types/plan.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { readThinking } from "../../../../src/prompt/request/generation-options.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

interface Case {
  readonly asked?: ThinkingSetting;
  readonly profile?: Pick<Profile, "thinking" | "thoughts">;
  readonly takesThinking?: boolean;
  readonly want: boolean | undefined;
  readonly reported?: string[];
}

test.each(cases("cases") as (Case & { title: string })[])(
  "$title",
  ({ asked, profile = {}, takesThinking = true, want, reported = [] }) => {
    const dropped = collectDropped();
    const powers = {
      enforcesCallSchema: false,
      enforcesFormat: false,
      supportsEffort: false,
      supportsThinking: takesThinking,
    };
    expect(readThinking(asked, { profile, capabilities: powers, dropped })).toBe(want);
    expect(dropped.list().map(({ what }) => what)).toEqual(reported);
  },
);
