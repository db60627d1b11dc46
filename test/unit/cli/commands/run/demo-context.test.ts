import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { trustCommand } from "../../../../../src/cli/commands/config/trust.ts";
import { demoConfig, demoContext } from "../../../../../src/cli/commands/run/demo.ts";
import { compileFile } from "../../../../../src/cli/compile/compile-file.ts";
import { RUN_SETTINGS } from "../../../../../src/cli/compile/run-settings.ts";
import { prepareRun } from "../../../../../src/cli/start/prepare-run.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { recompile } from "../../../../../src/cli/reload/recompile.ts";
import { cliHome } from "../../cli-home.ts";

/** As `mallex setup` writes it for Claude. */
const USERS = `version: 1
extends: [mallex:claude-code, mallex:models]
backends: { claude: { kind: anthropic, login: client } }
profiles: { opus: { backend: claude, model: claude-opus-4-8 } }
tiers: [{ id: main, profiles: [opus] }]
`;

test("the demo's model answers, whatever the person's own file and variables say", async () => {
  const env = Object.fromEntries(RUN_SETTINGS.map(({ variable }) => [variable, "7"]));
  const { home, context, put, reported } = cliHome({ style: plainStyle, env: { ...env, HOME: "/nowhere" } });
  put(".mallex/mallex.yaml", USERS);
  const folder = join(home, "demo");
  mkdirSync(folder);
  put("demo/mallex.yaml", demoConfig(context));
  const inFolder = demoContext(context, folder);
  expect(inFolder.env).toEqual({ HOME: "/nowhere" });
  expect((await compileFile({ ...inFolder, config: join(home, ".mallex/mallex.yaml") })).problems).toEqual([]);
  await trustCommand(inFolder, { yes: true });
  const { signal } = new AbortController();
  const prepared = await prepareRun(inFolder, {}, signal);
  expect(prepared.compiled?.sources.map(({ kind }) => kind)).not.toContain("user");
  expect(Object.keys(prepared.compiled?.plan.profiles ?? {})).toEqual(["demo"]);
  // What the demo brings is not the person's to change.
  expect(reported.join("\n")).not.toContain("MX7535");
  if (prepared.compiled === undefined) return;
  const again = await recompile(prepared.source.request);
  expect(Object.keys(again.good?.plan.profiles ?? {})).toEqual(["demo"]);
});
