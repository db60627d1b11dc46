import { chmodSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testCommand } from "../../../../../src/cli/commands/inspect/test.ts";
import { testOf, withTests } from "../../../inspect/explain/rule-tests.ts";
import { cliHome } from "../../cli-home.ts";

// Most of it is in test/commands/test.yaml.

test("a repeated group in --run takes linear time", async () => {
  const { context, put } = cliHome();
  const name = `${"a".repeat(5000)}!`;
  put("mallex.yaml", withTests(testOf("{ user: hello }", "{ class: main }", name))["mallex.yaml"] ?? "");
  await expect(testCommand(context, { run: "^(a+)+$" })).rejects.toMatchObject({ problem: { code: "MX7507" } });
});

test("--update keeps the file's mode", async () => {
  const { context, home, put } = cliHome();
  put("mallex.yaml", withTests(testOf("{ user: hello }", "{ class: naming }"))["mallex.yaml"] ?? "");
  const file = join(home, "mallex.yaml");
  chmodSync(file, 0o640);
  await testCommand(context, { update: true });
  expect(statSync(file).mode & 0o777).toBe(0o640);
});
