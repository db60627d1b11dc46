import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFileAtomically } from "../../../../src/process/files/write-atomically.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mallex-whole-"));
  file = join(folder, "file");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("makes a file, and leaves nothing beside it", async () => {
  await writeFileAtomically(file, "new");
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["file"]);
});

test.each([0o600, 0o640, 0o666])("keeps the mode %o", async (mode) => {
  writeFileSync(file, "old and longer");
  chmodSync(file, mode);
  await writeFileAtomically(file, "new");
  expect({ text: readFileSync(file, "utf8"), mode: statSync(file).mode & 0o777 }).toEqual({ text: "new", mode });
});

test("writes what a link leads to, and leaves the link", async () => {
  mkdirSync(join(folder, "real"));
  writeFileSync(join(folder, "real/file"), "old");
  symlinkSync("real/file", file);
  await writeFileAtomically(file, "new");
  expect(lstatSync(file).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "real/file"), "utf8")).toBe("new");
  expect(readdirSync(join(folder, "real"))).toEqual(["file"]);
});

test("puts the file in the place of a link that leads nowhere", async () => {
  symlinkSync("../nowhere/file", file);
  await writeFileAtomically(file, "new");
  expect(lstatSync(file).isFile()).toBe(true);
});

test("says what can't be written, and leaves nothing", async () => {
  mkdirSync(join(file, "inner"), { recursive: true });
  await expect(writeFileAtomically(file, "new")).rejects.toMatchObject({ problem: { code: "MX7109" } });
  expect(readdirSync(folder)).toEqual(["file"]);
});
