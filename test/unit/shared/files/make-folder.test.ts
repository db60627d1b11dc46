import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "../../../../src/shared/files/private-files.ts";

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "mallex-folder-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test("makes all that is missing, for its owner alone, and is content with what is there", () => {
  const folder = join(scratch(), "a", "b");
  makeFolder(folder);
  makeFolder(folder);
  expect([folder, join(folder, "..")].map((path) => statSync(path).mode & 0o777)).toEqual([0o700, 0o700]);
});

test("refuses where a file is in the way", () => {
  const file = join(scratch(), "file");
  writeFileSync(file, "");
  expect(() => makeFolder(file)).toThrow("EEXIST");
  expect(() => makeFolder(join(file, "a"))).toThrow("ENOTDIR");
});

test.runIf(existsSync("/proc/self"))("ends where nobody can make one", () => {
  expect(() => makeFolder("/proc/nope/.mallex/state")).toThrow("ENOENT");
});
