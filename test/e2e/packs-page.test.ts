import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createProject, type Project } from "../support/project.ts";
import { MAIN } from "../support/run-mallex.ts";

const PAGE = new URL("../../docs/guide/packs.md", import.meta.url).pathname;

/** What the page tells its reader to do, in its order: a file to write, or a command and what it prints. */
type Step =
  | { readonly kind: "file"; readonly path: string; readonly text: string }
  | { readonly kind: "command"; readonly line: string; readonly prints: string };

/** A block below a line that ends with `path`: is a file; one of `console` holds commands behind `$`, and what they print. */
function stepsOf(page: string): Step[] {
  const blocks = page.matchAll(/^(?:.*`([^`]+)`:\n\n)?```(\w+)[^\n]*\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, path, lang, text = ""]): Step[] => {
    if (lang === "console")
      return text
        .split(/^(?=\$ )/m)
        .filter((part) => part.startsWith("$ "))
        .map((part) => {
          const [line = "", ...prints] = part.slice(2).split("\n");
          return { kind: "command", line, prints: prints.join("\n") };
        });
    return path === undefined ? [] : [{ kind: "file", path, text }];
  });
}

/** Commits and hashes are others each time. */
function settled(text: string): string {
  return text
    .replaceAll(/\b[0-9a-f]{64}\b/g, "<hash>")
    .replaceAll(/\b[0-9a-f]{40}\b/g, "<commit>")
    .replaceAll(/\b(?=[a-f]*[0-9])[0-9a-f]{12}\b/g, "<short commit>")
    .replaceAll(/(?<=-)[0-9a-f]{8}\b/g, "<start>");
}

/** Runs what ssh would run on the server, on repositories of this disk. The last argument is the command, quoted as for a shell. */
const SERVER = `#!/bin/sh
for command; do :; done
eval "set -- $command"
case "$1" in git-upload-pack|git-receive-pack) exec git "\${1#git-}" "SERVER$2" ;; esac
exit 1
`;

let person: Project;
let env: Record<string, string>;

beforeAll(() => {
  person = createProject();
  const { home } = person;
  person.git("init", "-q", "--bare", "--initial-branch=main", join(home, "server/acme/rules"));
  person.write("ssh", SERVER.replace("SERVER", join(home, "server")));
  chmodSync(join(home, "ssh"), 0o755);
  const address = '[url "ssh://git.example.com/"]\n  insteadOf = https://git.example.com/\n';
  person.write(
    "gitconfig",
    `[user]\n  name = Ann\n  email = ann@example.com\n[init]\n  defaultBranch = main\n${address}`,
  );
  person.write("bin/mallex", `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  chmodSync(join(home, "bin/mallex"), 0o755);
  env = {
    PATH: `${join(home, "bin")}:${process.env["PATH"] ?? ""}`,
    HOME: home,
    LANG: "C.UTF-8",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: join(home, "gitconfig"),
    GIT_SSH_COMMAND: join(home, "ssh"),
    GIT_SSH_VARIANT: "ssh",
  };
});
afterAll(() => person.remove());

/** As in one shell: the folder of a command is the one that the next starts in. */
function createShell(home: string): (line: string) => string {
  let cwd = home;
  return (line) => {
    const file = join(home, "cwd");
    const script = `cd "$1" || exit; { ${line}\n} 2>&1; pwd -P >"$2"`;
    const { stdout } = spawnSync("sh", ["-c", script, "sh", cwd, file], {
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    cwd = readFileSync(file, "utf8").trim();
    // Said only where it takes long.
    return stdout.replaceAll(/^fetching .*\n/gm, "");
  };
}

describe("the walk-through of the page about packs", () => {
  test("does what it says and prints what it shows, line by line", () => {
    const { home } = person;
    const page = readFileSync(PAGE, "utf8");
    const start = page.indexOf("\n## A walk-through");
    const steps = stepsOf(page.slice(start));
    expect(steps.length).toBeGreaterThan(10);
    const run = createShell(home);
    const shown: string[] = [];
    const printed: string[] = [];
    let [written, cursor] = [page, start];
    for (const step of steps) {
      if (step.kind === "file") {
        const path = join(run("pwd").trim(), step.path);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, step.text);
        continue;
      }
      const command = `$ ${step.line}\n`;
      const came = run(step.line).replaceAll(home, "/home/ann");
      shown.push(settled(command + step.prints));
      printed.push(settled(command + came));
      const from = written.indexOf(`\n${command}`, cursor) + 1 + command.length;
      written = `${written.slice(0, from)}${came}${written.slice(from + step.prints.length)}`;
      cursor = from + came.length - 1;
    }
    const isWriting = process.env["MALLEX_WRITE_DOCS"] === "1";
    if (isWriting) writeFileSync(PAGE, written);
    expect(printed).toEqual(isWriting ? printed : shown);
  });
});
