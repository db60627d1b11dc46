import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { clientArguments } from "../../../../../src/cli/commands/run/run.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { scratch } from "../../../process/supervise/scratch.ts";
import { testPlan } from "../../../../support/test-server.ts";

const ASKS = "Claude Code asks you before each one that needs a check.";
const DECLINES = "Claude Code declines each one that needs a check.";
const AUTO = { permissions: { defaultMode: "auto" } };

interface Given {
  readonly args?: readonly string[];
  /** Of the person, or of the project. */
  readonly settings?: { readonly of: "home" | "cwd"; readonly text: object };
  readonly kind?: "openai" | "anthropic";
}

/** What is said when the client starts, and what it shows on its first screen. */
async function start({ args = [], settings, kind = "openai" }: Given): Promise<{ said: string; shown: string }> {
  const home = scratch();
  const cwd = join(home, "project");
  for (const folder of [join(home, ".claude"), join(cwd, ".claude")]) mkdirSync(folder, { recursive: true });
  if (settings !== undefined)
    writeFileSync(join(settings.of === "home" ? home : cwd, ".claude/settings.json"), JSON.stringify(settings.text));
  const url = kind === "openai" ? "http://127.0.0.1:9/v1" : "https://api.anthropic.com";
  const plan = testPlan({
    backends: { local: { kind, url } },
    launch: { args: [], env: {}, releases: [{ settings: { companyAnnouncements: [{ from: "autoModeNotice" }] } }] },
  });
  const said: string[] = [];
  const own = mallexPaths({ MALLEX_HOME: join(home, ".mallex") }, home);
  const context = { env: { HOME: home }, cwd, homeDir: home, paths: own, report: (line: string) => said.push(line) };
  const session = { id: "run-1", plan, isUsable: () => true, token: "t", url: "http://127.0.0.1:1" };
  const given = { clientArgs: args, release: "2.1.329" };
  const started = await clientArguments(session as never, context as never, given);
  const { companyAnnouncements } = JSON.parse(readFileSync(started.args[1] ?? "", "utf8")) as Record<string, unknown>;
  return { said: said.join("\n"), shown: String(companyAnnouncements) };
}

test.each<Given>([
  { args: ["--permission-mode", "auto"] },
  { args: ["--permission-mode=auto"] },
  { args: ["--settings", JSON.stringify(AUTO)] },
  { settings: { of: "home", text: AUTO } },
  { settings: { of: "cwd", text: AUTO } },
])("in auto mode it is said that a person is asked: %j", async (given) => {
  const { said, shown } = await start(given);
  expect(said).toContain(ASKS);
  expect(shown).toContain(ASKS);
});

test.each(["-p", "--print"])("with %s nobody can be asked", async (flag) => {
  const { said } = await start({ args: [flag, "hello", "--permission-mode", "auto"] });
  expect(said).toContain(DECLINES);
  expect(said).not.toContain("asks you");
});

test.each<Given>([
  {},
  { args: ["-p", "hello"] },
  { args: ["--permission-mode", "plan"], settings: { of: "home", text: AUTO } },
  { args: ["--permission-mode", "auto"], kind: "anthropic" },
])("nothing is said of it where auto mode is off, or answers are checked: %j", async (given) => {
  const { said, shown } = await start(given);
  expect(said).not.toContain("Auto mode");
  expect(shown).toContain("billing");
  expect(shown).not.toContain("Auto mode");
});
