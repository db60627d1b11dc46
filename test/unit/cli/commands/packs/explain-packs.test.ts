import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Explanation } from "../../../../../generated/types/explanation.d.ts";
import { validateExplanation } from "../../../../../generated/types/validate-explanation.mjs";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../../src/shared/package-root.ts";
import { explainCommand, type ExplainOptions } from "../../../../../src/cli/commands/inspect/explain.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";

const FILE = `version: 1
extends: [./packs/house.yaml]
profiles:
  coder: { backend: local, model: acme/coder-4b, window: 8192, dialect: tagged }
sizes:
  small: { upTo: 8B, prompt: ./prompt.hbs }
`;
const PACK = `version: 1
trim:
  - { id: house/tips, section: "# Tips", do: drop }
filters:
  - { id: house/notes, tag: note, do: replace, with: "see \\u200b[2J KEY\\n" }
toolsets:
  none:
    others: drop
    tools: { look: { as: Read, about: shows the whole house } }
routes:
  - { id: house/no, when: { user: { is: Go } }, refuse: not in this house }
`;
const REQUEST = {
  model: "claude-x",
  max_tokens: 100,
  tools: [{ name: "Read", input_schema: { type: "object", properties: {} } }],
  messages: [
    { role: "user", content: "<note>Buy one</note>\nHello" },
    { role: "system", content: "# Tips\nTry this.\n" },
  ],
};
let home: string;
let context: CliContext;
let said: string[];
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-explain-")));
  said = [];
  context = {
    cwd: home,
    homeDir: home,
    env: {},
    paths: mallexPaths({}, home),
    packageRoot: PACKAGE_ROOT,
    style: (_: string, text: string) => text,
    report: (line: string) => said.push(line),
  } as never;
  put("mallex.yaml", FILE);
  put("packs/house.yaml", PACK);
  put("prompt.hbs", "Be brief.\n{{tools}}\n");
  put("request.json", JSON.stringify(REQUEST));
});
afterEach(() => rmSync(home, { recursive: true }));

function put(name: string, text: string): void {
  mkdirSync(join(home, name, ".."), { recursive: true });
  writeFileSync(join(home, name), text);
}

async function explain(options: Partial<ExplainOptions> = {}): Promise<{ text: string; data: Explanation }> {
  const { text = "", data, problems } = await explainCommand(context, { what: "request.json", all: true, ...options });
  expect(problems).toEqual([]);
  return { text, data: data as Explanation };
}

describe("what a pack says and takes out", () => {
  test("is told with the file and line that say it, and nothing in it hides", async () => {
    const { text } = await explain();
    expect(text.split("\n\n").find((section) => section.startsWith("packs"))).toBe(
      [
        "packs    2 texts of packs shown to a model · 1 rule of packs took text out",
        '  the filter house/notes         "see \\\\u{200b}[2J KEY"          words of packs/house.yaml:5',
        '  the tool look of toolset none  "look - shows the whole house"  words of packs/house.yaml:9',
        "  the trim house/tips            5 tokens out of system text     taken out by packs/house.yaml:3",
      ].join("\n"),
    );
  });

  test("is told with the words in it that nobody sees", async () => {
    put("packs/house.yaml", PACK.replace("KEY", "a\u200bb \u{fdd2}"));
    const { text } = await explain();
    expect(text).toContain(String.raw`[2J a\\u{200b}b`);
    await explain({ prompt: true });
    expect(said.at(-1)).toContain("where can't be told");
  });

  test("is in the JSON as a whole", async () => {
    const { data } = await explain();
    expect(validateExplanation(data)).toBe(true);
    expect(data.packTexts).toMatchObject([
      { what: "the filter house/notes", reaches: "user", at: "packs/house.yaml:5", text: "see \u200b[2J KEY\n" },
      { what: "the tool look of toolset none", reaches: "tools", from: "packs/house.yaml" },
    ]);
    expect(data.rules).toMatchObject([
      { id: "house/tips", byPack: true },
      { id: "house/notes", byPack: true },
    ]);
  });

  test("is told without what looks like a key", async () => {
    put("packs/house.yaml", PACK.replace("KEY", "https://jo:hunter2@example.test/"));
    const { text, data } = await explain();
    await explain({ prompt: true });
    expect(text).toContain("https://[redacted]example.test");
    expect(said.at(-1)).toContain("https://[redacted]example.test");
    expect(JSON.stringify([text, data.packTexts, said])).not.toContain("hunter2");
  });

  test("is said of a refusal, too", async () => {
    put("request.json", JSON.stringify({ ...REQUEST, messages: [{ role: "user", content: "Go" }] }));
    expect((await explain()).text).toContain("refused  not in this house · MX8005 · words of packs/house.yaml:11");
  });

  test("stands beside the prompt, which stays as the model reads it", async () => {
    const { text, data } = await explain({ prompt: true });
    expect(text).toContain("Be brief.\nlook() - shows the whole house");
    const { stretches } = data as unknown as { stretches: readonly { start: number; end: number }[] };
    expect(stretches.map(({ start, end }) => text.slice(start, end))).toEqual([
      "shows the whole house",
      "see \u200b[2J KEY",
    ]);
    expect(said.at(-1)).toContain("words of packs/house.yaml:5");
    expect(said.at(-1)).not.toContain("\u001b");
  });

  test("is left out where no pack says anything", async () => {
    put("packs/house.yaml", "version: 1\n");
    const { text, data } = await explain();
    expect(text).not.toContain("packs");
    expect(data.packTexts).toBeUndefined();
  });
});
