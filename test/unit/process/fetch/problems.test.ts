import { describe, expect, test } from "vitest";
import { lastOutputLines, type ToolEnd } from "../../../../src/process/fetch/call-tool.ts";
import { toGitProblem } from "../../../../src/process/fetch/git.ts";
import { toNpmProblem } from "../../../../src/process/fetch/npm.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function badly(said: string): ToolEnd {
  return { how: "badly", output: Buffer.alloc(0), lastOutput: said, exitCode: 128 };
}

/** What real git says, and over which transport. */
const GIT = cases("git") as [said: string, code: string][];

const NPM = cases("npm") as [said: string, code: string][];

describe("what git says", () => {
  test.each(GIT)("%j is %s", (said, code) => expect(toGitProblem(badly(said), "https://h/x").code).toBe(code));
  test("late is unreachable", () =>
    expect(toGitProblem({ ...badly(""), how: "late" }, "https://h/x")).toMatchObject({ code: "MX6130" }));
});

describe("what npm says", () => {
  test.each(NPM)("%j is %s", (said, code) => expect(toNpmProblem(badly(said), "@acme/rules@^1").code).toBe(code));
  test("what npm tells people who call it themselves is left out", () => {
    const advice = [
      "Note that you can also install from a tarball, folder, http url, or git url.",
      "A complete log of this run can be found in: /home/ann/.npm/_logs/1.log",
    ];
    const said = ["code E403", "403 Forbidden - GET https://r/x", ...advice]
      .map((line) => `npm error ${line}\n`)
      .join("");
    expect(toNpmProblem(badly(said), "x@1").message).toBe(
      "npm can't fetch x@1:\n  code E403\n  403 Forbidden - GET https://r/x",
    );
    expect(toNpmProblem(badly(said.replaceAll("403", "404")), "x@1").message).toBe("the registry has no x@1");
  });
  test("of its own code, too", () => {
    const said = cases("said") as string;
    expect(toNpmProblem(badly(said), "x@1").message).toBe(
      "the registry of x can't be reached:\n  code ECONNREFUSED\n  syscall connect\n  errno ECONNREFUSED\n  FetchError: request to http://127.0.0.1:1/semver failed, reason: connect ECONNREFUSED 127.0.0.1:1",
    );
  });
  test("a hint names the package without its version", () =>
    expect(toNpmProblem(badly("npm error code E404"), "@acme/rules@^1").hint).toContain(
      "`npm view @acme/rules versions`",
    ));
});

test("of what a tool says the end is shown: no login, nothing that moves the cursor, no line without end", () => {
  const said = Array.from({ length: 9 }, (_, index) => `line ${index + 1}`).join("\n");
  expect(lastOutputLines(said)).toBe("  line 4\n  line 5\n  line 6\n  line 7\n  line 8\n  line 9");
  expect(lastOutputLines("no 'https://me:secret@h/x'\rprogress\u001b[2J")).toBe(
    "  no 'https://h/x'\n  progress\ufffd[2J",
  );
  expect(lastOutputLines("x".repeat(400))).toBe(`  ${"x".repeat(300)}…`);
});
