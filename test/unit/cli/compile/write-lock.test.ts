import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Lock } from "../../../../generated/types/lock.d.ts";
import { openLock, writeLock } from "../../../../src/cli/compile/write-lock.ts";
import { readCases } from "../../../support/read-cases.ts";

const files = { "b.yaml": "b".repeat(64), "a.yaml": "a".repeat(64) };
const pack = { resolved: "1".repeat(40), files };
const packs = {
  "npm:@acme/rules@^1.2": { ...pack, resolved: "1.2.3" },
  "git+https://git.example.com/acme/rules": pack,
};
const model = {
  template: "0".repeat(16),
  policy: { dialect: "native", system: "message", midSystem: "fold", arguments: "object", date: "live" },
  stable: { any: { all: 1, toolTurn: 2, userTurn: 3 } },
  heads: {},
} as const;

let folder: string;
let file: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "mallex-lock-")));
  file = join(folder, "mallex.yaml");
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = (): string => readFileSync(join(folder, "mallex.lock"), "utf8");

describe("the lock", () => {
  test("keeps the section that a command does not write", async () => {
    await writeLock(file, (lock) => ({ ...lock, models: { coder: model } }));
    await writeLock(file, (lock) => ({ ...lock, packs }));
    await expect(openLock(file)).resolves.toEqual({ version: 1, models: { coder: model }, packs });
    await writeLock(file, (lock) => ({ ...lock, models: {} }));
    await expect(openLock(file)).resolves.toEqual({ version: 1, packs });
  });

  test("is the same text in whatever order the entries come, one file a line", async () => {
    await writeLock(file, (lock) => ({ ...lock, packs }));
    const first = text();
    const turned = Object.fromEntries(Object.entries(packs).toReversed());
    await writeLock(file, ({ version }): Lock => ({ packs: turned, version }));
    expect(text()).toBe(first);
    expect(first.match(/^ +[ab]\.yaml: [ab]{64}$/gm)).toHaveLength(4);
    expect(first.indexOf("git+https")).toBeLessThan(first.indexOf("npm:@acme"));
  });

  test("is not written over where it can't be read", async () => {
    writeFileSync(join(folder, "mallex.lock"), "<<<<<<< ours\n");
    await expect(writeLock(file, (lock) => lock)).rejects.toThrow(/MX3084/);
    expect(text()).toBe("<<<<<<< ours\n");
  });

  test("is not written where nobody could read it again", async () => {
    await writeLock(file, (lock) => ({ ...lock, packs }));
    const before = text();
    const other = { "npm:@acme/rules@^1.2": { ...pack, resolved: "9.9.9" } };
    await expect(writeLock(file, (lock) => ({ ...lock, packs: other }))).rejects.toThrow(
      /nothing is written: mallex.lock can.t be used: 9.9.9 does not match/,
    );
    expect(text()).toBe(before);
  });

  test.each(readCases(import.meta.url)("cases") as [string, string, number, string][])(
    "with %s says where, and what is wrong",
    async (_, written, line, why) => {
      writeFileSync(join(folder, "mallex.lock"), written);
      const error: unknown = await openLock(file).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        problem: { code: "MX3084", message: `mallex.lock can't be used: ${why}`, at: { line } },
      });
    },
  );
});
