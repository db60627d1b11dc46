import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";
import { isAlive } from "../support/processes.ts";
import { MAIN, stageMark } from "../support/run-mallex.ts";
import { skipUnless } from "../support/skip-unless.ts";

const FILE = `version: 1
extends: [mallex:claude-code, "git+https://git.example.com/acme/rules?ref=v1.2.0"]
profiles:
  coder-local: { backend: local, model: mallex/smollm2-135m }
tiers:
  - { id: highest, profiles: [coder-local] }
`;

/** What is typed before Tab, and what stands there afterwards. */
const TYPED = [
  ["mallex expl", "mallex explain"],
  ["mallex serve --shi", "mallex serve --shipped"],
  ["mallex probe cod", "mallex probe coder-local"],
  ["mallex explain --model hig", "mallex explain --model highest"],
  ["mallex why 0mw", "mallex why 0mwqe1ad3-68a2fe4c1c42c08b"],
  ["mallex update git+https://git.ex", "mallex update git+https://git.example.com/acme/rules?ref=v1.2.0"],
  ["mallex explain --format=j", "mallex explain --format=json"],
  ["mallex compile rules.y", "mallex compile rules.yaml"],
  ["mallex --config elsew", "mallex --config elsewhere.yaml"],
] as const;

/** Each as its user starts it, without files of the user's own. */
const SHELLS = {
  bash: { args: ["--noprofile", "--norc", "-i"], load: 'eval "$(mallex completion bash)"' },
  zsh: { args: ["-f", "-i"], load: 'autoload -U compinit; compinit -D; eval "$(mallex completion zsh)"' },
  fish: { args: ["--no-config", "-i"], load: "mallex completion fish | source" },
} as const;

for (const [shell, { args, load }] of Object.entries(SHELLS)) {
  const can = spawnSync("tmux", ["-V"]).status === 0 && spawnSync(shell, ["--version"]).status === 0;
  skipUnless(can, `needs tmux and ${shell}`)(`${shell} completes commands, options, names and files`, async () => {
    const terminal = openTerminal(shell, args);
    await terminal.ready();
    // What is typed while a command runs is not completed.
    terminal.type(`${load}; echo load"ed"`, "Enter");
    await terminal.shows("\nloaded");
    for (const [typed, want] of TYPED) {
      await terminal.clear();
      terminal.type(typed);
      await terminal.shows(typed);
      terminal.type("", "Tab");
      await terminal.shows(want);
    }
  });
}

interface Terminal {
  ready(): Promise<void>;
  type(text: string, key?: string): void;
  clear(): Promise<void>;
  shows(text: string): Promise<void>;
}

function openTerminal(shell: string, args: readonly string[]): Terminal {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-shell-")));
  prepare(home);
  const socket = join(home, "screen");
  const tmux = (...words: string[]): string => execFileSync("tmux", ["-S", socket, ...words], { encoding: "utf8" });
  const env = {
    PATH: `${join(home, "bin")}:${process.env["PATH"] ?? ""}`,
    HOME: home,
    MALLEX_HOME: join(home, ".mallex"),
    LANG: "C.UTF-8",
    PS1: "ready> ",
    ...stageMark(),
  };
  // tmux itself replaces PATH.
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  tmux(
    "-f",
    "/dev/null",
    "new-session",
    "-d",
    "-x",
    "150",
    "-y",
    "40",
    "-c",
    home,
    "env",
    ...variables,
    shell,
    ...args,
  );
  const pid = Number(tmux("display-message", "-p", "#{pane_pid}"));
  onTestFinished(async () => {
    spawnSync("tmux", ["-S", socket, "kill-server"]);
    while (isAlive(pid)) await delay(50);
    rmSync(home, { recursive: true, force: true });
  });
  const shown = (): string => tmux("capture-pane", "-p");
  const until = async (holds: () => boolean, what: string): Promise<void> => {
    await expect.poll(() => (holds() ? what : `${what} is not on the screen:\n${shown()}`)).toBe(what);
  };
  const lastLine = (): string => shown().trimEnd().split("\n").at(-1) ?? "";
  return {
    ready: async () => until(() => /[>%$#] *$/.test(lastLine()), "a prompt"),
    type(text, key) {
      if (text !== "") tmux("send-keys", "-l", text);
      if (key !== undefined) tmux("send-keys", key);
    },
    async clear() {
      tmux("send-keys", "C-u");
      tmux("send-keys", "C-l");
      await until(() => /^[^\n]*[>%$#] *$/.test(shown().trim()), "an empty line");
    },
    // zsh and fish quote the `?`.
    shows: async (text) => until(() => shown().replaceAll("\\", "").includes(text), text),
  };
}

function prepare(home: string): void {
  mkdirSync(join(home, "bin"));
  writeFileSync(join(home, "bin/mallex"), `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`);
  chmodSync(join(home, "bin/mallex"), 0o755);
  writeFileSync(join(home, "mallex.yaml"), FILE);
  writeFileSync(join(home, "rules.yaml"), "version: 1\n");
  writeFileSync(join(home, "elsewhere.yaml"), "version: 1\n");
  mkdirSync(join(home, ".mallex/state/turns"), { recursive: true, mode: 0o700 });
  writeFileSync(join(home, ".mallex/state/turns/0mwqe1ad3-68a2fe4c1c42c08b.json"), "{}");
}
