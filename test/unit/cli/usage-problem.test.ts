import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { splitArguments, usageProblem } from "../../../src/cli/arguments.ts";
import { commandLine } from "../../../src/cli/command-line.ts";

/** What the real command line says of these words. */
async function hintOf(...argv: string[]): Promise<string> {
  const { own, client } = splitArguments(argv);
  const program = commandLine("1.0.0", client, () => Promise.resolve());
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    command.configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  const commands = program.commands.map((command) => command.name());
  const error: unknown = await program.parseAsync(own, { from: "user" }).catch((thrown: unknown) => thrown);
  if (!(error instanceof CommanderError)) throw new Error("nothing is wrong with this line");
  const { code, message, hint } = usageProblem(error, { argv, commands });
  expect(code).toBe("MX7507");
  return `${message}; ${hint ?? ""}`;
}

test.each<[given: string[], ends: string]>([
  [["-p", "hello"], "behind `--`: mallex -- -p hello"],
  [["-p", "what is it?"], "behind `--`: mallex -- -p 'what is it?'"],
  [["run", "--yes", "--model", "opus"], "behind `--`: mallex run --yes -- --model opus"],
  [["run", "--verbose", "--", "-p"], "behind `--`: mallex run -- --verbose -p"],
  [["resume", "an-id", "hello"], "behind `--`: mallex resume an-id -- hello"],
  [["resume", "--verbose"], "behind `--`: mallex resume -- --verbose"],
  [["record", "hello"], "behind `--`: mallex record -- hello"],
  [["mcp", "list"], "behind `--`: mallex -- mcp list"],
  [["hello"], "unknown command 'hello'; arguments of Claude Code go behind `--`: mallex -- hello"],
  [["--port", "9", "run"], "stand behind it: mallex run --port 9"],
  [["--yes", "serve"], "stand behind it: mallex serve --yes"],
  [["test", "foo"], "mallex test --run foo"],
  [["comple"], '; did you mean "compile"?'],
  [["stat"], '; did you mean "status"?'],
  [["compile", "--chekc"], "(Did you mean --check?); see `mallex compile --help`"],
  [["status", "all"], "; see `mallex status --help`"],
  [["explain", "--wild"], "unknown option '--wild'; see `mallex explain --help`"],
  [["intents", "bogus"], "unknown command 'intents bogus'; there are `intents try TEXT` and `intents eval FILE`"],
  [["intents", "evla"], "unknown command 'intents evla'; did you mean \"eval\"?"],
  [["intents", "try", "is", "it"], "one text, in quotes: mallex intents try 'is it'"],
  [["intents", "try"], "missing required argument 'text'; see `mallex intents try --help`"],
  [["intents", "eval", "a", "b"], "; see `mallex intents eval --help`"],
  [
    ["pack", "check", "rules"],
    "`mallex compile FOLDER` and `mallex test --config FOLDER` check a pack; docs/guide/packs.md has one to start from",
  ],
  [
    ["vendor", "--remove"],
    "; `mallex fetch` gets what mallex.lock names; to keep a pack in git, copy it into the project and extend it by its path",
  ],
  [["--config"], "; see `mallex --help`"],
])("mallex %j", async (given, ends) => {
  const said = await hintOf(...given);
  expect(said.slice(-ends.length)).toBe(ends);
});
