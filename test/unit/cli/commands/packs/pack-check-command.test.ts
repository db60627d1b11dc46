import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CliContext, Outcome } from "../../../../../src/cli/context/context.ts";
import { packCheckCommand, type PackCheckFlags } from "../../../../../src/cli/commands/packs/pack-check.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { packageRoot, scratchFolder, writeFiles } from "../../../checks/scratch.ts";

type Files = Record<string, string | Uint8Array>;

const PACK = "version: 1\nabout: Ours.\ntrim: [{ id: acme/no-tips, section: '# Tips', do: drop }]\n";
const FIRES = `version: 1
tests:
  - name: no tips
    given: { user: hello, size: large, system: "You help.\\n\\n# Tips\\nDrink." }
    expect: { fired: [acme/no-tips], prompt: { without: Drink } }
`;
const README = "# ours\n";
const GOOD: Files = { "pack.yaml": PACK, "pack.test.yaml": FIRES, "README.md": README };

/** As a program asks for it, unless said otherwise. */
async function check(
  files: Files,
  what?: string,
  {
    json = true,
    folder: cwd = scratchFolder(),
    ...flags
  }: PackCheckFlags & { readonly json?: boolean; readonly folder?: string } = {},
): Promise<Outcome> {
  writeFiles(cwd, files);
  const home = join(scratchFolder(), "home");
  const context: Partial<CliContext> = {
    cwd,
    json,
    env: process.env,
    homeDir: home,
    paths: mallexPaths({}, home),
    packageRoot,
    style: plainStyle,
    report: () => undefined,
  };
  return packCheckCommand(context as never, what, flags);
}

/** `MX6163 pack.yaml:3`, one for each problem. */
function said({ problems }: Outcome): string[] {
  return problems.map(({ code, at }) => [code, at?.file, at?.line].filter((part) => part !== undefined).join(" "));
}

/** A package.json of this content more. */
const packaged = (more: object): Files => ({
  ...GOOD,
  "package.json": JSON.stringify({ name: "@acme/rules", version: "1.0.0", files: ["*.yaml"], ...more }),
});

describe("what is found, and how it ends", () => {
  test.each<[title: string, files: Files, want: readonly string[], exitCode: number]>([
    [
      "ids without a name before them or with one of mallex's, no test of them, no word of what they are for, no README",
      {
        "pack.yaml": `version: 1
trim:
  - { id: no-tips, section: '# Tips', do: drop }
  - { id: frugal/no-tone, section: '# Tone', do: drop }
`,
      },
      [
        "MX6164",
        "MX6164 pack.yaml 1",
        "MX6170 pack.yaml 3",
        "MX6163 pack.yaml 3",
        "MX6170 pack.yaml 4",
        "MX6169 pack.yaml 4",
      ],
      1,
    ],
    [
      "a test that fails",
      { ...GOOD, "pack.test.yaml": FIRES.replace("without: Drink", "contains: Drink") },
      ["MX7521 pack.test.yaml 5"],
      1,
    ],
    [
      "an id that a built-in rule has",
      {
        ...GOOD,
        "pack.yaml": PACK.replace("acme/no-tips", "skills"),
        "pack.test.yaml": FIRES.replace("acme/no-tips", "skills"),
      },
      ["MX3002 pack.yaml 3"],
      78,
    ],
    [
      "power over the machine",
      { ...GOOD, "pack.yaml": `${PACK}launch: { args: [--verbose] }\n` },
      ["MX6001 pack.yaml 4"],
      78,
    ],
    [
      "a way out of its folder",
      { ...GOOD, "pack.yaml": `${PACK}extends: [../other.yaml]\n` },
      ["MX1001 pack.yaml 4"],
      78,
    ],
  ])("%s", async (_title, files, want, exitCode) => {
    const outcome = await check(files);
    expect(said(outcome)).toEqual(want);
    expect(outcome.exitCode).toBe(exitCode);
  });

  test("what the rules need and npm leaves out: another pack, its tests, a template, a recorded request", async () => {
    const request = JSON.stringify({ model: "m", max_tokens: 9, messages: [{ role: "user", content: "hello" }] });
    const outcome = await check({
      ...packaged({ files: ["pack.yaml", "pack.test.yaml"] }),
      "pack.yaml": `${PACK}extends: [./more/sizes.yaml]\n`,
      "more/sizes.yaml": "version: 1\nsizes: { large: { prompt: ./house.hbs } }\n",
      "more/house.hbs": "Our house.\n{{tools}}{{instructions}}{{environment}}{{git}}{{date}}\n",
      "more/sizes.test.yaml":
        "version: 1\ntests: [{ name: kept, given: { file: hello.json }, expect: { class: main } }]\n",
      "more/hello.json": request,
    });
    expect(outcome.exitCode).toBe(1);
    const left = outcome.problems.flatMap(({ code, message }) =>
      code === "MX6166" ? (/leaves (\S+)/.exec(message)?.[1] ?? []) : [],
    );
    expect(left.toSorted()).toEqual(
      ["more/house.hbs", "more/hello.json", "more/sizes.test.yaml", "more/sizes.yaml"].toSorted(),
    );
  });
});

describe("which file is read", () => {
  test.each<[title: string, files: Files, what: string | undefined, message: string, hint: string]>([
    ["no pack in the folder", {}, undefined, "there is no pack.yaml in ", "make one: mallex pack new "],
    [
      "another file there",
      { "r/strict.yaml": PACK },
      "r",
      "there is no pack.yaml in ",
      "name the file: mallex pack check r/strict.yaml",
    ],
    ["nothing there", {}, "none", "there is no none", "make one: mallex pack new <folder>"],
    ["no such file", {}, "../none.yaml", "there is no ../none.yaml", "check the path"],
    ["its tests", GOOD, "pack.test.yaml", "pack.test.yaml holds tests", "name the pack beside it"],
    ["a name of mallex's own", {}, "mallex:privacy", "mallex:privacy comes with mallex", "mallex test --with-packs"],
    ["a folder of mallex's own", {}, `${packageRoot}/packs/privacy`, "comes with mallex", "mallex test --with-packs"],
  ])("%s", async (_title, files, what, message, hint) => {
    await expect(check(files, what)).rejects.toMatchObject({
      problem: { code: "MX6160", message: expect.stringContaining(message), hint: expect.stringContaining(hint) },
    });
  });

  test("one of a repository, which may name what lies above it", async () => {
    const files = {
      "README.md": README,
      "strict/rules.yaml": `${PACK}extends: [../base.yaml]\n`,
      "strict/rules.test.yaml": FIRES,
      "base.yaml": "version: 1\n",
    };
    expect(await check(files, "strict/rules.yaml")).toMatchObject({
      problems: [],
      exitCode: 0,
      data: { pack: "strict/rules.yaml" },
    });
  });

  test("its own tests, not those of the packs that it extends", async () => {
    const { data } = await check({ ...GOOD, "pack.yaml": `${PACK}extends: [mallex:privacy]\n` });
    expect(data).toMatchObject({ tests: { passed: 1, failed: 0, leftOut: 0 }, rules: 1 });
  });
});

describe("a pack that extends one from elsewhere", () => {
  const files: Files = {
    ...GOOD,
    "pack.yaml": `${PACK}extends: [npm:@acme/words@^1]\n`,
    "node_modules/@acme/words/package.json": '{ "name": "@acme/words", "version": "1.2.3" }',
    "node_modules/@acme/words/pack.yaml": "version: 1\ntrim: [{ id: words/no, section: '# No', do: drop }]\n",
  };

  test("is told how its author can check it", async () => {
    const { problems, exitCode } = await check(files);
    expect({ problems, exitCode }).toMatchObject({
      problems: [
        { code: "MX6101", at: { file: "pack.yaml", line: 4 }, hint: expect.stringContaining("pack check --fetch") },
      ],
      exitCode: 78,
    });
  });

  test("is checked with what `--fetch` brings, and nothing is locked", async () => {
    const folder = scratchFolder();
    const { problems, exitCode, data } = await check(files, undefined, { fetch: true, folder });
    expect({ problems, exitCode, data }).toMatchObject({ problems: [], exitCode: 0, data: { rules: 1, missed: [] } });
    expect(readdirSync(folder)).not.toContain("mallex.lock");
  });
});

test("where a size shows a template, it is said why no trim rule can fire", async () => {
  const files = {
    ...GOOD,
    "pack.yaml": `${PACK}sizes: { large: { prompt: ./house.hbs } }\n`,
    "house.hbs": "Our house.\n{{tools}}{{instructions}}{{environment}}{{git}}{{date}}{{appended}}\n",
  };
  const why = /size large shows \.\/house\.hbs, and no trim rule sees/;
  const { problems } = await check(files);
  expect(problems).toMatchObject([
    { code: "MX6170", hint: expect.stringMatching(why) },
    {
      code: "MX7521",
      message: expect.stringMatching(/acme\/no-tips did not fire: size large shows \S*house\.hbs, and no trim/),
    },
  ]);
});

test("every word that a model or the client gets to read is shown", async () => {
  const { text = "", data } = await check({
    ...GOOD,
    "pack.yaml": `${PACK}filters: [{ id: acme/x, contains: secret plan, do: replace, with: "(left out)" }]\nroutes: [{ id: acme/none, when: { tag: quiet }, refuse: not today }]\n`,
  });
  expect(text).toContain("pack.yaml: 3 rules, 2 rules fired in no test; tests: 1 passed");
  expect(text).toMatch(/the filter acme\/x: a model reads it as part of the talk {2}pack\.yaml:4\S*\n {4}\(left out\)/);
  expect(text).toMatch(/the refusal of route acme\/none: the client shows it {2}pack\.yaml:5\S*\n {4}not today/);
  expect(data).toMatchObject({
    texts: [{ what: "the filter acme/x", reaches: "user" }, { what: "the refusal of route acme/none" }],
  });
});

test("what is whole and silent is said to be", async () => {
  const { text, problems, exitCode } = await check(GOOD);
  expect({ problems, exitCode }).toEqual({ problems: [], exitCode: 0 });
  expect(text).toBe(
    "pack.yaml: 1 rule, every one fired in a test; tests: 1 passed\nno word of it reaches a model or the client",
  );
});

test("a test that fails is told at length, with what came instead", async () => {
  const files = { ...GOOD, "pack.test.yaml": FIRES.replace("without: Drink", "contains: Drink") };
  const { problems, text = "", exitCode } = await check(files, undefined, { json: false });
  expect({ problems, exitCode }).toEqual({ problems: [], exitCode: 1 });
  expect(text).toMatch(
    /"no tips": the prompt does not contain it[^]*- Drink[^]*fired {2}acme\/no-tips[^]*1 rule, every one fired in a test; tests: 1 failed/,
  );
});

test("what leads to the pack is said only where the pack leads on", async () => {
  const power = "version: 1\nlaunch: { args: [--verbose] }\n";
  const [own] = (await check({ "README.md": README, "pack.yaml": power })).problems;
  expect(own).toMatchObject({ code: "MX6001", at: { file: "pack.yaml", line: 2 } });
  expect(own).not.toHaveProperty("via");
  const [inner] = (await check({ ...GOOD, "pack.yaml": `${PACK}extends: [./inner.yaml]\n`, "inner.yaml": power }))
    .problems;
  expect(inner).toMatchObject({ code: "MX6001", via: [{ file: "pack.yaml", line: 4 }] });
});

test("an id is proposed under a name that the pack has, and that is its own", async () => {
  const rules = (space: string): string =>
    `version: 1\nabout: Ours.\ntrim: [{ id: a, line: "a:", do: drop }, { id: ${space}/b, line: "b:", do: drop }]\n`;
  const hints = async (space: string): Promise<unknown> =>
    (await check({ "pack.yaml": rules(space), "README.md": README })).problems.find(({ code }) => code === "MX6163")
      ?.hint;
  expect(await hints("ours")).toBe("write `ours/a`");
  expect(await hints("privacy")).toBe("write `acme/a`");
});

test("files are named from where the person stands", async () => {
  const files = Object.fromEntries(Object.entries(GOOD).map(([name, text]) => [`rules/${name}`, text]));
  const bare = {
    ...files,
    "rules/pack.yaml": PACK.replace("about: Ours.\n", ""),
    "rules/notes.txt": Uint8Array.of(0xff),
  };
  const outcome = await check(bare, "rules");
  expect(said(outcome)).toEqual(["MX6168 rules/notes.txt", "MX6164 rules/pack.yaml 1"]);
});
