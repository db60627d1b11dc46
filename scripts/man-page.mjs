// src/cli/command-line.ts -> docs/reference/mallex.1: the commands, arguments and options that the program itself accepts, as roff.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

/** The page of the command line in `src/`. */
export async function manPage(root) {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const folder = await mkdtemp(join(tmpdir(), "mallex-man-"));
  try {
    const build = await rolldown({
      input: join(root, "src/cli/command-line.ts"),
      platform: "node",
      // What commands do isn't needed.
      plugins: [{ name: "no-actions", resolveDynamicImport: (id) => ({ id, external: true }) }],
    });
    await build.write({ file: join(folder, "command-line.mjs") });
    const { commandLine } = await import(pathToFileURL(join(folder, "command-line.mjs")).href);
    return roffOf(
      commandLine(version, [], () => undefined),
      version,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param program of commander */
export function roffOf(program, version) {
  const groups = grouped(commandsOf(program));
  const { examples, rest } = afterHelp(program);
  return [
    ".\\\" By `npm run docs`, from src/cli/command-line.ts. Don't edit.",
    `.TH MALLEX 1 "" "mallex ${escapeRoff(version)}" "User Commands"`,
    ".SH NAME",
    `mallex \\- ${escapeRoff(lowerFirst(program.description()).replace(/\.$/, ""))}`,
    ".SH SYNOPSIS",
    "\\fBmallex\\fR [\\fIcommand\\fR] [\\fIoptions\\fR] [\\fB\\-\\-\\fR \\fIclient arguments\\fR]",
    ".SH DESCRIPTION",
    text("`mallex` without a command is `mallex run`. What follows `--` goes to Claude Code unchanged."),
    ".SH COMMANDS",
    ...[...groups].flatMap(([group, commands]) => [
      `.SS ${escapeRoff((group ?? "Others").replace(/:$/, ""))}`,
      ...commands.flatMap((command) => commandOf(command, "mallex")),
    ]),
    ".SH OPTIONS OF ALL COMMANDS",
    ...program.options.flatMap(optionOf),
    ".SH EXAMPLES",
    literal(examples),
    ".SH EXIT STATUS",
    literal(rest.replace(/^\s*Exit codes:\n/, "")),
    ".SH FILES",
    ".TP\n\\fBmallex.yaml\\fR\nThe configuration of a project.",
    ".TP\n\\fB\\(ti/.mallex\\fR\nWhat mallex installs and keeps, and \\fBmallex.yaml\\fR for all other folders; \\fBMALLEX_HOME\\fR moves it.",
    ".SH SEE ALSO",
    text("`mallex COMMAND --help`, and the folder `docs` of the package."),
    "",
  ].join("\n");
}

function grouped(commands) {
  const groups = new Map();
  for (const command of commands)
    groups.set(command.helpGroup(), [...(groups.get(command.helpGroup()) ?? []), command]);
  return groups;
}

/** Without hidden ones, and without commander's own. */
function commandsOf(command) {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((one) => one.name() !== "help");
}

function commandOf(command, before) {
  const name = `${before} ${command.name()}`;
  const inner = commandsOf(command);
  const { examples } = afterHelp(command);
  const named = command.registeredArguments.filter(({ description }) => description !== "");
  return [
    ".TP",
    `\\fB${escapeRoff(name)}\\fR ${escapeRoff(command.usage())}`.trim(),
    text(command.description()),
    ".RS",
    ...named.flatMap((argument) => [".TP", `\\fI${escapeRoff(argument.name())}\\fR`, text(argument.description)]),
    ...command.options.flatMap(optionOf),
    ...(examples === "" ? [] : [".PP", literal(examples)]),
    ".RE",
    ...inner.flatMap((one) => commandOf(one, name)),
  ];
}

function optionOf({ flags, description, argChoices, hidden }) {
  if (hidden) return [];
  const choices = argChoices === undefined ? "" : ` (${argChoices.join(", ")})`;
  return [".TP", `\\fB${escapeRoff(flags)}\\fR`, text(`${description}${choices}`)];
}

/** What a command's help says below its options. */
function afterHelp(command) {
  let help = "";
  command.configureOutput({ writeOut: (piece) => (help += piece) });
  command.outputHelp();
  const [, examples = "", rest = ""] = /^Examples:\n((?: {2}.*\n)*)([^]*)/m.exec(help) ?? [];
  return { examples, rest };
}

/** Lines as they are, in a block that is not filled. */
function literal(lines) {
  return `.nf\n${lines
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => roffLine(line.replace(/^ {2}/, "")))
    .join("\n")}\n.fi`;
}

/** Words, with what is between backticks in bold. */
function text(words) {
  return words
    .split("\n")
    .map((line) => roffLine(line).replaceAll(/\\\(ga((?:(?!\\\(ga).)+)\\\(ga/g, (_, code) => `\\fB${code}\\fR`))
    .join("\n");
}

/** A line that begins with a dot or an apostrophe would be a request. */
function roffLine(line) {
  return `${/^[.']/.test(line) ? "\\&" : ""}${escapeRoff(line)}`;
}

const NAMED = { "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", '"': "\\(dq" };

/** Any text as roff prints it, in ASCII. */
export function escapeRoff(words) {
  return [...words].map((sign) => NAMED[sign] ?? (sign < "\u007F" ? sign : `\\[u${hex(sign)}]`)).join("");
}

function hex(sign) {
  return sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
}

function lowerFirst(words) {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
