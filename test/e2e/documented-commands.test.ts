import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { documentedCommands } from "../support/documented-commands.ts";
import { createProject, type Project } from "../support/project.ts";
import { MAIN } from "../support/run-mallex.ts";

/** Commands that need no server, no network and no terminal, and end by themselves. */
const OFFLINE = /^(?:--help|--version|init|compile|test|list|config|trust|fix|intents eval|explain (?:MX|--path))/;
/** A placeholder of the page, or what only a start writes. */
const NEEDS_MORE = /[A-Z]{3,}(?!\d)|…|--last|--model|--fetch|--force/;

const lines = new Map(
  documentedCommands()
    .filter(({ words: [program, ...args] }) => program === "mallex" && OFFLINE.test(args.join(" ")))
    .filter(({ words, isWhole }) => !NEEDS_MORE.test(words.join(" ")) && (isWhole || hasArguments(words.slice(1))))
    .map(({ page, line, words }) => [words.join(" "), { at: `${page}:${line}`, args: words.slice(1) }]),
);

/** In running text a command may only be named. */
function hasArguments(words: readonly string[]): boolean {
  return words.join(" ").replace(OFFLINE, "").trim() !== "";
}

/** The file on which the page about tests shows its commands. */
const [, FILE = ""] = /^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync("docs/guide/testing.md", "utf8")) ?? [];

let project: Project;

beforeAll(() => {
  project = createProject();
  mkdirSync(project.folder, { recursive: true });
  cpSync("test/fixtures/intents/turns.tsv", join(project.folder, "turns.tsv"));
  project.write("my-project/mallex.yaml", FILE);
  run(["trust", "--yes"]);
});
afterAll(() => project.remove());

function run(args: readonly string[]): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    // `init` writes into a folder that has no file yet.
    cwd: args[0] === "init" ? mkdtempSync(join(project.home, "init-")) : project.folder,
    env: { PATH: process.env["PATH"], HOME: project.home, MALLEX_HOME: join(project.home, ".mallex"), LANG: "C.UTF-8" },
    encoding: "utf8",
    input: "",
  });
  return { code: status, output: stdout + stderr };
}

test("there are many", () => {
  expect(lines.size).toBeGreaterThan(20);
});

// 0: it worked; 1: it found something; 78: the file or the lock of this project is not what the command is about.
test.each([...lines])("%s is done, or refused with a reason", (_, { args }) => {
  const { code, output } = run(args);
  const isRefused = code === 78 && /\[MX\d{4}\]/.test(output);
  expect([code === 0 || code === 1 || isRefused, code, output]).toEqual([true, code, output]);
  expect(output).not.toMatch(/^ {4}at /m);
});
