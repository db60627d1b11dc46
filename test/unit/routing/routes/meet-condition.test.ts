import { expect, test } from "vitest";
import type { Condition } from "../../../../generated/types/plan.d.ts";
import { meetsCondition, type Facts } from "../../../../src/routing/routes/conditions.ts";

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

const ASKED: Facts = {
  ...FACTS,
  toolNames: ["Bash", "mcp__hub__ask"],
  agent: "a1b2",
  has: ["image"],
  effort: "high",
  thinking: true,
  promptTokens: 5000,
  session: "5f1c-88",
  project: "/home/me/code/app",
  tags: ["high", "careful"],
};

test.each<{ title: string; condition: Condition; asked: boolean; plain: boolean }>([
  { title: "tools: one by name", condition: { kind: "toolNames", any: ["Bash"] }, asked: true, plain: false },
  { title: "tools: a pattern", condition: { kind: "toolNames", any: ["Read", "mcp__*"] }, asked: true, plain: false },
  { title: "tools: none of these", condition: { kind: "toolNames", any: ["Read"] }, asked: false, plain: false },
  { title: "agent: any", condition: { kind: "agent", any: ["*"] }, asked: true, plain: false },
  { title: "agent: none", condition: { kind: "agent", any: ["none"] }, asked: false, plain: true },
  { title: "agent: none or one", condition: { kind: "agent", any: ["none", "a1*"] }, asked: true, plain: true },
  { title: "has: one of them", condition: { kind: "has", any: ["document", "image"] }, asked: true, plain: false },
  { title: "has: the other", condition: { kind: "has", any: ["document"] }, asked: false, plain: false },
  { title: "effort", condition: { kind: "effort", any: ["high", "max"] }, asked: true, plain: false },
  { title: "effort: another", condition: { kind: "effort", any: ["low"] }, asked: false, plain: false },
  { title: "thinking", condition: { kind: "thinking", is: true }, asked: true, plain: false },
  { title: "no thinking", condition: { kind: "thinking", is: false }, asked: false, plain: true },
  { title: "prompt tokens: over", condition: { kind: "promptTokens", over: 4999 }, asked: true, plain: false },
  { title: "prompt tokens: under", condition: { kind: "promptTokens", under: 5000 }, asked: false, plain: true },
  { title: "session", condition: { kind: "session", any: ["5f1c*"] }, asked: true, plain: false },
  { title: "any session", condition: { kind: "session", any: ["*"] }, asked: true, plain: false },
  { title: "project: its path", condition: { kind: "project", any: ["/home/*/code/*"] }, asked: true, plain: false },
  { title: "project: from the home", condition: { kind: "project", any: ["~/code/*"] }, asked: true, plain: false },
  { title: "project: elsewhere", condition: { kind: "project", any: ["~/app", "/srv/*"] }, asked: false, plain: false },
  { title: "project: any that is known", condition: { kind: "project", any: ["*"] }, asked: true, plain: false },
  { title: "tag: one of them", condition: { kind: "tag", any: ["careful"] }, asked: true, plain: false },
  { title: "tag: another", condition: { kind: "tag", any: ["low"] }, asked: false, plain: false },
])("$title", ({ condition, asked, plain }) =>
  expect([meetsCondition(condition, ASKED), meetsCondition(condition, FACTS)]).toEqual([asked, plain]),
);

test.each(["/home/me/code/a", "/Users/me/code/a", "/root/code/a", "/var/home/me/code/a", "C:\\Users\\me/code/a"])(
  "~ is the home of %s",
  (project) => {
    const meets = (pattern: string): boolean =>
      meetsCondition({ kind: "project", any: [pattern] }, { ...FACTS, project });
    expect([meets("~/code/*"), meets("~/*"), meets("~/other/*"), meets("~")]).toEqual([true, true, false, false]);
  },
);

test.each([
  { folder: "/srv/odd/me/papers/x", home: "/srv/odd/me", want: true },
  { folder: "/srv/odd/me/papers/x", home: "/srv/odd/me/", want: true },
  { folder: "/srv/odd/me/papers/x", home: undefined, want: true },
  { folder: "/data/papers/x", home: undefined, want: true },
  { folder: "/home/ada/papers/x", home: undefined, want: true },
  { folder: "C:\\Users\\Ada\\papers\\x", home: undefined, want: false },
  { folder: "/home/ada/app/papers/x", home: undefined, want: false },
  { folder: "/srv/odd/me/papers/x", home: "/srv/odd", want: false },
  { folder: "/srv/odd/melon/papers/x", home: "/srv/odd/me", want: false },
  { folder: "", home: undefined, want: false },
])("~/papers/* and $folder with the home $home: $want", ({ folder, home, want }) => {
  const facts = { ...FACTS, project: folder, ...(home !== undefined && { home }) };
  expect(meetsCondition({ kind: "project", any: ["~/papers/*"] }, facts)).toBe(want);
});
