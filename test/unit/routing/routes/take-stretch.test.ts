import { expect, test } from "vitest";
import type { PartFinder } from "../../../../generated/types/plan.d.ts";
import type { Facts } from "../../../../src/routing/routes/conditions.ts";
import { takeStretch } from "../../../../src/routing/routes/choose-route.ts";

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
const named: PartFinder = { at: { line: "name:", tests: [{ op: "matches", value: "name: ([A-Z][a-z]+)" }] } };

test.each<{ title: string; take: PartFinder | undefined; want: string | undefined }>([
  { title: "without a finder, the person's words", take: undefined, want: "the person's words" },
  { title: "what is inside a tag", take: { at: { tag: "s" } }, want: "Hello there" },
  { title: "of several, the first; of it, the group", take: named, want: "Ada" },
  {
    title: "without a group, all of it",
    take: { at: { line: "name:", tests: [{ op: "matches", value: "Grace" }] } },
    want: "name: Grace",
  },
  { title: "nothing that fits", take: { at: { tag: "t" } }, want: undefined },
  { title: "another release", take: { ...named, client: [{ op: "<", version: [2] }] }, want: undefined },
])("$title", ({ take, want }) => expect(takeStretch(take, facts)).toBe(want));
