import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CliContext, Outcome } from "../../../../src/cli/context/context.ts";
import { compileCommand } from "../../../../src/cli/commands/config/compile.ts";
import { testCommand } from "../../../../src/cli/commands/inspect/test.ts";
import { plainStyle } from "../../../../src/diagnostics/print-problems.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { packageRoot, scratchFolder, writeFiles } from "../../checks/scratch.ts";

const PACK = "version: 1\nabout: Ours.\ntrim: [{ id: acme/no-tips, section: '# Tips', do: drop }]\n";
const FIRES = `version: 1
tests:
  - name: no tips
    given: { user: hello, size: large, system: "You help.\\n\\n# Tips\\nDrink." }
    expect: { fired: [acme/no-tips], prompt: { without: Drink } }
`;

function contextOf(config: string, files: Readonly<Record<string, string>>): CliContext {
  const cwd = scratchFolder();
  writeFiles(cwd, files);
  const home = join(scratchFolder(), "home");
  const paths = mallexPaths({}, home);
  // A user's own file is no part of what others load.
  writeFiles(paths.home, { "mallex.yaml": "version: 1\ntrim: [{ id: mine, section: '# Mine', do: drop }]\n" });
  return { cwd, config, env: {}, json: true, homeDir: home, paths, packageRoot, style: plainStyle } as never;
}

const codes = ({ problems }: Outcome): string[] =>
  problems.map(({ code, at }) => [code, at?.file, at?.line].filter((part) => part !== undefined).join(" "));

test.each(["rules", "rules/pack.yaml"])(
  "`compile %s` checks a pack as its users load it, and writes nothing",
  async (config) => {
    const context = contextOf(config, { "rules/pack.yaml": PACK, "rules/pack.test.yaml": FIRES });
    const file = join(context.cwd, "rules/pack.yaml");
    expect(await compileCommand(context, {})).toEqual({
      problems: [],
      text: `${file}: a pack with 1 rule; nothing to write`,
      data: { file, rules: 1 },
    });
  },
);

test("`test --config` runs the tests of a pack, and tells which rules no test makes fire", async () => {
  const more = PACK.replace("trim: [", "trim: [{ id: acme/no-ads, section: '# Ads', do: drop }, ");
  const context = contextOf("rules", { "rules/pack.yaml": more, "rules/pack.test.yaml": FIRES });
  const { problems, exitCode, data } = await testCommand(context, { coverage: true });
  expect({ problems, exitCode }).toEqual({ problems: [], exitCode: 0 });
  expect(data).toMatchObject({ passed: 1, failed: 0, coverage: { rules: 2, missed: [{ id: "acme/no-ads" }] } });
});

test("a test of a pack that fails is a finding", async () => {
  const context = contextOf("rules", {
    "rules/pack.yaml": PACK,
    "rules/pack.test.yaml": FIRES.replace("without: Drink", "contains: Drink"),
  });
  expect(await testCommand(context, {})).toMatchObject({ exitCode: 1, data: { failed: 1 } });
});

test.each<[title: string, pack: string, want: readonly string[]]>([
  ["what only the person may say", `${PACK}server: { port: 1 }\n`, ["MX6001 pack.yaml 4"]],
  ["an id without a prefix", PACK.replace("acme/no-tips", "no-tips"), ["MX6163 pack.yaml 3"]],
  ["a file outside its folder", `${PACK}sizes: { small: { prompt: ../house.hbs } }\n`, ["MX5005 pack.yaml 4"]],
  ["a pack that is not locked", `${PACK}extends: ["npm:@acme/more"]\n`, ["MX6101 pack.yaml 4"]],
])("a pack with %s is reported with its line", async (_, pack, want) => {
  const outcome = await compileCommand(contextOf("rules", { "rules/pack.yaml": pack, "house.hbs": "Hello" }), {});
  expect(codes(outcome)).toEqual(want);
});

test("a file that is a link is an error: git and npm bring none", async () => {
  const pack = `${PACK}sizes: { small: { prompt: ./prompts/house.hbs } }\n`;
  const context = contextOf("rules", { "rules/pack.yaml": pack, "rules/real/house.hbs": "Hello" });
  symlinkSync("real", join(context.cwd, "rules/prompts"));
  const outcome = await compileCommand(context, {});
  expect(outcome.exitCode).toBe(78);
  expect(codes(outcome)).toContain("MX6167 prompts/house.hbs");
});
