import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Launch, Plan } from "../../../../generated/types/plan.d.ts";
import { clientHome, warnHome } from "../../../../src/cli/launch/client-settings.ts";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";

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

describe("is unknown, and it is said why,", () => {
  const of = (args: string[] = []): ReturnType<typeof clientHome> =>
    clientHome({ cwd, homeDir, env: { HOME: "/home/me" }, managed: [managed], preferences: managed }, launch(), args);

  test("not where there are no settings, or empty ones", () => {
    expect(of()).toEqual({ home: "/home/me", faults: [] });
    writeFileSync(join(managed, "managed-settings.json"), "\n");
    expect(of()).toEqual({ home: "/home/me", faults: [] });
  });

  // The tests may run as root, who reads everything: what can't be read is a folder here.
  test.each<[string, () => string]>([
    ["managed ones", () => join(managed, "managed-settings.json")],
    ["a part of managed ones", () => join(managed, "managed-settings.d", "a.json")],
    ["the person's", () => join(homeDir, ".claude/settings.json")],
    ["those of an organisation", () => join(homeDir, ".claude/remote-settings.json")],
    ["the project's", () => join(cwd, ".claude/settings.json")],
    ["the project's local ones", () => join(cwd, ".claude/settings.local.json")],
  ])("where %s can't be read, are no JSON or no object", (_, at) => {
    const file = at();
    mkdirSync(file);
    expect(of()).toEqual({ faults: [expect.stringContaining(`${file}: EISDIR`)] });
    rmSync(file, { recursive: true });
    for (const text of ['{"env": {', "[]", "null"]) {
      writeFileSync(file, text);
      expect(of()).toEqual({ faults: [expect.stringContaining(file)] });
    }
  });

  test("where a folder of managed ones can't be listed", () => {
    const parts = join(managed, "managed-settings.d");
    rmSync(parts, { recursive: true });
    symlinkSync(parts, parts);
    expect(of()).toEqual({ faults: [expect.stringContaining(`${parts}: ELOOP`)] });
  });

  test("where they come in a way that is not read", () => {
    expect(of(["--managed-settings", "{}"]).faults).toEqual([expect.stringContaining("--managed-settings")]);
    writeFileSync(join(managed, "com.anthropic.claudecode.plist"), "");
    expect(of().faults).toEqual([expect.stringContaining("com.anthropic.claudecode.plist")]);
    rmSync(join(managed, "com.anthropic.claudecode.plist"));
    mkdirSync(join(managed, "me"));
    writeFileSync(join(managed, "me", "com.anthropic.claudecode.plist"), "");
    expect(of().home).toBeUndefined();
  });

  test("where a home is no text", () => {
    writeFileSync(join(cwd, ".claude/settings.json"), '{"env":{"HOME":7}}');
    expect(of().home).toBeUndefined();
  });

  test("but only to those who have rules for homes", () => {
    const rules = (path: string): Pick<Plan, "neverLeaves"> => ({
      neverLeaves: lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", path }] }) ?? [],
    });
    const told = warnHome(rules("~/papers/**"), ["/x/settings.json: EACCES"]);
    expect(told).toEqual([
      expect.objectContaining({ code: "MX7547", message: expect.stringContaining("/x/settings.json: EACCES") }),
    ]);
    expect(warnHome(rules("/srv/papers/**"), ["/x/settings.json: EACCES"])).toEqual([]);
    expect(warnHome({}, ["/x/settings.json: EACCES"])).toEqual([]);
  });
});

function settings(HOME: string): string {
  return JSON.stringify({ env: { HOME } });
}
