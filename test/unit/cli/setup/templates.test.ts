import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { initCommand, type InitDetection } from "../../../../src/cli/commands/config/init.ts";
import { testCommand } from "../../../../src/cli/commands/inspect/test.ts";
import { compileCommand } from "../../../../src/cli/commands/config/compile.ts";
import { linuxNotice } from "../../../../src/cli/models/initial-config.ts";
import { KNOWN_SERVERS } from "../../../../src/cli/setup/detect-servers.ts";
import { readTemplate, TEMPLATE_NAMES, templateList } from "../../../../src/cli/setup/templates.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";
import { cliHome } from "../cli-home.ts";

const GIB = 2 ** 30;

interface Written {
  backends?: Record<string, { url?: string }>;
  profiles: Record<string, { backend: string; model: string; window?: number }>;
}

/** What is on a machine, with the models of its Ollama. */
function machine(gpu: InitDetection["gpu"], models: readonly string[] = []): InitDetection {
  const servers = KNOWN_SERVERS.filter(({ id }) => id === "ollama").map((server) => ({ ...server, models }));
  return { gpu, servers: () => Promise.resolve(servers) };
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
  test.each([
    { memory: 16, gpu: "apple" },
    { memory: 64, gpu: "none" },
  ] as const)("compiles on $memory GB without findings, is trusted, and its tests pass", async ({ memory, gpu }) => {
    const { context, reported } = cliHome();
    const { problems } = await initCommand(context, { template }, memory * GIB, machine(gpu));
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
  await initCommand(context, { template: name }, 32 * GIB, machine("apple"));
  expect(written(home).profiles["main"]).toEqual({
    backend: "local",
    model: "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit",
    window: 40_960,
  });
});

test.each(["local", "hybrid", "privacy", "team"] as const)(
  "%s gets llama.cpp where mlx has no graphics",
  async (name) => {
    const { home, context } = cliHome();
    const { problems } = await initCommand(context, { template: name }, 32 * GIB, machine("nvidia"));
    expect(problems).toEqual([]);
    const { backends = {}, profiles } = written(home);
    const { backend = "", model } = profiles["main"] ?? {};
    expect([backends[backend], model]).toEqual([
      expect.objectContaining({ kind: "llama" }),
      "unsloth/Qwen3-Coder-30B-A3B-Instruct-GGUF:Q4_K_M",
    ]);
    expect(Object.values(backends).filter((one) => JSON.stringify(one).includes("mlx"))).toEqual([]);
  },
);

test.each([
  { models: ["nomic-embed-text", "qwen3:0.6b", "qwen3:8b"], want: "qwen3:8b" },
  { models: ["qwen3:0.6b", "kimi-k2:1t-cloud"], want: "qwen3:0.6b" },
  { models: ["llama3.1:405b"], want: "qwen3.5:9b" },
  { models: [], want: "qwen3.5:9b" },
])("ollama gets the best that a running Ollama has of $models", async ({ models, want }) => {
  const { home, context } = cliHome();
  await initCommand(context, { template: "ollama" }, 16 * GIB, machine("none", models));
  expect(written(home)).toMatchObject({
    backends: { ollama: { url: "http://127.0.0.1:11434/v1" } },
    profiles: { main: { backend: "ollama", model: want } },
  });
});

test.each([
  { models: ["nomic-embed-text", "qwen3:8b"], want: { backend: "ollama", model: "qwen3:8b" } },
  { models: ["qwen3:0.6b"], want: { backend: "llama" } },
])("hybrid stays with what a running Ollama has, if that can do the work: $models", async ({ models, want }) => {
  const { home, context } = cliHome();
  expect((await initCommand(context, { template: "hybrid" }, 16 * GIB, machine("none", models))).problems).toEqual([]);
  expect(written(home).profiles["main"]).toMatchObject(want);
});

test("what is advised repeats the template, and replaces the file that is there now", async () => {
  const { context } = cliHome();
  const given = { template: "hybrid", model: "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit" } as const;
  await expect(initCommand(context, given, 16 * GIB)).rejects.toMatchObject({
    problem: {
      hint: expect.stringMatching(
        /mallex init --template hybrid --model .*mallex init --template hybrid --force --model/,
      ) as unknown,
    },
  });
  await expect(initCommand(context, { ...given, model: " " }, 16 * GIB)).rejects.toMatchObject({
    problem: { hint: expect.stringContaining("mallex init --template hybrid --model qwen3:8b") as unknown },
  });
  const advice = linuxNotice("a/b", "linux", "mallex init --template hybrid --force").join("\n");
  expect(advice.match(/mallex init --template hybrid --force --model/g)).toHaveLength(2);
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
