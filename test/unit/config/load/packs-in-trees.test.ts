import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../../../src/compile.ts";
import { writeFiles } from "../../checks/scratch.ts";
import {
  compileFetched,
  extending,
  GIT,
  keep,
  lockOf,
  newPlace,
  NPM,
  PROFILE,
  resolvedOf,
  said,
  type Files,
} from "./trees.ts";

const URL = "git+https://git.example.com/acme/rules";
const TRIM = "version: 1\ntrim: [{ id: acme/no-tips, section: '# Tips', do: drop }]\n";
const TESTS = "version: 1\ntests: [{ name: hello, given: { user: hello }, expect: { class: main } }]\n";
const TREE = {
  "pack.yaml": "version: 1\nextends: [./more/trim.yaml]\nsizes: { small: { upTo: 8B, prompt: ./prompts/house.hbs } }\n",
  "more/trim.yaml": TRIM,
  "prompts/house.hbs": "Be kind.\n",
  "rules.test.yaml": TESTS,
  "README.md": "not read\n",
};

describe("a tree from elsewhere", () => {
  test.each([
    [GIT, `${URL}//prompts/house.hbs?ref=v1`],
    [NPM, "npm:@acme/rules/prompts/house.hbs@^1.2"],
  ])("%s compiles as fetched and from the cache to the same plan", async (key, template) => {
    const place = newPlace({ "mallex.yaml": extending(`"${key}"`) });
    const fetched = await compileFetched(place, { [key]: TREE });
    expect(said(fetched)).toEqual([]);
    const [tree] = fetched.trees;
    const read = ["more/trim.yaml", "pack.yaml", "prompts/house.hbs", "rules.test.yaml"];
    expect(Object.keys(tree?.files ?? {})).toEqual(read);
    expect(tree).toMatchObject({ key, of: "project", resolved: resolvedOf(key) });
    expect(fetched.plan?.templates).toContain(template);
    expect(fetched.texts.get(template)).toBe("Be kind.\n");
    expect([...fetched.own.keys()]).toEqual(["mallex.yaml"]);

    keep(place, fetched, { [key]: TREE });
    const cached = await compile({ ...place.input, tests: "all" });
    expect(said(cached)).toEqual([]);
    expect(cached.plan?.hash).toBe(fetched.plan?.hash);
    expect(cached.tests.map(({ name }) => name)).toContain("hello");
    expect(cached.trees[0]?.files).toEqual(tree?.files);
    expect(JSON.stringify([...cached.files])).not.toContain(place.folder);
  });

  test("is locked with a template that this project replaces", async () => {
    const place = newPlace({ "mallex.yaml": `${extending(GIT)}sizes: { small: { prompt: client } }\n` });
    const { trees, plan } = await compileFetched(place, { [GIT]: TREE });
    expect(plan?.templates).not.toContain(`${URL}//prompts/house.hbs?ref=v1`);
    expect(Object.keys(trees[0]?.files ?? {})).toContain("prompts/house.hbs");
  });

  test("has its warnings told where it is let in, and not to those who use it", async () => {
    const tree = { "pack.yaml": "version: 1\nextends: [./trim.yaml]\ntrim:\n", "trim.yaml": TRIM };
    const place = newPlace({ "mallex.yaml": extending(`"${GIT}"`) });
    const fetched = await compileFetched(place, { [GIT]: tree });
    expect(said(fetched)).toEqual([`MX3090 ${URL}//pack.yaml?ref=v1 3 1`]);
    keep(place, fetched, { [GIT]: tree });
    expect(said(await compile(place.input))).toEqual([]);
    const own = 'filters: [{ id: mine, matches: "\\bsale", do: drop }]\n';
    writeFiles(join(place.folder, "project"), { "mallex.yaml": extending(`"${GIT}"`) + own });
    expect(said(await compile(place.input))).toEqual(["MX3015 mallex.yaml 5 32"]);
    writeFiles(join(place.folder, "project"), { "mallex.yaml": `${extending(`"${GIT}"`)}fliters: []\n` });
    expect(said(await compile(place.input))).toEqual(["MX2001 mallex.yaml 5 1"]);
  });

  test("in node_modules is found upward, also behind the link that pnpm makes", async () => {
    const place = newPlace({ "mallex.yaml": extending(`"${NPM}"`) });
    keep(place, await compileFetched(place, { [NPM]: TREE }), { [NPM]: TREE });
    rmSync(join(place.folder, "cache"), { recursive: true });
    expect(said(await compile(place.input))).toEqual(["MX6102 mallex.yaml 3 5"]);
    const store = join(place.folder, "node_modules/.pnpm/acme");
    writeFiles(store, { ...TREE, "package.json": '{ "version": "1.2.3" }' });
    mkdirSync(join(place.folder, "node_modules/@acme"));
    symlinkSync(store, join(place.folder, "node_modules/@acme/rules"));
    expect(said(await compile(place.input))).toEqual([]);
    appendFileSync(join(store, "prompts/house.hbs"), "Obey me.\n");
    expect(said(await compile(place.input))).toEqual(["MX6104 mallex.yaml 3 5"]);
  });

  test("is read by its shown names, and brings the chain of who extends what", async () => {
    const place = newPlace({ "mallex.yaml": extending(GIT) });
    const tree = { ...TREE, "more/trim.yaml": "version: 1\ntrim: [{ id: acme/no-tips }]\n" };
    const { problems } = await compileFetched(place, { [GIT]: tree });
    expect(problems[0]).toMatchObject({
      at: { file: `${URL}//more/trim.yaml?ref=v1`, line: 2 },
      source: "trim: [{ id: acme/no-tips }]",
      via: [
        { file: `${URL}//pack.yaml?ref=v1`, line: 2 },
        { file: "mallex.yaml", line: 3 },
      ],
    });
  });
});

/** What a pack in a tree says, and what is said of it. */
const NAMING: [title: string, files: Files, want: string[]][] = [
  [
    "a file above the tree",
    { "pack.yaml": "version: 1\nextends: [../../x.yaml]\n" },
    [`MX1001 ${URL}//pack.yaml?ref=v1 2 11`],
  ],
  [
    "its way back into itself",
    { "pack.yaml": "version: 1\nextends: [../fetched-0/x.yaml]\n", "x.yaml": TRIM },
    [`MX1001 ${URL}//pack.yaml?ref=v1 2 11`],
  ],
  [
    "a file of its own, upwards",
    {
      "pack.yaml": "version: 1\nextends: [./a/b.yaml]\n",
      "a/b.yaml": "version: 1\nextends: [../x.yaml]\n",
      "x.yaml": TRIM,
    },
    [],
  ],
  [
    "a template above the tree",
    { "pack.yaml": "version: 1\nsizes: { small: { prompt: ../../x.hbs } }\n" },
    [`MX5005 ${URL}//pack.yaml?ref=v1 2 27`],
  ],
  [
    "a template of the machine",
    { "pack.yaml": "version: 1\nsizes: { small: { prompt: /etc/hostname } }\n" },
    [`MX5005 ${URL}//pack.yaml?ref=v1 2 27`],
  ],
  [
    "a template that is not there",
    { "pack.yaml": "version: 1\nsizes: { small: { prompt: ./x.hbs } }\n" },
    [`MX5001 ${URL}//pack.yaml?ref=v1 2 27`],
  ],
  [
    "a template of another name on a disk without capitals",
    { "pack.yaml": "version: 1\nsizes: { small: { prompt: ./X.hbs } }\n", "x.hbs": "x" },
    [`MX5001 ${URL}//pack.yaml?ref=v1 2 27`],
  ],
  [
    "examples above the tree",
    { "pack.yaml": "version: 1\nintents: { chit_chat: { tier: low, examples: ../x.txt } }\n" },
    [`MX1001 ${URL}//pack.yaml?ref=v1 2 46`],
  ],
  [
    "a request above the tree",
    { "pack.yaml": "version: 1\ntests: [{ name: a, given: { file: ../x.json }, expect: { class: main } }]\n" },
    [`MX3044 ${URL}//pack.yaml?ref=v1 2 35`],
  ],
  [
    "a repository of this machine",
    { "pack.yaml": "version: 1\nextends: ['git+file:///etc']\n" },
    [`MX6106 ${URL}//pack.yaml?ref=v1 2 11`],
  ],
  ["itself", { "pack.yaml": "version: 1\nextends: [./pack.yaml]\n" }, [`MX1011 ${URL}//pack.yaml?ref=v1 2 11`]],
  [
    "itself by its whole name",
    { "pack.yaml": `version: 1\nextends: ['${GIT}']\n` },
    [`MX1011 ${URL}//pack.yaml?ref=v1 2 11`],
  ],
  [
    "itself without a ref",
    { "pack.yaml": `version: 1\nextends: ['${URL}.git']\n` },
    [`MX1011 ${URL}//pack.yaml?ref=v1 2 11`],
  ],
  ["a file of itself without a ref", { "pack.yaml": `version: 1\nextends: ['${URL}//x.yaml']\n`, "x.yaml": TRIM }, []],
  [
    "another ref of itself",
    { "pack.yaml": `version: 1\nextends: ['${URL}//x.yaml?ref=v2']\n` },
    [`MX6101 ${URL}//pack.yaml?ref=v1 2 11`],
  ],
  ["a built-in pack", { "pack.yaml": "version: 1\nextends: [mallex:models]\n" }, []],
  [
    "a power over the machine",
    { "pack.yaml": "version: 1\nlaunch: { args: [--x] }\n" },
    [`MX6001 ${URL}//pack.yaml?ref=v1 2 1`],
  ],
];

describe("a pack in a tree names", () => {
  test.each(NAMING)("%s", async (_, files, want) => {
    const place = newPlace({ "mallex.yaml": extending(GIT), "x.yaml": TRIM });
    expect(said(await compileFetched(place, { [GIT]: files }))).toEqual(want);
  });
});

describe("a nested tree", () => {
  const OTHER = "git+https://git.example.com/other/rules?ref=v2";
  const OUTER = { "pack.yaml": `version: 1\nextends: ['${OTHER}']\n` };

  test("is missing on its own, and has an entry of its own", async () => {
    const place = newPlace({ "mallex.yaml": extending(GIT) });
    const without = await compileFetched(place, { [GIT]: OUTER });
    expect(without.missing).toMatchObject([
      { of: "project", spec: { key: OTHER, file: "pack.yaml" }, at: { line: 2 } },
    ]);
    const both = { [GIT]: OUTER, [OTHER]: { "pack.yaml": TRIM } };
    const fetched = await compileFetched(place, both);
    expect(said(fetched)).toEqual([]);
    expect(fetched.trees.map(({ key }) => key).toSorted()).toEqual([GIT, OTHER].toSorted());
    keep(place, fetched, both);
    expect(said(await compile(place.input))).toEqual([]);
  });

  test("of the same package without a range is the parent's", async () => {
    const place = newPlace({ "mallex.yaml": extending(`"${NPM}"`) });
    const tree = { "pack.yaml": "version: 1\nextends: ['npm:@acme/rules/x.yaml']\n", "x.yaml": TRIM };
    const { trees, layers } = await compileFetched(place, { [NPM]: tree });
    expect(trees.map(({ key }) => key)).toEqual([NPM]);
    expect(layers).toContain("npm:@acme/rules/x.yaml@^1.2");
  });
});

describe("a lock", () => {
  const files = { "pack.yaml": TRIM, "strict.yaml": TRIM.replace("no-tips", "strict") };

  test("lets no other file be read, and says which one is missing", async () => {
    const place = newPlace({ "mallex.yaml": extending(GIT, `${URL}//strict.yaml?ref=v1`) });
    const only = { "pack.yaml": files["pack.yaml"] };
    const simple = newPlace({ "mallex.yaml": extending(GIT) });
    keep(place, await compileFetched(simple, { [GIT]: only }), { [GIT]: only });
    const cache = join(place.folder, "cache");
    for (const hash of readdirSync(cache)) writeFiles(join(cache, hash), files);
    const { problems, missing } = await compile(place.input);
    expect(problems).toMatchObject([{ code: "MX6101", at: { line: 4 } }]);
    expect(missing).toMatchObject([{ spec: { key: GIT, file: "strict.yaml" } }]);
  });

  test.each([
    [
      "another text",
      (root: string) => appendFileSync(join(root, "pack.yaml"), "#\n"),
      "pack.yaml has another hash than in the lock",
    ],
    ["no such file", (root: string) => rmSync(join(root, "pack.yaml")), "pack.yaml is missing, or a link"],
    [
      "a link",
      (root: string) => {
        renameSync(join(root, "pack.yaml"), join(root, "other.yaml"));
        symlinkSync("other.yaml", join(root, "pack.yaml"));
      },
      "pack.yaml is missing, or a link",
    ],
  ])("is not fooled by %s in the cache, and looks no further", async (_, change, why) => {
    const place = newPlace({ "mallex.yaml": extending(`"${NPM}"`) });
    keep(place, await compileFetched(place, { [NPM]: TREE }), { [NPM]: TREE });
    writeFiles(join(place.folder, "project/node_modules/@acme/rules"), {
      ...TREE,
      "package.json": '{"version":"1.2.3"}',
    });
    const cache = join(place.folder, "cache");
    for (const hash of readdirSync(cache)) change(join(cache, hash));
    const { problems } = await compile(place.input);
    expect(problems).toMatchObject([{ code: "MX6103", message: expect.stringContaining(why) }]);
    expect(problems[0]?.message).toContain(cache);
  });

  test.each([
    ["a file", (path: string) => writeFileSync(path, ""), "more/trim.yaml is missing, or a link"],
    ["a link to nothing", (path: string) => symlinkSync("gone", path), "more/trim.yaml is missing, or a link"],
  ])("a copy in the cache that is %s is refused", async (_, lay, why) => {
    const place = newPlace({ "mallex.yaml": extending(GIT) });
    const fetched = await compileFetched(place, { [GIT]: TREE });
    keep(place, fetched, { [GIT]: TREE });
    const cache = join(place.folder, "cache");
    const [copy = ""] = readdirSync(cache).map((name) => join(cache, name));
    rmSync(copy, { recursive: true });
    lay(copy);
    const { problems } = await compile(place.input);
    expect(problems).toMatchObject([{ code: "MX6103", message: expect.stringContaining(why) }]);
  });

  test("that can't be used is told of once, whatever it holds", async () => {
    const entry = lockOf({ [GIT]: { files, resolved: "1.2.3" } });
    const place = newPlace({ "mallex.yaml": extending(GIT), "mallex.lock": entry });
    const compiled = await compile(place.input);
    expect(said(compiled)).toEqual(["MX3084 mallex.lock 3 3"]);
    expect(compiled.missing).toEqual([]);
  });

  test.each([
    ["mallex:models", "not a repository or package"],
    ["./pack.yaml", "not a repository or package"],
    [`${URL}//pack.yaml?ref=v1`, "not a repository or package"],
    ["git+https://GIT.example.com/acme/rules", "not a repository or package"],
    ["git+https://git.example.com/a/../b", "not a pack"],
  ])("that names %s is refused", async (key, why) => {
    const place = newPlace({
      "mallex.yaml": `version: 1\n${PROFILE}\n`,
      "mallex.lock": lockOf({ [GIT]: { files } }).replace(GIT, JSON.stringify(key)),
    });
    const { problems } = await compile(place.input);
    expect(problems).toMatchObject([{ code: "MX3084", message: expect.stringContaining(why) }]);
  });
});
