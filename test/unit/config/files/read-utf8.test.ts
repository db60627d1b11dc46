import { execFileSync } from "node:child_process";
import { symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readUtf8 } from "../../../../src/config/files/read-text.ts";
import { compile, type CompileResult } from "../../../../src/compile.ts";
import { fixFiles } from "../../../../src/inspect/fix/fix-files.ts";
import { packageRoot, scratchFolder, writeFiles } from "../../checks/scratch.ts";

const MAIN = `version: 1
extends: [./pack.yaml]
profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
sizes: { large: { prompt: ./t.hbs } }
`;
const FILES: Readonly<Record<string, string>> = {
  "mallex.yaml": MAIN,
  "mallex.local.yaml": "version: 1\n",
  "mallex.lock": "version: 1\n",
  "pack.yaml": "version: 1\n",
  "t.hbs": "Hello.\n",
  "a.test.yaml": "version: 1\ntests:\n  - { name: a, given: { file: r.json } }\n",
  "r.json": '{"model":"x","max_tokens":1,"messages":[{"role":"user","content":"hi"}]}',
};
const ALL = Object.keys(FILES);

/** A folder in which all is well but for the named file. */
function folderWithout(name: string): string {
  const folder = scratchFolder();
  writeFiles(folder, Object.fromEntries(Object.entries(FILES).filter(([file]) => file !== name)));
  return folder;
}

async function compileIn(folder: string): Promise<CompileResult> {
  return compile({ file: join(folder, "mallex.yaml"), home: "/nowhere", packageRoot });
}

/** What a file is refused with that is there, but can't be read. */
function codeOf(name: string): string {
  return { "mallex.lock": "MX3084", "r.json": "MX3044" }[name] ?? "MX1001";
}

test("a folder in which all is well compiles", async () => {
  expect((await compileIn(folderWithout(""))).problems).toEqual([]);
});

describe("is refused, and no word of it is shown:", () => {
  test.each(ALL)("%s, when it is not UTF-8", async (name) => {
    const folder = folderWithout(name);
    // Well formed but for a letter in Latin-1.
    writeFiles(folder, { [name]: Buffer.from(`${FILES[name] ?? ""}#  caf\u00e9\n`, "latin1") });
    const { problems } = await compileIn(folder);
    expect(problems).toMatchObject([{ code: codeOf(name) }]);
    expect(problems[0]?.message).toMatch(/is not UTF-8 text|NOT_UTF8/);
  });

  test.each(ALL)("%s, when it is a pipe, which nobody ever writes to", { timeout: 120_000 }, async (name) => {
    const folder = folderWithout(name);
    execFileSync("mkfifo", [join(folder, name)]);
    const { problems } = await compileIn(folder);
    expect(problems).toMatchObject([{ code: codeOf(name) }]);
    expect(problems[0]?.message).toMatch(/is not a regular file|NOT_PLAIN/);
  });

  test.each(ALL)("%s, when it is larger than the memory, before it is read", async (name) => {
    const folder = folderWithout(name);
    writeFiles(folder, { [name]: "" });
    truncateSync(join(folder, name), 2 ** 40);
    const { problems } = await compileIn(folder);
    expect(problems).toMatchObject([{ code: codeOf(name) === "MX1001" ? "MX1002" : codeOf(name) }]);
  });

  test.each(ALL.filter((name) => name !== "mallex.yaml"))("%s, when it is a link to elsewhere", async (name) => {
    const [folder, other] = [folderWithout(name), scratchFolder()];
    writeFiles(other, { secret: "first line: hush\n- second line: hush\n" });
    symlinkSync(join(other, "secret"), join(folder, name));
    const { problems, texts } = await compileIn(folder);
    expect(problems).toMatchObject([{ code: name === "t.hbs" ? "MX5005" : codeOf(name) }]);
    expect(JSON.stringify([problems, [...texts]])).not.toContain("hush");
  });

  test("a pack behind a link that leads elsewhere", async () => {
    const folder = scratchFolder();
    writeFiles(folder, {
      "mine/mallex.yaml": MAIN.replace("./pack.yaml", "./link/pack.yaml"),
      "mine/t.hbs": "",
      "other/pack.yaml": "x",
    });
    symlinkSync("../other", join(folder, "mine/link"));
    const { problems } = await compileIn(join(folder, "mine"));
    expect(problems).toMatchObject([{ code: "MX1001", message: expect.stringContaining("outside"), at: { line: 2 } }]);
  });

  test.each(["../mine/secret.yaml", "../../secret.yaml"])(
    "what a pack names out of its own folder: %s",
    async (spec) => {
      const folder = scratchFolder();
      writeFiles(folder, {
        "a/mine/mallex.yaml": MAIN.replace("./pack.yaml", "../team/pack.yaml"),
        "a/mine/t.hbs": "",
        "a/mine/secret.yaml": "hush",
        "secret.yaml": "hush",
        "a/team/pack.yaml": `version: 1\nextends: [${spec}]\n`,
      });
      const { problems, texts } = await compileIn(join(folder, "a/mine"));
      expect(problems).toMatchObject([
        { code: "MX1001", message: expect.stringContaining("outside"), at: { line: 2 } },
      ]);
      expect(JSON.stringify([problems, [...texts]])).not.toContain("hush");
    },
  );
});

test("the file to compile may be a link, its folder may lie behind one, and what belongs to it may be a link inside the folder", async () => {
  const folder = scratchFolder();
  const { "mallex.yaml": main = "", ...rest } = FILES;
  writeFiles(folder, { "dotfiles/rules.yaml": main });
  writeFiles(
    join(folder, "real"),
    Object.fromEntries(Object.entries(rest).map(([name, text]) => [`all/${name}`, text])),
  );
  for (const name of Object.keys(rest)) symlinkSync(`all/${name}`, join(folder, "real", name));
  symlinkSync(join(folder, "dotfiles/rules.yaml"), join(folder, "real/mallex.yaml"));
  symlinkSync("real", join(folder, "linked"));
  const { problems, tests } = await compileIn(join(folder, "linked"));
  expect({ problems, tests: tests.map(({ name }) => name) }).toEqual({ problems: [], tests: ["a"] });
});

test("a pack of a folder beside the project, which the person names, is read with those beside it", async () => {
  const folder = scratchFolder();
  const { "mallex.yaml": main = "", "pack.yaml": pack = "", ...rest } = FILES;
  writeFiles(folder, {
    "mine/mallex.yaml": main.replace("./pack.yaml", "../team/pack.yaml"),
    ...Object.fromEntries(Object.entries(rest).map(([name, text]) => [`mine/${name}`, text])),
    "team/pack.yaml": "version: 1\nextends: [./more/pack.yaml]\n",
    "team/more/pack.yaml": pack,
  });
  expect((await compileIn(join(folder, "mine"))).problems).toEqual([]);
});

test("no device is read, whatever it would give", async () => {
  for (const path of ["/dev/zero", "/dev/null"]) expect(await readUtf8(path)).toEqual({ failed: "NOT_PLAIN" });
});

test.each(["a.test.yaml", "t.hbs"])("%s in Latin-1 is mended by hand alone", async (name) => {
  const folder = folderWithout(name);
  const slip =
    { "a.test.yaml": "version: 1\ntest: [] # caf\u00e9\n", "t.hbs": "{{enviroment}} caf\u00e9\n" }[name] ?? "";
  writeFiles(folder, { [name]: Buffer.from(slip, "latin1") });
  const { files } = await fixFiles({ file: join(folder, "mallex.yaml"), home: "/nowhere", packageRoot });
  expect(files).toEqual([]);
});
