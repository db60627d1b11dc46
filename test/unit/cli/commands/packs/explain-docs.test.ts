import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCommand } from "../../../../../src/cli/commands/inspect/list.ts";
import type { CliContext, Outcome } from "../../../../../src/cli/context/context.ts";
import { sha256 } from "../../../../../src/shared/files/digest.ts";
import { PACKAGE_ROOT } from "../../../../../src/shared/package-root.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const PACK = cases("pack") as string;
const PROMPT = "You work for acme. Be brief.\n{{#if date}}\n{{date}}\n{{/if}}\nNever guess.\n";
const FILES = {
  "mallex.yaml": `version: 1
extends: [mallex:claude-code, { pack: "npm:@acme/rules@^1.2", use: [sizes, filters] }]
profiles: { small: { backend: local, model: acme/coder-4b, window: 65536 } }
`,
  "mallex.lock": JSON.stringify({ version: 1, packs: { "npm:@acme/rules@^1.2": locked() } }),
  "node_modules/@acme/rules/package.json": JSON.stringify({ name: "@acme/rules", version: "1.2.3" }),
  "node_modules/@acme/rules/pack.yaml": PACK,
  "node_modules/@acme/rules/prompts/house.hbs": PROMPT,
};

function locked(): object {
  const files = { "pack.yaml": sha256(PACK), "prompts/house.hbs": sha256(PROMPT) };
  return { resolved: "1.2.3", files };
}

let home: string;
let context: CliContext;
let said: string[];
beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-docs-")));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), text);
  }
  context = {
    cwd: home,
    homeDir: home,
    env: {},
    paths: mallexPaths({}, home),
    packageRoot: PACKAGE_ROOT,
    style: (_: string, text: string) => text,
    report: (line: string) => said.push(line),
  } as never;
});
afterAll(() => rmSync(home, { recursive: true }));

const COMMANDS: Readonly<Record<string, () => Promise<Outcome>>> = {
  "mallex list packs": async () => listCommand(context, { what: "packs" }),
};

const page = readFileSync(join(PACKAGE_ROOT, "docs/guide/explain.md"), "utf8");
const section = page.slice(page.indexOf("## Packs"), page.indexOf("## Why this value?"));
const examples = [...section.matchAll(/^```console\n\$ (.*)\n([\s\S]*?)^```$/gm)].map(
  ([, command = "", output = ""]) => ({
    command,
    output,
  }),
);

test("each command has its example", () =>
  expect(examples.map(({ command }) => command)).toEqual(Object.keys(COMMANDS)));

test.each(examples)("`$command` prints what the page says", async ({ command, output }) => {
  said = [];
  const { text = "", problems } = (await COMMANDS[command]?.()) ?? { problems: [] };
  expect(problems).toEqual([]);
  const printed = [...said, text].join("\n").trimEnd();
  // A line of dots stands for any lines.
  const pieces = `\n${output}`.split(/\n *…(?=\n)/).map((piece) => piece.trim());
  for (const piece of pieces.filter((one) => one !== "")) expect(printed).toContain(piece);
});
