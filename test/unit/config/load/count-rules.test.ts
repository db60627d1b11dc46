import { expect, test } from "vitest";
import { countRules } from "../../../../src/config/load/load-packs.ts";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { coverage } from "../../../../src/inspect/test/run-tests.ts";

const ALL = `
tiers: [{ id: low }]
models: [{ match: a }]
sizes: { small: { prompt: client } }
parts: { environment: [{ tag: env }, { section: "# Env" }] }
classes: [{ id: a, when: { model: x } }]
trim: [{ id: b, section: "# Tips", do: drop }, { disable: c }]
filters: [{ id: d, tag: note, do: drop }]
toolsets: { core: { tools: { read: { from: Read } } } }
routes: [{ id: e, when: { class: a }, tier: low }]
intents: { code: { examples: [a] } }
neverLeaves: [{ id: f, path: "*.pem" }]
tests: [{ name: g, given: { user: hi } }]
`;

test("rules are what a turn can make fire, the same number wherever they are counted", () => {
  const { tree } = parseYaml("pack.yaml", `version: 1\n${ALL}`);
  if (tree === undefined) throw new Error("no tree");
  expect(countRules(tree)).toBe(10);
  expect(coverage(tree, []).rules).toBe(10);
});
