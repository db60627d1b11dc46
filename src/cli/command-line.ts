import { Command, Option } from "commander";
import { addIntents, addProving } from "./commands/inspect/register.ts";
import { addPacks } from "./commands/packs/register.ts";
import { addRuns } from "./commands/run/register.ts";
import type { RunOptions } from "./commands/run/run.ts";
import { describe, examples, type Perform } from "./context/command.ts";
import { FORMATS } from "./context/context.ts";
import type { ResumeOptions } from "./launch/resume.ts";

const EXIT_CODES = `
Exit codes:
  0    it worked
  1    it worked and found something: generated/plan differs, a file is not trusted
  2    the command line is wrong
  69   the client, the model server, the network or a running mallex is not there
  70   a bug of mallex
  78   mallex.yaml is wrong, missing or not trusted
  130  interrupted by Ctrl-C; 143: by SIGTERM
  run  ends with the client's own code (128 + n when a signal ended it)`;

/** The whole command line. Each command is imported when it is called: \`compile\` should not wait for a server to load. */
export function commandLine(version: string, clientArgs: readonly string[], perform: Perform): Command {
  const program = new Command("mallex")
    .description("Run Claude Code on the models you own, by the rules in mallex.yaml.")
    .version(version)
    .option("--config <file>", "the file to use, instead of ./mallex.yaml or your own")
    .addOption(
      new Option("--format <form>", "how to speak: for a person, a program, or a GitHub workflow").choices(FORMATS),
    )
    .addOption(
      new Option(
        "--json",
        "print one JSON object: {ok, command, version, problems, data}; `serve` and `logs`: lines of their own",
      ).conflicts("format"),
    )
    .helpCommand(true)
    .showSuggestionAfterError(true)
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  program.addHelpText(
    "after",
    examples(
      "mallex                     start Claude Code",
      'mallex -- -p "hello"       ask one question',
      "mallex init                write a mallex.yaml here",
    ) + EXIT_CODES,
  );
  addRunning(program, clientArgs, perform);
  addRecording(program, clientArgs, perform);
  addFile(program, perform);
  addProving(program, perform);
  addIntents(program, perform);
  addPacks(program, perform);
  addRuns(program, perform);
  return program;
}

interface RunFlags extends ResumeOptions {
  readonly client?: string;
  readonly shipped?: boolean;
  readonly yes?: boolean;
  readonly port?: string;
  readonly strict?: boolean;
}

const STRICTLY = "refuse fields and blocks that mallex does not know, and hold each answer against the grammar";

function addRunning(program: Command, clientArgs: readonly string[], perform: Perform): void {
  const run = async (name: string, options: Omit<RunOptions, "clientArgs">): Promise<void> =>
    perform(name, program.opts(), async (context) =>
      (await import("./commands/run/run.ts")).runCommand(context, { ...options, clientArgs }),
    );
  withRunOptions(
    describe(program.command("run"), "start the model, the server and Claude Code (also: bare `mallex`)", [
      "mallex run",
      "mallex --continue",
      'mallex run --yes -- -p "What is 2+2?"',
    ]),
  )
    .usage("[options] [-- arguments of the client]")
    .option("-r, --resume [session]", "go on with a session; without its id Claude Code lets you choose")
    .addOption(new Option("-c, --continue", "go on with the last session of this folder").conflicts("resume"))
    .action(async (flags: RunFlags) => run("run", flags));
  withRunOptions(
    describe(program.command("resume"), "go on with the last session of this folder, or with the one that is named", [
      "mallex resume",
      "mallex resume 0b7c9f0e-8a53-4f0e-9d0c-0c1f2a3b4c5d",
    ]),
  )
    .usage("[session] [options] [-- arguments of the client]")
    .argument("[session]", "its id, as Claude Code and mallex name it at the end")
    .action(async (session: string | undefined, flags: RunFlags) =>
      run("resume", { ...flags, ...(session === undefined ? { continue: true } : { resume: session }) }),
    );
  addServeCommands(program, perform);
}

function withRunOptions(command: Command): Command {
  return command
    .option("--client <path>", "the Claude Code to start, instead of `claude` on the PATH")
    .option("--shipped", "use the mallex.yaml that comes with mallex; serve where there is no terminal")
    .option("-y, --yes", "install what is missing without asking")
    .option("--port <number>", "listen on this port and no other; 0 lets the system choose")
    .option("--strict", STRICTLY);
}

function addServeCommands(program: Command, perform: Perform): void {
  describe(program.command("serve"), "start the model and the server, and no client", [
    "mallex serve",
    "mallex serve --json    one line {url, token, plan} once it answers",
  ])
    .option("--shipped", "use the mallex.yaml that comes with mallex")
    .option("-y, --yes", "install what is missing without asking")
    .option("--port <number>", "listen on this port and no other; 0 lets the system choose")
    .option("--strict", STRICTLY)
    .action(async (flags: RunFlags) => {
      await perform("serve", program.opts(), async (context) =>
        (await import("./commands/run/serve.ts")).serveCommand(context, flags),
      );
    });
}

function addRecording(program: Command, clientArgs: readonly string[], perform: Perform): void {
  describe(program.command("record"), "run Claude Code and keep every request it makes", [
    'mallex record -- -p "What is 2+2?"',
    "mallex record --out recordings/2.1.329",
  ])
    .usage("[options] [-- arguments of the client]")
    .option("--out <folder>", "where to keep them, instead of a folder below ~/.mallex/state/requests")
    .option("--client <path>", "the Claude Code to start, instead of `claude` on the PATH")
    .option("-y, --yes", "install what is missing without asking")
    .action(async (flags: RunFlags & { readonly out?: string }) => {
      await perform("record", program.opts(), async (context) =>
        (await import("./commands/run/run.ts")).recordCommand(context, { ...flags, clientArgs }),
      );
    });
  describe(program.command("unknown"), "list what no rule recognises in recorded requests", [
    "mallex unknown",
    "mallex unknown recordings/2.1.329",
  ])
    .argument(
      "[path...]",
      "recordings or single requests, instead of the newest recording (without any: this project's kept turns)",
    )
    .action(async (paths: string[]) => {
      await perform("unknown", program.opts(), async (context) =>
        (await import("./commands/inspect/unknown.ts")).unknownCommand(context, paths),
      );
    });
}

function addFile(program: Command, perform: Perform): void {
  describe(program.command("init"), "write a small mallex.yaml into this folder, and trust it", [
    "mallex init",
    "mallex init --model mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit",
  ])
    .option(
      "--model <id>",
      "the model to use, instead of the built-in one: of the hub, of Ollama, GGUF, Claude, OpenRouter",
    )
    .option("--force", "replace the file that is there, also for a model that this machine's memory does not hold")
    .action(async (flags: { model?: string; force?: boolean }) => {
      await perform("init", program.opts(), async (context) =>
        (await import("./commands/config/init.ts")).initCommand(context, flags),
      );
    });
  describe(program.command("compile"), "check the file and write generated/plan beside it", [
    "mallex compile",
    "mallex compile --check     write nothing; 1 when generated/plan differs",
    "mallex compile --frozen    78 when mallex.lock holds more than the files need",
  ])
    .argument("[file]", "the file, instead of the one --config or this folder names")
    .option("--check", "write nothing")
    .option("--frozen", "take the lock as it is: nothing may be missing in it, and nothing too much")
    .action(async (file: string | undefined, flags: { check?: boolean; frozen?: boolean }) => {
      const options = file === undefined ? program.opts() : { ...program.opts(), config: file };
      await perform("compile", options, async (context) =>
        (await import("./commands/config/compile.ts")).compileCommand(context, flags),
      );
    });
  addReading(program, perform);
}

function addReading(program: Command, perform: Perform): void {
  describe(program.command("config"), "print the file with everything it inherits", [
    "mallex config",
    "mallex config --origins    each value with its file and line",
    "mallex config --shallow    only what your own files say",
  ])
    .option("--origins", "each value with its file and line")
    .option("--shallow", "only what your own files say, nothing inherited")
    .action(async (flags: { origins?: boolean; shallow?: boolean }) => {
      await perform("config", program.opts(), async (context) =>
        (await import("./commands/config/config.ts")).configCommand(context, flags),
      );
    });
  describe(program.command("trust"), "show the machine powers the file asks for, and let it use them", [
    "mallex trust",
    "mallex trust --show",
  ])
    .option("-y, --yes", "without asking; needed where nobody can be asked")
    .option("--show", "only show them")
    .option("--remove", "trust the file no more")
    .action(async (flags: { yes?: boolean; show?: boolean; remove?: boolean }) => {
      await perform("trust", program.opts(), async (context) =>
        (await import("./commands/config/trust.ts")).trustCommand(context, flags),
      );
    });
}
