import { expect, test } from "vitest";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { readEffort } from "../../../../src/prompt/request/generation-options.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(
  cases("where it is taken") as {
    effort: string | null;
    takesEffort: boolean;
    want: string | undefined;
    reports: boolean;
  }[],
)("$effort, where it is taken: $takesEffort, is $want", ({ effort, takesEffort, want, reports }) => {
  const dropped = collectDropped();
  const powers = {
    enforcesCallSchema: false,
    enforcesFormat: false,
    supportsEffort: takesEffort,
    supportsThinking: false,
  };
  expect(readEffort({ effort }, powers, dropped)).toBe(want);
  expect(dropped.list().map(({ what }) => what)).toEqual(reports ? ["output_config.effort"] : []);
});
