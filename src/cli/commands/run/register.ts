import { Option, type Command } from "commander";
import { describe, type Perform } from "../../context/command.ts";

/** Commands about what runs. */
export function addRuns(program: Command, perform: Perform): void {
  describe(program.command("env"), "print the variables that lead a client to a running mallex", [
    'eval "$(mallex env)" && claude',
  ]).action(async () => {
    await perform("env", program.opts(), async (context) => (await import("./env.ts")).envCommand(context));
  });
  addWatching(program, perform);
  describe(program.command("restart"), "start a model server anew, also one that was given up", [
    "mallex restart",
    "mallex restart smollm2-135m",
  ])
    .argument("[model]", "the model, as `mallex status` names it; none: all of them")
    .action(async (model: string | undefined) => {
      await perform("restart", program.opts(), async (context) =>
        (await import("./restart.ts")).restartCommand(context, model),
      );
    });
  describe(program.command("stop"), "stop a running mallex and its model server", ["mallex stop", "mallex stop --all"])
    .argument("[id]", "the run or the kept model, as `mallex status` names it; not needed when there is only one")
    .option("--all", "stop every one, and the models that are kept loaded")
    .action(async (id: string | undefined, flags: { all?: boolean }) => {
      await perform("stop", program.opts(), async (context) =>
        (await import("./stop.ts")).stopCommand(context, { ...flags, ...(id === undefined ? {} : { id }) }),
      );
    });
}

interface LogFlags {
  readonly follow?: boolean;
  readonly lines?: string;
  readonly level?: string;
  readonly model?: string;
  readonly all?: boolean;
}

function addWatching(program: Command, perform: Perform): void {
  describe(program.command("status"), "say what runs and what it does now", [
    "mallex status",
    "mallex status --json",
  ]).action(async () => {
    await perform("status", program.opts(), async (context) => (await import("./status.ts")).statusCommand(context));
  });
  describe(
    program.command("logs"),
    "print the log of mallex, or those of the model servers; with --json one object a line",
    ["mallex logs -f", "mallex logs --level warn", "mallex logs --model SmolLM2 -n 100"],
  )
    .option("-f, --follow", "go on with what comes, until Ctrl-C")
    .option("-n, --lines <number>", "how many of the last lines (20)")
    .option("--level <level>", "the least that matters: info, warn or error")
    .addOption(new Option("--model <name>", "what the server of this model prints").conflicts("all"))
    .option("--all", "the log of mallex and those of all model servers")
    .action(async (flags: LogFlags) => {
      await perform("logs", program.opts(), async (context) => (await import("./logs.ts")).logsCommand(context, flags));
    });
}
