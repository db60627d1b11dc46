import { expect, test } from "vitest";
import type { TurnEvent } from "../../../../src/shared/turn-event.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { checkFormat } from "../../../../src/prompt/answer/output-constraints.ts";
import { through } from "../../../support/stages.ts";

const MOONS = {
  type: "object",
  properties: { moons: { $ref: "#/$defs/count" } },
  required: ["moons"],
  additionalProperties: false,
  $defs: { count: { type: "integer" } },
};
const CALL: TurnEvent = { type: "tool-use", id: "c", name: "look", input: {} };

test.each([
  { title: "an answer of the form", says: '{"moons": 2}', reports: false },
  { title: "with blanks around it", says: ' {"moons":2}\n', reports: false },
  { title: "any map, where no schema is named", says: '{"a": [1]}', schema: { type: "object" }, reports: false },
  { title: "a list, where a map was asked for", says: "[1]", schema: { type: "object" }, reports: true },
  { title: "words", says: "Two moons.", reports: true },
  { title: "nothing", says: "", reports: true },
  { title: "a fence around it", says: '```json\n{"moons": 2}\n```', reports: true },
  { title: "a text for a number", says: '{"moons": "2"}', reports: true },
  { title: "a name in another spelling", says: '{"Moons": 2}', reports: true },
  { title: "a field too many", says: '{"moons": 2, "suns": 1}', reports: true },
  { title: "words, where the limit has cut them", says: '{"moo', stop: "max_tokens" as const, reports: false },
  { title: "words beside a call", says: "I look.", calls: [CALL], reports: false },
])("$title", ({ says, schema = MOONS, stop = "end_turn" as const, calls = [], reports }) => {
  const given: TurnEvent[] = [
    ...Array.from(says, (text) => ({ type: "text-delta", text }) as const),
    ...calls,
    { type: "turn-end", stopReason: stop },
  ];
  const dropped = collectDropped();
  expect(through(checkFormat({ path: "output_config.format", schema, dropped }), given)).toEqual(given);
  expect(dropped.list().map(({ what }) => what)).toEqual(reports ? ["output_config.format"] : []);
});
