import { expect, test } from "vitest";
import type { StopReason, TurnEvent } from "../../../../src/shared/turn-event.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { checkFormat } from "../../../../src/prompt/answer/output-constraints.ts";
import { through } from "../../../support/stages.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const MOONS = cases("moons") as {
  type: string;
  properties: { moons: { $ref: string } };
  required: string[];
  additionalProperties: boolean;
  $defs: { count: { type: string } };
};

test.each(
  cases("cases") as {
    title: string;
    says: string;
    reports: boolean;
    schema?: Readonly<Record<string, unknown>>;
    stop?: StopReason;
    calls?: readonly TurnEvent[];
  }[],
)("$title", ({ says, schema = MOONS, stop = "end_turn", calls = [], reports }) => {
  const given: TurnEvent[] = [
    ...Array.from(says, (text) => ({ type: "text-delta", text }) as const),
    ...calls,
    { type: "turn-end", stopReason: stop },
  ];
  const dropped = collectDropped();
  expect(through(checkFormat({ path: "output_config.format", schema, dropped }), given)).toEqual(given);
  expect(dropped.list().map(({ what }) => what)).toEqual(reports ? ["output_config.format"] : []);
});
