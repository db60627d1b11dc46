import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { keepTree } from "../../../../src/process/fetch/store-tree.ts";
import { sha256, treeDigest } from "../../../../src/shared/files/digest.ts";
import { readLockedFiles } from "../../../../src/shared/files/read-tree.ts";
import { scratch } from "../supervise/scratch.ts";

const TEXTS = { "pack.yaml": "version: 1\n", "prompts/a.hbs": "hello", "raw.json": "\u{feff}\u0000é" };
const HASHES = hashesOf(TEXTS);

function hashesOf(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, sha256(text)]));
}

function tree(texts: Readonly<Record<string, string>> = TEXTS): Parameters<typeof keepTree>[0] {
  return {
    key: "npm:@acme/rules",
    files: new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)])),
  };
}

test("only the locked files are kept, byte for byte, for their owner, under the name of their hash", async () => {
  const cache = scratch();
  const kept = await keepTree(tree({ ...TEXTS, "other.txt": "other" }), HASHES, cache);
  expect(kept).toBe(join(cache, "packs", treeDigest(HASHES)));
  expect(readdirSync(kept).toSorted()).toEqual(["pack.yaml", "prompts", "raw.json"]);
  expect(readFileSync(join(kept, "raw.json"), "utf8")).toBe(TEXTS["raw.json"]);
  expect([kept, join(kept, "prompts"), join(kept, "pack.yaml")].map((path) => statSync(path).mode & 0o777)).toEqual([
    0o700, 0o700, 0o600,
  ]);
});

test("those that keep the same tree at once all find it complete", async () => {
  const cache = scratch();
  const kept = await Promise.all(Array.from({ length: 5 }, () => keepTree(tree(), HASHES, cache)));
  expect(new Set(kept).size).toBe(1);
  expect(readFileSync(join(kept[0] ?? "", "pack.yaml"), "utf8")).toBe("version: 1\n");
  expect(readdirSync(join(cache, "packs/staging"))).toEqual([]);
});

test("a tree that is kept needs its source no more, and one that was changed is made anew", async () => {
  const cache = scratch();
  const kept = await keepTree(tree(), HASHES, cache);
  expect(await keepTree(tree({}), HASHES, cache)).toBe(kept);
  writeFileSync(join(kept, "pack.yaml"), "evil");
  await expect(keepTree(tree({}), HASHES, cache)).rejects.toThrow("MX6140");
  expect(readFileSync(join(await keepTree(tree(), HASHES, cache), "pack.yaml"), "utf8")).toBe("version: 1\n");
});

test.each([
  ["another text", { ...TEXTS, "pack.yaml": "evil" }, HASHES],
  ["a file less", { "pack.yaml": TEXTS["pack.yaml"] }, HASHES],
  ["a path that leads out", { "../secret": "hello" }, hashesOf({ "../secret": "hello" })],
  ["an absolute path", { "/tmp/secret": "hello" }, hashesOf({ "/tmp/secret": "hello" })],
])("with %s nothing is kept", async (_, texts, hashes) => {
  const cache = scratch();
  await expect(keepTree(tree(texts), hashes, cache)).rejects.toMatchObject({
    problem: { code: "MX6140", message: expect.stringMatching(/^npm:@acme\/rules: .* is missing or/) as unknown },
  });
  expect(existsSync(join(cache, "packs"))).toBe(false);
});

test("no locked file is read through a link, nor from outside", async () => {
  const [root, outside] = [scratch(), scratch()];
  writeFileSync(join(outside, "secret"), "hello");
  symlinkSync(outside, join(root, "way"));
  mkdirSync(join(root, "folder"));
  symlinkSync(join(outside, "secret"), join(root, "folder/link"));
  const up = `../${outside.split("/").at(-1) ?? ""}/secret`;
  for (const path of [up, "way/secret", "folder/link", join(outside, "secret"), "none"])
    expect(await readLockedFiles(root, hashesOf({ [path]: "hello" }))).toBe(`${path} is missing, or a link`);
});
