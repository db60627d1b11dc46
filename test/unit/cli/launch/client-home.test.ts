import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { Launch } from "../../../../generated/types/plan.d.ts";
import { clientHome } from "../../../../src/cli/launch/client-home.ts";

const root = mkdtempSync(join(tmpdir(), "mallex-home-"));
const homeDir = join(root, "home");
const cwd = join(root, "project");
const managed = join(root, "managed");
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  for (const folder of [homeDir, cwd]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, ".claude"), { recursive: true });
  }
  rmSync(managed, { recursive: true, force: true });
  mkdirSync(join(managed, "managed-settings.d"), { recursive: true });
});

const launch = (more: Partial<Launch> = {}): Launch => ({ args: [], env: {}, ...more });
const homeOf = (given: Launch, env: Record<string, string> = { HOME: "/home/me" }, args: string[] = []): unknown =>
  clientHome({ cwd, homeDir, env, managed: [managed] }, given, args).home;

test("is that of the environment", () => {
  expect(homeOf(launch())).toBe("/home/me");
  expect(homeOf(launch(), { USERPROFILE: "C:\\Users\\me" })).toBe("C:\\Users\\me");
  expect(homeOf(launch(), {})).toBeUndefined();
});

test("is that of launch.env before that", () => {
  expect(homeOf(launch({ env: { HOME: "/data/x" } }))).toBe("/data/x");
  expect(homeOf(launch({ env: { HOME: { from: "url" } } }))).toBeUndefined();
  expect(homeOf(launch({ env: { USERPROFILE: "/home" } }))).toBe("/home/me");
  expect(homeOf(launch({ env: { USERPROFILE: "D:\\me" } }), { USERPROFILE: "C:\\me" })).toBe("D:\\me");
});

test.each<[string, (home: string) => void]>([
  ["the person's settings", (HOME) => writeFileSync(join(homeDir, ".claude/settings.json"), settings(HOME))],
  ["the project's", (HOME) => writeFileSync(join(cwd, ".claude/settings.json"), settings(HOME))],
  ["managed ones", (HOME) => writeFileSync(join(managed, "managed-settings.json"), settings(HOME))],
  ["a part of managed ones", (HOME) => writeFileSync(join(managed, "managed-settings.d/a.json"), settings(HOME))],
  ["the project's local ones", (HOME) => writeFileSync(join(cwd, ".claude/settings.local.json"), settings(HOME))],
])("is unknown where %s name another", (_, write) => {
  write("/home/me");
  expect(homeOf(launch())).toBe("/home/me");
  write("/home");
  expect(homeOf(launch())).toBeUndefined();
  expect(homeOf(launch({ env: { HOME: "/data/x" } }))).toBeUndefined();
});

test("is unknown where arguments or what a release is given name another", () => {
  expect(homeOf(launch(), undefined, ["--settings", settings("/home/me")])).toBe("/home/me");
  expect(homeOf(launch(), undefined, ["--settings", settings("/home")])).toBeUndefined();
  expect(homeOf(launch({ args: [`--settings=${settings("/home")}`] }))).toBeUndefined();
  expect(homeOf(launch({ releases: [{ env: { HOME: "/home" } }] }))).toBeUndefined();
});

function settings(HOME: string): string {
  return JSON.stringify({ env: { HOME } });
}
