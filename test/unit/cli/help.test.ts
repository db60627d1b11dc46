import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { splitArguments } from "../../../src/cli/split-arguments.ts";
import { commandLine } from "../../../src/cli/command-line.ts";

interface Listed {
  readonly name: string;
  readonly command: Command;
}

function commandsOf(parent: Command, prefix = ""): Listed[] {
  return parent.commands.flatMap((command) => {
    const name = `${prefix}${command.name()}`;
    return [{ name, command }, ...commandsOf(command, `${name} `)];
  });
}

function helpOf(command: Command): string {
  let help = "";
  command.configureOutput({ writeOut: (text) => void (help += text) });
  command.outputHelp();
  return help;
}

/** The commands of the examples, without the explanation after two blanks. */
function examplesIn(help: string): string[] {
  const [, block = ""] = /^Examples:\n((?: {2}\S.*\n)*)/m.exec(help) ?? [];
  return block
    .split("\n")
    .map((line) => line.trim().replace(/ {2,}.*/, ""))
    .filter((line) => line !== "");
}

const commands = commandsOf(commandLine("0.0.0", [], () => Promise.resolve()));

describe.each(commands)("the help of $name", ({ name, command }) => {
  test("has examples, each a call of this command", () => {
    const examples = examplesIn(helpOf(command));
    expect(examples).not.toEqual([]);
    // Bare `mallex` with a flag is `run`; `env` is called inside of `eval`.
    for (const example of examples)
      expect(example).toMatch(new RegExp(`^(?:eval "\\$\\()?mallex (?:${name}\\b${name === "run" ? "|--" : ""})`));
  });

  test("has only examples that the command line accepts", async () => {
    for (const example of examplesIn(helpOf(command))) {
      const call = /^eval "\$\((.*)\)"/.exec(example)?.[1] ?? example;
      const words = [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = ""]) => quoted ?? bare).slice(1);
      const { own, client } = splitArguments(words);
      const performed: string[] = [];
      const program = commandLine("0.0.0", client, async (done) => void performed.push(done));
      await program.parseAsync([...own], { from: "user" });
      expect(performed).toHaveLength(1);
    }
  });

  test("describes every argument and option in words", () => {
    const { registeredArguments, options } = command;
    expect(command.description()).not.toBe("");
    for (const { description } of [...registeredArguments, ...options]) expect(description).not.toBe("");
  });
});

test("there are all commands", () => expect(commands.length).toBeGreaterThan(20));
