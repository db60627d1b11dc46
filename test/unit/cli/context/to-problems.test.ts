import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { toProblems } from "../../../../src/cli/context/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "mallex-problems-"));
afterAll(() => rmSync(folder, { recursive: true }));

function thrown(by: () => unknown): unknown {
  try {
    by();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

function disk(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: no`), { code, syscall: "open", ...(path === undefined ? {} : { path }) });
}

test.each([
  {
    name: "a file that is not there",
    error: thrown(() => readFileSync(join(folder, "none"))),
    code: "MX7109",
    says: "none",
  },
  {
    name: "a folder that is a file",
    error: thrown(() => writeFileSync("/dev/null/x", "")),
    code: "MX7109",
    says: "/dev/null/x",
  },
  { name: "rights", error: disk("EACCES", "/p/token"), code: "MX7109", says: "/p/token" },
  { name: "a disk that can only be read", error: disk("EROFS", "/p"), code: "MX7109", says: "read-only" },
  { name: "a full disk", error: disk("ENOSPC"), code: "MX7107", says: "full" },
  { name: "a quota", error: disk("EDQUOT", "/p"), code: "MX7107", says: "/p" },
  { name: "a process with too many open files", error: disk("EMFILE", "/p"), code: "MX7558", says: "EMFILE" },
  { name: "a system with too many open files", error: disk("ENFILE", "/p"), code: "MX7558", says: "ENFILE" },
  { name: "a program that can't be started", error: spawnSync("/none/x").error, code: "MX9001", says: "ENOENT" },
  { name: "anything else", error: new TypeError("x is undefined"), code: "MX9001", says: "x is undefined" },
])("$name is $code", ({ error, code, says }) => {
  const [problem] = toProblems(error);
  expect(problem).toMatchObject({ code, message: expect.stringContaining(says) as string });
  expect(problem.hint).not.toBe("");
});
