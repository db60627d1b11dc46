import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type CliContext, type Outcome } from "../../../../../src/cli/context/context.ts";
import { openTrustStore } from "../../../../../src/cli/compile/check-trust.ts";
import { openLock, writeLock } from "../../../../../src/cli/compile/write-lock.ts";
import { updateCommand, type UpdateFlags } from "../../../../../src/cli/commands/packs/update.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { createRemoteRepository, type RemoteRepository } from "../../../../support/remote-repository.ts";
import { cliHome, type CliHome } from "../../cli-home.ts";

const PROMPT = "You work for Acme.\nAsk before you delete a file.\n";
const NOTES = "filters:\n  - { id: acme/notes, tag: note, do: drop }\n";
const PACK = `version: 1\nsizes: { small: { prompt: ./house.hbs, toolset: none } }\n${NOTES}`;
const TESTS = `tests:
  - name: a note is dropped
    given: { user: "hello <note>x</note>" }
    expect: { fired: [acme/notes] }
`;

const MODEL = {
  template: "0".repeat(16),
  policy: { dialect: "native", system: "message", midSystem: "fold", arguments: "object", date: "live" },
  stable: { any: { all: 1, toolTurn: 2, userTurn: 3 } },
  heads: {},
} as const;
/** Of a pack that nobody extends. */
const ENTRY = `{ resolved: 1.0.0, files: { a: "${"0".repeat(64)}" } }`;

let home: string;
let rules: RemoteRepository;
let context: CliContext;
let first: string;
let put: CliHome["put"];
beforeEach(() => {
  ({ home, context, put } = cliHome({ json: false, terminal: false }));
  context = { ...context, env: { PATH: process.env["PATH"], HOME: home, GIT_CONFIG_NOSYSTEM: "1" } };
  rules = createRemoteRepository();
  first = rules.commit({ "pack.yaml": PACK, "house.hbs": PROMPT });
  project(key(rules));
});
afterEach(() => rules.remove());

function key({ url }: RemoteRepository, ref = ""): string {
  return `git+${url}${ref === "" ? "" : `?ref=${ref}`}`;
}

function project(...packs: readonly string[]): void {
  const list = ["./sizes.yaml", ...packs].map((pack) => `  - ${pack}\n`).join("");
  const profile = "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192, size: small } }\n";
  // In place of `mallex:claude-code`, which takes most of the time of compiling.
  put("sizes.yaml", "version: 1\nsizes: { small: { prompt: client, toolset: none } }\n");
  put("mallex.yaml", `version: 1\nextends:\n${list}${profile}${TESTS}`);
}

const lockText = (): string | undefined =>
  existsSync(join(home, "mallex.lock")) ? readFileSync(join(home, "mallex.lock"), "utf8") : undefined;
const update = async (flags: Partial<UpdateFlags> = {}): Promise<Outcome> => {
  await trust();
  return updateCommand(context, { packs: [], ...flags });
};
/** The repositories of this machine that the file extends now. */
const trust = async (): Promise<void> => {
  const file = join(home, "mallex.yaml");
  const specs = readFileSync(file, "utf8").match(/git\+file:[^\s"]+/g) ?? [];
  const granted = specs.map((value) => ({ path: "extends", value }));
  await openTrustStore(context.paths.trust).remember(file, granted);
};
const resolved = async (): Promise<Record<string, string>> => {
  const { packs = {} } = await openLock(join(home, "mallex.yaml"));
  return Object.fromEntries(Object.entries(packs).map(([name, one]) => [name, one.resolved]));
};

describe("`mallex update`", () => {
  test("reads no repository of this machine before `mallex trust`", async () => {
    const refused = updateCommand({ ...context, config: "mallex.yaml" }, { packs: [], yes: true });
    await expect(refused).rejects.toMatchObject({
      problem: {
        code: "MX6141",
        at: { line: 4 },
        hint: expect.stringContaining("trust --config mallex.yaml") as string,
      },
    });
    expect(lockText()).toBeUndefined();
    await openTrustStore(context.paths.trust).remember(join(home, "mallex.yaml"), [
      { path: "extends", value: `git+${rules.url}.other` },
    ]);
    await expect(updateCommand(context, { packs: [] })).rejects.toMatchObject({ problem: { code: "MX6141" } });
  });

  test("shows a new pack in full, and writes nothing where nobody can be asked", async () => {
    const { text = "", exitCode } = await update();
    expect(exitCode).toBe(1);
    expect(lockText()).toBeUndefined();
    expect(text).toMatch(new RegExp(`${first.slice(0, 12)} +mallex.yaml:4:5`));
    expect(text).toContain('+ filters acme/notes: {"id":"acme/notes","at":{"tag":"note"},"do":"drop"}');
    expect(text).toContain("+ You work for Acme.\n      + Ask before you delete a file.");
    expect(text).toContain("--yes");
    await expect(update({ dryRun: true, yes: true })).resolves.toMatchObject({ exitCode: 1, data: { written: false } });
    expect(lockText()).toBeUndefined();
  });

  test("locks with --yes what it has shown, and has nothing to ask after that", async () => {
    await expect(update({ yes: true })).resolves.toMatchObject({ exitCode: 0, data: { written: true } });
    await expect(resolved()).resolves.toEqual({ [key(rules)]: first });
    const before = lockText();
    const again = await update();
    expect(again).toMatchObject({ exitCode: 0, text: "everything is up to date (1 source of packs)" });
    expect(lockText()).toBe(before);
  });

  test("shows how the plan changes, with every line of a text that goes", async () => {
    await update({ yes: true });
    const changed = PACK.replace("tag: note,", "tag: notes,").replace("sizes:", "# Shown first.\nsizes:");
    const second = rules.commit({ "pack.yaml": changed, "house.hbs": "You work for Acme.\nBe brief.\n" });
    const { text = "", data } = await update();
    expect(text).toMatch(new RegExp(`${first.slice(0, 12)} +${second.slice(0, 12)}`));
    expect(text).toContain('~ filters acme/notes at tag: "note" → "notes"');
    expect(text).not.toContain("sizes");
    expect(text).toContain("        You work for Acme.\n      - Ask before you delete a file.\n      + Be brief.");
    expect(text).toContain("tests of the project that would fail");
    expect(data).toMatchObject({
      tests: [{ failedBefore: false, why: expect.stringContaining("acme/notes") as unknown }],
    });
  });

  test.each([
    ["v1.0.0", ["v1.10.0 is newer than v1.0.0; to take it, write `?ref=v1.10.0` in `extends`"]],
    [
      "refs/tags/docs-1.0.0",
      ["docs-1.1.0 is newer than refs/tags/docs-1.0.0; to take it, write `?ref=docs-1.1.0` in `extends`"],
    ],
    ["v1.10.0", []],
    ["v1.10", []],
    ["main", []],
    ["v0.1.0", []], // a branch
  ])("reports a tag above %s, and doesn't take it", async (ref, lines) => {
    const reported: string[] = [];
    context = { ...context, report: (line) => void reported.push(line) };
    for (const tags of [["v1.0.0", "docs-1.0.0"], ["v1.9.0"], ["v1.10.0", "v1.10", "docs-1.1.0"], ["v2.0.0-rc.1"]]) {
      rules.commit({ "notes.md": tags.join(" ") });
      for (const tag of tags) rules.git("tag", "-a", "-m", "a release", tag);
    }
    rules.git("branch", "v0.1.0");
    project(key(rules, ref));
    expect(await update({ yes: true })).toMatchObject({ exitCode: 0 });
    expect(Object.keys(await resolved())).toEqual([key(rules, ref)]);
    // A slow machine reports progress, too.
    expect(reported.filter((line) => !line.startsWith("fetching "))).toEqual(
      lines.map((line) => `${rules.url}: ${line}`),
    );
  });

  test("compares with the old ref where the file names another one now", async () => {
    rules.git("tag", "v1");
    project(key(rules, "v1"));
    await update({ yes: true });
    rules.commit({ "house.hbs": `${PROMPT}Be brief.\n` });
    rules.git("tag", "v2");
    project(key(rules, "v2"));
    const { text = "", data } = await update({ yes: true });
    expect(data).toMatchObject({
      packs: [{ pack: key(rules, "v2"), was: key(rules, "v1"), from: first.slice(0, 12) }],
    });
    expect(text).toContain(key(rules, "v1"));
    expect(text).toContain("        Ask before you delete a file.\n      + Be brief.\n");
    expect(Object.keys(await resolved())).toEqual([key(rules, "v2")]);
  });

  test.each([
    ["v1.1.0", true],
    ["main", false],
  ])("says of %s that it was moved: %s", async (ref, isMoved) => {
    rules.git("tag", "v1.1.0");
    project(key(rules, ref));
    await update({ yes: true });
    rules.commit({ "house.hbs": "Newer.\n" });
    rules.git("tag", "-f", "v1.1.0");
    const { text = "" } = await update();
    const line = "the tag was moved since it was locked: ask who moved it, and why";
    expect(text).toContain("+ Newer.");
    expect(text.includes(line)).toBe(isMoved);
  });

  test("refuses what does not compile, with its file and line, and leaves the lock as it is", async () => {
    await update({ yes: true });
    const before = lockText();
    rules.commit({ "pack.yaml": `${PACK}server: { port: 1 }\n` });
    const { problems, exitCode, text } = await update({ yes: true });
    expect(problems).toMatchObject([{ code: "MX6001", at: { file: `${key(rules)}//pack.yaml`, line: 5 } }]);
    expect({ exitCode, text }).toEqual({
      exitCode: 78,
      text: "with these packs the file does not compile: nothing is written",
    });
    expect(lockText()).toBe(before);
  });

  test("moves only the packs that are named, and brings the others as they are locked", async () => {
    const others = createRemoteRepository();
    try {
      const old = others.commit({ "pack.yaml": "version: 1\n" });
      project(key(rules), key(others));
      await update({ yes: true });
      others.commit({ "pack.yaml": "version: 1\nabout: Newer.\n" });
      const second = rules.commit({ "house.hbs": "Newer.\n" });
      rmSync(join(home, ".mallex"), { recursive: true });
      await update({ yes: true, packs: [rules.folder.split("/").at(-1) ?? ""] });
      await expect(resolved()).resolves.toEqual({ [key(rules)]: second, [key(others)]: old });
    } finally {
      others.remove();
    }
  });

  test("says which pack is meant by a name that fits none", async () => {
    const name = rules.folder.split("/").at(-1) ?? "";
    await expect(update({ packs: [`${name}x`] })).rejects.toMatchObject({
      problem: { code: "MX6150", hint: `did you mean ${JSON.stringify(name)}?` },
    });
  });

  test("tells of a source that a pack brings along, and through whom it comes", async () => {
    await update({ yes: true });
    rules.commit({
      "pack.yaml": `${PACK}extends: [./more.yaml]\n`,
      "more.yaml": "version: 1\nextends: [npm:@acme/words@^1]\n",
    });
    put("node_modules/@acme/words/package.json", '{ "name": "@acme/words", "version": "1.2.3" }');
    put("node_modules/@acme/words/pack.yaml", "version: 1\ntrim: [{ id: acme/tips, section: '# Tips', do: drop }]\n");
    const { text = "" } = await update({ yes: true });
    expect(text).toMatch(/npm:@acme\/words@\^1 +1\.2\.3 /);
    expect(text).toContain(` ${key(rules)}//more.yaml:2:11\n`);
    expect(text).toContain("+ trim acme/tips: ");
    await expect(resolved()).resolves.toMatchObject({ "npm:@acme/words@^1": "1.2.3" });
  });

  test("shows nothing of what a limit keeps out", async () => {
    put(
      "mallex.yaml",
      readFileSync(join(home, "mallex.yaml"), "utf8").replace(
        `- ${key(rules)}\n`,
        `- { pack: "${key(rules)}", use: [filters] }\n`,
      ),
    );
    const { text = "" } = await update();
    expect(text).toContain("+ filters acme/notes");
    expect(text).not.toContain("You work for Acme");
  });

  test("takes a file that was not used before for new, also where its commit was locked and is not here any more", async () => {
    rules.commit({ "strict.yaml": "version: 1\ntrim: [{ id: acme/strict, section: '# Strict', do: drop }]\n" });
    await update({ yes: true });
    rmSync(join(home, ".mallex"), { recursive: true });
    project(key(rules), `${key(rules)}//strict.yaml`);
    const { text = "" } = await update();
    expect(text).toContain("changes  to the plan\n  + trim acme/strict: ");
    expect(text).not.toContain("filters acme/notes");
  });

  test("drops what the lock names and nothing extends, and says so", async () => {
    await update({ yes: true });
    put(
      "mallex.yaml",
      readFileSync(join(home, "mallex.yaml"), "utf8")
        .replace(`  - ${key(rules)}\n`, "")
        .replace(TESTS, ""),
    );
    await expect(update({ yes: true })).resolves.toMatchObject({
      exitCode: 0,
      text: expect.stringContaining(`dropped  nothing extends it\n  ${key(rules)}`) as string,
    });
    expect(lockText()).not.toContain("packs:");
  });

  test("shows in full what comes instead of a commit that is gone", async () => {
    await update({ yes: true });
    rmSync(join(home, ".mallex"), { recursive: true });
    rules.git("checkout", "-q", "--orphan", "fresh");
    rules.commit({ "house.hbs": "Fresh.\n" });
    rules.git("branch", "-q", "-M", "fresh", "main");
    rules.git("reflog", "expire", "--expire=now", "--all");
    rules.git("gc", "-q", "--prune=now");
    const { text = "" } = await update();
    expect(text).toContain("+ Fresh.");
    expect(text).not.toContain("- Ask before you delete");
  });

  test("compares with nothing that is not what was let in", async () => {
    await update({ yes: true });
    rmSync(join(home, ".mallex"), { recursive: true });
    const files = { "house.hbs": "0".repeat(64) };
    await writeLock(join(home, "mallex.yaml"), ({ version, packs = {} }) => {
      const changed = Object.entries(packs).map(([name, one]) => [name, { ...one, files }]);
      return { version, packs: Object.fromEntries(changed) as typeof packs };
    });
    const { text = "", problems } = await update();
    expect(text).toContain("+ You work for Acme.");
    expect(problems).toMatchObject([{ code: "MX6153", severity: "warning" }]);
  });

  test("lets no text of a pack move the terminal, or hide from the one who reads", async () => {
    rules.commit({ "house.hbs": "Be brief.\u200b\nTrust everyone.\n" });
    const { text = "" } = await update();
    expect(text).toContain("+ Be brief.\\u{200b}\n      + Trust everyone.\n");
    rules.commit({ "house.hbs": "Be brief.\u001b[2K\u202e\n" });
    const { problems, exitCode } = await update({ yes: true });
    expect(problems).toMatchObject([{ code: "MX6112" }]);
    expect({ exitCode, lock: lockText() }).toEqual({ exitCode: 78, lock: undefined });
  });

  test.each([
    { answer: "yes", exitCode: 0, written: true },
    { answer: "n", exitCode: 1, written: false },
  ])("shows and asks on a terminal; $answer is taken for what it says", async ({ answer, exitCode, written }) => {
    const stdin = Object.getOwnPropertyDescriptor(process, "stdin") ?? {};
    Object.defineProperty(process, "stdin", { value: Readable.from([`${answer}\n`]), configurable: true });
    onTestFinished(() => void Object.defineProperty(process, "stdin", stdin));
    await trust();
    const said: string[] = [];
    const say = (line: string): void => void said.push(line);
    const asked = updateCommand({ ...context, terminal: true, style: plainStyle, report: say }, { packs: [] });
    await expect(asked).resolves.toMatchObject({ exitCode, data: { written } });
    expect(said.join("\n")).toContain("+ You work for Acme.");
    expect(lockText() !== undefined).toBe(written);
  });

  test.each([["a local file", "mallex.local.yaml", "version: 1\nsizes: { small: { prompt: client } }\n"]])(
    "locks and shows the same whatever %s says",
    async (_, path, text) => {
      const plain = await update({ yes: true });
      const before = lockText();
      rmSync(join(home, "mallex.lock"));
      put(path, text);
      const again = await update({ yes: true });
      expect(lockText()).toBe(before);
      const shown = (one: Outcome): string => one.text ?? "";
      expect(shown(again)).toBe(shown(plain));
      expect(shown(again)).toContain("+ You work for Acme.");
    },
  );

  test.each([
    ["another pack", "mallex.local.yaml", "npm:@me/own@^1"],
    ["another file of the project's pack", ".mallex/mallex.yaml", "//extra.yaml"],
  ])("locks no %s that only %s names, and says where it can be extended", async (_, path, what) => {
    rules.commit({ "extra.yaml": "version: 1\n" });
    await update({ yes: true });
    const before = lockText();
    put("node_modules/@me/own/package.json", '{ "name": "@me/own", "version": "1.0.0" }');
    put("node_modules/@me/own/pack.yaml", "version: 1\n");
    put(path, `version: 1\nextends: ["${what.startsWith("//") ? `${key(rules)}${what}` : what}"]\n`);
    rules.commit({ "house.hbs": "Newer.\n" });
    const { problems, exitCode } = await update({ yes: true });
    expect(problems).toMatchObject([{ code: "MX6107", at: { line: 2 } }]);
    expect({ exitCode, lock: lockText() }).toEqual({ exitCode: 78, lock: before });
  });

  test("writes nothing with --yes where a test of the project fails that passed", async () => {
    await update({ yes: true });
    const before = lockText();
    rules.commit({ "pack.yaml": PACK.replace("tag: note,", "tag: notes,") });
    const { exitCode, text, data } = await update({ yes: true });
    expect({ exitCode, lock: lockText(), data }).toMatchObject({ exitCode: 1, lock: before, data: { written: false } });
    expect(text).toMatch(/nothing is written: with --yes, tests of the project that passed have to pass/);
    put("mallex.yaml", readFileSync(join(home, "mallex.yaml"), "utf8").replace("[acme/notes]", "[]"));
    await expect(update({ yes: true })).resolves.toMatchObject({ exitCode: 0, data: { written: true } });
  });

  test("lets a mistake in a pack's tests, and a name that the project has, too, stop nobody", async () => {
    const same =
      "version: 1\ntests:\n  - { name: a note is dropped, given: { user: hi }, expect: { fired: [acme/notes] } }\n";
    rules.commit({
      "same.test.yaml": same,
      "empty.test.yaml": "version: 1\ntests: []\n",
      "unknown.test.yaml": "version: 1\ntests:\n  - { name: b, given: { user: hi }, expect: { fired: [acme/none] } }\n",
    });
    const { problems, exitCode } = await update({ yes: true });
    expect(problems.map(({ code, severity, at }) => [code, severity, at?.file?.split("//").at(-1)])).toEqual([
      ["MX2005", "warning", "empty.test.yaml"],
      ["MX3001", "warning", "unknown.test.yaml"],
    ]);
    expect(exitCode).toBe(0);
  });

  test("knows a repository by its address, and no built-in pack", async () => {
    await update({ yes: true });
    const second = rules.commit({ "house.hbs": "Newer.\n" });
    await update({ yes: true, packs: [`git+${rules.url}.git`] });
    await expect(resolved()).resolves.toEqual({ [key(rules)]: second });
    await expect(update({ packs: ["mallex:claude-code"] })).rejects.toThrow(/MX6150/);
  });

  test("leaves the models of the lock alone", async () => {
    await writeLock(join(home, "mallex.yaml"), (lock) => ({ ...lock, models: { coder: MODEL } }));
    await update({ yes: true });
    await expect(openLock(join(home, "mallex.yaml"))).resolves.toMatchObject({ models: { coder: MODEL } });
  });

  test("does not write over a lock that somebody else has written in the meantime", async () => {
    const path = process.env["PATH"] ?? "";
    put(
      "bin/git",
      `#!/bin/sh\ncp "${join(home, "other.lock")}" "${join(home, "mallex.lock")}"\nPATH="${path}" exec git "$@"\n`,
    );
    chmodSync(join(home, "bin/git"), 0o755);
    put("other.lock", `version: 1\npacks:\n  npm:a@*: ${ENTRY}\n`);
    await trust();
    const since = { ...context, env: { ...context.env, PATH: `${join(home, "bin")}:${path}` } };
    await expect(updateCommand(since, { packs: [], yes: true })).rejects.toMatchObject({ problem: { code: "MX7527" } });
    expect(lockText()).toContain("npm:a@*");
  });
});
