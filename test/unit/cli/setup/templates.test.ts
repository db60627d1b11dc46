import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { initCommand } from "../../../../src/cli/commands/config/init.ts";
import { testCommand } from "../../../../src/cli/commands/inspect/test.ts";
import { compileCommand } from "../../../../src/cli/commands/config/compile.ts";
import { readTemplate, TEMPLATE_NAMES, templateList } from "../../../../src/cli/setup/templates.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";
import { cliHome } from "../cli-home.ts";

const GIB = 2 ** 30;

interface Written {
  backends?: Record<string, { url?: string }>;
  profiles: Record<string, { backend: string; model: string; window?: number }>;
}

function written(home: string): Written {
  return parse(readFileSync(join(home, "mallex.yaml"), "utf8")) as Written;
}

test("the folder has the templates that the table lists, and --help a line about each", () => {
  const files = readdirSync(join(PACKAGE_ROOT, "templates/init")).map((name) => name.replace(/\.yaml$/, ""));
  expect(files.toSorted()).toEqual(TEMPLATE_NAMES.toSorted());
  for (const name of TEMPLATE_NAMES) expect(templateList()).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
});

describe.each(TEMPLATE_NAMES)("the template %s", (template) => {
  test.each([16, 64])("compiles on %i GB without findings, is trusted, and its tests pass", async (memory) => {
    const { context, reported } = cliHome();
    const { problems } = await initCommand(context, { template }, memory * GIB);
    expect([...problems, ...reported]).toEqual([]);
    const compiled = await compileCommand(context, {});
    expect(compiled.problems).toEqual([]);
    expect(compiled.text).not.toContain("not trusted");
    const { exitCode = 0, problems: failed } = await testCommand(context, {});
    expect([exitCode, failed]).toEqual([0, []]);
  });
});

test.each(["local", "hybrid", "privacy", "team"] as const)("%s gets the model that fits this machine", async (name) => {
  const { home, context } = cliHome();
  await initCommand(context, { template: name }, 32 * GIB);
  expect(written(home).profiles["main"]).toEqual({
    backend: "local",
    model: "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit",
    window: 40_960,
  });
});

test("a model of another kind brings its backend, and no window of the template's model stays", async () => {
  const { home, context } = cliHome();
  await initCommand(context, { template: "hybrid", model: "qwen3:8b" }, 16 * GIB);
  const { backends, profiles } = written(home);
  expect(Object.keys(backends ?? {})).toEqual(["claude", "ollama"]);
  expect(profiles["main"]).toEqual({ backend: "ollama", model: "qwen3:8b" });
});

test.each([
  { template: "ollama", model: "acme/helper", want: "acme/helper" },
  { template: "ollama", model: "ollama/qwen3:8b", want: "qwen3:8b" },
  { template: "lmstudio", model: "gpt-4o", want: "gpt-4o" },
  { template: "vllm", model: "served: one", want: "served: one" },
] as const)("$template takes $model as a name of its server", async ({ template, model, want }) => {
  const { home, context } = cliHome();
  const { problems } = await initCommand(context, { template, model }, 16 * GIB);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const { backends, profiles } = written(home);
  expect(Object.keys(backends ?? {})).toEqual([profiles["main"]?.backend]);
  expect(profiles["main"]).toMatchObject({ model: want, window: expect.any(Number) as unknown });
});

test("a window that the model doesn't have becomes its own", async () => {
  const { home, context } = cliHome();
  await initCommand(context, { template: "ollama", model: "phi4:14b" }, 32 * GIB);
  expect(written(home).profiles["main"]?.window).toBe(16_384);
});

test("a template's own comments survive, whatever is set", async () => {
  const { home, context } = cliHome();
  await initCommand(context, { template: "ollama", model: "qwen3:8b" }, 16 * GIB);
  const text = readFileSync(join(home, "mallex.yaml"), "utf8");
  expect(text).toBe(readTemplate("ollama").replace('"qwen3.5:4b"', '"qwen3:8b"'));
});
