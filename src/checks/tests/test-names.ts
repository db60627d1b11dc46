import type { RuleTest } from "../../config/load/load-tests.ts";
import { NATIVE } from "../../config/lock/policies.ts";
import {
  entryOf,
  itemsOf,
  keysOf,
  textAt,
  textsOf,
  valueAt,
  type Dict,
  type Path,
  type Tree,
} from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { namesOneTool } from "../../plan/lower/tools.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { matchesGlob } from "../../shared/text/match.ts";

/** What tests may name. */
type TestNames = Readonly<
  Record<
    | "class"
    | "route"
    | "intent"
    | "rule of neverLeaves"
    | "tier"
    | "profile"
    | "size"
    | "dialect"
    | "rule or part"
    | "tool"
    | "model"
    | "test",
    readonly string[]
  >
>;

/** Names of all rules in some trees, and of all tests. */
export function testNames(trees: readonly Dict[], tests: readonly RuleTest[]): TestNames {
  const keys = (key: string): string[] => withoutRepeats(trees.flatMap((tree) => keysOf(valueAt(tree, [key]))));
  const ids = (key: string): string[] =>
    withoutRepeats(
      trees.flatMap((tree) => itemsOf(valueAt(tree, [key])).flatMap((item) => textAt(item, ["id"]) ?? [])),
    );
  return {
    class: [MAIN_CLASS, ...ids("classes")],
    route: ["none", ...ids("routes")],
    intent: ["none", ...keys("intents")],
    "rule of neverLeaves": ["none", "localOnly", ...ids("neverLeaves")],
    tier: ids("tiers"),
    profile: keys("profiles"),
    size: keys("sizes"),
    dialect: [NATIVE, ...keys("dialects")],
    "rule or part": [...ids("trim"), ...ids("filters"), ...keys("parts")],
    tool: keys("clientTools").filter(namesOneTool),
    model: [
      ...keys("aliases"),
      ...trees
        .flatMap((tree) => [...itemsOf(valueAt(tree, ["classes"])), ...itemsOf(valueAt(tree, ["routes"]))])
        .flatMap((rule) => textsOf(valueAt(rule, ["when", "model"])).map(({ text }) => text)),
    ],
    test: withoutRepeats(tests.map(({ name }) => name)),
  };
}

function withoutRepeats(names: readonly string[]): string[] {
  return [...new Set(names)];
}

interface TestNameUse {
  readonly path: Path;
  readonly what: keyof TestNames;
}

const USES: readonly TestNameUse[] = [
  { path: ["given", "size"], what: "size" },
  { path: ["given", "dialect"], what: "dialect" },
  { path: ["expect", "class"], what: "class" },
  { path: ["expect", "route"], what: "route" },
  { path: ["expect", "intent"], what: "intent" },
  { path: ["expect", "tier"], what: "tier" },
  { path: ["expect", "profile"], what: "profile" },
  { path: ["expect", "chain"], what: "profile" },
  { path: ["expect", "bound"], what: "rule of neverLeaves" },
  { path: ["expect", "fired"], what: "rule or part" },
  { path: ["expect", "notFired"], what: "rule or part" },
  { path: ["expect", "stablePrefixWith"], what: "test" },
];

/** Undefined names in a test: a typo must not make a test pass, or fail for another reason. */
export function checkTestNames(test: Dict, names: TestNames): Problem[] {
  return [
    ...USES.flatMap(({ path, what }) => unknown(valueAt(test, path), what, names[what])),
    ...unknownTools(test, names.tool),
    ...unknownModel(test, names),
  ];
}

function unknown(tree: Tree | undefined, what: string, known: readonly string[]): Problem[] {
  if (tree?.kind === "list") return tree.items.flatMap((item) => unknown(item, what, known));
  if (tree?.kind !== "scalar" || typeof tree.value !== "string" || known.includes(tree.value)) return [];
  return [
    createProblem(
      "MX3001.unknown",
      { what, value: JSON.stringify(tree.value) },
      tree.at,
      suggestCorrection(tree.value, known, tree.at),
    ),
  ];
}

/** A tool is one of the client's, or the test declares it. Any name passes if no pack lists the client's tools. */
function unknownTools(test: Dict, listed: readonly string[]): Problem[] {
  if (listed.length === 0) return [];
  const given = itemsOf(valueAt(test, ["given", "tools"]));
  const own = given.flatMap((tool) => textAt(tool, ["name"]) ?? []);
  const called = itemsOf(valueAt(test, ["given", "messages"])).map((message) => valueAt(message, ["call", "tool"]));
  return [...given, ...called].flatMap((tree) => unknown(tree, "tool", [...listed, ...own]));
}

/** Any name is right where the rules ask about it, or the test expects a refusal. */
function unknownModel(test: Dict, { tier, profile, model }: TestNames): Problem[] {
  const tree = valueAt(test, ["given", "model"]);
  const name = textAt(test, ["given", "model"]) ?? "";
  const isOpen = /^(?:claude|mallex\/)/.test(name) || model.some((glob) => matchesGlob(glob, name));
  if (isOpen || entryOf(valueAt(test, ["expect"]), "refused") !== undefined) return [];
  return unknown(tree, "tier or profile", [...tier, ...profile]);
}
