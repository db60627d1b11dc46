import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.ts";
import { toData, valueAt } from "../../src/config/parse/tree.ts";
import { compileFiles, packageRoot, scratchFolder, writeFiles } from "./checks/scratch.ts";

const MAIN = "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";

describe("a file that can't be read", () => {
  test("is named, with what to do", async () => {
    const { problems, plan } = await compile({
      file: join(scratchFolder(), "mallex.yaml"),
      home: "/nowhere",
      packageRoot,
    });
    expect(plan).toBeUndefined();
    expect(problems).toMatchObject([
      { code: "MX1001", message: "mallex.yaml does not exist", at: { file: "mallex.yaml" } },
    ]);
  });

  test("because it is no UTF-8", async () => {
    const { problems } = await compileFiles({ "mallex.yaml": Uint8Array.of(0x61, 0x3a, 0x20, 0xe9, 0x0a) });
    expect(problems).toMatchObject([{ code: "MX1001", message: "mallex.yaml is not UTF-8 text" }]);
  });

  test("but may be left out, if it is the user's or the local one", async () => {
    const { problems, layers } = await compileFiles({ "mallex.yaml": MAIN }, { userFile: "/nowhere/mallex.yaml" });
    expect(problems).toEqual([]);
    expect(layers).toEqual(["mallex:defaults", "mallex.yaml"]);
  });
});

describe("a template", () => {
  const text = `${MAIN}sizes: { large: { prompt: ./t.hbs } }\n`;

  test("that a link takes from elsewhere is refused, there or not", async () => {
    for (const target of [join(packageRoot, "package.json"), "/none/t.hbs"]) {
      const folder = scratchFolder();
      writeFiles(folder, { "mallex.yaml": text });
      symlinkSync(target, join(folder, "t.hbs"));
      const { plan, problems } = await compile({ file: join(folder, "mallex.yaml"), home: "/nowhere", packageRoot });
      expect({ plan, codes: problems.map(({ code }) => code) }).toEqual({
        plan: undefined,
        codes: [target.startsWith("/none") ? "MX5001" : "MX5005"],
      });
    }
  });

  test("may lie behind a link inside the folder, and the folder behind another", async () => {
    const folder = scratchFolder();
    writeFiles(folder, { "real/mallex.yaml": text, "real/prompts/mine.hbs": "Hello." });
    symlinkSync("prompts/mine.hbs", join(folder, "real/t.hbs"));
    symlinkSync("real", join(folder, "linked"));
    const { problems } = await compile({ file: join(folder, "linked/mallex.yaml"), home: "/nowhere", packageRoot });
    expect(problems).toEqual([]);
  });
});

describe("layers, low to high", () => {
  const port = (name: number): string => `version: 1\nserver: { port: ${name} }\n`;
  const files = {
    "mallex.yaml": `${MAIN}extends: [./pack.yaml]\nserver: { port: 3 }\n`,
    "pack.yaml": "version: 1\n",
    "home/mallex.yaml": `${port(2)}extends: [./other.yaml]\n`,
    "home/other.yaml": "version: 1\nextends: [mallex:models]\n",
    "mallex.local.yaml": port(4),
  };

  test("are the built-in rules, packs in order, the user's, the project's, the local file, flags", async () => {
    const { layers, config } = await compileFiles(files, {
      overrides: [{ path: ["server", "port"], value: 5, from: "--port" }],
    });
    expect(layers).toEqual([
      "mallex:defaults",
      "mallex:models",
      "home/other.yaml",
      "pack.yaml",
      "home/mallex.yaml",
      "mallex.yaml",
      "mallex.local.yaml",
      "--port",
    ]);
    const value = valueAt(config, ["server", "port"]);
    expect([value?.at.file, ...(value?.replaced ?? []).map(({ file }) => file)]).toEqual([
      "--port",
      "mallex.local.yaml",
      "mallex.yaml",
      "home/mallex.yaml",
      "mallex:defaults",
    ]);
  });

  test.each<{ without: string; want: number }>([
    { without: "mallex.local.yaml", want: 3 },
    { without: "nothing", want: 4 },
  ])("the highest that is there counts, without $without: $want", async ({ without, want }) => {
    const { plan } = await compileFiles(Object.fromEntries(Object.entries(files).filter(([name]) => name !== without)));
    expect(plan?.server.port).toBe(want);
  });
});

describe("tiers that nobody filled hold the first model of the nearest file that names one", () => {
  const other = (name: string): string =>
    `version: 1\nprofiles: { ${name}: { backend: local, model: x, window: 8192 } }\n`;
  test.each<{ name: string; files: Record<string, string>; want: string }>([
    { name: "one file", files: { "mallex.yaml": MAIN }, want: "main" },
    {
      name: "the first of two",
      files: {
        "mallex.yaml": MAIN.replace(" } }", " }, b: { backend: local, model: x, window: 8192 } }"),
      },
      want: "main",
    },
    {
      name: "the project before the user",
      files: { "mallex.yaml": MAIN, "home/mallex.yaml": other("mine") },
      want: "main",
    },
    {
      name: "the local file before the project",
      files: { "mallex.yaml": MAIN, "mallex.local.yaml": other("here") },
      want: "here",
    },
    {
      name: "a local change of a profile is no new one",
      files: { "mallex.yaml": MAIN, "mallex.local.yaml": "version: 1\nprofiles: { main: { window: 4096 } }\n" },
      want: "main",
    },
    {
      name: "what was removed does not count",
      files: {
        "mallex.yaml": MAIN,
        "home/mallex.yaml": other("mine"),
        "mallex.local.yaml": "version: 1\nprofiles: { main: ~ }\n",
      },
      want: "mine",
    },
  ])("$name", async ({ files, want }) => {
    const { plan, problems } = await compileFiles(files);
    expect(problems).toEqual([]);
    expect(plan?.tiers.map(({ profiles }) => profiles)).toEqual([[want], [want]]);
  });
});

describe("window and answer of a profile", () => {
  const facts = "models: [{ id: known, match: 'known-*', window: 10000, output: 4000, parameters: 3B }]\n";
  test.each<{ profile: string; want: [window: number, output: number]; codes: string[] }>([
    { profile: "model: known-1", want: [10_000, 4000], codes: [] },
    { profile: "model: known-1, output: 500", want: [10_000, 500], codes: [] },
    { profile: "model: known-1, window: 8000", want: [8000, 2000], codes: [] },
    { profile: "model: known-1, window: 40000", want: [40_000, 4000], codes: ["MX3087"] },
    { profile: "model: mallex/smollm2-135m", want: [8192, 1024], codes: [] },
    { profile: "model: x, window: 4000", want: [4000, 1000], codes: [] },
    { profile: "model: x, window: 100000", want: [100_000, 4096], codes: [] },
    { profile: "model: x", want: [32_768, 4096], codes: ["MX3010"] },
    { profile: "model: x, output: 9000", want: [32_768, 9000], codes: ["MX3010"] },
  ])("$profile", async ({ profile, want, codes }) => {
    const text = `version: 1\n${facts}profiles: { main: { backend: local, ${profile} } }\n`;
    const { plan, problems } = await compileFiles({ "mallex.yaml": text });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect([plan?.profiles["main"]?.window, plan?.profiles["main"]?.output]).toEqual(want);
  });
});

describe("the size of a model", () => {
  const sizes = "sizes: { small: { upTo: 8B }, medium: { upTo: 32B }, large: {} }\n";
  test.each([
    ["mallex/smollm2-135m", "small"],
    ["mlx-community/Llama-3.2-1B-Instruct-4bit", "small"],
    ["mlx-community/Qwen2.5-0.5B-Instruct", "small"],
    ["some/thing-8b", "small"],
    ["mlx-community/gemma-3-12b-it-8bit", "medium"],
    ["mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit", "medium"],
    ["some/Model-70B", "large"],
    ["some/model-4bit", "large"],
  ])("%s is %s", async (model, want) => {
    const text = `version: 1\n${sizes}profiles: { main: { backend: local, model: ${model}, window: 64 } }\n`;
    expect((await compileFiles({ "mallex.yaml": text })).plan?.profiles["main"]?.size).toBe(want);
  });
});

describe("thinking", () => {
  const head = "version: 1\nmodels: [{ id: thinks, match: '*both-*', thinking: off }]\n";
  const on = "{ kind: openai, url: 'http://127.0.0.1:8080/v1' }";
  test.each([
    { title: "as the facts of a model say", backend: "{ kind: mlx }", profile: "model: both-8B", want: false },
    { title: "as the profile says", backend: "{ kind: mlx }", profile: "model: both-8B, thinking: on", want: true },
    { title: "of a model of which nothing is said", backend: "{ kind: mlx }", profile: "model: x-8B", want: undefined },
    { title: "of another server on this machine", backend: on, profile: "model: both-8B", want: false },
    {
      title: "of a server of one's own elsewhere",
      backend: "{ kind: openai, url: 'https://mac.example/v1', private: true }",
      profile: "model: both-8B",
      want: false,
    },
    {
      title: "in a cloud that may refuse the field",
      backend: "{ kind: openai, url: 'https://cloud.example/v1' }",
      profile: "model: both-8B",
      want: undefined,
    },
    {
      title: "in a cloud, where the profile says it",
      backend: "{ kind: openai, url: 'https://cloud.example/v1' }",
      profile: "model: both-8B, thinking: off",
      want: false,
    },
    { title: "at OpenRouter", backend: "{ kind: openrouter }", profile: "model: some/both-8b", want: undefined },
    {
      title: "at OpenRouter, where the profile says it: with a warning",
      backend: "{ kind: openrouter }",
      profile: "model: some/both-8b, thinking: off",
      want: undefined,
      codes: ["MX3086"],
    },
    {
      title: "at the Claude API, where the profile says it: with a warning",
      backend: "{ kind: anthropic }",
      profile: "model: claude-both-8B, thinking: on",
      want: undefined,
      codes: ["MX3086"],
    },
  ])("$title", async ({ backend, profile, want, codes = [] }) => {
    const text = `${head}backends: { other: ${backend} }\nprofiles: { main: { backend: other, window: 9000, output: 900, ${profile} } }\n`;
    const { plan, problems } = await compileFiles({ "mallex.yaml": text });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(plan?.profiles["main"]?.thinking).toBe(want);
  });
});

describe("machine powers", () => {
  test("are what the person's own files say of the machine; rules are none", async () => {
    const { permissions: powers } = await compileFiles({
      "mallex.yaml": `version: 1
extends: [mallex:claude-code]
profiles:
  main: { backend: cloud, model: ./models/mine, window: 64, tokenizer: /opt/t }
  other: { backend: cloud, model: some/model, window: 64 }
backends: { cloud: { kind: openai, url: "http://127.0.0.1:1/v1", key: { env: KEY } } }
server: { port: 4000, ping: 5s }
launch: { args: [-x], env: { A: b } }
trim: [{ id: a, line: x, do: drop }]
`,
    });
    expect(Object.fromEntries(powers.map(({ path, value }) => [path, value]))).toEqual({
      "server.port": 4000,
      "backends.cloud.kind": "openai",
      "backends.cloud.url": "http://127.0.0.1:1/v1",
      "backends.cloud.key.env": "KEY",
      "launch.args": ["-x"],
      "launch.env.A": "b",
      "profiles.main.model": "./models/mine",
      "profiles.main.tokenizer": "/opt/t",
    });
  });

  test("are also what a project takes back of what stays here; what it adds is a rule", async () => {
    const { permissions: powers } = await compileFiles({
      "home/mallex.yaml": `${MAIN}neverLeaves: [{ id: mine, path: mine/** }, { id: notes, path: notes/** }]\n`,
      "mallex.yaml": `version: 1
profiles: { main: { localOnly: false }, other: { backend: local, model: mallex/smollm2-135m, localOnly: true } }
neverLeaves: [{ id: more, path: more/** }, { disable: mine }, { override: notes, path: none/** }]
`,
    });
    expect(powers.map(({ path, value }) => [path, value])).toEqual([
      ["neverLeaves", { disable: "mine" }],
      ["neverLeaves", { override: "notes", path: "none/**" }],
      ["profiles.main.localOnly", false],
    ]);
    const removed = await compileFiles({ "mallex.yaml": `${MAIN}neverLeaves: null\n` });
    expect(removed.permissions.map(({ path }) => path)).toEqual(["neverLeaves"]);
  });

  test("keep their hash when only rules change", async () => {
    const hash = async (text: string): Promise<string> => (await compileFiles({ "mallex.yaml": text })).permissionsHash;
    const base = `${MAIN}server: { port: 4000 }\n`;
    expect(await hash(`${base}trim: [{ id: a, line: x, do: drop }]\n`)).toBe(await hash(base));
    expect(await hash(base.replace("4000", "4001"))).not.toBe(await hash(base));
  });
});

test("the configuration that is shown keeps an expression as it was written; the plan has it in the engine's form", async () => {
  const text = `${MAIN}trim: [{ id: a, matches: '\\S.', do: drop }]\n`;
  const { config, plan } = await compileFiles({ "mallex.yaml": text });
  const rule = valueAt(config, ["trim", 0]);
  expect(rule && toData(rule)).toMatchObject({ matches: "\\S." });
  expect(plan?.trim[0]?.at.tests).toEqual([{ op: "matches", value: expect.stringMatching(/^\[\^/) as string }]);
});
