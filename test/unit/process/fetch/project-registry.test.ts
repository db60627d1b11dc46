import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { registryOption } from "../../../../src/process/fetch/npm.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

let project: string;
let file: string;
beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "mallex-registry-")));
  file = join(project, ".npmrc");
  writeFileSync(join(project, "package.json"), "{}");
});
afterEach(() => rmSync(project, { recursive: true }));

const asked = async (folder = project, name = "@acme/rules"): Promise<string | undefined> =>
  (await registryOption(name, { project: folder, report: undefined }))[0];

test.each(cases("namesRegistry") as [string, string][])("%j names a registry", async (text, url) => {
  writeFileSync(file, text);
  expect(await asked()).toBe(`--@acme:registry=${url}`);
});

test.each(cases("cases") as string[])("%j is passed over", async (url) => {
  writeFileSync(file, `@acme:registry=${url}`);
  expect(await asked()).toBeUndefined();
});

test.each(cases("saysNothingScope") as string[])("%j says nothing of the scope", async (text) => {
  writeFileSync(file, text);
  expect(await asked()).toBeUndefined();
});

test("a package without a scope has none", async () => {
  writeFileSync(file, "@acme:registry=https://npm.example.com");
  expect(await asked(project, "rules")).toBeUndefined();
});

test("it is that of the nearest folder with a package.json or packages, and never a link", async () => {
  writeFileSync(file, "@acme:registry=https://npm.example.com");
  const inner = join(project, "a/b");
  mkdirSync(inner, { recursive: true });
  expect(await asked(inner)).toBeDefined();
  mkdirSync(join(project, "a/node_modules"));
  expect(await asked(inner)).toBeUndefined();
  symlinkSync(file, join(project, "a/.npmrc"));
  expect(await asked(inner)).toBeUndefined();
});
