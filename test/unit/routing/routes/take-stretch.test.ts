import { expect, test } from "vitest";
import type { PartFinder } from "../../../../generated/types/plan.d.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";
import { takeStretch } from "../../../../src/routing/routes/choose-route.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const facts: Facts = {
  class: "main",
  model: "m",
  tools: 0,
  stream: true,
  prefilled: false,
  client: "2.1.0",
  outputFields: [],
  maxTokens: 9,
  user: "the person's words",
  message: "<s>\nHello there\n</s>\nname: Ada\nname: Grace",
  system: "",
  toolNames: [],
  has: [],
  thinking: false,
  promptTokens: 100,
  project: "",
  tags: [],
};

test.each(cases("cases") as { title: string; take: PartFinder | undefined; want: string | undefined }[])(
  "$title",
  ({ take, want }) => expect(takeStretch(take, facts)).toBe(want),
);
