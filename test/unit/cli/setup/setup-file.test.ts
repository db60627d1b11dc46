import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { UsableSource } from "../../../../src/cli/models/initial-config.ts";
import { modelSource } from "../../../../src/cli/models/model-source.ts";
import { CLOUDS, ON_EXIT, type SetupAnswers } from "../../../../src/cli/setup/answers.ts";
import { sourceOf } from "../../../../src/cli/setup/model-offers.ts";
import { KNOWN_SERVERS } from "../../../../src/cli/setup/detect-servers.ts";
import { setupFile } from "../../../../src/cli/setup/setup-file.ts";
import { compileText } from "../../../../src/cli/setup/write-config.ts";
import { cliHome } from "../cli-home.ts";

const machine = { memory: 64 * 2 ** 30, factsOf: () => ({}) };

function source(id: string): UsableSource {
  const found = modelSource(id);
  if (found.kind === "unusable") throw new Error(found.why);
  return found;
}

const served = KNOWN_SERVERS.filter(({ id }) => id === "ollama" || id === "vllm");
const models: readonly UsableSource[] = [
  ...served.map((server) => sourceOf({ ...server, models: [] }, "qwen3:8b")),
  source("mlx-community/Qwen3-8B-4bit"),
  source("a/b-GGUF:Q8_0"),
];

const routings: readonly SetupAnswers[] = [
  {},
  { routing: "local" },
  ...CLOUDS.map((cloud) => ({ routing: "claude", cloud }) as const),
  { routing: "tiers", high: source("qwen3:14b") },
  { routing: "tiers", high: source("mlx-community/Qwen3-14B-4bit") },
];

const endings: readonly SetupAnswers[] = [
  {},
  { credentials: true, keepLocal: ["customers/**", "~/papers/**"], record: false, onExit: "keep" },
  { credentials: false, keepLocal: [], record: true, onExit: "stop" },
];

const paths = routings.flatMap((routing) => endings.map((ending) => ({ ...routing, ...ending })));

test.each(models)(
  "all ways to answer with $model give a file that compiles, and answering again changes nothing",
  async (model) => {
    const { home, context } = cliHome();
    const file = join(home, "mallex.yaml");
    for (const path of paths) {
      const answers = { model, ...path };
      const text = setupFile(undefined, answers, machine);
      const { problems } = await compileText(context, { file, text });
      expect({ text, problems: problems.filter(({ severity }) => severity === "error") }).toEqual({
        text,
        problems: [],
      });
      expect(setupFile(text, answers, machine)).toBe(text);
    }
  },
);

describe("an existing file", () => {
  const FILE = `version: 1
extends:
  - mallex:claude-code   # the client
  - mallex:models        # the models

backends:
  desk: { kind: openai, url: "http://192.168.1.20:8080/v1", private: true }   # under the table

profiles:
  coder: { backend: desk, model: big-model, window: 65536 }   # ours
tiers:
  # two steps
  - { id: low, profiles: [coder] }
  - { id: high, profiles: [coder] }
neverLeaves:
  - { id: customers, path: "customers/**" }   # what they have sent us
server: { port: 4000 }
`;

  test("stays as it is without an answer", () => expect(setupFile(FILE, {}, machine)).toBe(FILE));

  test("keeps its comments and what is not asked about", () => {
    const answers: SetupAnswers = {
      model: source("qwen3:8b"),
      routing: "claude",
      credentials: true,
      keepLocal: ["customers/**", "customers/old/**"],
      record: false,
    };
    const text = setupFile(FILE, answers, machine);
    for (const comment of ["# the client", "# the models", "# under the table", "# ours", "# what they have sent us"])
      expect(text).toContain(comment);
    expect(parse(text)).toEqual({
      version: 1,
      extends: ["mallex:claude-code", "mallex:models", "mallex:privacy"],
      backends: {
        desk: { kind: "openai", url: "http://192.168.1.20:8080/v1", private: true },
        ollama: { kind: "openai", url: "http://127.0.0.1:11434/v1" },
        claude: { kind: "anthropic", login: "client" },
      },
      profiles: {
        coder: { backend: "ollama", model: "qwen3:8b", window: 32_768 },
        claude: { backend: "claude", model: "claude-opus-4-8" },
      },
      tiers: [
        { id: "low", profiles: ["coder"] },
        { id: "high", profiles: ["claude", "coder"] },
      ],
      neverLeaves: [
        { id: "customers", path: "customers/**" },
        { id: "customers-old", path: "customers/old/**" },
      ],
      server: { port: 4000, record: false },
    });
  });
});

test.each(ON_EXIT)("onExit %s is written where mallex starts the model, and nowhere else", (onExit) => {
  const local = parse(setupFile(undefined, { model: source("acme/model-4bit"), onExit }, machine)) as object;
  expect(local).toMatchObject({ backends: { local: { kind: "mlx", onExit } } });
  const gguf = parse(setupFile(undefined, { model: source("a/b-GGUF:Q8_0"), onExit }, machine)) as object;
  expect(gguf).toMatchObject({ backends: { llama: { kind: "llama", onExit } } });
  expect(setupFile(undefined, { model: source("qwen3:8b"), onExit }, machine)).not.toContain("onExit");
});

test("the answers of a person stay data: no text of theirs becomes YAML", async () => {
  const { home, context, put } = cliHome();
  put("x", "");
  const file = join(home, "mallex.yaml");
  const hostile = 'a"b: {c}\n# d';
  const text = setupFile(
    undefined,
    { model: { ...source("qwen3:8b"), model: hostile }, keepLocal: [hostile] },
    machine,
  );
  writeFileSync(file, text);
  expect(parse(text)).toMatchObject({ profiles: { main: { model: hostile } }, neverLeaves: [{ path: hostile }] });
  const { problems } = await compileText(context, { file, text });
  expect(problems.every(({ code }) => code.startsWith("MX"))).toBe(true);
});
