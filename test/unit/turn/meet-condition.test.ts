import { expect, test } from "vitest";
import type { Condition } from "../../../generated/types/plan.d.ts";
import { meetsCondition, type Facts } from "../../../src/turn/meet-condition.ts";

const FACTS: Facts = {
  class: "main",
  model: "claude-haiku-4",
  tools: 3,
  stream: true,
  prefilled: false,
  client: "2.1.329",
  outputFields: ["title"],
  maxTokens: 512,
  user: "Warmup",
  message: "Warmup",
  system: "You are an expert at maps.",
  toolNames: [],
  has: [],
  thinking: false,
  promptTokens: 100,
  project: "",
  tags: [],
};

test.each<{ title: string; condition: Condition; want: boolean }>([
  { title: "class: one of them", condition: { kind: "class", any: ["title", "main"] }, want: true },
  { title: "class: none of them", condition: { kind: "class", any: ["title"] }, want: false },
  { title: "model: a pattern", condition: { kind: "model", any: ["x", "*haiku*"] }, want: true },
  { title: "model: another", condition: { kind: "model", any: ["haiku"] }, want: false },
  { title: "tools: some", condition: { kind: "tools", some: true }, want: true },
  { title: "tools: none", condition: { kind: "tools", some: false }, want: false },
  { title: "stream: yes", condition: { kind: "stream", is: true }, want: true },
  { title: "stream: no", condition: { kind: "stream", is: false }, want: false },
  { title: "prefilled: no", condition: { kind: "prefilled", is: false }, want: true },
  { title: "prefilled: yes", condition: { kind: "prefilled", is: true }, want: false },
  { title: "client: in the range", condition: { kind: "client", range: [{ op: ">=", version: [2, 1] }] }, want: true },
  {
    title: "client: out of the range",
    condition: { kind: "client", range: [{ op: "<", version: [2, 1] }] },
    want: false,
  },
  { title: "output field: there", condition: { kind: "outputField", name: "title" }, want: true },
  { title: "output field: not there", condition: { kind: "outputField", name: "name" }, want: false },
  { title: "max tokens: is", condition: { kind: "maxTokens", is: 512 }, want: true },
  { title: "max tokens: is not", condition: { kind: "maxTokens", is: 1 }, want: false },
  { title: "max tokens: under", condition: { kind: "maxTokens", under: 513 }, want: true },
  { title: "max tokens: not under itself", condition: { kind: "maxTokens", under: 512 }, want: false },
  { title: "max tokens: over", condition: { kind: "maxTokens", over: 511, under: 513 }, want: true },
  { title: "max tokens: not over itself", condition: { kind: "maxTokens", over: 512 }, want: false },
  { title: "user: the words", condition: { kind: "user", text: { op: "is", value: "Warmup" } }, want: true },
  { title: "user: other words", condition: { kind: "user", text: { op: "is", value: "Warm" } }, want: false },
  {
    title: "system: the words",
    condition: { kind: "system", text: { op: "startsWith", value: "You are an expert" } },
    want: true,
  },
  { title: "system: other words", condition: { kind: "system", text: { op: "contains", value: "git" } }, want: false },
])("$title", ({ condition, want }) => expect(meetsCondition(condition, FACTS)).toBe(want));
