import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { BackendKind, ProgramFlags } from "../../backends/kind.ts";
import { kindOf } from "../../backends/registry.ts";
import { textsOf, toData, type Dict, type PositionedText } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";
import client from "../launch/client-words.json" with { type: "json" };
import { WITH_VALUE, flagOf, flagsOf, readArguments, wordsIn, type Argument } from "./read-arguments.ts";

/** Are the arguments of servers and of the client separate, flags that exist, and none that mallex sets itself? */
export function checkArguments(config: Dict): Problem[] {
  const { backends = {} } = toData(config) as Mallex;
  return [
    ...textsOf(config, ["launch", "client"]).flatMap(commandWithArguments),
    ...clientArguments(textsOf(config, ["launch", "args"])),
    ...Object.entries(backends).flatMap(([backend, settings]) =>
      serverArguments(textsOf(config, ["backends", backend, "args"]), backend, kindOf(settings)),
    ),
  ];
}

/** `claude --verbose`, or a program that starts the client. */
function commandWithArguments({ text, at }: PositionedText): Problem[] {
  const [, program = "", rest = ""] = /^(\S+)\s+(-.+)$/s.exec(text) ?? [];
  const meant =
    program === ""
      ? "write the path of the client itself"
      : `write \`client: ${program}, args: [${rest.trim().split(/\s+/).join(", ")}]\``;
  const isCommand = program !== "" || /^(?:npx|bunx|npm|pnpm|yarn|bun|node|env|sudo)\s/.test(text);
  if (isCommand) return [createProblem("MX3195.command", { text: JSON.stringify(text), meant }, at)];
  const path = meantPath(text);
  return path === undefined ? [] : [createProblem("MX3195.client", { text: JSON.stringify(text), meant: path }, at)];
}

function meantPath(text: string): string | undefined {
  if (text.trim() !== text) return `write \`client: ${text.trim()}\`, without the space`;
  if (/^\$(?:HOME|\{HOME\})\//.test(text)) return `write \`client: ${text.replace(/^[^/]+/, "~")}\``;
  if (text.startsWith("$")) return "write the path in full: no shell replaces variables in it";
  if (text.startsWith("@anthropic-ai/")) return "remove the line: mallex finds `claude` on the PATH, or installs it";
  return text.endsWith("/") ? `add the name of the program, such as \`${text}claude\`` : undefined;
}

function clientArguments(items: readonly PositionedText[]): Problem[] {
  const where = "`launch.args`";
  const [first] = items;
  if (first !== undefined && !first.text.startsWith("-")) return noFlag(first);
  const args = readArguments(items, client.flags);
  const repeated = repeatedFlags(args, { where, flags: client.flags });
  return args.flatMap((argument) => {
    const again = repeated.get(argument);
    if (again !== undefined) return [again];
    // Any other text may be meant as the first message.
    const isSwitch = /^(?:true|false|yes|no|on|off|\d)$/i.test(argument.item.text);
    if (argument.isBehindSwitch && !isSwitch) return [];
    return wrongArgument(argument, { where, program: "Claude Code", flags: client.flags });
  });
}

function serverArguments(
  items: readonly PositionedText[],
  backend: string,
  { flags, program = "", setFlags = {} }: Partial<BackendKind> = {},
): readonly Problem[] {
  const where = `\`args\` of the backend "${backend}"`;
  const args = readArguments(items, flags);
  const repeated = repeatedFlags(args, { where, flags });
  return args.flatMap((argument, index) => {
    const again = repeated.get(argument);
    if (again !== undefined) return [again];
    const { text, at } = argument.item;
    if (index === 0 && !text.startsWith("-")) {
      const meant = /^[a-z][\w-]*$/i.test(text) ? `write \`--${text}\`` : "begin with a flag, as in `--threads`";
      return [createProblem("MX3195.bare", { where, text: JSON.stringify(text), meant }, at)];
    }
    const flag = flagOf(text);
    // llama.cpp reads both signs as one.
    const key = setFlags[flag.replaceAll("_", "-")];
    if (key === undefined) return wrongArgument(argument, { where, program, flags });
    if (key === "") return [createProblem("MX3195.address", { where, flag }, at)];
    return [createProblem("MX3195.key", { where, flag, key }, at)];
  });
}

/** Flags that have one value or none, and are there again, or beside their opposite. Others may be repeated: `--lora`. */
function repeatedFlags(
  args: readonly Argument[],
  { where, flags }: Pick<ArgumentsOwner, "where" | "flags">,
): ReadonlyMap<Argument, Problem> {
  const alone = new Set(wordsIn(flags?.alone));
  const single = new Set([...wordsIn(flags?.numbers), ...wordsIn(Object.keys(flags?.choices ?? {})), ...alone]);
  const found = new Map<Argument, Problem>();
  const first = new Map<string, string>();
  for (const argument of args) {
    const { text, at } = argument.item;
    const flag = flagOf(text).replaceAll("_", "-");
    if (!single.has(flag)) continue;
    const subject = subjectOf(flag, flags);
    const other = first.get(subject);
    first.set(subject, flag);
    const isOpposite = other?.startsWith("--no-") !== flag.startsWith("--no-");
    // A switch that is there again does no harm.
    if (other === undefined || (!isOpposite && alone.has(flag))) continue;
    const id = isOpposite ? "MX3195.opposite" : "MX3195.twice";
    found.set(argument, createProblem(id, { where, flag, other }, at));
  }
  return found;
}

/** A flag and its opposite are about the same, and so are its short and its long name. */
function subjectOf(flag: string, flags: ProgramFlags | undefined): string {
  return (flags?.same?.[flag] ?? flag).replace(/^--no-/, "--");
}

interface ArgumentsOwner {
  readonly where: string;
  readonly program: string;
  readonly flags?: ProgramFlags | undefined;
}

function wrongArgument(argument: Argument, { where, program, flags }: ArgumentsOwner): Problem[] {
  const { before, lacksValue, isBehindSwitch } = argument;
  const { text, at } = argument.item;
  const flag = flagOf(text);
  const known = flagsOf(flags);
  const meant = known.has(flag.replaceAll("_", "-"))
    ? undefined
    : [...known.keys()].find((name) => isNearly(flag, name));
  if (meant !== undefined)
    return [createProblem("MX3195.near", { where, program, flag, meant }, at, replaceWordFix(at, flag, meant))];
  if (wordsIn(flags?.ends).includes(flag)) return [createProblem("MX3195.ends", { where, program, flag }, at)];
  if (isBehindSwitch)
    return [createProblem("MX3195.word", { where, text: JSON.stringify(text), flag: before?.text ?? "" }, at)];
  if (lacksValue) return [createProblem("MX3195.noValue", { where, program, flag }, at)];
  return [...wrongValue(argument, { where, flags }), ...joined(argument, where)];
}

/** What people write for `on` and `off`. */
const SWITCHES: Readonly<Record<string, string>> = { yes: "on", no: "off" };

function wrongValue({ item, value }: Argument, { where, flags }: Pick<ArgumentsOwner, "where" | "flags">): Problem[] {
  if (value === undefined || flags === undefined) return [];
  const { text, at } = value;
  const flag = flagOf(item.text);
  const parameters = { where, flag, value: JSON.stringify(text) };
  if (wordsIn(flags.numbers).includes(flag))
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?$/i.test(text) ? [] : [createProblem("MX3195.number", parameters, at)];
  const [, choices] = Object.entries(flags.choices).find(([names]) => names.split(" ").includes(flag)) ?? [];
  const allowed = choices?.split(" ") ?? [];
  const meant =
    allowed.find((one) => one.toLowerCase() === text.toLowerCase() || differsByOneTypo(one, text)) ??
    allowed.find((one) => one === SWITCHES[text]);
  if (allowed.includes(text) || meant === undefined) return [];
  const hint = { ...parameters, meant: JSON.stringify(meant) };
  return [createProblem("MX3195.choice", hint, at, replaceWordFix(at, text, meant))];
}

/** A typo, or other dashes and capitals: `-threads`, `--ngl`. Of the short ones, capitals make others. */
function isNearly(flag: string, known: string): boolean {
  const [one, other] = [flag, known].map((text) => text.replaceAll(/[-_]/g, "")) as [string, string];
  if (!flag.startsWith("-") || other.length < 2) return false;
  if (other.length < 4) return one === other;
  return one.toLowerCase() === other.toLowerCase() || differsByOneTypo(one.toLowerCase(), other.toLowerCase());
}

/** The client takes a text without a flag before it for the first message. */
function noFlag({ text, at }: PositionedText): Problem[] {
  const [, name] = /^[\u2010-\u2015\u2212]*([A-Za-z][\w-]*)$/.exec(text) ?? [];
  const meant = name === undefined ? "begin with a flag, as in `--verbose`" : `write \`--${name}\``;
  return [createProblem("MX3195.message", { text: JSON.stringify(text), meant }, at)];
}

function joined({ item: { text, at }, before }: Argument, where: string): Problem[] {
  const [, flag, value] = WITH_VALUE.exec(text) ?? [];
  if (flag === undefined || value === undefined) return [];
  // Behind a flag it may be a text that begins with a dash.
  if (before?.text.startsWith("-") === true && /\s/.test(value)) return [];
  const all = /(?:^|\s)-/.test(value) && !/["']/.test(text) ? text.trim().split(/\s+/) : [flag, value];
  const items = `[${all.map((item) => JSON.stringify(item)).join(", ")}]`;
  return [createProblem("MX3195.joined", { where, text: JSON.stringify(text), items }, at)];
}
