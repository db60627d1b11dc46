import { describe, expect, test } from "vitest";
import { compile, type CompileResult } from "../../../../src/compile.ts";
import { toLimit } from "../../../../src/config/layers/layer.ts";
import { compileFetched, extending, newPlace, NPM, PROFILE, said } from "../load/trees.ts";
import { compileFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const RULES = `trim: [{ id: acme/no-tips, section: "# Tips", do: drop }]
sizes: { small: { upTo: 8B, prompt: client } }
`;

/** Sections of packs that are left out, as `<pack> <section>`. */
function without({ leftOut }: CompileResult): string[] {
  return leftOut.map(({ pack, section }) => `${pack} ${section}`);
}

async function compilePacks(
  packs: Readonly<Record<string, string>>,
  ...items: readonly string[]
): Promise<CompileResult> {
  const files = Object.entries(packs).map(([name, text]) => [name, `version: 1\n${text}`]);
  return compileFiles({ "mallex.yaml": extending(...items), ...Object.fromEntries(files) }, { tests: "all" });
}

const TRIM = 'trim: [{ id: a/tips, section: "# Tips", do: drop }]\n';

describe("use", () => {
  test("takes these sections and says which others there are", async () => {
    const compiled = await compilePacks({ "a.yaml": RULES }, "{ pack: ./a.yaml, use: [trim] }");
    expect(said(compiled)).toEqual([]);
    expect([...compiled.config.entries.keys()]).toContain("trim");
    expect(compiled.leftOut).toMatchObject([{ pack: "a.yaml", section: "sizes", at: { line: 3 } }]);
    expect(compiled.sources.find(({ name }) => name === "a.yaml")?.limit).toEqual(toLimit(false, ["trim"]));
  });

  test("counts for all that the pack extends, and a limit there as well", async () => {
    const compiled = await compilePacks(
      { "a.yaml": `extends: [{ pack: ./b.yaml, use: [sizes] }]\n`, "b.yaml": RULES },
      "{ pack: ./a.yaml, use: [trim] }",
    );
    expect(without(compiled)).toEqual(["b.yaml trim", "b.yaml sizes"]);
  });

  test.each([
    ["and then without a limit", ["{ pack: ./b.yaml, use: [trim] }", "./b.yaml"]],
    ["by two packs, one with a limit", ["./limited.yaml", "./a.yaml"]],
    ["without a limit and then with one", ["./b.yaml", "{ pack: ./b.yaml, use: [trim] }"]],
    ["with two limits that are all of it", ["{ pack: ./b.yaml, use: [trim] }", "{ pack: ./b.yaml, use: [sizes] }"]],
  ])("of a pack that is named %s takes what either may", async (_, items) => {
    const compiled = await compilePacks(
      {
        "a.yaml": "extends: [./b.yaml]\n",
        "limited.yaml": "extends: [{ pack: ./b.yaml, use: [trim] }]\n",
        "b.yaml": "extends: [./c.yaml]\n",
        "c.yaml": RULES,
      },
      ...items,
    );
    expect(said(compiled).filter((one) => !one.startsWith("MX6113"))).toEqual([]);
    expect(without(compiled)).toEqual([]);
    expect(compiled.layers.filter((name) => name === "c.yaml")).toHaveLength(1);
  });

  test.each([
    ["in another pack", "./b.yaml", ["b.yaml sizes"]],
    ["for the pack that it extends", "./a.yaml", ["b.yaml sizes"]],
    ["with another limit there", "{ pack: ./a.yaml, use: [trim, sizes] }", ["b.yaml sizes"]],
  ])("by the person counts whoever else names the pack: %s", async (_, item, want) => {
    const packs = { "a.yaml": "extends: [./b.yaml]\n", "c.yaml": `extends: [${item}]\n`, "b.yaml": RULES };
    const compiled = await compilePacks(packs, "./c.yaml", "{ pack: ./b.yaml, use: [trim] }");
    expect(said(compiled)).toEqual([]);
    expect(without(compiled)).toEqual(want);
  });

  test.each([
    ["another file of the package", `"npm:@acme/rules/base.yaml@^1.2"`, [`npm:@acme/rules/base.yaml@^1.2 sizes`]],
    ["another version of it", `"npm:@acme/rules"`, ["npm:@acme/rules/pack.yaml sizes"]],
    ["another package", `"npm:other"`, []],
  ])("by the person counts for what others take out of the package: %s", async (_, spec, want) => {
    const place = newPlace({
      "mallex.yaml": extending(`{ pack: "${NPM}", use: [trim] }`, "./a.yaml"),
      "a.yaml": `version: 1\nextends: [${spec}]\n`,
    });
    const rules = { "pack.yaml": `version: 1\n${RULES}`, "base.yaml": `version: 1\n${RULES}` };
    const trees = { [NPM]: { ...rules, "pack.yaml": "version: 1\n" }, "npm:@acme/rules": rules, "npm:other": rules };
    expect(without(await compileFetched(place, trees))).toEqual(want);
  });

  test("does not run the tests of rules that are left out", async () => {
    const tests = "tests: [{ name: mine, given: { user: hello }, expect: { class: main } }]\n";
    const files = { "p/a.yaml": RULES + tests, "p/b.test.yaml": tests.replace("mine", "beside") };
    const names = async (item: string): Promise<string[]> =>
      (await compilePacks(files, item)).tests.map(({ name }) => name);
    expect(await names("./p/a.yaml")).toEqual(["mine", "beside"]);
    expect(await names("{ pack: ./p/a.yaml, use: [trim] }")).toEqual([]);
    expect(await names("{ pack: ./p/a.yaml, use: [trim, sizes, tests] }")).toEqual(["mine", "beside"]);
  });

  test("reads no template of what is left out", async () => {
    const compiled = await compilePacks(
      { "a.yaml": `sizes: { small: { upTo: 8B, prompt: ./no.hbs } }\n${TRIM}` },
      "{ pack: ./a.yaml, use: [trim] }",
    );
    expect(said(compiled)).toEqual([]);
  });
});

/** What a pack says -> where `removeOnly` finds more than taking out. */
const REMOVING = readCases(import.meta.url)("cases") as [title: string, text: string, want: string[]][];

describe("removeOnly", () => {
  const TEAM = `filters:
  - { id: team/noise, contains: noise, do: drop }
  - { id: team/words, contains: bad, matches: bad, do: replace, with: good }
`;

  test.each(REMOVING)("of %s", async (_, text, want) => {
    const compiled = await compilePacks(
      { "team.yaml": TEAM, "a.yaml": text },
      "./team.yaml",
      "{ pack: ./a.yaml, removeOnly: true }",
    );
    const found = said(compiled).filter((one) => one.startsWith("MX6110"));
    expect(found).toEqual(want.map((place) => `MX6110 a.yaml ${place}`));
    expect(compiled.plan === undefined).toBe(want.length > 0);
  });

  test.each([
    ["without a tag", "{ id: a/b, contains: xyz, do: drop }", ["MX6111 a.yaml 2 11"]],
    ["whose tag is taken away", "{ override: a/c, tag: null }", ["MX6111 a.yaml 2 11"]],
    ["from a tag to another text", '{ id: a/b, between: { start: "<command-name>/x", end: y }, do: drop }', []],
    ["from a text to another", "{ id: a/b, between: { start: x, end: y }, do: drop }", ["MX6111 a.yaml 2 11"]],
    ["with one", "{ id: a/b, tag: xyz, do: drop }", []],
    ["that keeps", "{ id: a/b, contains: xyz, do: keep }", []],
    ["that is changed otherwise", "{ override: a/c, contains: xyz }", []],
  ])("says of a filter %s whether it takes what people type", async (_, filter, want) => {
    const packs = {
      "a.yaml": `filters: [${filter}]\nextends: [./b.yaml]\n`,
      "b.yaml": "filters: [{ id: a/c, tag: xyz, do: drop }]\n",
    };
    const found = said(await compilePacks(packs, "{ pack: ./a.yaml, removeOnly: true }"));
    expect(found.filter((one) => one.startsWith("MX6111"))).toEqual(want);
    expect(said(await compilePacks(packs, "./a.yaml")).filter((one) => one.startsWith("MX6111"))).toEqual([]);
  });

  test("counts for what the pack extends, and goes with use", async () => {
    const packs = { "a.yaml": "extends: [./b.yaml]\n", "b.yaml": RULES };
    const all = await compilePacks(packs, "{ pack: ./a.yaml, removeOnly: true }");
    expect(said(all)).toEqual(["MX6110 b.yaml 3 1"]);
    const some = await compilePacks(packs, "{ pack: ./a.yaml, use: [trim], removeOnly: true }");
    expect(said(some)).toEqual([]);
  });

  test("is not undone by a naming that allows something else", async () => {
    const items = [`{ pack: ./a.yaml, use: [trim] }`, `{ pack: ./a.yaml, removeOnly: true }`];
    expect(said(await compilePacks({ "a.yaml": RULES }, ...items))).toEqual(["MX6110 a.yaml 3 1"]);
    expect(said(await compilePacks({ "a.yaml": RULES }, ...items, "./a.yaml"))).toEqual([
      "MX6113 mallex.yaml 3 13",
      "MX6113 mallex.yaml 4 13",
    ]);
    const mine = `filters: [{ id: a/b, contains: xyz, matches: xyz, do: replace, with: abc }]\n${TRIM}`;
    const whole = "{ pack: ./a.yaml, use: [filters] }";
    expect(said(await compilePacks({ "a.yaml": mine }, ...items, whole))).toEqual([]);
    expect(said(await compilePacks({ "a.yaml": mine }, ...items))).toEqual(["MX6110 a.yaml 2 55"]);
  });

  test.each([
    ["in its folder", "./acme/base.yaml", []],
    ["below it", "./acme/more/base.yaml", []],
    ["beside it", "./team/base.yaml", ["MX6110 acme/pack.yaml 3 23"]],
    ["of mallex", "mallex:claude-code", ["MX6110 acme/pack.yaml 3 23"]],
  ])("lets a pack of the project change rules %s as told", async (_, base, want) => {
    const rule = "version: 1\nfilters: [{ id: malware-nag, contains: noise, do: drop }]\n";
    const spec = base.replace("./acme", ".").replace("./team", "../team");
    const compiled = await compileFiles({
      "mallex.yaml": extending(base, "{ pack: ./acme/pack.yaml, removeOnly: true }"),
      "acme/pack.yaml": `version: 1\nextends: ["${spec}"]\nfilters: [{ override: malware-nag, do: keep }]\n`,
      [base]: rule,
    });
    expect(said(compiled).filter((one) => one.startsWith("MX6110"))).toEqual(want);
  });

  test.each([
    ["its own tree", { "pack.yaml": "extends: [./base.yaml]\n" }, []],
    ["another tree", { "pack.yaml": "extends: ['npm:other']\n" }, [`MX6110 npm:@acme/rules/pack.yaml@^1.2 3 23`]],
  ])("lets a pack change the rules of %s as told", async (_, start, want) => {
    const base = "version: 1\nfilters: [{ id: acme/noise, tag: noise, do: drop }]\n";
    const place = newPlace({ "mallex.yaml": extending(`{ pack: "${NPM}", removeOnly: true }`) });
    const pack = `version: 1\n${start["pack.yaml"]}filters: [{ override: acme/noise, do: keep }]\n`;
    const trees = { [NPM]: { "pack.yaml": pack, "base.yaml": base }, "npm:other": { "pack.yaml": base } };
    expect(said(await compileFetched(place, trees))).toEqual(want);
  });
});

test("a limit that is no limit is refused, and nothing is guessed", async () => {
  const place = newPlace({
    "mallex.yaml": `version: 1\nextends:\n  - { pack: ./a.yaml, use: trim }\n  - { use: [trim] }\n${PROFILE}\n`,
    "a.yaml": `version: 1\n${RULES}`,
  });
  const compiled = await compile(place.input);
  expect(said(compiled)).toEqual(["MX2003 mallex.yaml 3 28", "MX2002 mallex.yaml 4 5"]);
});
