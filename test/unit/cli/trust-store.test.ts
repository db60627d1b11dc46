import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTrustStore } from "../../../src/cli/trust-store.ts";

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "mallex-trust-")), "trust.json");
});
afterEach(() => rmSync(join(path, ".."), { recursive: true }));

test("trust is for one file with these powers, and survives the process", async () => {
  await openTrustStore(path).remember("/a/mallex.yaml", "aaa");
  await openTrustStore(path).remember("/b/mallex.yaml", "bbb");
  const store = openTrustStore(path);
  expect(store.trusts("/a/mallex.yaml", "aaa")).toBe(true);
  expect(store.trusts("/a/mallex.yaml", "bbb")).toBe(false);
  expect(store.trusts("/b/mallex.yaml", "bbb")).toBe(true);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each(["", "{", "null", "[]", '{"files":[]}'])("a store that holds %j trusts nothing", (text) => {
  writeFileSync(path, text, { mode: 0o600 });
  expect(openTrustStore(path).trusts("/a/mallex.yaml", "aaa")).toBe(false);
});

test("names of the object's own make are no trust", async () => {
  await openTrustStore(path).remember("/a", "x");
  expect(openTrustStore(path).trusts("constructor", "x")).toBe(false);
});

test("a store that others can read is not believed", () => {
  writeFileSync(path, "{}", { mode: 0o644 });
  expect(() => openTrustStore(path).trusts("/a", "x")).toThrow("MX7502");
});
