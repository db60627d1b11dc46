import { Argument, type Command } from "commander";
import { EXIT, type Perform, describe } from "../context/run-command.ts";
import { type Completion, complete } from "./complete.ts";
import { visible } from "../../shared/format-quantities.ts";

/** `completion` prints a script for a shell; the script calls `complete` at each Tab. */
export function addCompletion(program: Command, words: readonly string[], perform: Perform): void {
  describe(program.command("completion"), "print the completion script for your shell", [
    'eval "$(mallex completion bash)"    in ~/.bashrc',
    'eval "$(mallex completion zsh)"     in ~/.zshrc, after compinit',
    "mallex completion fish              to ~/.config/fish/completions/mallex.fish",
  ])
    .addArgument(new Argument("<shell>", "bash, zsh or fish").choices(SHELLS))
    .action(async (shell: Shell) =>
      perform("completion", async () =>
        Promise.resolve({ problems: [], text: SCRIPTS[shell], verbatim: true, data: { script: SCRIPTS[shell] } }),
      ),
    );
  describe(
    program.command("complete", { hidden: true }),
    "list what can follow a command line, for completion scripts",
    ["mallex complete zsh -- explain --mo"],
  )
    .addArgument(new Argument("<shell>", "the shell that asks").choices(SHELLS))
    .action(async (shell: Shell) =>
      perform("complete", async (context) => {
        const { namesIn } = await import("./names.ts");
        const typed = shell === "bash" ? splitLine(words[0] ?? "").slice(1) : words;
        const at = typed.indexOf("--config");
        const config = at === -1 ? undefined : typed[at + 1];
        const names = namesIn({ ...context, ...(config === undefined ? {} : { config }) });
        const found = complete(program, typed, names);
        context.write(printCompletion(found, shell, typed.at(-1) ?? ""));
        return { problems: [], exitCode: EXIT.ok, isReported: true };
      }),
    );
}

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

/** Printed after the words where a file may stand. */
const FILES = ":files";

/** One word a line, with its description behind a tab; the last line may ask for files. */
export function printCompletion({ candidates, files }: Completion, shell: Shell, typed: string): string {
  const skipped = shell === "bash" ? typed.length - bashWord(typed).length : 0;
  const lines = candidates.map(({ word, about = "" }) => {
    const line = word.slice(skipped);
    return shell === "bash" || about === "" ? line : `${line}\t${visible(about).replaceAll(/\s+/g, " ")}`;
  });
  return [...lines, ...(files ? [FILES] : [])].map((line) => `${line}\n`).join("");
}

/** bash ends words at `:` and `=`, and replaces what is behind the last of them. */
function bashWord(typed: string): string {
  return typed.slice(Math.max(typed.lastIndexOf(":"), typed.lastIndexOf("=")) + 1);
}

/** The words of a line up to the cursor, which is in the last one. Quotes and backslashes as in a shell, as far as people use them in commands of mallex. */
export function splitLine(line: string): string[] {
  const words = [...line.matchAll(/(?:"[^"]*"?|'[^']*'?|\\.|[^\s"'\\])+/g)].map(([word]) =>
    word.replaceAll(/["']|\\(.)/g, (_, escaped: string | undefined) => escaped ?? ""),
  );
  return /\s$/.test(line) && !/\\\s$/.test(line) ? [...words, ""] : words;
}

/** The program to put into a shell's configuration. It asks mallex at each Tab, so it never goes stale. */
const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# In ~/.bashrc: eval "$(mallex completion bash)"
_mallex() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == ${FILES} ]]; then
      compopt -o default 2>/dev/null
    else
      COMPREPLY+=("$line")
    fi
  done < <(mallex complete bash -- "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
}
complete -F _mallex mallex
`,
  zsh: `#compdef mallex
# In ~/.zshrc, after compinit: eval "$(mallex completion zsh)"
_mallex() {
  local line files
  local -a found
  while IFS= read -r line; do
    if [[ $line == ${FILES} ]]; then
      files=1
    elif [[ $line == *$'\\t'* ]]; then
      found+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
    else
      found+=("\${line//:/\\\\:}")
    fi
  done < <(mallex complete zsh -- "\${(@)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)
  local code=1
  (( $#found )) && _describe mallex found && code=0
  [[ -n $files ]] && _files && code=0
  return code
}
if [[ $funcstack[1] == _mallex ]]; then _mallex "$@"; else compdef _mallex mallex; fi
`,
  fish: `# In ~/.config/fish/completions/mallex.fish: mallex completion fish >~/.config/fish/completions/mallex.fish
function __mallex_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (mallex complete fish -- $words[2..-1] $current 2>/dev/null)
        if test $line = ${FILES}
            __fish_complete_path $current
        else
            echo $line
        end
    end
end
complete -c mallex -e
complete -c mallex -f -a '(__mallex_complete)'
`,
};
