import { existsSync, readFileSync } from "node:fs";
import { CommanderError, type Command } from "commander";
import { describe, expect, test } from "vitest";
import { commandLine } from "../../../src/cli/command-line.ts";
import { splitArguments } from "../../../src/cli/split-arguments.ts";
import { documentedCommands, type Documented } from "../../support/documented-commands.ts";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
/** What npm itself does. */
const OF_NPM = new Set(["uninstall", "ci", "install", "link", "login", "pack", "publish", "version"]);

const of = (program: string): Documented[] => documentedCommands().filter(({ words }) => words[0] === program);

/** The problem of a call of mallex, found by its own parser; nothing is run. */
async function problemOf({ words, isWhole }: Documented): Promise<string | undefined> {
  const { own, client } = splitArguments(words.slice(1));
  const program = commandLine("0.0.0", client, async () => {});
  silence(program);
  try {
    await program.parseAsync([...own], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const isNamed = /missing(?:Argument|MandatoryOptionValue)|optionMissingArgument/.test(error.code);
    if (error.exitCode !== 0 && (isWhole || !isNamed)) return error.message;
  }
  return undefined;
}

function silence(command: Command): void {
  command.configureOutput({ writeOut: () => {}, writeErr: () => {} });
  command.commands.forEach(silence);
}

/** The problem of what a page asks npm, npx or node for. */
function problemOfScript({ words: [program = "", first = "", ...more] }: Documented): string | undefined {
  if (program === "node") return existsSync(first) ? undefined : `there is no ${first}`;
  if (program === "npx") return existsSync(`node_modules/.bin/${first}`) ? undefined : `there is no ${first}`;
  if (OF_NPM.has(first)) return undefined;
  return first === "run" ? problemOfRun(more[0] ?? "", more.slice(1)) : problemOfRun(first, more);
}

/** A flag of a script stands in its program as `name: { type: … }`. */
function problemOfRun(name: string, words: readonly string[]): string | undefined {
  const command = scripts[name];
  if (command === undefined) return `there is no script ${name}`;
  // What follows `npm start --` is the client's.
  if (name === "start") return undefined;
  const programs = name.startsWith("test") ? ["scripts/test.mjs"] : (command.match(/\S+\.mjs/g) ?? []);
  const text = programs.map((file) => readFileSync(file, "utf8")).join("\n");
  const unknown = words.find((word) => /^--\w/.test(word) && !text.includes(`${word.slice(2)}: {`));
  return unknown === undefined ? undefined : `${name} has no ${unknown}`;
}

describe("every command that a page shows", () => {
  test("is seen", () => {
    expect(of("mallex").length).toBeGreaterThan(150);
    expect(of("npm").length).toBeGreaterThan(20);
    expect(of("mallex").filter(({ isWhole }) => isWhole).length).toBeGreaterThan(25);
  });

  test("of mallex is one that mallex has, with flags that it has", async () => {
    const wrong: string[] = [];
    for (const command of of("mallex")) {
      const problem = await problemOf(command);
      if (problem !== undefined) wrong.push(`${command.page}:${command.line}: ${command.text}: ${problem}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each(["npm", "npx", "node"])("of %s has its script, and flags that the script has", (program) => {
    const wrong = of(program).flatMap((command) => {
      const problem = problemOfScript(command);
      return problem === undefined ? [] : [`${command.page}:${command.line}: ${command.text}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each<[string, RegExp]>([
    ["mallex compil", /unknown command/],
    ["mallex compile --chek", /unknown option/],
    ["mallex intents try", /missing required argument/],
  ])("%s would be seen", async (line, problem) => {
    const command = { page: "", line: 1, words: line.split(" "), text: line, isWhole: true };
    expect(await problemOf(command)).toMatch(problem);
  });

  test.each(["npm run benches", "npm run bench -- --quik", "node test/bench/none.mjs"])("%s would be seen", (line) => {
    const command = { page: "", line: 1, words: line.split(" "), text: line, isWhole: true };
    expect(problemOfScript(command)).toMatch(/has no|there is no/);
  });
});
