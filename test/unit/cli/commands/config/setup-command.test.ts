import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { setupCommand, type SetupFlags } from "../../../../../src/cli/commands/config/setup.ts";
import { checkTrust } from "../../../../../src/cli/compile/check-trust.ts";
import { compileFile } from "../../../../../src/cli/compile/compile-file.ts";
import type { Outcome } from "../../../../../src/cli/context/context.ts";
import { KNOWN_SERVERS } from "../../../../../src/cli/setup/detect-servers.ts";
import { cliHome, type CliHome } from "../../cli-home.ts";

const options = { clientArgs: [], start: () => Promise.reject(new Error("nobody has asked for a start")) };

/** A server that lists models as they do. @returns its address */
async function serving(models: readonly string[]): Promise<string> {
  const server = createServer((_request, response) => {
    const data = models.map((id) => ({ id, object: "model", owned_by: "test" }));
    response.setHeader("content-type", "application/json").end(JSON.stringify({ object: "list", data }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

/** Every known server at an address of this test: what runs on the machine changes nothing. */
async function setup(
  home: CliHome,
  found: Readonly<Record<string, readonly string[]>>,
  flags: SetupFlags = { yes: true },
): Promise<Outcome> {
  const at = await Promise.all(
    KNOWN_SERVERS.map(async ({ id }) => {
      const models = found[id];
      return `${id}=${models === undefined ? "http://127.0.0.1:1/v1" : await serving(models)}`;
    }),
  );
  return setupCommand({ ...home.context, terminal: false }, { at, ...flags }, options);
}

const written = (file: string): unknown => parse(readFileSync(file, "utf8"));

test("without a file it writes one for all folders, with the best model that runs, and trusts it", async () => {
  const home = cliHome();
  const { context } = home;
  const { problems, text } = await setup(home, {
    ollama: ["nomic-embed-text", "qwen3:0.6b", "qwen3:8b", "kimi-k2:1t-cloud"],
    llamacpp: ["unheard-of"],
  });
  expect(problems).toEqual([]);
  expect(text).toContain("ollama/qwen3:8b");
  expect(written(context.paths.userFile)).toMatchObject({
    profiles: { main: { backend: "ollama", model: "qwen3:8b", window: 32_768 } },
  });
  expect(existsSync(join(home.home, "mallex.yaml"))).toBe(false);
  checkTrust(await compileFile(context), context);
  expect(home.reported.join("\n")).toMatch(/Ollama at .* \(3 models\); llama-server.* \(1 model\)/);
});

test("without a server it takes what suits this machine", async () => {
  const home = cliHome();
  const { problems } = await setup(home, {});
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(written(home.context.paths.userFile)).toMatchObject({
    profiles: { main: { backend: process.platform === "darwin" ? "local" : "llama" } },
  });
});

test("what has been downloaded completely is offered first", async () => {
  const home = cliHome();
  const snapshot = join(home.home, "hub/models--unsloth--Qwen3-8B-GGUF/snapshots/1");
  mkdirSync(snapshot, { recursive: true });
  writeFileSync(join(snapshot, "Qwen3-8B-Q6_K.gguf"), "");
  symlinkSync(join(home.home, "not-yet"), join(snapshot, "Qwen3-8B-Q8_0.gguf"));
  const context = { ...home.context, env: { HF_HUB_CACHE: join(home.home, "hub") } };
  const { text } = await setup({ ...home, context }, { ollama: ["qwen3:0.6b"] });
  expect(text).toContain("unsloth/Qwen3-8B-GGUF:Q6_K (downloaded");
});

test("an existing file gets only what flags say, and keeps its comments", async () => {
  const home = cliHome();
  const file = join(home.home, "mallex.yaml");
  const text = "version: 1 # ours\nprofiles:\n  main: { backend: local, model: mallex/smollm2-135m } # small\n";
  home.put("mallex.yaml", text);
  await setup(home, { ollama: ["qwen3:8b"] });
  expect(readFileSync(file, "utf8")).toBe(text);
  await setup(home, {}, { yes: true, record: false });
  expect(readFileSync(file, "utf8")).toBe(`${text}\nserver:\n  record: false\n`);
});

test("a second time nothing changes, and that is said", async () => {
  const home = cliHome();
  const file = home.context.paths.userFile;
  const flags = { yes: true, model: "ollama/qwen3:8b", routing: "claude" } as const;
  expect((await setup(home, {}, flags)).text).toContain(`wrote ${file}`);
  const { ino } = statSync(file);
  expect((await setup(home, {}, flags)).text).toContain(`nothing to change: ${file}`);
  expect(statSync(file).ino).toBe(ino);
});

test("what is saved in an editor meanwhile stays, and the answers are applied to it", async () => {
  const home = cliHome();
  const text =
    "version: 1\nextends: [mallex:models]\nprofiles:\n  main: { backend: local, model: mallex/smollm2-135m }\n";
  home.put("mallex.yaml", text);
  const saved = text.replace("main:", "own: # new\n    backend: local\n    model: mallex/smollm2-135m\n  main:");
  let isSaved = false;
  const report = (line: string): void => {
    home.context.report(line);
    // The first report comes when the file has been read.
    if (!isSaved) home.put("mallex.yaml", saved);
    isSaved = true;
  };
  const context = { ...home.context, report };
  const { text: said } = await setup({ ...home, context }, {}, { yes: true, record: false });
  expect(said).toContain("wrote");
  expect(home.reported.join("\n")).toContain("was changed meanwhile");
  expect(readFileSync(join(home.home, "mallex.yaml"), "utf8")).toBe(`${saved}\nserver:\n  record: false\n`);
});

test("what is saved meanwhile and doesn't compile is not written over", async () => {
  const home = cliHome();
  home.put("mallex.yaml", "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m } }\n");
  const saved = "version: 1\nprofiles: { main: { backend: nowhere, model: mallex/smollm2-135m } }\n";
  const report = (): void => home.put("mallex.yaml", saved);
  const context = { ...home.context, report };
  const { problems } = await setup({ ...home, context }, {}, { yes: true, record: false });
  expect(problems).toContainEqual(expect.objectContaining({ severity: "error" }));
  expect(readFileSync(join(home.home, "mallex.yaml"), "utf8")).toBe(saved);
});

test.each([
  { title: "a terminal or --yes", flags: {}, want: "there is no terminal" },
  { title: "a second model for two tiers", flags: { yes: true, routing: "tiers" }, want: "--high" },
  { title: "addresses of servers that it knows", flags: { yes: true, at: ["other=x"] }, want: "names no server" },
  {
    title: "a model that its server has",
    flags: { yes: true, model: "ollama/qwen3:9b" },
    want: "does not list the model qwen3:9b",
  },
  { title: "it of a bare name, too", flags: { yes: true, model: "qwen3:9b" }, want: "does not list the model" },
  {
    title: "two models for two tiers",
    flags: { yes: true, model: "qwen3:8b", high: "ollama/qwen3:8b" },
    want: "answers easy questions already",
  },
  {
    title: "the routing of --high",
    flags: { yes: true, routing: "local", high: "qwen3:8b" },
    want: "--high belongs to --routing tiers",
  },
  {
    title: "the routing of --cloud",
    flags: { yes: true, routing: "local", cloud: "key" },
    want: "--cloud belongs to --routing claude",
  },
  { title: "a model", flags: { yes: true, model: "gpt-4o" }, want: "OpenAI's cloud" },
] as const)("it needs $title, and writes nothing without", async ({ flags, want }) => {
  const home = cliHome();
  await expect(setup(home, { ollama: ["qwen3:8b"] }, flags)).rejects.toThrow(want);
  expect(existsSync(home.context.paths.userFile)).toBe(false);
});

test("an address at which nothing answers is reported, and still the server's", async () => {
  const home = cliHome();
  const url = "http://127.0.0.1:1/v1";
  await setup(home, {}, { yes: true, model: "ollama/qwen3:8b", onExit: "stop", at: [`ollama=${url}`] });
  const reported = home.reported.join("\n");
  expect(reported).toContain(`nothing answers at ${url}`);
  expect(reported).toContain("--on-exit stop changes nothing");
  expect(written(home.context.paths.userFile)).toMatchObject({ backends: { ollama: { url } } });
  expect(statSync(home.context.paths.userFile).mode & 0o777).toBe(0o600);
});

test.each([
  { cloud: "key", want: "ANTHROPIC_API_KEY is not set here" },
  { cloud: "login", want: "nobody is logged in to Claude Code here" },
] as const)("where Claude is to answer by a $cloud that is not there, that is said", async ({ cloud, want }) => {
  const home = cliHome();
  await setup(home, { ollama: ["qwen3:8b"] }, { yes: true, routing: "claude", cloud });
  expect(home.reported.join("\n")).toContain(want);
});

test("no name is a tier's and a profile's, and what nothing uses any more is no finding", async () => {
  const home = cliHome();
  const llama = "unsloth/Qwen3-4B-GGUF:Q4_K_M";
  expect((await setup(home, {}, { yes: true, model: llama, high: "qwen3:8b" })).problems).toEqual([]);
  expect((await setup(home, {}, { yes: true, model: "ollama/qwen3:8b", routing: "local" })).problems).toEqual([]);
  const text = readFileSync(home.context.paths.userFile, "utf8");
  expect(text).not.toMatch(/\n{3}|\n\n$/);
  const profile = { backend: "ollama", model: "qwen3:8b", window: 32_768 };
  expect(parse(text)).toEqual({
    version: 1,
    extends: ["mallex:claude-code", "mallex:models"],
    backends: { ollama: expect.anything() as unknown },
    profiles: { main: profile },
  });
});

test("keys and logins are found, and their values are nowhere", async () => {
  const home = cliHome({ env: { ANTHROPIC_API_KEY: "sk-secret-1", OPENROUTER_API_KEY: "sk-secret-2" } });
  home.put(".claude.json", JSON.stringify({ oauthAccount: { emailAddress: "ada@example.com" } }));
  const outcome = await setup(home, { ollama: ["qwen3:8b"] }, { yes: true, routing: "claude", cloud: "key" });
  const all = `${home.reported.join("\n")}${JSON.stringify(outcome)}${readFileSync(home.context.paths.userFile, "utf8")}`;
  expect(all).toContain("a login of Claude Code, ANTHROPIC_API_KEY, OPENROUTER_API_KEY");
  expect(all).not.toMatch(/secret|ada@/);
  expect(written(home.context.paths.userFile)).toMatchObject({
    extends: ["mallex:claude-code", "mallex:models", "mallex:privacy"],
    backends: { claude: { key: { env: "ANTHROPIC_API_KEY" } } },
  });
});

test("a file that came with a clone stays untrusted, whatever is added to it", async () => {
  const home = cliHome();
  const { context } = home;
  home.put(
    "mallex.yaml",
    'version: 1\nextends: [mallex:claude-code]\nbackends: { x: { kind: openai, url: "http://evil.example.com/v1", key: { env: OTHER_KEY } } }\nprofiles: { a: { backend: x, model: m, window: 32768 } }\n',
  );
  const { problems } = await setup(home, { ollama: ["qwen3:8b"] });
  expect(problems).toContainEqual(expect.objectContaining({ code: "MX6201", severity: "warning" }));
  const compiled = await compileFile(context);
  expect(() => checkTrust(compiled, context)).toThrow("MX6201");
});

test("of a file that a person has changed since, only what is new is not trusted, and `trust` comes before `run`", async () => {
  const home = cliHome();
  const file = join(home.home, "mallex.yaml");
  await setup(home, { ollama: ["qwen3:8b"] }, { yes: true, here: true });
  const mine =
    "  mine: { kind: openai, url: http://127.0.0.1:9/v1 }\nprofiles:\n  other: { backend: mine, model: x, window: 32768 }\n";
  writeFileSync(file, readFileSync(file, "utf8").replace("profiles:\n", mine));
  const flags = { yes: true, record: false };
  for (const said of ["wrote", "nothing to change"]) {
    const { problems, text = "" } = await setup(home, {}, flags);
    const [untrusted] = problems.filter(({ code }) => code === "MX6201");
    expect(untrusted).toMatchObject({ message: expect.stringContaining("127.0.0.1:9") as unknown, related: [] });
    expect(text).toMatch(new RegExp(`^${said}[^]*mallex trust[^]*mallex run`));
  }
});

test("what was set for another model is named", async () => {
  const home = cliHome();
  await setup(home, { ollama: ["qwen3:8b"] }, { yes: true, here: true });
  const file = join(home.home, "mallex.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/window: .*/, "window: 8192 # mine"));
  await setup(home, { ollama: ["qwen3:14b"] }, { yes: true, model: "ollama/qwen3:14b" });
  expect(home.reported.at(-1)).toBe("main: `window: 8192` was set for qwen3:8b; it is 32768 now");
  expect(readFileSync(file, "utf8")).toContain("# window: 8192 # mine\n");
});

test("a file with nothing but comments gets a model like none, and keeps them", async () => {
  const home = cliHome();
  home.put("mallex.yaml", "# mine\n");
  const { problems } = await setup(home, { ollama: ["qwen3:8b"] }, { yes: true, here: true });
  expect(problems).toEqual([]);
  const file = join(home.home, "mallex.yaml");
  expect(readFileSync(file, "utf8")).toContain("# mine\n");
  expect(written(file)).toMatchObject({ profiles: { main: { backend: "ollama", model: "qwen3:8b" } } });
});
