import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readToken } from "../../../../src/cli/models/credentials.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mallex-token-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the token", () => {
  test("is made once, for its owner's eyes only", () => {
    const file = join(folder, "home", "token");
    const before = process.umask(0);
    try {
      const token = readToken(file);
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, "home")).mode & 0o777).toBe(0o700);
      expect(readToken(file)).toBe(token);
    } finally {
      process.umask(before);
    }
  });

  test("is refused when others can read it, with the command that mends it", () => {
    const file = join(folder, "token");
    readToken(file);
    chmodSync(file, 0o644);
    expect(() => readToken(file)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ code: "MX7502", hint: expect.stringContaining(`chmod 600 '${file}'`) }),
      }),
    );
  });

  test("is never read or written through a link", () => {
    const file = join(folder, "token");
    const target = join(folder, "target");
    writeFileSync(target, "mine", { mode: 0o600 });
    symlinkSync(target, file);
    expect(() => readToken(file)).toThrow("MX7508");
    expect(readFileSync(target, "utf8")).toBe("mine");
  });

  test("is not written through a link that leads nowhere", () => {
    const file = join(folder, "token");
    symlinkSync(join(folder, "nowhere"), file);
    expect(() => readToken(file)).toThrow("MX7508");
  });

  test("is refused when the file holds something else", () => {
    const file = join(folder, "token");
    writeFileSync(file, "", { mode: 0o600 });
    expect(() => readToken(file)).toThrow("MX7510");
  });
});
