import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTrustStore } from "../../../../src/cli/compile/check-trust.ts";
import type { GrantedPermission } from "../../../../src/inspect/permissions/permissions.ts";

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "mallex-trust-")), "trust.json");
});
function claim(value: string): GrantedPermission[] {
  return [{ path: "launch.client", value }];
}

afterEach(() => rmSync(join(path, ".."), { recursive: true }));

test("trust is for one file with these powers, and survives the process", async () => {
  await openTrustStore(path).remember("/a/mallex.yaml", claim("aaa"));
  await openTrustStore(path).remember("/b/mallex.yaml", claim("bbb"));
  const store = openTrustStore(path);
  expect(store.trusts("/a/mallex.yaml", claim("aaa"))).toBe(true);
  expect(store.trusts("/a/mallex.yaml", claim("bbb"))).toBe(false);
  expect(store.trusts("/b/mallex.yaml", claim("bbb"))).toBe(true);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each(["", "{", "null", "[]", '{"files":[]}', '{"version":1,"files":{"/a/mallex.yaml":{"powers":[{"pa'])(
  "a store that holds %j trusts nothing, and is kept beside a new one",
  async (text) => {
    writeFileSync(path, text, { mode: 0o600 });
    const store = openTrustStore(path);
    expect(store.isDamaged()).toBe(true);
    expect(store.trusts("/a/mallex.yaml", claim("aaa"))).toBe(false);
    expect(await store.forget("/a/mallex.yaml")).toBe(false);
    writeFileSync(`${path}.broken-1`, "before");
    const kept = `${path}.broken-2`;
    expect(await store.remember("/b", claim("b"))).toMatchObject([
      { code: "MX7560", message: expect.stringContaining(kept) as unknown },
    ]);
    expect([readFileSync(kept, "utf8"), readFileSync(`${path}.broken-1`, "utf8")]).toEqual([text, "before"]);
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    expect([store.isDamaged(), store.trusts("/b", claim("b"))]).toEqual([false, true]);
    expect(await store.remember("/c", claim("c"))).toEqual([]);
  },
);

test("names of the object's own make are no trust", async () => {
  await openTrustStore(path).remember("/a", claim("x"));
  expect(openTrustStore(path).trusts("constructor", claim("x"))).toBe(false);
});

test("a store that others can read is not believed", () => {
  writeFileSync(path, "{}", { mode: 0o644 });
  expect(() => openTrustStore(path).trusts("/a", claim("x"))).toThrow("MX7502");
});

test("what was trusted can be looked at later; another order of the same powers is the same", async () => {
  const [port, client] = [
    { path: "server.port", value: 4111 },
    { path: "launch.client", value: "./claude" },
  ] as const;
  await openTrustStore(path).remember("/a", [port, client]);
  const store = openTrustStore(path);
  expect(store.granted("/a")).toEqual([port, client]);
  expect(store.trusts("/a", [client, port])).toBe(true);
  expect(store.trusts("/a", [port])).toBe(false);
});

test.each([{ powers: "all" }, { powers: [{ path: 1 }] }, { hash: "aaa" }, [], 1, null])(
  "an entry that holds %j trusts nothing",
  (entry) => {
    writeFileSync(path, JSON.stringify({ version: 1, files: { "/a": entry } }), { mode: 0o600 });
    expect(openTrustStore(path).trusts("/a", claim("aaa"))).toBe(false);
  },
);
