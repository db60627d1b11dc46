import { expect, test } from "vitest";
import { toLimit, widen, type Layer } from "../../../../src/config/layers/layer.ts";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import type { Location } from "../../../../src/diagnostics/problem.ts";
import { listPacks, type ListPacksInput } from "../../../../src/inspect/list/list-packs.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const GIT = "git+https://git.example.com/acme/rules?ref=v1";

function pack(name: string, text: string, limit?: Layer["limit"]): Layer {
  const { tree: rules } = parseYaml(name, `version: 1\n${text}`);
  if (rules === undefined) throw new Error(text);
  return { name, kind: "pack", tree: rules, ...(limit === undefined ? {} : { limit }) };
}

const file = (line: number): Location => ({ file: "mallex.yaml", line });

const STATE = {
  sources: [
    { ...pack("mallex:defaults", ""), kind: "built-in" },
    pack("mallex:claude-code", "trim: [{ id: a, line: a, do: drop }]\nsizes: { small: {}, large: {} }"),
    pack("packs/team.yaml", "about: what we\n  all need\ntests: [{}]\ndecide: { by: [] }\nextends: [./other.yaml]"),
    pack(
      "npm:@acme/rules/pack.yaml@^1.2",
      "filters: [{ id: x, tag: x, do: drop }]",
      toLimit(false, ["trim", "filters"]),
    ),
    pack("git+https://git.example.com/acme/rules//dir/pack.yaml?ref=v1", "x-a: [1]", toLimit(true)),
    pack("npm:plain/pack.yaml", "", widen(toLimit(true), toLimit(false, ["trim"]))),
    { ...pack("mallex.yaml", ""), kind: "project" },
  ],
  trees: [
    tree("npm:@acme/rules@^1.2", "1.4.0", "/p/node_modules/@acme/rules"),
    tree(GIT, COMMIT, "/cache/packs/0123"),
    tree("npm:plain", "2.0.0", "/p/node_modules/plain"),
  ],
  leftOut: [{ pack: "npm:@acme/rules/pack.yaml@^1.2", section: "routes", at: file(9), value: pack("", "").tree }],
  vias: new Map([
    ["mallex:claude-code", file(2)],
    ["packs/team.yaml", file(3)],
    ["npm:@acme/rules/pack.yaml@^1.2", file(4)],
    ["git+https://git.example.com/acme/rules//dir/pack.yaml?ref=v1", file(5)],
    ["npm:plain/pack.yaml", { file: "packs/team.yaml", line: 1 }],
  ]),
} satisfies ListPacksInput;

function tree(key: string, resolved: string, root: string): ListPacksInput["trees"][number] {
  return { key, resolved, root, of: "project", files: {} };
}

test("packs are listed in order, with what is locked of them, where they lie, and who extends them", () => {
  expect(listPacks(STATE, "/cache/packs")).toEqual(cases("packsListedOrderLocked"));
});
