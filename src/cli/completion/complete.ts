import type { Argument, Command, Option } from "commander";

/** A word that can be typed next. */
export interface CompletionWord {
  readonly word: string;
  readonly about?: string;
}

/** What may stand at the cursor. */
export interface Completion {
  readonly candidates: readonly CompletionWord[];
  /** Names of files, too: the shell knows them better. */
  readonly files: boolean;
}

/** What only the user's own files know. */
export type NamesOf = (kind: NameKind) => readonly CompletionWord[];

export type NameKind = "profiles" | "targets" | "packs" | "turns" | "runs" | "models" | "sections";

const NOTHING: Completion = { candidates: [], files: false };
const FILES: Completion = { candidates: [], files: true };

/** Which names an argument takes, by its name in the help: a command that is added later needs no line here. */
const NAMES: Readonly<Record<string, NameKind>> = {
  profile: "profiles",
  pack: "packs",
  run: "runs",
  id: "runs",
  model: "models",
};

/** Arguments with a general name. */
const NAMES_OF_COMMAND: Readonly<Record<string, NameKind>> = {
  "list what": "sections",
  "why what": "turns",
  "explain what": "turns",
  "explain --model": "targets",
  "logs --model": "models",
};

/** Arguments that are files or folders. */
const FILE_NAMES: ReadonlySet<string> = new Set(["file", "path", "folder", "source"]);

/**
 * What can follow these words.
 * @param words those before the cursor, without the program's name; the last one is being typed, and may be empty
 */
export function complete(program: Command, words: readonly string[], namesOf: NamesOf): Completion {
  const typed = words.at(-1) ?? "";
  const before = words.slice(words[0] === "help" && words.length > 1 ? 1 : 0, -1);
  // What follows belongs to Claude Code.
  if (before.includes("--")) return FILES;
  const { command, awaits, count } = walk(program, before);
  if (awaits !== undefined) return matching(valuesOf(awaits, command, namesOf), typed);
  const [name, value] = splitOption(typed);
  if (value !== undefined) {
    const option = optionsOf(program, command).find(({ long }) => long === name);
    return option === undefined ? NOTHING : prefixed(`${name}=`, matching(valuesOf(option, command, namesOf), value));
  }
  if (typed.startsWith("-")) return matching(withWords(optionsOf(program, command).map(describeOption)), typed);
  if (count === 0 && command.commands.length > 0) return matching(withWords(commandsOf(command)), typed);
  const argument = argumentAt(command, count);
  return argument === undefined ? NOTHING : matching(valuesOf(argument, command, namesOf), typed);
}

interface Position {
  readonly command: Command;
  /** The option whose value is being typed. */
  readonly awaits?: Option;
  /** Number of arguments before the cursor. */
  readonly count: number;
}

function walk(program: Command, words: readonly string[]): Position {
  let command = program;
  let count = 0;
  let awaits: Option | undefined;
  for (const word of words) {
    const isValue = awaits !== undefined && (awaits.required || !word.startsWith("-"));
    awaits = isValue ? undefined : optionsOf(program, command).find((option) => takesNext(option, word));
    if (isValue || word.startsWith("-")) continue;
    const inner = count === 0 ? command.commands.find((one) => one.name() === word) : undefined;
    if (inner === undefined) count += 1;
    else command = inner;
  }
  return { command, count, ...(awaits === undefined ? {} : { awaits }) };
}

/** Whether this word is the option, and its value the next word. */
function takesNext({ short, long, required, optional }: Option, word: string): boolean {
  return (required || optional) && (word === short || word === long);
}

function splitOption(word: string): readonly [name: string, value?: string] {
  const [, name, value] = /^(--[\w-]+)=([^]*)$/.exec(word) ?? [];
  return name === undefined ? [word] : [name, value ?? ""];
}

/** Before a command's name, those of `run`, which is the default. */
function optionsOf(program: Command, command: Command): readonly Option[] {
  const own = command === program ? (program.commands.find((one) => one.name() === "run") ?? program) : command;
  const help = program.createHelp();
  return [
    ...help.visibleOptions(own),
    ...(command === program ? help.visibleOptions(program) : program.options),
  ].filter((option, at, all) => all.findIndex(({ long }) => long === option.long) === at);
}

function describeOption({ long, short, description }: Option): CompletionWord {
  return { word: long ?? short ?? "", about: description };
}

function commandsOf(command: Command): readonly CompletionWord[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.map((one) => ({ word: one.name(), about: one.description() }));
}

/** The last argument may be repeated. */
function argumentAt(command: Command, count: number): Argument | undefined {
  const { registeredArguments: all } = command;
  const last = all.at(-1);
  return all[count] ?? (last?.variadic === true ? last : undefined);
}

function valuesOf(wanted: Argument | Option, command: Command, namesOf: NamesOf): Completion {
  const { argChoices } = wanted;
  if (argChoices !== undefined) return withWords(argChoices.map((word) => ({ word })));
  const isOption = "long" in wanted;
  const key = isOption ? (wanted.long ?? "") : wanted.name();
  const kind = NAMES_OF_COMMAND[`${command.name()} ${key}`] ?? (isOption ? undefined : NAMES[key]);
  const takesFiles = FILE_NAMES.has(isOption ? placeholder(wanted) : key) || key === "what";
  const isList = kind === "sections";
  return { candidates: kind === undefined ? [] : namesOf(kind), files: takesFiles && !isList };
}

/** `file` of `--config <file>`. */
function placeholder({ flags }: Option): string {
  return /[<[](\w+)/.exec(flags)?.[1] ?? "";
}

function withWords(candidates: readonly CompletionWord[]): Completion {
  return { candidates, files: false };
}

function matching({ candidates, files }: Completion, typed: string): Completion {
  return { candidates: candidates.filter(({ word }) => word.startsWith(typed)), files };
}

function prefixed(prefix: string, { candidates, files }: Completion): Completion {
  return { candidates: candidates.map((one) => ({ ...one, word: `${prefix}${one.word}` })), files };
}
