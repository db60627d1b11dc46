import { expect, test } from "vitest";
import type { MessagesRequest } from "../../../../generated/types/anthropic.d.ts";
import { collectDropped } from "../../../../src/shared/dropped-collector.ts";
import { reportFields } from "../../../../src/prompt/request/request-fields.ts";
import { request, smallPlan } from "../conversation/small-program.ts";

test.each<{ title: string; fields: Partial<MessagesRequest>; want: string[] }>([
  { title: "nothing but a question", fields: {}, want: [] },
  {
    title: "what is carried out",
    fields: {
      system: "s",
      stream: true,
      stop_sequences: ["x"],
      temperature: 1,
      top_p: 1,
      top_k: 1,
      metadata: {},
      cache_control: {},
    },
    want: [],
  },
  { title: "tools, whose loss the toolset reports", fields: { tools: [{ name: "a" }, { name: "b" }] }, want: [] },
  { title: "a choice that is the model's", fields: { tool_choice: { type: "auto" } }, want: [] },
  { title: "the choice of no tool", fields: { tool_choice: { type: "none" } }, want: [] },
  { title: "thinking, which is looked at apart", fields: { thinking: { type: "adaptive" } }, want: [] },
  { title: "effort, which is looked at apart", fields: { output_config: { effort: "high" } }, want: [] },
  {
    title: "other settings of the output, each by its name",
    fields: { output_config: { effort: "high", task_budget: { type: "tokens", total: 1 }, tomorrow: 1, never: null } },
    want: ["output_config.task_budget 1", "output_config.tomorrow 1"],
  },
  { title: "an account's", fields: { service_tier: "auto", speed: "fast" }, want: ["service_tier 1", "speed 1"] },
  { title: "a stop sequence that stops nothing", fields: { stop_sequences: ["", "a"] }, want: ["stop_sequences 1"] },
  { title: "fields of tomorrow", fields: { tomorrow: 1 }, want: ["tomorrow 1"] },
  { title: "a field without a value", fields: { tomorrow: null }, want: [] },
  { title: "a cap above the profile's", fields: { max_tokens: 32_000 }, want: ["max_tokens 1"] },
  { title: "more tokens to draw from than a vocabulary may hold", fields: { top_k: 200_000 }, want: ["top_k 1"] },
  { title: "the profile's own cap", fields: { max_tokens: 1024 }, want: [] },
])("$title: $want", ({ fields, want }) => {
  const dropped = collectDropped();
  const profile = smallPlan().profiles["own"];
  if (profile === undefined) throw new Error("the plan has lost its profile");
  reportFields(request(fields), profile, dropped);
  expect(dropped.list().map(({ what, count }) => `${what} ${count}`)).toEqual(want);
});
