import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixFiles, type FixResult } from "../../../../src/inspect/fix/fix-files.ts";
import { packageRoot, scratchFolder, writeFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

async function mend(files: Readonly<Record<string, string>>): Promise<FixResult> {
  const folder = scratchFolder();
  writeFiles(folder, files);
  const home = join(folder, "home");
  const mended = await fixFiles({
    file: join(folder, "mallex.yaml"),
    home,
    packageRoot,
    userFile: join(home, "mallex.yaml"),
  });
  for (const [name, text] of Object.entries(files)) expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  return mended;
}

const GOOD = cases("good") as string;

test.each(cases("cases") as { name: string; given: [right: string, wrong: string, mended?: string][] }[])(
  "mends $name",
  async ({ given }) => {
    let text = GOOD;
    for (const [right, wrong] of given) text = text.replace(right, wrong);
    const { compiled, files, refused } = await mend({ "mallex.yaml": text });
    expect(compiled.problems).toEqual([]);
    expect(refused).toEqual([]);
    const want = given.reduce((whole, [right, , mended = right]) => whole.replace(right, mended), GOOD);
    expect(files.map(({ after }) => after)).toEqual(given.length === 0 ? [] : [want]);
  },
);

test("mends templates and the person's own layers, each in its file, and no pack", async () => {
  const { compiled, files } = await mend({
    "mallex.yaml": `${GOOD.replace("extends: [", "extends: [./pack.yaml, ")}sizes: { tiny: { prompt: ./t.hbs, toolset: none } }\n`,
    "mallex.local.yaml": "version: 1\nserver: { prot: 4000 }\n",
    "home/mallex.yaml": "version: 1\nserver: { recrod: false }\n",
    "pack.yaml": "version: 1\ntrims: []\n",
    "t.hbs": "Hello {{enviroment}}{{appended}}\n",
  });
  expect(files.map(({ name, after }) => [name, after])).toEqual(cases("mendsTemplatesPersonS"));
  expect(compiled.problems).toMatchObject([{ code: "MX2001", at: { file: "pack.yaml" }, via: [{ line: 3 }] }]);
});

test("changes nothing in a tree from elsewhere", async () => {
  const folder = scratchFolder();
  const key = "npm:@acme/rules@^1.2";
  writeFiles(folder, {
    "project/mallex.yaml": `version: 1\nextends: ["${key}"]\n${GOOD.slice(GOOD.indexOf("profiles:"), GOOD.indexOf("trim:"))}`,
  });
  const pack = "version: 1\nfilter: [{ id: acme/noise, contains: noise, do: drop }]\n";
  const { files, compiled } = await fixFiles({
    file: join(folder, "project/mallex.yaml"),
    home: folder,
    packageRoot,
    trees: new Map([[key, { files: new Map([["pack.yaml", Buffer.from(pack)]]), resolved: "1.2.3" }]]),
  });
  expect(compiled.problems.map(({ code, fix }) => [code, fix?.replace])).toContainEqual(["MX2001", "filters"]);
  expect(files).toEqual([]);
});

test("writes the matcher that says what an expression can't", async () => {
  const rule = (matcher: string): string => `${GOOD}filters: [{ id: a, ${matcher}, do: drop }]   # tips\n`;
  const { compiled, files } = await mend({ "mallex.yaml": rule("matches: '(?=Tip of the day)'") });
  expect(compiled.problems).toEqual([]);
  expect(files).toMatchObject([{ after: rule('contains: "Tip of the day"') }]);
});

test.each(["<note>(?:(?!</note>)[\\s\\S])*</note>", "^You are(?= a)"])(
  "leaves an expression to the person where no other key means the same: %s",
  async (pattern) => {
    const { compiled, files, refused } = await mend({
      "mallex.yaml": `${GOOD}filters: [{ id: a, matches: '${pattern}', do: drop }]\n`,
    });
    expect({ files, refused }).toEqual({ files: [], refused: [] });
    expect(compiled.problems).toMatchObject([{ code: "MX4002" }]);
  },
);

test("mends the tests beside a file, too", async () => {
  const tests = "version: 1\ntests:\n  - { name: a, given: { user: hi }, expect: { tier: hihg, clas: main } }\n";
  const { compiled, files } = await mend({ "mallex.yaml": GOOD, "rules.test.yaml": tests });
  expect(compiled.problems).toEqual([]);
  expect(files).toMatchObject([
    { name: "rules.test.yaml", after: expect.stringContaining("{ tier: high, class: main }") },
  ]);
});

test("leaves out what would make a new mistake, and says so; the rest is mended", async () => {
  const text = GOOD.replace("record: true", "record: true, recrod: false").replace("ping", "pnig");
  const { compiled, files, refused } = await mend({ "mallex.yaml": text });
  expect(files).toMatchObject([{ after: expect.stringContaining("recrod: false, ping: 8s }") }]);
  expect(refused).toMatchObject([{ code: "MX2001", fix: { replace: "record" } }]);
  expect(compiled.problems).toMatchObject([{ code: "MX2001" }]);
});

test.each(cases("changesNothingWhereSeveral") as { written: string; code: string }[])(
  "changes nothing where several words may be meant, or none: $written",
  async ({ written, code }) => {
    const { files, compiled } = await mend({ "mallex.yaml": `${GOOD}${written}\n` });
    expect({ files, codes: compiled.problems.map((problem) => problem.code) }).toEqual({ files: [], codes: [code] });
  },
);

test("names each of two mistakes on a line that one word would mend, when both are refused", async () => {
  const line = "server: { record: true, recrod: true, recordd: true }";
  const { refused, files } = await mend({ "mallex.yaml": GOOD.replace("server: { record: true, ping: 8s }", line) });
  expect(files).toEqual([]);
  expect(refused.map(({ fix }) => fix.at.column).toSorted((a = 0, b = 0) => a - b)).toEqual([25, 39]);
});

test("renames keys and kinds of other programs, where the value can stay", async () => {
  const foreign = cases("foreign") as string;
  const { files, refused } = await mend({ "mallex.yaml": foreign });
  expect(refused).toEqual([]);
  expect(files.map(({ after }) => after)).toEqual(cases("renamesKeysKindsOther"));
});

test("leaves a setting of another program that stands elsewhere here to the person", async () => {
  const foreign = GOOD.replace("window: 8192", "window: 8192, temperature: 0.7");
  expect(await mend({ "mallex.yaml": foreign })).toMatchObject({ files: [] });
});
