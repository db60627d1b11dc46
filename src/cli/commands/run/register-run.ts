import { Option, type Command } from "commander";
import { describe, type Perform } from "../../context/run-command.ts";
import type { DemoFlags } from "./demo.ts";
import type { DoctorFlags } from "./doctor.ts";

/** Commands about running servers. */
export function addRuns(program: Command, perform: Perform): void {
  describe(program.command("env"), "print the environment variables that connect a client to a running mallex", [
    'eval "$(mallex env)" && claude',
  ]).action(async () => perform("env", async (context) => (await import("./env.ts")).envCommand(context)));
  addDemo(program, perform);
  addWatching(program, perform);
  addDoctor(program, perform);
  describe(program.command("restart"), "restart a model server, or all of them, including any that mallex gave up on", [
    "mallex restart",
    "mallex restart smollm2-135m",
  ])
    .argument("[model]", "the model, as `mallex status` names it; default: all of them")
    .action(async (model: string | undefined) =>
      perform("restart", async (context) => (await import("./stop.ts")).restartCommand(context, model)),
    );
  describe(program.command("stop"), "stop a running mallex and its model server", ["mallex stop", "mallex stop --all"])
    .argument(
      "[id]",
      "the run or the model kept loaded, as `mallex status` names it; can be left out where there is just one",
    )
    .option("--all", "stop all runs and all models kept loaded")
    .action(async (id: string | undefined, flags: { all?: boolean }) =>
      perform("stop", async (context) =>
        (await import("./stop.ts")).stopCommand(context, { ...flags, ...(id === undefined ? {} : { id }) }),
      ),
    );
}

function addDemo(program: Command, perform: Perform): void {
  describe(
    program.command("demo"),
    "watch Claude Code change files in a temporary folder, with a tiny model made for it",
    ["mallex demo", "mallex demo --keep    leave the folder, to look at it"],
  )
    .option("--client <path>", "the Claude Code to start instead of `claude` on the PATH")
    .option("--keep", "don't remove the folder")
    .option("-y, --yes", "install what is missing without asking")
    .action(async (flags: DemoFlags) =>
      perform("demo", async (context) => (await import("./demo.ts")).demoCommand(context, flags)),
    );
}

function addDoctor(program: Command, perform: Perform): void {
  describe(
    program.command("doctor"),
    "check this machine, the file and the backends, and say how to fix what is wrong",
    [
      "mallex doctor",
      "mallex doctor --fix       also fix what can be fixed safely",
      "mallex doctor --ask       also ask each model for one token",
      "mallex doctor --bundle    write a report for an issue, without secrets and prompts",
    ],
  )
    .option(
      "--fix",
      "close private files to others, and remove what ended processes and broken installations have left",
    )
    .option("--ask", "ask each model for one token; starts those that mallex starts, and stops them")
    .option("--bundle [file]", "write the findings and the end of the log to a file, without secrets and prompts")
    .action(async (flags: DoctorFlags) =>
      perform("doctor", async (context) => (await import("./doctor.ts")).doctorCommand(context, flags)),
    );
}

interface LogFlags {
  readonly follow?: boolean;
  readonly lines?: string;
  readonly level?: string;
  readonly model?: string;
  readonly all?: boolean;
}

function addWatching(program: Command, perform: Perform): void {
  describe(program.command("status"), "show what is running and what it is doing", [
    "mallex status",
    "mallex status --watch    in a second terminal",
    "mallex status --json",
  ])
    .option("-w, --watch [seconds]", "print it again every 2 seconds, or as often as you say, until Ctrl-C")
    .action(async ({ watch }: { readonly watch?: string | true }) =>
      perform("status", async (context) =>
        watch === undefined
          ? (await import("./status.ts")).statusCommand(context)
          : (await import("./watch-status.ts")).watchStatusCommand(context, watch),
      ),
    );
  describe(
    program.command("logs"),
    "print the log of mallex or of its model servers; with --json, one object per line",
    ["mallex logs -f", "mallex logs --level warn", "mallex logs --model SmolLM2 -n 100"],
  )
    .option("-f, --follow", "keep printing new lines until Ctrl-C")
    .option("-n, --lines <number>", "how many of the last lines to print (default: 20)")
    .option("--level <level>", "the lowest level to print: info, warn or error")
    .addOption(new Option("--model <name>", "the output of this model's server").conflicts("all"))
    .option("--all", "the logs of mallex and of all model servers")
    .action(async (flags: LogFlags) =>
      perform("logs", async (context) => (await import("./logs.ts")).logsCommand(context, flags)),
    );
}
