import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { usageProblem, withoutHelp } from "../../../src/cli/arguments.ts";
import { splitArguments } from "../../../src/cli/split-arguments.ts";
import { commandLine } from "../../../src/cli/command-line.ts";
import { readCases } from "../../support/read-cases.ts";

/** What the real command line says of these words. */
async function hintOf(...argv: string[]): Promise<string> {
  const { own, client } = splitArguments(argv);
  const program = commandLine("1.0.0", client, () => Promise.resolve());
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    command.configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  const commands = program.commands.map((command) => command.name());
  const error: unknown = await program
    .parseAsync(withoutHelp(own, commands), { from: "user" })
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof CommanderError)) throw new Error("nothing is wrong with this line");
  const { code, message, hint } = usageProblem(error, { argv, commands });
  expect(code).toBe("MX7507");
  return `${message}; ${hint ?? ""}`;
}

test.each(readCases(import.meta.url)("cases") as [given: string[], ends: string][])(
  "mallex %j",
  async (given, ends) => {
    const said = await hintOf(...given);
    expect(said.slice(-ends.length)).toBe(ends);
  },
);
