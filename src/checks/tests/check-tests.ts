import type { Layer } from "../../config/layers/layer.ts";
import type { LoadInput } from "../../config/load/load-layers.ts";
import { type LoadedTests, type RuleTest, type WhichTests, loadTests } from "../../config/load/load-tests.ts";
import {
  type Dict,
  type Path,
  type Tree,
  entryOf,
  itemsOf,
  keysOf,
  textAt,
  textsOf,
  valueAt,
  idsOf,
} from "../../config/parse/tree.ts";
import { withoutDuplicates } from "../../config/validate/validate.ts";
import { type Location, type Problem, createProblem, isError } from "../../diagnostics/problem.ts";
import { linearize } from "../../plan/regex/linearize-config.ts";
import { remoteSpec } from "../../shared/pack-spec.ts";
import { NATIVE } from "../../config/lock/policies.ts";
import { suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { namesOneTool } from "../../plan/lower/tools.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";
import { matchesGlob } from "../../shared/text/match.ts";
import { givenRequests } from "./given-requests.ts";
import { type TestedSources, idleExpectations, searchSources } from "./idle-expectations.ts";
import { impossibleExpectations } from "./impossible-expectations.ts";
import { impossibleLimits } from "./impossible-limits.ts";
import { checkServerTool } from "../tools/server-tools.ts";
import { mappedTools } from "../tools/mapped-tools.ts";
import { checkTestTexts } from "../texts/strange-characters.ts";
import { keysWithoutValue } from "./keys-without-value.ts";

export type CompiledTests = Readonly<Omit<LoadedTests, "findings">>;

/** Reads and checks the tests of the rules. They have no part in the plan. */
export async function compileTests(
  layers: readonly Layer[],
  sources: TestedSources,
  input: LoadInput & { readonly tests?: WhichTests },
): Promise<CompiledTests> {
  const { tests, problems, findings, texts, own } = await loadTests(layers, input);
  const checked = await checkTests(tests, sources, layers);
  const reported = [...problems, ...withoutDuplicates(findings), ...checked.problems];
  return { tests: checked.tests, problems: reported.map(noError), texts, own };
}

/** Errors in third-party tests become warnings; MX3044, a request that leads elsewhere, stays an error. */
function noError(problem: Problem): Problem {
  if (problem.code === "MX3044") return problem;
  const isOthers = remoteSpec(problem.at?.file ?? "") !== undefined;
  return isOthers ? { ...problem, severity: "warning" } : problem;
}

/**
 * A test must be able to fail, and only because of the rules. Pack tests that name something the person's files removed are marked.
 * @param layers all files, for names that were removed
 */
async function checkTests(
  tests: readonly RuleTest[],
  sources: TestedSources,
  layers: readonly Layer[],
): Promise<Pick<CompiledTests, "tests" | "problems">> {
  const { config, named } = sources;
  const isWritten = searchSources(sources);
  const known = testNames([named], tests);
  const once = testNames([named, ...layers.map(({ tree }) => tree)], tests);
  const problems: Problem[] = [];
  const checked: RuleTest[] = [];
  for (const test of tests) {
    const { tree } = test;
    const missing = checkTestNames(tree, known);
    const undefinedNames = test.own ? missing : checkTestNames(tree, once);
    const linear = await linearExpect(tree);
    const found = [
      ...keysWithoutValue(tree),
      ...(test.own ? checkTestTexts(tree) : []),
      ...oneSource(tree),
      ...idleExpectations(tree, config, isWritten),
      ...impossibleLimits(tree),
      ...impossibleExpectations(tree, config),
      ...agrees(tree),
      ...resultsAfterCalls(tree),
      ...givenRequests(tree, config),
      ...undefinedNames,
      ...linear.problems,
    ];
    problems.push(...found);
    const wrong = test.from === undefined ? undefined : found.find(isError);
    const [firstMissing = wrong] = missing.length === undefinedNames.length ? [] : missing;
    const lacks = firstMissing?.message ?? changedSize(test, layers);
    checked.push({ ...test, tree: linear.tree, ...(lacks === undefined ? {} : { lacks }) });
  }
  return { tests: checked, problems: [...problems, ...doubled(tests)] };
}

/** Converts the expressions of `expect`. What is given may have any keys. */
async function linearExpect(test: Dict): Promise<{ readonly tree: Dict; readonly problems: readonly Problem[] }> {
  const expect = entryOf(test, "expect");
  if (expect?.value.kind !== "dict") return { tree: test, problems: [] };
  const { config: value, problems } = await linearize(expect.value, { context: "condition" });
  return { tree: { ...test, entries: new Map(test.entries).set("expect", { ...expect, value }) }, problems };
}

const SOURCES = ["user", "messages", "file"];

function oneSource(test: Dict): Problem[] {
  const given = entryOf(test, "given");
  const texts = SOURCES.filter((key) => entryOf(given?.value, key) !== undefined);
  if (texts.length === 1 || given?.value.kind !== "dict") return [];
  return [
    texts.length === 0
      ? createProblem("MX3040.noRequest", {}, given.keyAt)
      : createProblem("MX3040.severalRequests", { texts: texts.join(" and ") }, given.keyAt),
  ];
}

/** Expectations that only apply to requests sent to a model. */
const MODEL_EXPECTATIONS = "tier profile chain prompt tools headTokens promptTokens stablePrefixWith".split(" ");

function agrees(test: Dict): Problem[] {
  const expect = valueAt(test, ["expect"]);
  const expectationsAt = (keys: readonly string[]): [string, Location][] =>
    keys.flatMap((key) => {
      const at = entryOf(expect, key)?.keyAt;
      return at === undefined ? [] : [[key, at]];
    });
  const [[first] = [], second] = expectationsAt(["reply", "refused"]);
  const others = first === undefined ? [] : expectationsAt(second === undefined ? MODEL_EXPECTATIONS : [second[0]]);
  const fired = textsOf(expect, ["fired"]);
  const self = textAt(expect, ["stablePrefixWith"]);
  return [
    ...others.map(([key, at]) => createProblem("MX3042.exclusive", { key, otherKey: first ?? "" }, at)),
    ...textsOf(expect, ["notFired"])
      .filter(({ text }) => fired.some((one) => one.text === text))
      .map(({ text, at }) => createProblem("MX3042.firedAndNotFired", { rule: text }, at)),
    ...(self !== undefined && self === textAt(test, ["name"])
      ? [createProblem("MX3042.ownPrefix", {}, valueAt(expect, ["stablePrefixWith"])?.at ?? test.at)]
      : []),
  ];
}

function resultsAfterCalls(test: Dict): Problem[] {
  let open = 0;
  return itemsOf(test, ["given", "messages"]).flatMap((message): Problem[] => {
    if (entryOf(message, "call") !== undefined) open += 1;
    const result = entryOf(message, "result");
    if (result === undefined) return [];
    open -= 1;
    if (open >= 0) return [];
    open = 0;
    return [createProblem("MX3043", {}, result.keyAt)];
  });
}

function doubled(tests: readonly RuleTest[]): Problem[] {
  const first = new Map<string, Location>();
  return tests.flatMap(({ name, at, from = "" }): Problem[] => {
    // How others call theirs is their affair.
    const key = `${from}\n${name}`;
    const there = first.get(key);
    if (there === undefined) first.set(key, at);
    if (there === undefined) return [];
    const related = [{ message: "first used here", at: there }];
    return [createProblem("MX3002.test", { name: JSON.stringify(name) }, at, { related })];
  });
}

/** Keys that decide the prompt and tools of a size. */
const PROMPT_KEYS = ["prompt", "toolset"];

/** Why a pack's test about a size can't hold here: a higher layer changes the size. Undefined if it may. */
function changedSize({ own, tree: test, at }: RuleTest, layers: readonly Layer[]): string | undefined {
  const size = textAt(test, ["given", "size"]);
  if (own || size === undefined) return undefined;
  const home = layers.findLastIndex(({ name }) => folderOf(name) === folderOf(at.file));
  const above = home < 0 ? [] : layers.slice(home + 1);
  const changes = above.find(({ tree }) =>
    PROMPT_KEYS.some((key) => entryOf(valueAt(tree, ["sizes", size]), key) !== undefined),
  );
  return changes === undefined ? undefined : `size "${size}" is changed by ${changes.name}`;
}

/** Of a display name. Tests lie beside the pack's files; `mallex:frugal` is the pack.yaml in that folder. */
function folderOf(name = ""): string {
  const path = name.replace(/\?ref=.*$/, "");
  const cut = path.lastIndexOf("/");
  if (cut >= 0) return path.slice(0, cut);
  return path.startsWith("mallex:") ? path : "";
}

/** What tests may name. */
type TestNames = ReturnType<typeof testNames>;

function testNames(trees: readonly Dict[], tests: readonly RuleTest[]) {
  const keys = (key: string): string[] => [...new Set(trees.flatMap((tree) => keysOf(tree, [key])))];
  const ids = (key: string): string[] => [...new Set(trees.flatMap((tree) => idsOf(itemsOf(tree, [key]))))];
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
    "tool of the model": [...new Set(trees.flatMap((tree) => mappedTools(tree).map(({ name }) => name)))],
    model: [
      ...keys("aliases"),
      ...trees
        .flatMap((tree) => [...itemsOf(tree, ["classes"]), ...itemsOf(tree, ["routes"])])
        .flatMap((rule) => textsOf(rule, ["when", "model"]).map(({ text }) => text)),
    ],
    test: [...new Set(tests.map(({ name }) => name))],
  };
}

const USES: readonly { readonly path: Path; readonly what: keyof TestNames }[] = [
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
function checkTestNames(test: Dict, names: TestNames): Problem[] {
  return [
    ...USES.flatMap(({ path, what }) => unknown(valueAt(test, path), what, names[what])),
    ...unknownTools(test, names.tool),
    ...nearlyExpected(test, names),
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
  const given = itemsOf(test, ["given", "tools"]);
  const own = given.flatMap((tool) => textAt(tool, ["name"]) ?? []);
  const called = itemsOf(test, ["given", "messages"]).map((message) => valueAt(message, ["call", "tool"]));
  return [...given, ...called].flatMap((tree) => unknown(tree, "tool", [...listed, ...own]));
}

/** Which tools the model gets depends on the request, so that only what is nearly a name is a mistake. */
function nearlyExpected(test: Dict, { tool, "tool of the model": ours }: TestNames): Problem[] {
  const given = itemsOf(test, ["given", "tools"]).flatMap((one) => [...textsOf(one), ...textsOf(one, ["name"])]);
  const known = [...ours, ...tool, ...given.map(({ text }) => text), "find_tool", "use_tool"];
  return textsOf(test, ["expect", "tools"]).flatMap(({ text, at }) => {
    if (known.includes(text)) return [];
    const server = checkServerTool({ text, at });
    const isNear = known.some((name) => name.toLowerCase() === text.toLowerCase() || differsByOneTypo(text, name));
    if (server.length > 0 || !isNear) return server;
    return [createProblem("MX3129.ours", { text }, at, suggestCorrection(text, known, at))];
  });
}

/** Any name is right where the rules ask about it, or the test expects a refusal. */
function unknownModel(test: Dict, { tier, profile, model }: TestNames): Problem[] {
  const tree = valueAt(test, ["given", "model"]);
  const name = textAt(test, ["given", "model"]) ?? "";
  const isOpen = /^(?:claude|mallex\/)/.test(name) || model.some((glob) => matchesGlob(glob, name));
  if (isOpen || entryOf(valueAt(test, ["expect"]), "refused") !== undefined) return [];
  return unknown(tree, "tier or profile", [...tier, ...profile]);
}
