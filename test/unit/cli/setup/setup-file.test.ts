import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { UsableSource } from "../../../../src/cli/models/initial-config.ts";
import { modelSource } from "../../../../src/cli/models/model-source.ts";
import { CLOUDS, ON_EXIT, type SetupAnswers } from "../../../../src/cli/setup/answers.ts";
import { sourceOf } from "../../../../src/cli/setup/model-offers.ts";
import { KNOWN_SERVERS } from "../../../../src/cli/setup/detect-servers.ts";
import { describeLosses } from "../../../../src/cli/setup/old-model.ts";
import { isBlank, setupFile } from "../../../../src/cli/setup/setup-file.ts";
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
  ...served.map((server) => sourceOf(server, "qwen3:8b")),
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

test("what is said of a model that is too large goes with the model", () => {
  const small = { memory: 8 * 2 ** 30, factsOf: (model: string) => (/30b/.test(model) ? { weights: "17GB" } : {}) };
  const large = setupFile(undefined, { model: source("ollama/qwen3-coder:30b") }, small);
  expect(large).toContain("# its weights take");
  expect(setupFile(large, { model: source("ollama/qwen3-coder:30b") }, small)).toBe(large);
  expect(setupFile(large, { model: source("ollama/qwen3:1.7b") }, small)).not.toContain("# its weights take");
});

describe("another model", () => {
  const OWN = `version: 1
backends:
  ollama: { kind: openai, url: http://127.0.0.1:11434/v1, concurrent: 2 }
profiles:
  main:
    backend: ollama # the fast box
    model: "qwen3:8b"
    # tuned in May
    sampling:
      temperature: 0.2 # as its card says
      topP: 0.9
    output: 8192
    localOnly: true
    window: 65536 # measured by me
`;

  test("takes nothing over that described the old one, and no comment is lost", () => {
    const text = setupFile(OWN, { model: source("qwen3:14b") }, machine);
    expect(text).toBe(`version: 1
backends:
  ollama: { kind: openai, url: http://127.0.0.1:11434/v1, concurrent: 2 }
profiles:
  main:
    backend: ollama # the fast box
    model: "qwen3:14b"
    # tuned in May
    # sampling:
      # temperature: 0.2 # as its card says
      # topP: 0.9
    localOnly: true
    window: 32768 # start Ollama with OLLAMA_CONTEXT_LENGTH set to this, or it cuts prompts
    # window: 65536 # measured by me
`);
    expect(describeLosses(OWN, text)).toEqual([
      "main: `window: 65536` was set for qwen3:8b; it is 32768 now",
      "main: `output: 8192` was set for qwen3:8b; it is left out",
      'main: `sampling: {"temperature":0.2,"topP":0.9}` was set for qwen3:8b; it is left out',
    ]);
    const vllm = { ...models[1], model: "qwen3:14b" } as UsableSource;
    const moved = setupFile(text, { model: vllm }, machine);
    for (const comment of ["# the fast box", "# tuned in May", "# as its card says", "# measured by me"])
      expect(moved).toContain(comment);
    expect(describeLosses(text, moved)).toEqual([]);
  });

  test("the same one in another server keeps all but the window", () => {
    const vllm = { ...models[1], model: "qwen3:8b" } as UsableSource;
    const text = setupFile(OWN, { model: vllm }, machine);
    expect(parse(text)).toMatchObject({
      profiles: { main: { output: 8192, sampling: { topP: 0.9 }, window: 32_768 } },
    });
    expect(describeLosses(OWN, text)).toEqual(["main: `window: 65536` was set for qwen3:8b; it is 32768 now"]);
  });
});

describe("setup again", () => {
  const model = source("qwen3:8b");
  const small = { memory: 24 * 2 ** 30, factsOf: (name: string) => (/30b/.test(name) ? { weights: "17GB" } : {}) };
  const large = { model, routing: "tiers", high: source("ollama/qwen3-coder:30b") } as const;
  const again = (text: string, answers: SetupAnswers): string => setupFile(text, answers, small);

  test("takes away what it wrote and nothing uses any more", () => {
    const local = setupFile(undefined, { model, routing: "local" }, small);
    const tiers = again(local, large);
    expect(tiers).toContain("# its weights take");
    expect(again(tiers, { routing: "local" })).toBe(local);
    const claude = again(again(tiers, { ...large, high: source("qwen3:1.7b") }), { routing: "claude" });
    expect(claude).not.toContain("# its weights take");
    const back = again(again(claude, { routing: "local" }), large);
    expect(back).toBe(tiers);
    expect(again(claude, large)).not.toContain("anthropic");
  });

  test.each([
    ["a setting", "strong:\n", "strong:\n    output: 4096\n"],
    ["a window", "window: 32768", "window: 16384"],
    ["a comment", "model: qwen3-coder:30b", "model: qwen3-coder:30b # mine"],
  ])("leaves what a person has changed (%s), and says that nothing uses it", (_, there, mine) => {
    const tiers = again(setupFile(undefined, { model, routing: "local" }, small), large).replace(
      /"(qwen3-coder:30b)"/,
      "$1",
    );
    const [head, strong = ""] = tiers.split(/(?=  strong:)/);
    const changed = `${head}${strong.replace(there, mine)}`;
    expect(changed).not.toBe(tiers);
    const text = again(changed, { routing: "local" });
    expect(parse(text)).toHaveProperty("profiles.strong.model", "qwen3-coder:30b");
    expect(describeLosses(changed, text)).toEqual([expect.stringMatching(/^strong: nothing uses this profile/)]);
  });
});

test("a profile of Claude with a person's comment stays", () => {
  const model = source("qwen3:8b");
  const claude = setupFile(undefined, { model, routing: "claude" }, machine);
  const mine = claude.replace(/(\n  claude:.*(?:\n    .*)*?model: [\w-]+)/, "$1 # mine");
  expect(mine).not.toBe(claude);
  expect(setupFile(mine, { model, routing: "local" }, machine)).toContain("# mine");
});

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

const OLLAMA = "{ kind: openai, url: http://127.0.0.1:11434/v1 }";

test.each([
  { title: "another address", name: "ollama", there: '{ kind: openai, url: "http://192.168.1.9:11434/v1" }' },
  { title: "another kind", name: "ollama", there: "{ kind: llama }" },
])("a backend of the same name with $title stays, and the model gets one of its own", ({ there }) => {
  const file = `version: 1\nbackends:\n  ollama: ${there}\nprofiles:\n  main: { backend: ollama, model: x }\n`;
  const text = setupFile(file, { model: source("qwen3:8b") }, machine);
  expect(parse(text)).toMatchObject({
    backends: { ollama: parse(there) as object, "ollama-2": parse(OLLAMA) as object },
    profiles: { main: { backend: "ollama-2", model: "qwen3:8b" } },
  });
  expect(setupFile(text, { model: source("qwen3:8b") }, machine)).toBe(text);
});

test.each([
  ["ollama", "{ kind: openai, url: http://localhost:11434/v1/, concurrent: 2 }"],
  ["desk", "{ kind: openai, url: http://127.0.0.1:11434/v1 }"],
])("a backend %s of the same kind and address is used as it is", (name, there) => {
  const file = `version: 1\nbackends:\n  ${name}: ${there}\nprofiles:\n  main: { backend: local, model: x }\n`;
  const changed = parse(setupFile(file, { model: source("qwen3:8b") }, machine)) as object;
  expect(changed).toMatchObject({ profiles: { main: { backend: name } } });
  expect(changed).toHaveProperty("backends", { [name]: parse(there) as unknown });
});

test("`local` of another kind stays, and a model of the hub gets a backend of its own", () => {
  const file =
    "version: 1\nbackends: { local: { kind: llama } }\nprofiles: { main: { backend: local, model: ./x.gguf } }\n";
  const changed = parse(setupFile(file, { model: source("acme/model-4bit") }, machine)) as unknown;
  expect(changed).toMatchObject({
    backends: { local: { kind: "llama" }, "local-2": { kind: "mlx" } },
    profiles: { main: { backend: "local-2", model: "acme/model-4bit" } },
  });
});

describe("routing of an existing file", () => {
  const OWN = `version: 1
extends: [mallex:claude-code, mallex:models, mallex:privacy]
backends:
  claude: { kind: anthropic, login: client, firstToken: 5m } # ours
  ollama: ${OLLAMA}
profiles:
  claude: { backend: claude, model: claude-sonnet-4-5, window: 200000 } # cheaper
  coder: { backend: ollama, model: "qwen3:8b", window: 32768 }
tiers:
  - id: low
    about: what is easy
    profiles:
      - coder # first
  - { id: high, profiles: [coder], patience: 30s } # in a hurry
routes:
  - { id: hard, when: { user: { contains: think } }, profile: claude } # always
  - { id: titles, when: { class: title }, profile: coder }
aliases: { "claude-opus-*": claude, "claude-haiku-*": coder }
`;

  test("Claude is put first for hard questions, with the profile and settings that are there", () => {
    const text = setupFile(OWN, { routing: "claude" }, machine);
    expect(text).toBe(OWN.replace("profiles: [coder], patience", "profiles: [claude, coder], patience"));
    expect(setupFile(text, { routing: "claude" }, machine)).toBe(text);
  });

  test("only who pays changes when only that is answered", () => {
    const keyed = setupFile(OWN, { routing: "claude", cloud: "key" }, machine);
    expect(parse(keyed)).toMatchObject({
      backends: { claude: { kind: "anthropic", key: { env: "ANTHROPIC_API_KEY" }, firstToken: "5m" } },
    });
    expect(keyed).not.toContain("login");
    const other = OWN.replace("login: client", "key: { env: WORK_KEY }");
    expect(setupFile(other, { routing: "claude", cloud: "key" }, machine)).toContain("env: WORK_KEY");
    const login = setupFile(other, { routing: "claude", cloud: "login" }, machine);
    expect(login).toContain("claude: { kind: anthropic, firstToken: 5m, login: client } # ours");
  });

  test("names that are taken by something else stay", () => {
    const file = `version: 1\nbackends: { claude: ${OLLAMA} }\nprofiles: { claude: { backend: claude, model: x } }\n`;
    expect(parse(setupFile(file, { routing: "claude" }, machine))).toMatchObject({
      backends: { claude: parse(OLLAMA) as object, "claude-2": { kind: "anthropic" } },
      profiles: { claude: { model: "x" }, "claude-2": { backend: "claude-2" } },
      tiers: [{ profiles: ["claude"] }, { profiles: ["claude-2", "claude"] }],
    });
  });

  test("a second model comes before what was there, in a profile of its own", () => {
    const file = OWN.replace("  coder:", "  strong: { backend: ollama, model: mine }\n  coder:");
    const text = setupFile(file, { routing: "tiers", high: source("qwen3:14b") }, machine);
    expect(text).toContain("strong: { backend: ollama, model: mine }");
    expect(parse(text)).toMatchObject({
      profiles: { "strong-2": { backend: "ollama", model: "qwen3:14b" } },
      tiers: [{ about: "what is easy" }, { profiles: ["strong-2", "coder"], patience: "30s" }],
    });
  });

  test("with one model nothing leads to Claude", () => {
    const text = setupFile(OWN, { routing: "local" }, machine);
    const data = parse(text) as Record<string, unknown>;
    expect(data["routes"]).toMatchObject([{ profile: "coder" }, { profile: "coder" }]);
    expect(data["aliases"]).toEqual({ "claude-opus-*": "coder", "claude-haiku-*": "coder" });
    expect(data["tiers"]).toMatchObject([{ profiles: ["coder"] }, { profiles: ["coder"], patience: "30s" }]);
    for (const comment of ["# ours", "# cheaper", "# first", "# in a hurry", "# always"])
      expect(text).toContain(comment);
    const without = OWN.replace(/tiers:[^]*(?=routes:)/, "");
    const filled = parse(setupFile(without, { routing: "local" }, machine)) as Record<string, unknown>;
    expect(filled["tiers"]).toMatchObject([{ profiles: ["coder"] }, { profiles: ["coder"] }]);
  });
});

test.each(CLOUDS)("what setup has written for Claude (%s) goes again, unless it was changed or is used", (cloud) => {
  const model = source("mlx-community/Qwen3-8B-4bit");
  const all = { model, routing: "claude", cloud } as const;
  const hybrid = setupFile(undefined, all, machine);
  const local = setupFile(hybrid, { model, routing: "local" }, machine);
  expect(local).not.toMatch(/claude-opus|anthropic|\/login/);
  expect(parse(setupFile(local, all, machine))).toEqual(parse(hybrid));
  const changed = hybrid.replace("model: claude-opus-4-8", "model: claude-opus-4-8, output: 8000");
  expect(setupFile(changed, { routing: "local" }, machine)).toContain("output: 8000");
  const used = `${hybrid}intents: { hard: { profile: claude, patterns: [deadlock] } }\n`;
  expect(setupFile(used, { routing: "local" }, machine)).toContain("model: claude-opus-4-8");
});

test.each([
  [
    "extends: [mallex:claude-code, mallex:privacy, mallex:models] # ours",
    "extends: [mallex:claude-code, mallex:models] # ours",
  ],
  ["extends: [mallex:privacy, mallex:models]", "extends: [mallex:models]"],
  ["extends:\n  - mallex:models # a\n  - { pack: mallex:privacy } # b", "extends:\n  - mallex:models # a"],
  ["extends: [mallex:privacy]", ""],
])("credentials that need not stay: of %j stays %j", (there, wanted) => {
  const text = setupFile(`version: 1\n${there}\nserver: { port: 4000 }\n`, { credentials: false }, machine);
  expect(text).toBe(`version: 1\n${wanted === "" ? "" : `${wanted}\n`}server: { port: 4000 }\n`);
});

test.each(["...", "...\n", "... # end\n"])("a file that ends with %j gets its sections before that", (end) => {
  const file = `---\nversion: 1\nprofiles:\n  main: { backend: local, model: x }\n${end}`;
  const text = setupFile(file, { model: source("qwen3:8b"), routing: "claude", record: false }, machine);
  expect(text.endsWith(`\n${end}`)).toBe(true);
  expect(Object.keys(parse(text) as object)).toEqual(["version", "backends", "profiles", "tiers", "server"]);
});

test("when the model ends is written into the settings of `local` that are there", () => {
  const file =
    "version: 1\nbackends: { local: { kind: mlx, idleStop: 5m } }\nprofiles: { main: { backend: local, model: a/b } }\n";
  const changed = parse(setupFile(file, { onExit: "stop" }, machine)) as unknown;
  expect(changed).toMatchObject({ backends: { local: { idleStop: "5m", onExit: "stop" } } });
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

describe("lists of lines", () => {
  const FILE = `version: 1
# what it builds on
extends: # packs
  # secrets stay here
  - mallex:privacy # all of them
profiles:
  coder: { backend: local, model: a/b }
  claude: { backend: claude, model: claude-opus-4-8, output: 8000 }
backends:
  claude: { kind: anthropic, login: client }
tiers:
  - id: low
    profiles:
      # the first that answers
      - coder # fast
  - id: high
    profiles:
      # clever
      - claude # expensive
      # the last resort
      - coder # always there
      # no more than these
`;

  test("one profile for everything keeps the line of a profile that stays, and what stands between the lines", () => {
    const text = setupFile(FILE, { routing: "local" }, machine);
    const [before] = FILE.split("      - claude # expensive");
    expect(text).toBe(`${before}      # the last resort\n      - coder # always there\n      # no more than these\n`);
  });

  test("a profile that comes first leaves the others with their comments", () => {
    const text = setupFile(FILE.replace("      - claude # expensive\n", ""), { routing: "claude" }, machine);
    expect(text).toContain(
      "    profiles:\n      - claude\n      # clever\n      # the last resort\n      - coder # always there\n      # no more than these\n",
    );
  });

  test("the last pack goes with its list, and what was written about the list stays", () => {
    const text = setupFile(FILE, { credentials: false }, machine);
    expect(text).toContain("# what it builds on\n# packs\n# secrets stay here\nprofiles:\n");
    expect(parse(text)).not.toHaveProperty("extends");
  });

  test("a last line without an end stays without one", () => {
    const short = FILE.slice(0, FILE.indexOf(" # always there"));
    expect(setupFile(short, { routing: "local" }, machine)).toMatch(/# the last resort\n {6}- coder$/);
  });
});

test("every new line ends like the others", () => {
  const answers: SetupAnswers = { routing: "claude", credentials: true, keepLocal: ["x/**"], record: false };
  const file = "version: 1\nprofiles:\n  main: # ours\n    backend: local\n    model: a/b\n";
  const text = setupFile(file.replaceAll("\n", "\r\n"), answers, machine);
  expect(text).not.toMatch(/(?<!\r)\n/);
  expect(text.replaceAll("\r\n", "\n")).toBe(setupFile(file, answers, machine));
});

test.each(["", "\n\n", "# mine\n# two\n", "# mine\r\n---\r\n# two\r\n", "\uFEFF# mine\n  # two"])(
  "a file without content is like none, and keeps its comments: %j",
  async (blank) => {
    const { home, context, put } = cliHome();
    put("mallex.yaml", blank);
    const file = join(home, "mallex.yaml");
    const text = setupFile(blank, { model: source("mlx-community/Qwen3-8B-4bit"), routing: "claude" }, machine);
    const { problems } = await compileText(context, { file, text });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const comment of ["# mine", "# two"]) expect(text.includes(comment)).toBe(blank.includes(comment));
    expect(setupFile(text, { routing: "claude" }, machine)).toBe(text);
  },
);

test.each(["# mine\r\n\r\n---\r\n", "\uFEFF# mine\r\n", "# mine\n"])("%j holds nothing but comments", (text) =>
  expect(isBlank(text)).toBe(true),
);
