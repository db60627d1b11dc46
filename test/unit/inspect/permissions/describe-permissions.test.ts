import { describe, expect, test } from "vitest";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import type { Permission } from "../../../../src/checks/packs/permissions.ts";
import { describePermissions } from "../../../../src/inspect/permissions/describe-permissions.ts";
import { printPermissions, printPermission } from "../../../../src/inspect/permissions/permissions.ts";

const CONFIG: Mallex = {
  version: 1,
  backends: {
    local: { kind: "mlx" },
    far: { kind: "openai", url: "https://api.example.com/v1/", key: { env: "CLOUD_KEY" } },
    mine: { kind: "openai", url: "http://10.0.0.2:8080/v1", private: true, key: { file: "~/.key" } },
    near: { kind: "openai", url: "http://127.0.0.1:8080/v1" },
    claude: { kind: "anthropic", login: "client" },
    keyed: { kind: "anthropic" },
    router: { kind: "openrouter" },
  },
  profiles: {
    main: { backend: "local", model: "a/b" },
    twin: { backend: "local", model: "a/b" },
    one: { backend: "far", model: "c/d" },
    two: { backend: "far", model: "e/f" },
  },
};

function power(path: string, value: unknown): Permission {
  return { path, value, at: { file: "mallex.yaml", line: 1, column: 1 } };
}

describe("a power is said in plain words", () => {
  test.each<[path: string, value: unknown, ...says: string[]]>([
    ["backends.local.kind", "mlx", 'starts the model server mlx_lm.server, for "a/b"'],
    ["backends.local.prefillStep", 512, "starts the model server of the backend local with prefillStep 512"],
    [
      "backends.far.url",
      "https://api.example.com/v1/",
      "sends the prompts of the profiles one, two to https://api.example.com/v1, off this machine",
      "reads and sends on the variable CLOUD_KEY to https://api.example.com/v1",
    ],
    ["backends.far.key.env", "CLOUD_KEY", "reads and sends on the variable CLOUD_KEY to https://api.example.com/v1"],
    ["backends.mine.key.file", "~/.key", 'reads and sends on the file "~/.key" to http://10.0.0.2:8080/v1'],
    [
      "backends.mine.private",
      true,
      "takes back that what must not leave stays on this machine: it may go to http://10.0.0.2:8080/v1, as a server of yours",
    ],
    ["backends.near.url", "", "sends the prompts of no profile yet to http://127.0.0.1:8080/v1, on this machine"],
    ["backends.claude.login", "client", "reads and sends on the client's own login to https://api.anthropic.com"],
    [
      "backends.keyed.kind",
      "anthropic",
      "sends the prompts of no profile yet to https://api.anthropic.com, off this machine",
      "reads and sends on the variable ANTHROPIC_API_KEY to https://api.anthropic.com",
    ],
    [
      "backends.router.kind",
      "openrouter",
      "sends the prompts of no profile yet to https://openrouter.ai/api/v1, off this machine",
      "reads and sends on the variable OPENROUTER_API_KEY to https://openrouter.ai/api/v1",
    ],
    ["backends.gone", null, "takes out backends.gone"],
    ["backends", null, "takes out backends"],
    ["launch.client", "./bin/claude", 'starts "./bin/claude", as the client'],
    ["launch.args", ["--verbose", "a b"], 'gives the client the arguments --verbose "a b"'],
    ["launch.args", [], "gives the client no arguments"],
    [
      "launch.args",
      ["--verbose", "--dangerously-skip-permissions", "--permission-mode", "bypassPermissions"],
      "turns off the client's questions before it runs a tool, all or some: --dangerously-skip-permissions --permission-mode bypassPermissions",
      "gives the client the arguments --verbose --dangerously-skip-permissions --permission-mode bypassPermissions",
    ],
    [
      "launch.args",
      ["--settings", "./my settings.json", "--mcp-config=./m.json", "--plugin-dir", "--verbose"],
      'lets the client run hooks of settings, which are commands; settings can answer its questions, too: --settings "./my settings.json"',
      "lets the client run servers of tools, which may be any command: --mcp-config=./m.json",
      "lets the client run plugins, with hooks and commands of their own: --plugin-dir",
      'gives the client the arguments --settings "./my settings.json" --mcp-config=./m.json --plugin-dir --verbose',
    ],
    ["launch.args", ["--permission-mode", "plan"], "gives the client the arguments --permission-mode plan"],
    ["launch.env.FOO", "1", 'gives the client the variable FOO: "1"'],
    ["launch.env.FOO", null, "gives the client no variable FOO"],
    ["launch.env.FOO.from", "token", "gives the client the variable FOO: mallex's token"],
    ["launch.window", 4096, "gives the client a window of 4096 tokens"],
    ["launch.releases.new.client", ">=2.1", "gives the client more for its releases >=2.1"],
    ["launch.releases.new.env.FOO", "1", 'gives the client the variable FOO: "1"'],
    ["launch.releases.new.settings.hooks.Stop", "run me", 'gives the client the setting hooks.Stop: "run me"'],
    ["server.port", 4111, "listens on port 4111 of this machine"],
    ["server.port", 0, "listens on this machine, on a port that the system chooses"],
    ["server.record", true, "takes back that no turns are kept, which your own file says"],
    ["budget.perDay", 500, "takes back what your own file lets a day cost: 500 dollars now"],
    ["budget", null, "takes back what your own file lets a day cost: no limit now"],
    ["profiles.main.localOnly", false, "takes back that what the profile main is asked stays on this machine"],
    ["profiles.main.model", "./m", 'reads the model in "./m"'],
    ["profiles.main.tokenizer", "./t", 'reads the tokenizer in "./t"'],
    [
      "profiles.one.backend",
      "far",
      'sends the prompts of the profile one to the model "c/d" of the backend far, off this machine: your own file names it, and you pay',
    ],
    ["neverLeaves", null, "takes back all that must not leave this machine"],
    ["neverLeaves", { disable: "keys" }, 'takes back that what the rule "keys" finds stays on this machine'],
    ["extends", "../team.yaml", 'reads rules from "../team.yaml", outside of this folder'],
    [
      "extends",
      "git+file:///srv/rules?ref=v1",
      'reads rules from the git repository "file:///srv/rules?ref=v1" of this machine, when it is updated',
    ],
    ["something.new", [1], "something.new: [1]"],
  ])("%s: %j", (path, value, ...says) => {
    expect(describePermissions([power(path, value)], CONFIG).map(printPermission)).toEqual(says);
  });
});

test("lines stand under what they do, each with its place; what two values say is said once, at the last of them", () => {
  const powers = [
    { ...power("server.port", 4111), at: { file: "mallex.yaml", line: 3, column: 9 } },
    { ...power("backends.near.kind", "openai"), at: { file: "mallex.yaml", line: 5, column: 11 } },
    {
      ...power("backends.near.url", "http://127.0.0.1:8080/v1"),
      at: { file: "mallex.local.yaml", line: 6, column: 10 },
    },
  ];
  expect(printPermissions(describePermissions(powers, CONFIG))).toBe(
    [
      "  sends the prompts",
      "    mallex.local.yaml:6:10  of no profile yet to http://127.0.0.1:8080/v1, on this machine",
      "  listens",
      "    mallex.yaml:3:9  on port 4111 of this machine",
    ].join("\n"),
  );
});

test("a file can't move the cursor of who reads what it would do, or hide from them", () => {
  const deeds = describePermissions([power("launch.args", ["\u001b[2K\u202e\u200b\u{e0041}"])], CONFIG);
  const printed = printPermissions(deeds);
  for (const letter of ["\u001b", "\u202e", "\u200b", "\u{e0041}"]) expect(printed).not.toContain(letter);
});
