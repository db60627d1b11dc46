import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importCommand } from "../../../../src/cli/commands/config/import.ts";
import type { CompiledFile } from "../../../../src/cli/compile/compile-file.ts";
import { leaveOutRefused } from "../../../../src/cli/import/leave-out.ts";
import { readText } from "../../../../src/cli/import/read-text.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";
import { cliHome, type CliHome } from "../cli-home.ts";

const sample = (name: string): string => readFileSync(join(PACKAGE_ROOT, "test/fixtures/import", name), "utf8");
const ROUTER = ".claude-code-router/config.json";

function fileIn({ home }: CliHome, name = "mallex.yaml"): string {
  return readFileSync(join(home, name), "utf8");
}

test("what is in the usual place is found and written, and what could not be carried over is reported", async () => {
  const cli = cliHome();
  cli.put(ROUTER, sample("claude-code-router-cloud.json"));
  const { text = "", problems, data } = await importCommand(cli.context, undefined, {});
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(text).toContain("wrote mallex.yaml from ~/.claude-code-router/config.json (claude-code-router)");
  expect(text).toContain("export DEEPSEEK_API_KEY=…   # Providers[1].api_key");
  expect(text).toContain("PROXY_URL: mallex calls servers directly");
  expect(fileIn(cli)).toContain("model: deepseek-chat");
  expect(data).toMatchObject({ source: "claude-code-router", keys: [{ variable: "DEEPSEEK_API_KEY" }] });
  expect(`${text}${JSON.stringify(data)}${fileIn(cli)}`).not.toMatch(/sk-5c1d|a-secret-of-my-own/);
  // What it says came from elsewhere, perhaps with a clone.
  expect(existsSync(cli.context.paths.trust)).toBe(false);
  expect(problems.at(-1)).toMatchObject({ code: "MX6201" });
  expect(text).toMatch(/mallex trust .*\n.*mallex run/);
});

test("a price without its other half costs nothing there", async () => {
  const cli = cliHome();
  const model = "openai/some-model\n      api_base: https://api.example.com/v1";
  cli.put(
    "litellm.yaml",
    `model_list:\n  - model_name: a\n    litellm_params:\n      model: ${model}\n    model_info: { input_cost_per_token: 0.000002 }\n`,
  );
  await importCommand(cli.context, "litellm.yaml", {});
  expect(fileIn(cli)).toMatch(/price: \{ input: 2, output: 0 \}/);
});

test("a setting that can't be right is left out and listed, and the rest is imported", async () => {
  const cli = cliHome();
  const model = (name: string, more: string): string =>
    `  - model_name: ${name}\n    litellm_params: { model: openai/some-model, api_base: "https://api.example.com/v1", ${more} }\n`;
  cli.put(
    "litellm.yaml",
    `model_list:\n${model("a", "temperature: 3")}${model("b", "temperature: 0.5, top_p: 7, max_tokens: -1")}`,
  );
  const { text, data } = await importCommand(cli.context, "litellm.yaml", {});
  expect(text).toMatch(/^wrote mallex.yaml[^]*3 settings could not be carried over:\n {2}profiles\.a\.sampling: /);
  expect(text).toMatch(/\n {2}profiles\.b\.sampling\.topP: .*\n/);
  expect(data).toMatchObject({ unmatched: [{}, {}, {}] });
  expect(fileIn(cli)).toContain("sampling: { temperature: 0.5 }");
});

test("a setting that can't be taken out is tried once", async () => {
  const text = 'version: 1\nbackends:\n  up: { kind: openai, url: "http://127.0.0.1:1/v1 #x" }\n';
  const problem = { code: "MX3001", severity: "error", message: "no URL", at: { line: 3, column: 23 } } as const;
  let compiles = 0;
  const compiled = { problems: [problem] } as unknown as CompiledFile;
  const accepted = await leaveOutRefused(text, async () => (compiles++, compiled));
  expect([compiles, accepted]).toEqual([1, { text, compiled, unmatched: [] }]);
});

test("no key and no program comes along with an address, a flag or a path", async () => {
  const cli = cliHome();
  const provider = {
    name: "mine",
    api_base_url: "https://me:pw-0815@my.example/v1/chat/completions?key=q-4711",
    models: ["a"],
  };
  cli.put(
    "router.json",
    JSON.stringify({ CLAUDE_PATH: "./evil.sh", Providers: [provider], Router: { default: "mine,a" } }),
  );
  const router = await importCommand(cli.context, "router.json", { out: "router.yaml" });
  expect(fileIn(cli, "router.yaml")).toContain("url: https://my.example/v1");
  expect(router.text).toContain("CLAUDE_PATH: a program");
  expect(router.text).toContain("the address has a user");
  cli.put("swap.yaml", 'models: { d: { cmd: "llama-server -hf a/b:Q4_K_M --hf-token t-1234 --threads 2" } }');
  const swap = await importCommand(cli.context, "swap.yaml", { out: "swap-out.yaml" });
  expect(fileIn(cli, "swap-out.yaml")).toContain("--threads");
  expect(swap.text).toContain("--hf-token: secrets are not copied");
  const written = fileIn(cli, "router.yaml") + fileIn(cli, "swap-out.yaml") + JSON.stringify([router, swap]);
  expect(written).not.toMatch(/pw-0815|q-4711|evil|t-1234/);
});

test("an existing file is replaced with --force only", async () => {
  const cli = cliHome();
  cli.put(ROUTER, sample("claude-code-router-local.json"));
  cli.put("mallex.yaml", "version: 1\n");
  await expect(importCommand(cli.context, undefined, {})).rejects.toThrow("already exists");
  expect(fileIn(cli)).toBe("version: 1\n");
  await importCommand(cli.context, undefined, { force: true });
  expect(fileIn(cli)).toContain("lm-studio");
});

test("a folder and a device are never replaced, and a folder that can't be made is an error", async () => {
  const cli = cliHome();
  cli.put(ROUTER, sample("claude-code-router-local.json"));
  for (const out of ["/dev/null", cli.home])
    await expect(importCommand(cli.context, undefined, { out, force: true })).rejects.toThrow(`${out} is no file`);
  const out = join(cli.home, ROUTER, "below-a-file/mallex.yaml");
  await expect(importCommand(cli.context, undefined, { out })).rejects.toThrow("ENOTDIR");
  await importCommand(cli.context, undefined, { out: "new/folders/mallex.yaml" });
  expect(fileIn(cli, "new/folders/mallex.yaml")).toContain("lm-studio");
});

test("--dry-run prints the file and writes nothing; --out names another one", async () => {
  const cli = cliHome();
  cli.put("mine.yaml", sample("llama-swap-groups.yaml"));
  const { text } = await importCommand(cli.context, "mine.yaml", { dryRun: true });
  expect(text).toContain("kind: llama");
  expect(existsSync(join(cli.home, "mallex.yaml"))).toBe(false);
  await importCommand(cli.context, "mine.yaml", { out: "other/mallex.yaml" });
  expect(fileIn(cli, "other/mallex.yaml")).toContain("kind: llama");
});

describe("a file that can't be imported", () => {
  test("none is there", async () => {
    await expect(importCommand(cliHome().context, undefined, {})).rejects.toThrow(
      "there is no configuration to import",
    );
  });

  test("it is not there, or a folder", async () => {
    const cli = cliHome();
    for (const file of ["nothing.json", "."])
      await expect(importCommand(cli.context, file, {})).rejects.toThrow("there is no file");
  });

  test("there are several", async () => {
    const cli = cliHome();
    cli.put(ROUTER, sample("claude-code-router-local.json"));
    cli.put("config.yaml", sample("litellm-team.yaml"));
    await expect(importCommand(cli.context, undefined, {})).rejects.toThrow("several configurations");
    const { data } = await importCommand(cli.context, undefined, { from: "litellm" });
    expect(data).toMatchObject({ source: "litellm", from: "config.yaml" });
  });

  test("it belongs to no program, or names no model", async () => {
    const cli = cliHome();
    cli.put("a.json", '{ "name": "x" }');
    await expect(importCommand(cli.context, "a.json", {})).rejects.toThrow("no configuration that mallex knows");
    cli.put("b.json", '{ "Providers": [] }');
    await expect(importCommand(cli.context, "b.json", {})).rejects.toThrow("names no model");
  });
});

test("the variables of anyclaude are taken from the environment, without a key", async () => {
  const env = { ANTHROPIC_MODEL: "openai/gpt-5", OPENAI_API_KEY: "sk-a-real-one" };
  const cli = cliHome({ env });
  const { data } = await importCommand(cli.context, undefined, {});
  expect(data).toMatchObject({ source: "anyclaude", from: "the environment" });
  expect(fileIn(cli)).toContain("key: { env: OPENAI_API_KEY }");
  expect(fileIn(cli)).not.toContain("sk-a-real-one");
});

test("JSON may have comments and trailing commas", () => {
  expect(readText('// mine\n{ "a": "http://x/y", /* two */ "b": [1, 2,], // three\n}')).toEqual({
    a: "http://x/y",
    b: [1, 2],
  });
});
