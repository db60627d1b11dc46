import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readShellCommand, shellCommand, type ShellSearch } from "../../../../src/tool-calls/mapping/shell-command.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const FILES = cases("files") as Readonly<Record<string, string>>;

let folder = "";
let bin = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mallex-shell-"));
  bin = join(folder, "bin");
  const work = join(folder, "work");
  for (const [name, text] of Object.entries({ ...FILES, "../bin/.keep": "" })) {
    mkdirSync(dirname(join(work, name)), { recursive: true });
    writeFileSync(join(work, name), text);
  }
  symlinkSync("src", join(work, "link"));
  for (const tool of ["find", "grep", "sort", "head"]) {
    const path = execFileSync("bash", ["-c", `type -P ${tool}`], { encoding: "utf8" }).trim();
    symlinkSync(path, join(bin, tool));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command where nothing but the tools it names is on the PATH. */
function run(command: string): { lines: string[]; stderr: string } {
  const { stdout, stderr } = spawnSync("/bin/bash", ["--norc", "-c", command], {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: join(folder, "work"),
    env: { PATH: bin, LC_ALL: "C.UTF-8" },
    encoding: "utf8",
  });
  return { lines: stdout.split("\n").filter((line) => line !== ""), stderr };
}

const glob = (pattern: string, path?: string): string[] =>
  run(shellCommand("shell.glob", { pattern, ...(path === undefined ? {} : { path }) })).lines;
const grep = (pattern: string, path?: string): { lines: string[]; stderr: string } =>
  run(shellCommand("shell.grep", { pattern, ...(path === undefined ? {} : { path }) }));

describe("files are found by a glob", () => {
  test.each(cases("files are found by a glob") as { pattern: string; path?: string; want: string[] }[])(
    "$pattern in $path",
    ({ pattern, path, want }) => expect(glob(pattern, path)).toEqual(want),
  );

  test("a pattern from the root finds from the root, wherever it is asked", () => {
    const root = join(folder, "work");
    expect(glob(`${root}/src/**/x`, "nowhere")).toEqual([`${root}/src/deep/er/x`, `${root}/src/x`]);
    expect(glob("*.ts", `${root}/src`)).toEqual([`${root}/src/c.ts`]);
  });

  test("a folder that is not there is named", () =>
    expect(run(shellCommand("shell.glob", { pattern: "*", path: "nowhere" })).stderr).toContain("nowhere"));

  test("braces without end are read as they stand", () => {
    const command = shellCommand("shell.glob", { pattern: "{a,b}".repeat(20) });
    expect(command.length).toBeLessThan(1000);
    expect(run(command)).toEqual({ lines: [], stderr: "" });
  });
});

describe("lines are found by an expression, without ripgrep", () => {
  test.each(
    cases("lines are found by an expression without ripgrep") as { pattern: string; path?: string; want: string[] }[],
  )("$pattern in $path", ({ pattern, path, want }) => {
    const { lines, stderr } = grep(pattern, path);
    expect({ lines: lines.toSorted(), stderr }).toEqual({ lines: want, stderr: "" });
  });

  test("what git keeps for itself is not searched", () =>
    expect(grep("needle").lines.filter((line) => line.includes(".git"))).toEqual([]));
  test("an expression that is none says so", () => expect(grep("(").stderr).not.toBe(""));
});

test("more than 200 lines are cut off", () => {
  writeFileSync(join(folder, "work", "long.txt"), "many\n".repeat(300));
  expect(grep("many", "long.txt").lines).toHaveLength(200);
});

describe("with ripgrep on the PATH", () => {
  beforeAll(() => {
    // It tells what it was given, one argument a file: the shell has taken nothing of it.
    writeFileSync(
      join(bin, "rg"),
      `#!/bin/bash\nfor one in "$@"; do printf '%s\\0' "$one"; done > ${join(folder, "args")}\necho found\n`,
    );
    chmodSync(join(bin, "rg"), 0o755);
  });
  afterAll(() => rmSync(join(bin, "rg")));

  test.each(cases("it is asked") as ShellSearch[])("it is asked for $pattern in $path", ({ pattern, path }) => {
    expect(grep(pattern, path).lines).toEqual(["found"]);
    const given = readFileSync(join(folder, "args"), "utf8").split("\0").slice(0, -1);
    expect(given).toEqual(["-nH", "--no-heading", "-e", pattern, "--", path ?? "."]);
  });

  test("files are found all the same", () => expect(glob("src/**/x")).toEqual(["./src/deep/er/x", "./src/x"]));
});

describe("nothing that the model says is carried out", () => {
  const HOSTILE = cases("hostile") as string[];
  const searches = HOSTILE.flatMap((one) => [
    { pattern: one, path: "." },
    { pattern: "x", path: one },
    { pattern: one, path: one },
  ]);

  test.each(searches)("$pattern in $path", (search) => {
    const before = everything();
    for (const via of ["shell.grep", "shell.glob"] as const) run(shellCommand(via, search));
    expect(everything()).toEqual(before);
  });

  test("each argument is one word to the shell", () => {
    const text = fc.string({
      unit: fc.constantFrom("'", '"', "\\", "$", "(", "`", "\n", " ", ";", "-", "a", "*", "{", ",", "}", "/", "é"),
    });
    fc.assert(
      fc.property(text, text, (pattern, path) => {
        for (const via of ["shell.grep", "shell.glob"] as const) {
          const command = shellCommand(via, { pattern, path });
          const words = command.replaceAll(/'[^']*'|\\'/g, "Q");
          expect(words).toMatch(/^[\w\s.>/&;|()\\=-]*$/);
        }
      }),
    );
  });
});

function everything(): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
}

describe("the search that a command stands for is read back", () => {
  test.each(cases("the search that a command stands for is read back") as ShellSearch[])(
    "$pattern in $path",
    (search) => {
      expect(readShellCommand(shellCommand("shell.grep", search))).toEqual({ via: "shell.grep", input: search });
      const back = readShellCommand(shellCommand("shell.glob", search));
      expect(back?.input["pattern"]).toBe(search.pattern);
      expect(shellCommand("shell.glob", back?.input as unknown as ShellSearch)).toBe(
        shellCommand("shell.glob", search),
      );
    },
  );

  test.each(cases("stands for none") as { title: string; command: unknown }[])(
    "$title stands for none",
    ({ command }) => expect(readShellCommand(command)).toBeUndefined(),
  );
});
