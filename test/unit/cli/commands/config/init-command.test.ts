import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import type { Model } from "../../../../../generated/types/mallex.d.ts";
import { initCommand } from "../../../../../src/cli/commands/config/init.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { linuxNotice, suggestedModel } from "../../../../../src/cli/models/initial-config.ts";
import { factsOf } from "../../../../../src/plan/lower/profiles.ts";
import { modelSource } from "../../../../../src/cli/models/model-source.ts";
import { PACKAGE_ROOT } from "../../../../../src/shared/package-root.ts";
import { readCases } from "../../../../support/read-cases.ts";
import { cliHome } from "../../cli-home.ts";

const cases = readCases(import.meta.url);

let folder: string;
let context: CliContext;
let reported: readonly string[];
beforeEach(() => void ({ home: folder, context, reported } = cliHome()));

const file = (): string => join(folder, "mallex.yaml");

test("a name of Ollama's gets a backend for it, and the command that fetches it is said", async () => {
  const { text, problems } = await initCommand(context, { model: "qwen3:8b" }, 16 * 2 ** 30);
  expect(problems).toEqual([]);
  expect(text).toContain("ollama pull qwen3:8b");
  expect(readFileSync(file(), "utf8")).toMatch(
    /backends:\n {2}ollama: \{ kind: openai, url: http:\/\/127\.0\.0\.1:11434\/v1 \}\n[^]*backend: ollama .*\n {4}model: "qwen3:8b"/,
  );
});

test.each(cases("refusedNothingWritten") as [string, string][])(
  "%s is refused, and nothing is written",
  async (model, why) => {
    await expect(initCommand(context, { model })).rejects.toThrow(why);
    expect(existsSync(file())).toBe(false);
  },
);

test("a model that this machine does not hold is refused with one that fits; --force writes it", async () => {
  const model = "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit";
  const memory = 16 * 2 ** 30;
  await expect(initCommand(context, { model }, memory)).rejects.toMatchObject(cases("modelThisMachineDoes") as object);
  expect(existsSync(file())).toBe(false);
  await initCommand(context, { model, force: true }, memory);
  expect(readFileSync(file(), "utf8")).toContain("leaves no room for a conversation");
  expect(reported).toEqual([expect.stringMatching(/^warning: .* does not fit: its weights take about 17.2 GB/)]);
});

test.each(["minimal", "local", "team", "ollama", "vllm"] as const)(
  "%s takes no window from the user's own file, where the profile is another model",
  async (template) => {
    mkdirSync(context.paths.home, { recursive: true });
    const own =
      "version: 1\nbackends: { lm: { kind: openai, url: http://127.0.0.1:1234/v1 } }\nprofiles: { main: { backend: lm, model: other, window: 4711 } }\n";
    writeFileSync(context.paths.userFile, own);
    const { problems } = await initCommand(context, { template }, 16 * 2 ** 30, {
      gpu: "none",
      servers: async () => [],
    });
    expect(problems.filter(({ code }) => code === "MX3197")).toEqual([]);
    expect(readFileSync(file(), "utf8")).toMatch(/window: (?!4711)\d+/);
  },
);

test.each(["acme/unheard-of-7b-4bit", "acme/unheard-of", "acme/unheard-of-3b"])("%s is not refused", async (model) => {
  const { problems } = await initCommand(context, { model }, 16 * 2 ** 30);
  expect(problems.every(({ severity }) => severity === "warning")).toBe(true);
  expect(readFileSync(file(), "utf8")).not.toContain("its weights");
});

const { models } = parse(readFileSync(join(PACKAGE_ROOT, "packs/models/pack.yaml"), "utf8")) as { models: Model[] };

test.each(cases("known") as string[])("%s is known: its window is not assumed", (id) => {
  const source = modelSource(id);
  if (source.kind === "unusable") throw new Error(source.why);
  expect(factsOf(source.model, models).window).toBeDefined();
});

test("on Linux mlx uses the processor alone, and what is faster is offered; elsewhere nothing is said", () => {
  for (const model of ["acme/coder-7b-4bit", "mallex/smollm2-135m"]) {
    const text = linuxNotice(model, "linux").join("\n");
    expect(text).toContain("on Linux mlx uses the processor alone");
    for (const [, offered = ""] of text.matchAll(/--model (\S+)/g)) expect(modelSource(offered).kind).toBe("backend");
    expect(text.match(/--model/g)).toHaveLength(2);
    expect(linuxNotice(model, "darwin")).toEqual([]);
  }
});

test.runIf(process.platform === "linux")(
  "init says so for a model of the hub, and for the one that mallex brings",
  async () => {
    for (const model of ["acme/coder-3b-4bit", undefined]) {
      const { text } = await initCommand(context, { force: true, ...(model === undefined ? {} : { model }) });
      expect(text).toContain("on Linux mlx uses the processor alone");
    }
    const { text } = await initCommand(context, { force: true, model: "qwen3:8b" });
    expect(text).not.toContain("on Linux");
  },
);

test.each(["", "  ", "gpt-4o"])("%j is a mistake in the command line, and nothing is written", async (model) => {
  await expect(initCommand(context, { model })).rejects.toMatchObject({ problem: { code: "MX7507" } });
  expect(existsSync(file())).toBe(false);
});

test.each(cases("tooLarge") as [string, string][])(
  "%s runs in this machine's memory, and is refused on 24 GB",
  async (model, size) => {
    const memory = 24 * 2 ** 30;
    await expect(initCommand(context, { model }, memory)).rejects.toMatchObject({
      problem: {
        code: "MX7507",
        message: expect.stringContaining(`its weights take ${size}, which leaves no room`) as unknown,
        hint: expect.stringMatching(/mallex init --model qwen3:14b; or .* --force --model/) as unknown,
      },
    });
    expect(existsSync(file())).toBe(false);
    await initCommand(context, { model, force: true }, memory);
    expect(readFileSync(file(), "utf8")).toContain(`# its weights take ${size}`);
  },
);

test.each(cases("fits24GbRuns") as string[])("%s fits on 24 GB, or runs elsewhere", async (model) => {
  await initCommand(context, { model }, 24 * 2 ** 30);
  expect(readFileSync(file(), "utf8")).not.toContain("its weights");
});

test.each([8, 24, 128])("what is named instead of Ollama's name fits on %i GB", async (gib) => {
  const { ollama } = suggestedModel(gib * 2 ** 30);
  const { problems } = await initCommand(context, { model: ollama }, gib * 2 ** 30);
  expect(problems).toEqual([]);
  expect(readFileSync(file(), "utf8")).not.toContain("its weights");
});

test("an id that the hub and OpenRouter could have is the hub's, and how to write the other is said", async () => {
  const { text } = await initCommand(context, { model: "qwen/qwen3-coder" });
  expect(text).toContain("mallex init --force --model openrouter/qwen/qwen3-coder");
  expect(readFileSync(file(), "utf8")).toContain("backend: local");
  const { text: hub } = await initCommand(context, { model: "Qwen/Qwen3-8B", force: true });
  expect(hub).not.toContain("openrouter");
});

test("a refused one of both kinds names OpenRouter's, too", async () => {
  await expect(initCommand(context, { model: "openai/gpt-oss-120b" }, 2 ** 34)).rejects.toMatchObject({
    problem: { hint: expect.stringContaining("mallex init --model openrouter/openai/gpt-oss-120b") as unknown },
  });
});

test("a file that does not compile here is never in the folder, whenever mallex is ended", async () => {
  writeFileSync(join(folder, "mallex.local.yaml"), "version: 2\n");
  const seen = new Set<string>();
  const watching = setInterval(() => {
    for (const name of readdirSync(folder)) seen.add(name);
  }, 0);
  const { problems } = await initCommand(context, {});
  clearInterval(watching);
  expect(problems).toContainEqual(expect.objectContaining({ severity: "error" }));
  expect([...seen]).not.toContain("mallex.yaml");
  expect(readdirSync(folder)).not.toContain("mallex.yaml");
});
