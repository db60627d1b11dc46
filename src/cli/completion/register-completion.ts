import { Argument, type Command } from "commander";
import { describe, EXIT, type Perform } from "../context/run-command.ts";
import { complete } from "./complete.ts";
import { printCompletion, SCRIPTS, SHELLS, splitLine, type Shell } from "./scripts.ts";

/** `completion` prints a script for a shell; the script calls `complete` at each Tab. */
export function addCompletion(program: Command, words: readonly string[], perform: Perform): void {
  describe(program.command("completion"), "print the completion script for your shell", [
    'eval "$(mallex completion bash)"    in ~/.bashrc',
    'eval "$(mallex completion zsh)"     in ~/.zshrc, after compinit',
    "mallex completion fish              to ~/.config/fish/completions/mallex.fish",
  ])
    .addArgument(new Argument("<shell>", "bash, zsh or fish").choices(SHELLS))
    .action(async (shell: Shell) => {
      await perform("completion", program.opts(), async () =>
        Promise.resolve({ problems: [], text: SCRIPTS[shell], verbatim: true, data: { script: SCRIPTS[shell] } }),
      );
    });
  describe(
    program.command("complete", { hidden: true }),
    "list what can follow a command line, for completion scripts",
    ["mallex complete zsh -- explain --mo"],
  )
    .addArgument(new Argument("<shell>", "the shell that asks").choices(SHELLS))
    .action(async (shell: Shell) => {
      await perform("complete", program.opts(), async (context) => {
        const { namesIn } = await import("./names.ts");
        const typed = shell === "bash" ? splitLine(words[0] ?? "").slice(1) : words;
        const at = typed.indexOf("--config");
        const config = at === -1 ? undefined : typed[at + 1];
        const names = namesIn({ ...context, ...(config === undefined ? {} : { config }) });
        const found = complete(program, typed, names);
        context.write(printCompletion(found, shell, typed.at(-1) ?? ""));
        return { problems: [], exitCode: EXIT.ok, isReported: true };
      });
    });
}
