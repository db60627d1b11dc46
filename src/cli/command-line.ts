import { Command, Option } from "commander";
import { addIntents, addProving } from "./commands/inspect/register-inspect.ts";
import { addModels } from "./commands/models/register-models.ts";
import { addPacks } from "./commands/packs/register-packs.ts";
import { addRuns } from "./commands/run/register-run.ts";
import { addInstallation } from "./commands/config/register-installation.ts";
import type { InitOptions } from "./commands/config/init.ts";
import type { SetupFlags } from "./commands/config/setup.ts";
import { RUN_SETTINGS, type RunSettings } from "./compile/run-settings.ts";
import { addCompletion } from "./completion/register-completion.ts";
import { FORMATS, type CliContext, type Outcome } from "./context/context.ts";
import { describe, examples, type Perform } from "./context/run-command.ts";
import type { ImportOptions } from "./commands/config/import.ts";
import { SOURCE_NAMES } from "./import/source-names.ts";
import type { ResumeOptions } from "./launch/resume.ts";
import { CLOUDS, ON_EXIT, ROUTINGS } from "./setup/answers.ts";
import { TEMPLATE_NAMES, templateList } from "./setup/templates.ts";

const EXIT_CODES = `
Exit codes:
  0    success
  1    the command found something: generated/plan differs, a test fails, a file is not trusted
  2    the command line is wrong
  69   the client, the model server, the network or a running mallex is not available
  70   a bug in mallex
  78   mallex.yaml is wrong, missing or not trusted
  130  interrupted by Ctrl-C; 143: ended by SIGTERM
  \`mallex run\` exits with the client's own code (128 + n if signal n ended it)`;

/** The whole command line. Each command is imported when it runs, so that \`compile\` doesn't load the server. */
export function commandLine(version: string, clientArgs: readonly string[], performWith: Perform): Command {
  const perform: Perform = async (name, command, options) =>
    performWith(name, command, { ...program.opts(), ...options });
  const program = new Command("mallex")
    .description("Run Claude Code on models you own, by the rules in mallex.yaml.")
    .version(version)
    .option("--config <file>", "the file (or its folder) to use instead of ./mallex.yaml or ~/.mallex/mallex.yaml")
    .addOption(
      new Option("--format <form>", "the output format: for a person, a program or a GitHub workflow").choices(FORMATS),
    )
    .addOption(
      new Option(
        "--json",
        "print one JSON object: {ok, command, version, problems, data}; `serve` and `logs` print JSON lines",
      ).conflicts("format"),
    )
    .addOption(new Option("--without-user-file", "of `mallex demo`, whose file applies alone").hideHelp())
    .helpCommand(true)
    .showSuggestionAfterError(true)
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  program.addHelpText(
    "after",
    examples(
      "mallex                     start Claude Code",
      'mallex -- -p "hello"       ask one question',
      "mallex setup               choose a model, and write a mallex.yaml",
    ) + EXIT_CODES,
  );
  addRunning(program, clientArgs, perform);
  addRecording(program, clientArgs, perform);
  addFile(program, clientArgs, perform);
  addProving(program, perform);
  addIntents(program, perform);
  addPacks(program, perform);
  addRuns(program, perform);
  addModels(program, perform);
  addCompletion(program, clientArgs, perform);
  groupCommands(program);
  return program;
}

/** The headings of the general help, in order, and their commands. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  "Start:": ["run", "resume", "serve", "env", "demo"],
  "Set up:": ["setup", "init", "models", "bench", "import", "trust", "doctor", "completion", "upgrade", "uninstall"],
  "Watch and control:": ["status", "logs", "stop", "restart"],
  "Understand an answer:": ["why", "explain", "record", "unknown"],
  "Work on mallex.yaml:": ["compile", "fix", "config", "list", "test", "intents", "probe"],
  "Share rules:": ["update", "fetch"],
};

/** A command that is in no group stands below all of them. */
function groupCommands(program: Command): void {
  const headings = Object.keys(GROUPS);
  for (const command of program.commands) {
    const heading = headings.find((one) => GROUPS[one]?.includes(command.name()));
    if (heading !== undefined) command.helpGroup(heading);
  }
  program.configureHelp({
    ...program.configureHelp(),
    groupItems(_, visible, groupOf) {
      const groups = [...new Set([...headings, ...visible.map((item) => groupOf(item))])];
      const filled = groups.map((group) => [group, visible.filter((item) => groupOf(item) === group)] as const);
      return new Map(filled.filter(([, items]) => items.length > 0));
    },
  });
}

interface RunFlags extends ResumeOptions, RunSettings {
  readonly client?: string;
  readonly shipped?: boolean;
  /** The same, in words that a new user looks for. */
  readonly demo?: boolean;
  readonly yes?: boolean;
}

function addRunning(program: Command, clientArgs: readonly string[], perform: Perform): void {
  const run = async (name: string, options: RunFlags): Promise<void> =>
    perform(name, async (context) =>
      (await import("./commands/run/run.ts")).runCommand(context, { ...withDemo(options), clientArgs }),
    );
  withRunOptions(
    describe(program.command("run"), "start the model, the server and Claude Code (the default command)", [
      "mallex run",
      "mallex --continue",
      'mallex run --yes -- -p "What is 2+2?"',
    ]),
  )
    .usage("[options] [-- client arguments]")
    .option("-r, --resume [session]", "resume a session; without an id, Claude Code lets you choose one")
    .addOption(new Option("-c, --continue", "resume the last session in this folder").conflicts("resume"))
    .action(async (flags: RunFlags) => run("run", flags));
  withRunOptions(
    describe(program.command("resume"), "resume the last session in this folder, or the one with the given id", [
      "mallex resume",
      "mallex resume 0b7c9f0e-8a53-4f0e-9d0c-0c1f2a3b4c5d",
    ]),
  )
    .usage("[session] [options] [-- client arguments]")
    .argument("[session]", "the session id, as Claude Code and mallex print it on exit")
    .action(async (session: string | undefined, flags: RunFlags) =>
      run("resume", { ...flags, ...(session === undefined ? { continue: true } : { resume: session }) }),
    );
  addServeCommands(program, perform);
}

function withDemo({ demo, ...flags }: RunFlags): RunFlags {
  return demo === true ? { ...flags, shipped: true } : flags;
}

function withRunSettings(command: Command): Command {
  for (const { flag, variable, about } of RUN_SETTINGS) command.option(flag, `${about} ($${variable})`);
  return command;
}

function withRunOptions(command: Command): Command {
  return withRunSettings(command)
    .option("--client <path>", "the Claude Code to start instead of `claude` on the PATH")
    .option("--shipped", "use the mallex.yaml included with mallex; without a terminal, only serve")
    .option("--demo", "the same as --shipped: its model shows that everything works, and can't write code")
    .option("-y, --yes", "install what is missing without asking");
}

function addServeCommands(program: Command, perform: Perform): void {
  withRunSettings(
    describe(program.command("serve"), "start the model and the server without a client", [
      "mallex serve",
      "mallex serve --json    print one line {url, token, plan} when ready",
      "mallex serve --model qwen3:8b --backend-url http://127.0.0.1:11434/v1",
    ]),
  )
    .option("--shipped", "use the mallex.yaml included with mallex")
    .option("-y, --yes", "install what is missing without asking")
    .action(async (flags: RunFlags) =>
      perform("serve", async (context) => (await import("./commands/run/serve.ts")).serveCommand(context, flags)),
    );
}

function addRecording(program: Command, clientArgs: readonly string[], perform: Perform): void {
  describe(program.command("record"), "run Claude Code and save every request it sends", [
    'mallex record -- -p "What is 2+2?"',
    "mallex record --out recordings/2.1.329",
  ])
    .usage("[options] [-- client arguments]")
    .option("--out <folder>", "where to save them instead of a new folder in ~/.mallex/state/requests")
    .option("--client <path>", "the Claude Code to start instead of `claude` on the PATH")
    .option("-y, --yes", "install what is missing without asking")
    .action(async (flags: RunFlags & { readonly out?: string }) =>
      perform("record", async (context) =>
        (await import("./commands/run/run.ts")).recordCommand(context, { ...flags, clientArgs }),
      ),
    );
  describe(program.command("unknown"), "list what no rule recognises in recorded requests", [
    "mallex unknown",
    "mallex unknown recordings/2.1.329",
  ])
    .argument(
      "[path...]",
      "recordings or single requests instead of the newest recording (or, without one, this project's recorded turns)",
    )
    .action(async (paths: string[]) =>
      perform("unknown", async (context) =>
        (await import("./commands/inspect/unknown.ts")).unknownCommand(context, paths),
      ),
    );
}

function addSetup(program: Command, clientArgs: readonly string[], perform: Perform): void {
  const each = (value: string, values: readonly string[] | undefined): string[] => [...(values ?? []), value];
  describe(program.command("setup"), "look at this machine, ask, and write a mallex.yaml for all folders", [
    "mallex setup",
    "mallex setup --yes                       take what fits this machine",
    "mallex setup --yes --model ollama/qwen3:8b --routing claude",
    'mallex setup --yes --keep-local "customers/**" --no-record',
  ])
    .option("-y, --yes", "ask nothing: take the flags, and what fits this machine")
    .option("--here", "write the file into this folder, instead of ~/.mallex")
    .option("--model <id>", "the model: as `mallex init --model`, or a server and its name, such as lmstudio/qwen3-8b")
    .addOption(
      new Option("--routing <where>", "all to this model, hard questions to Claude, or to --high").choices(ROUTINGS),
    )
    .option("--high <id>", "with --routing tiers: the model for hard questions")
    .addOption(new Option("--cloud <account>", "with --routing claude: who pays").choices(CLOUDS))
    .option("--credentials", "keep sessions in which credentials occur on this machine (mallex:privacy)")
    .option("--no-credentials", "leave mallex:privacy out")
    .option("--keep-local <path>", "a path whose content never leaves this machine; repeatable", each)
    .option("--record", "keep the last 50 turns on disk, redacted (the default)")
    .option("--no-record", "keep no turns")
    .addOption(new Option("--on-exit <what>", "what becomes of the model when mallex ends").choices(ON_EXIT))
    .option("--at <server=url>", "another address of ollama, lmstudio, llamacpp or vllm; repeatable", each)
    .action(async (flags: SetupFlags) =>
      perform("setup", async (context) => {
        const { hostServer } = await import("./host/host-server.ts");
        const start = async (argv: readonly string[]): Promise<number> => {
          await hostServer(argv);
          return Number(process.exitCode ?? 0);
        };
        return (await import("./commands/config/setup.ts")).setupCommand(context, flags, { start, clientArgs });
      }),
    );
}

function addImport(program: Command, perform: Perform): void {
  describe(program.command("import"), "write a mallex.yaml from the configuration of another program", [
    "mallex import                              what is found in the usual places",
    "mallex import ~/.claude-code-router/config.json",
    "mallex import config.yaml --from llama-swap --dry-run",
    "mallex import --from litellm --out ~/.mallex/mallex.yaml",
  ])
    .argument("[file]", "the other program's file; default: where that program keeps it")
    .addOption(new Option("--from <program>", "whose file it is, instead of what it looks like").choices(SOURCE_NAMES))
    .option("--out <file>", "the file to write", "mallex.yaml")
    .option("--force", "overwrite an existing file")
    .option("--dry-run", "write nothing; print the file, and what could not be carried over")
    .action(async (file: string | undefined, flags: ImportOptions) =>
      perform("import", async (context) =>
        (await import("./commands/config/import.ts")).importCommand(context, file, flags),
      ),
    );
}

function addFile(program: Command, clientArgs: readonly string[], perform: Perform): void {
  describe(program.command("init"), "write a small mallex.yaml in this folder, and trust it", [
    "mallex init",
    "mallex init --model mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit",
    "mallex init --template hybrid",
    "mallex init --template ollama --model qwen3:8b",
  ])
    .addOption(new Option("--template <name>", "the file to begin with: see below").choices(TEMPLATE_NAMES))
    .option(
      "--model <id>",
      "the model to use instead of the included one: a Hugging Face, Ollama, GGUF, Claude or OpenRouter id, or a folder",
    )
    .option("--force", "overwrite an existing file, and accept a model that doesn't fit in memory")
    .addHelpText("after", templateList())
    .action(async (flags: InitOptions) =>
      perform("init", async (context) => (await import("./commands/config/init.ts")).initCommand(context, flags)),
    );
  addSetup(program, clientArgs, perform);
  addImport(program, perform);
  addInstallation(program, perform);
  describe(program.command("compile"), "check the file and write generated/plan next to it", [
    "mallex compile",
    "mallex compile --check     write nothing; exit with 1 if generated/plan differs",
    "mallex compile --frozen    exit with 78 if mallex.lock and the files don't match",
    "mallex compile rules       check the pack in rules/, as its users load it",
  ])
    .argument("[file]", "a file or a folder; default: the file from --config or in this folder")
    .option("--check", "write nothing; exit with 1 if generated/plan differs")
    .option("--frozen", "fail if mallex.lock lacks a pack, or has one that nothing extends (for CI)")
    .option(
      "--allow <code>",
      "don't report warnings with this code, such as MX3140, unless they guard privacy; repeatable",
      (code: string, codes: readonly string[] | undefined) => [...(codes ?? []), code],
    )
    .action(async (file: string | undefined, flags: { check?: boolean; frozen?: boolean; allow?: string[] }) => {
      const options = file === undefined ? {} : { config: file };
      const compile = async (context: CliContext): Promise<Outcome> =>
        (await import("./commands/config/compile.ts")).compileCommand(context, flags);
      await perform("compile", compile, options);
    });
  addReading(program, perform);
}

function addReading(program: Command, perform: Perform): void {
  describe(program.command("config"), "print the file with everything it inherits", [
    "mallex config",
    "mallex config --origins    show the file and line of each value",
    "mallex config --shallow    print only what your own files say",
  ])
    .option("--origins", "show the file and line of each value")
    .option("--shallow", "print only what your own files say, nothing inherited")
    .action(async (flags: { origins?: boolean; shallow?: boolean }) =>
      perform("config", async (context) => (await import("./commands/config/config.ts")).configCommand(context, flags)),
    );
  describe(program.command("trust"), "show what the file would do on this machine, ask, and allow it", [
    "mallex trust",
    "mallex trust --show",
  ])
    .option("-y, --yes", "trust without asking; required without a terminal")
    .option("--show", "only show what the file would do")
    .option("--remove", "stop trusting the file")
    .action(async (flags: { yes?: boolean; show?: boolean; remove?: boolean }) =>
      perform("trust", async (context) => (await import("./commands/config/trust.ts")).trustCommand(context, flags)),
    );
}
