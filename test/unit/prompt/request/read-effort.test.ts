import { expect, test } from "vitest";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { readEffort } from "../../../../src/prompt/request/generation-options.ts";

test.each<{ effort: string | null; takesEffort: boolean; want: string | undefined; reports: boolean }>([
  { effort: "low", takesEffort: true, want: "low", reports: false },
  { effort: "medium", takesEffort: true, want: "medium", reports: false },
  { effort: "high", takesEffort: true, want: "high", reports: false },
  { effort: "xhigh", takesEffort: true, want: "high", reports: false },
  { effort: "max", takesEffort: true, want: "high", reports: false },
  { effort: "heroic", takesEffort: true, want: undefined, reports: true },
  { effort: "constructor", takesEffort: true, want: undefined, reports: true },
  { effort: "high", takesEffort: false, want: undefined, reports: true },
  { effort: null, takesEffort: true, want: undefined, reports: false },
])("$effort, where it is taken: $takesEffort, is $want", ({ effort, takesEffort, want, reports }) => {
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
