import type { CommanderError } from "commander";
import { type Problem, createProblem } from "../diagnostics/problem.ts";
import { suggest } from "../shared/closest-word.ts";
import { shellQuote } from "./context/run-command.ts";
import { ANSWERED_ALONE, commandOf } from "./split-arguments.ts";

/** The same arguments without `--help` if the command is unknown: the error is more useful than the general help. */
export function withoutHelp(own: readonly string[], commands: readonly string[]): readonly string[] {
  const words = own[0] === "help" ? own.slice(1) : own;
  const command = commandOf(words);
  if (command === undefined || commands.includes(command) || ANSWERED_ALONE.has(command)) return own;
  return words.filter((word) => word !== "--help" && word !== "-h");
}

/** Whether the output is JSON. Determined before the command line is parsed, because an invalid one is reported in the same format. */
export function wantsJson(own: readonly string[]): boolean {
  return own.some(
    (word, index) =>
      word === "--json" || word === "--format=json" || (word === "--format" && own[index + 1] === "json"),
  );
}

export interface CommandLine {
  /** The arguments as given. */
  readonly argv: readonly string[];
  /** Names of all commands. */
  readonly commands: readonly string[];
}

/** Describes an invalid command line, and suggests a valid one. */
export function usageProblem({ code, message }: Pick<CommanderError, "code" | "message">, line: CommandLine): Problem {
  const text = message.replace(/^error: /, "").replaceAll(/\s+/g, " ");
  // Command names are short, so the parser's suggestions are too distant, such as "help" for "hello".
  const written = code === "commander.unknownCommand" ? text.replace(/ \(Did you mean .*\)$/, "") : text;
  const command = commandOf(withoutHelp(mallexArguments(line.argv), line.commands));
  if (code === "commander.excessArguments" && command === "intents") return aboutIntents(written, line);
  return wrongUsage(written, hintFor(code, written, line) ?? seeHelp(line));
}

/** `intents` is a command itself, so the parser takes an unknown subcommand for a superfluous argument. */
function aboutIntents(text: string, { argv }: CommandLine): Problem {
  const words = mallexArguments(argv);
  const [name = "", ...rest] = words.slice(words.indexOf("intents") + 1).filter((word) => !word.startsWith("-"));
  if (name === "try") return wrongUsage(text, `put the text in quotes: ${spell(["intents", "try", rest.join(" ")])}`);
  if (BELOW_INTENTS.includes(name)) return wrongUsage(text, "see `mallex intents eval --help`");
  const meant = suggest(name, BELOW_INTENTS);
  const hint =
    meant === undefined ? "the commands are `intents try TEXT` and `intents eval FILE`" : `did you mean "${meant}"?`;
  return wrongUsage(`unknown command 'intents ${name}'`, hint);
}

/** @param message the parser's */
function wrongUsage(message: string, hint: string): Problem {
  return createProblem("MX7507.commandLine", { message, hint });
}

const BELOW_INTENTS = ["try", "eval"];

const BELOW: Readonly<Record<string, readonly string[]>> = { intents: BELOW_INTENTS };

function hintFor(code: string, message: string, line: CommandLine): string | undefined {
  switch (code) {
    case "commander.unknownCommand":
      return unknownArgument(line);
    case "commander.excessArguments":
      return tooMany(line);
    case "commander.unknownOption":
      return unknownOption(message, line);
    default:
      return undefined;
  }
}

function seeHelp({ argv, commands }: CommandLine): string {
  const words = mallexArguments(argv);
  const command = commandOf(words);
  if (command === undefined || !commands.includes(command)) return "see `mallex --help`";
  const below = words.slice(words.indexOf(command) + 1).find((word) => BELOW[command]?.includes(word));
  return `see \`${["mallex", command, ...(below === undefined ? [] : [below])].join(" ")} --help\``;
}

function unknownArgument({ argv, commands }: CommandLine): string {
  const words = argv[0] === "help" ? argv.slice(1) : argv;
  const word = commandOf(withoutHelp(mallexArguments(argv), commands)) ?? "";
  const meant = suggest(word, commands) ?? commands.find((name) => word.length > 2 && name.startsWith(word));
  return meant === undefined ? withDashes(words, words.indexOf(word)) : `did you mean "${meant}"?`;
}

function tooMany({ argv, commands }: CommandLine): string | undefined {
  const words = mallexArguments(argv);
  const command = commandOf(words);
  if (command === undefined) {
    const late = words.find((word) => commands.includes(word));
    if (late === undefined) return undefined;
    const others = argv.toSpliced(argv.indexOf(late), 1);
    return `options of a command follow it: ${spell([late, ...others])}`;
  }
  const last = words.at(-1) ?? "";
  if (command === "test")
    return `to run some of the tests, give a part of their names: ${spell(["test", "--run", last])}`;
  const itsOwn = command === "resume" ? 2 : 1;
  return clientMay(command) ? withDashes(argv, argv.indexOf(command) + itsOwn) : undefined;
}

function unknownOption(message: string, { argv }: CommandLine): string | undefined {
  const [, option = ""] = /unknown option '(.*?)'/.exec(message) ?? [];
  const at = argv.indexOf(option);
  const isTypo = message.includes("(Did you mean");
  return isTypo || at < 0 || !clientMay(commandOf(mallexArguments(argv))) ? undefined : withDashes(argv, at);
}

/** Bare `mallex` is `mallex run`. */
function clientMay(command: string | undefined): boolean {
  return command === undefined || ["run", "resume", "record"].includes(command);
}

/** The same command line, with everything from this argument on passed to the client. */
function withDashes(argv: readonly string[], from: number): string {
  const client = argv.slice(from).filter((word) => word !== "--");
  return `arguments of Claude Code follow \`--\`: ${spell([...argv.slice(0, from), "--", ...client])}`;
}

function mallexArguments(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end === -1 ? argv : argv.slice(0, end);
}

function spell(words: readonly string[]): string {
  return ["mallex", ...words.map(shellQuote)].join(" ");
}
