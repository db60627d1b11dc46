import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packCheckCommand } from "../../../../../src/cli/commands/packs/pack-check.ts";
import { packNewCommand, type NameFlags } from "../../../../../src/cli/commands/packs/pack-new.ts";
import type { CliContext, Outcome } from "../../../../../src/cli/context/context.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { compileFiles, packageRoot, scratchFolder } from "../../../checks/scratch.ts";

function contextAt(cwd: string): CliContext {
  const home = join(cwd, "home");
  return { cwd, env: process.env, homeDir: home, paths: mallexPaths({}, home), packageRoot } as never;
}

async function make(folder: string, flags: NameFlags = {}): Promise<Outcome & { readonly cwd: string }> {
  const cwd = scratchFolder();
  return { cwd, ...(await packNewCommand(contextAt(cwd), { folder, ...flags })) };
}

describe("what a new pack is called", () => {
  test.each<[folder: string, flags: NameFlags, name: string]>([
    ["team-rules", {}, "team-rules"],
    ["team-rules", { name: "acme" }, "acme"],
    ["Our Rules (2)", {}, "our-rules-2"],
    ["7-of-us", {}, "of-us"],
    ["rules", { npm: "@acme/mallex-rules" }, "acme"],
    ["rules", { npm: "house-rules" }, "house-rules"],
    ["rules", { npm: "@acme/mallex-rules", name: "ours" }, "ours"],
  ])("in %s with %j: %s", async (folder, flags, name) => {
    const { cwd, data } = await make(folder, flags);
    expect(data).toMatchObject({ name });
    expect(readFileSync(join(cwd, folder, "pack.yaml"), "utf8")).toContain(`id: ${name}/no-tips`);
  });

  test.each<[folder: string, flags: NameFlags, message: string]>([
    ["rules", { name: "Acme" }, `--name: "Acme" can't stand before the ids of rules`],
    ["rules", { name: "a/b" }, `--name: "a/b" can't stand`],
    ["規則", {}, `the folder "規則" gives no name for rules`],
    ["rules", { name: "mallex" }, `"mallex" stands before the ids of mallex's own rules`],
    ["privacy", {}, `"privacy" stands before`],
    ["rules", { npm: "@acme" }, `--npm: "@acme" is no name of a package`],
    ["rules", { npm: "Acme Rules" }, `--npm: "Acme Rules" is no name`],
    ["rules", { npm: "@acme/rules@1" }, `--npm: "@acme/rules@1" is no name`],
    ["rules", { npm: "@acme/rules/strict.yaml" }, `--npm: "@acme/rules/strict.yaml" is no name`],
  ])("in %s with %j is refused", async (folder, flags, message) => {
    await expect(make(folder, flags)).rejects.toMatchObject({
      problem: { code: "MX6162", message: expect.stringContaining(message) },
    });
  });
});

describe("what it writes", () => {
  test.each<[flags: NameFlags, files: readonly string[]]>([
    [{ name: "acme" }, ["README.md", "pack.test.yaml", "pack.yaml"]],
    [{ npm: "@acme/mallex-rules" }, ["README.md", "pack.test.yaml", "pack.yaml", "package.json"]],
  ])("with %j is a pack that nothing is to be said of", async (flags, files) => {
    const { cwd, text } = await make("deep/team-rules", flags);
    expect(readdirSync(join(cwd, "deep/team-rules")).toSorted()).toEqual(files);
    expect(text).toContain("mallex pack check deep/team-rules");
    const checked = await packCheckCommand(contextAt(cwd), "deep/team-rules");
    expect(checked).toMatchObject({
      problems: [],
      exitCode: 0,
      data: { rules: 2, missed: [], tests: { passed: 2, failed: 0, inspected: 0, leftOut: 0 } },
    });
  });

  test("works in a project that extends it", async () => {
    const { cwd } = await make("p", { name: "acme" });
    const read = (name: string): string => readFileSync(join(cwd, "p", name), "utf8");
    const project =
      "version: 1\nextends: [mallex:claude-code, mallex:models, ./p/pack.yaml]\nprofiles: { main: { backend: local, model: mallex/smollm2-135m } }\n";
    const { problems, plan } = await compileFiles(
      { "mallex.yaml": project, "p/pack.yaml": read("pack.yaml"), "p/pack.test.yaml": read("pack.test.yaml") },
      { tests: "all" },
    );
    expect(problems).toEqual([]);
    expect(plan?.filters[0]?.id).toBe("acme/no-adverts");
  });

  test("has no scripts, and brings nothing along", async () => {
    const { cwd } = await make("p", { npm: "@acme/mallex-rules" });
    const manifest = JSON.parse(readFileSync(join(cwd, "p/package.json"), "utf8")) as object;
    expect(Object.keys(manifest).toSorted()).toEqual(["description", "files", "keywords", "name", "version"]);
  });
});

describe("nothing is overwritten", () => {
  test.each(["pack.yaml", "pack.test.yaml", "README.md", "package.json"])("%s", async (name) => {
    const cwd = scratchFolder();
    mkdirSync(join(cwd, "p"));
    writeFileSync(join(cwd, "p", name), "mine\n");
    await expect(packNewCommand(contextAt(cwd), { folder: "p", npm: "@acme/rules" })).rejects.toMatchObject({
      problem: { code: "MX6161", message: `${join(cwd, "p", name)} is there already` },
    });
    expect(readdirSync(join(cwd, "p"))).toEqual([name]);
    expect(readFileSync(join(cwd, "p", name), "utf8")).toBe("mine\n");
  });

  test("not even what a link leads to that leads nowhere yet", async () => {
    const cwd = scratchFolder();
    symlinkSync(join(cwd, "elsewhere"), join(cwd, "pack.yaml"));
    await expect(packNewCommand(contextAt(cwd), { folder: ".", name: "acme" })).rejects.toMatchObject({
      problem: { code: "MX6161" },
    });
    expect(readdirSync(cwd)).toEqual(["pack.yaml"]);
  });

  test("other files of the folder stay", async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, "LICENSE"), "mine\n");
    await packNewCommand(contextAt(cwd), { folder: ".", name: "acme" });
    expect(readdirSync(cwd).toSorted()).toEqual(["LICENSE", "README.md", "pack.test.yaml", "pack.yaml"]);
  });
});
