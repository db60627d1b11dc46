import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { importCommand } from "../../../../src/cli/commands/config/import.ts";
import { Draft } from "../../../../src/cli/import/draft.ts";
import { readCommand } from "../../../../src/cli/import/llama-swap-command.ts";
import { SOURCES } from "../../../../src/cli/import/registry.ts";
import type { SourceName } from "../../../../src/cli/import/source-names.ts";
import { compileText } from "../../../../src/cli/setup/write-config.ts";
import { isError, type MallexError } from "../../../../src/diagnostics/problem.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";
import { cliHome } from "../cli-home.ts";

const thrown = async (run: Promise<unknown>): Promise<MallexError> =>
  run.then(
    () => expect.fail("nothing was thrown"),
    (error: unknown) => error as MallexError,
  );

test.each([
  ["a.json", '{\n  "Providers": [\n    { "name": "a" "models": [] }\n  ]\n}\n', { line: 3 }],
  ["b.json", '// mine\n/* two\n lines */ {\n  "Providers": [ { "name": "a ] }\n}\n', { line: 4 }],
  ["c.yaml", "model_list:\n  - model_name: a\n   litellm_params: { model: x }\n", { line: 3 }],
  ["d.yaml", "models:\n  a: { cmd: llama-server -m x }\n  a: { cmd: llama-server -m y }\n", { line: 3, column: 3 }],
])("a mistake in the syntax of %s is reported where it is", async (file, text, at) => {
  const cli = cliHome();
  cli.put(file, text);
  const { problem } = await thrown(importCommand(cli.context, file, {}));
  expect(problem).toMatchObject({ code: "MX1004", at: { file, ...at } });
  expect(problem.message).not.toContain("undefined");
});

test("so it is where nobody has named the file, and no key of its line is shown", async () => {
  const cli = cliHome();
  cli.put(
    ".claude-code-router/config.json",
    '{ "Providers": [ { "api_key": "sk-abcdefghijklmnop123456" "models": [] } ] }',
  );
  const { problems } = await thrown(importCommand(cli.context, undefined, {}));
  expect(problems[0].at).toMatchObject({ file: "~/.claude-code-router/config.json", line: 1 });
  expect(JSON.stringify(problems)).not.toContain("sk-abcdef");
});

test.each([
  "model_list:\n  api_key:hunter2\n x: y",
  "api_key: @hunter2",
  "api_key: *hunter2",
  "k: 1\nhunter2: 1\nhunter2: 2\n",
  '{ "hunter2" "a": 1 }',
])("nothing of the text %j is shown", async (text) => {
  const cli = cliHome();
  cli.put("config.yaml", text);
  const { problems } = await thrown(importCommand(cli.context, "config.yaml", {}));
  expect(problems[0]).toMatchObject({ code: "MX1004", at: { file: "config.yaml" } });
  expect(JSON.stringify(problems)).not.toContain("hunter2");
});

test("variables of a shell are no JSON and no YAML, and need not be", async () => {
  const cli = cliHome();
  cli.put("start.sh", '# mine\nexport ANTHROPIC_MODEL="openai/gpt-5"\n# two\nanyclaude: x: y\n');
  const { data } = await importCommand(cli.context, "start.sh", {});
  expect(data).toMatchObject({ source: "anyclaude" });
});

const A_SERVER = { name: "a", api_base_url: "http://127.0.0.1:1234/v1", models: ["one", null, 5, { x: 1 }] };
const WRONG: readonly (readonly [SourceName, unknown, readonly string[]])[] = [
  [
    "claude-code-router",
    {
      Providers: [
        null,
        [],
        "x",
        { name: "b", models: ["m"] },
        { ...A_SERVER, transformer: { use: [5] }, api_key: [1] },
      ],
      Router: { default: ["a,one"], background: "a,one" },
      PORT: "many",
    },
    [
      "Providers[0]: must be an object, not null",
      "Providers[1]: must be an object, not a list",
      "Providers[2]: must be an object, not a text",
      "Providers[3]: b has no address",
      "Providers[4].models[1]: must be a text, not null",
      "Providers[4].models[2]: must be a text, not a number",
      "Providers[4].models[3]: must be a text, not an object",
      "Providers[4].transformer.use[0]: must be the name",
      "Providers[4].api_key: must be a text, not a list",
      "Router.default: must be a text, not a list",
      "PORT: must be a number, not a text",
    ],
  ],
  [
    "litellm",
    {
      credential_list: [null],
      model_list: [
        null,
        { model_name: "none", litellm_params: null },
        { model_name: "other", litellm_params: { model: "openai/x", api_base: "nowhere", temperature: 1 } },
        { model_name: "a", litellm_params: { model: "openai/a", temperature: "hot" } },
      ],
      litellm_settings: { fallbacks: [null, { a: "b" }] },
    },
    [
      "credential_list[0]: must be an object, not null",
      "model_list[0]: must be an object, not null",
      "model_list[1]: none: `litellm_params` has no `model`",
      "model_list[2]: other: `api_base` is no http or https URL",
      "model_list[3].litellm_params.temperature: must be a number, not a text",
      "litellm_settings.fallbacks[0]: must be an object, not null",
    ],
  ],
  [
    "llama-swap",
    {
      models: { a: { cmd: "llama-server -m /x.gguf", aliases: [null, "y"] }, b: null, c: [], d: {}, e: { cmd: 5 } },
      peers: { p: null, q: { proxy: 1, models: ["z"] } },
      groups: { g: "a" },
    },
    [
      "models.a.aliases[0]: must be a text, not null",
      "models.b: must be an object, not null",
      "models.c: must be an object, not a list",
      "models.d: `cmd`",
      "models.e: `cmd`",
      "peers.p: must be an object, not null",
      "peers.q: no address",
      "groups.g: must be an object, not a text",
    ],
  ],
  [
    "anyclaude",
    {
      backend: "a",
      backends: { a: { baseUrl: "http://127.0.0.1:1/v1", model: "m" }, local: null, b: { baseUrl: "x" } },
    },
    ["backends.local: must be an object, not null", "backends.b: no address"],
  ],
  [
    "mallex",
    { proxyPort: 1, model: "a/b", routing: { tiers: { 1: null, 2: { target: "local" } }, rules: { x: [] } } },
    ["routing.tiers.1: must be an object, not null", "routing.rules.x: must be an object, not a list"],
  ],
];

test.each(WRONG)(
  "what has a wrong type in a file of %s is left out by name, the rest is taken",
  async (name, data, want) => {
    const { home, context } = cliHome();
    const { file = "", unmatched } = SOURCES[name].convert(JSON.stringify(data));
    const lines = unmatched.map(({ path, why }) => `${path}: ${why}`);
    for (const one of want) expect(lines).toContainEqual(expect.stringContaining(one) as unknown);
    expect(file.match(/^ {4}model: /gm)).toHaveLength(1);
    const { problems } = await compileText(context, { file: join(home, "mallex.yaml"), text: file });
    expect(problems.filter(isError)).toEqual([]);
  },
);

test("a file that holds no object names no model", async () => {
  const cli = cliHome();
  cli.put("a.yaml", "[1, 2]");
  const { problem } = await thrown(importCommand(cli.context, "a.yaml", { from: "litellm" }));
  expect(problem.message).toContain("the file: must be an object, not a list");
});

test("no control character of the other file reaches the terminal", async () => {
  const cli = cliHome();
  const hostile = "\u001b]0;title\u0007\u009b31m\u202e\nline";
  const provider = { ...A_SERVER, models: ["one"], [hostile]: 1, transformer: { use: [hostile] } };
  cli.put("a.json", JSON.stringify({ Providers: [provider] }));
  for (const dryRun of [true, false]) {
    const { text = "" } = await importCommand(cli.context, "a.json", { dryRun });
    // oxlint-disable-next-line no-control-regex -- these are what it is about
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text.split("\n").filter((line) => line.includes("title"))).toHaveLength(2);
  }
});

test("each of thousands of models with one name is given a free one at once", () => {
  const draft = new Draft("x");
  const looksUp = vi.spyOn(draft.profiles, "has");
  const names = Array.from({ length: 2000 }, () => draft.profile("a", {}));
  expect(new Set(names).size).toBe(2000);
  expect(names.slice(0, 3)).toEqual(["a", "a-2", "a-3"]);
  expect(looksUp.mock.calls.length).toBeLessThanOrEqual(4000);
});

test("a flag without a value takes no word that follows it", () => {
  expect(readCommand("llama-server --no-mmap 5 -m /a.gguf --jinja -c 100 --threads 2")).toMatchObject({
    backend: { args: ["--no-mmap", "--threads", "2"] },
    profile: { window: 100 },
    dropped: ["--jinja", "5"],
  });
});

test("the guide lists every place in which a configuration is looked for", () => {
  const guide = readFileSync(join(PACKAGE_ROOT, "docs/guide/import.md"), "utf8");
  for (const { paths } of Object.values(SOURCES)) for (const path of paths) expect(guide).toContain(`\`${path}\``);
});
