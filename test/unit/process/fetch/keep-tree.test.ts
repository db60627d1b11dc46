import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { keepTree, type TreeToKeep } from "../../../../src/process/fetch/store-tree.ts";
import { treeLines } from "../../../../src/shared/files/digest.ts";
import { scratch } from "../supervise/scratch.ts";

const TEXTS = { "pack.yaml": "version: 1\n", "prompts/a.hbs": "hello", "raw.json": "\u{feff}\u0000é" };

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function tree(root: string, texts: Readonly<Record<string, string>> = TEXTS): TreeToKeep {
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return described(root, texts);
}

function described(root: string, texts: Readonly<Record<string, string>>): TreeToKeep {
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, sha256(text)]));
  return { root, files, integrity: `sha256-${sha256(treeLines(files))}` };
}

test("only the named files are kept, byte for byte, under the name of their hash", async () => {
  const [root, cache] = [scratch(), scratch()];
  const one = tree(root);
  writeFileSync(join(root, "other.txt"), "other");
  const kept = await keepTree(one, cache);
  expect(kept).toBe(join(cache, "packs", one.integrity.slice(7)));
  expect(readdirSync(kept).toSorted()).toEqual(["pack.yaml", "prompts", "raw.json"]);
  expect(readFileSync(join(kept, "raw.json"), "utf8")).toBe(TEXTS["raw.json"]);
});

test("two that keep the same tree at once both find it whole", async () => {
  const cache = scratch();
  const one = tree(scratch());
  const kept = await Promise.all(Array.from({ length: 5 }, () => keepTree(one, cache)));
  expect(new Set(kept).size).toBe(1);
  expect(readFileSync(join(kept[0] ?? "", "pack.yaml"), "utf8")).toBe("version: 1\n");
  expect(readdirSync(join(cache, "packs/staging"))).toEqual([]);
});

test("a tree that is kept needs its source no more, and one that was changed is made anew", async () => {
  const cache = scratch();
  const one = tree(scratch());
  const kept = await keepTree(one, cache);
  expect(await keepTree({ ...one, root: join(cache, "gone") }, cache)).toBe(kept);
  writeFileSync(join(kept, "pack.yaml"), "evil");
  await expect(keepTree({ ...one, root: join(cache, "gone") }, cache)).rejects.toThrow("MX6140");
  expect(readFileSync(join(await keepTree(one, cache), "pack.yaml"), "utf8")).toBe("version: 1\n");
});

test.each([
  ["another text", (root: string) => writeFileSync(join(root, "pack.yaml"), "evil")],
  [
    "a link to the same text",
    (root: string) => {
      writeFileSync(join(root, "real"), "hello");
      writeFileSync(join(root, "x"), "");
      mkdirSync(join(root, "linked"));
      symlinkSync(join(root, "real"), join(root, "linked/a.hbs"));
    },
  ],
] as const)("with %s in the place of a file nothing is kept", async (what, spoil) => {
  const [root, cache] = [scratch(), scratch()];
  const one = tree(root);
  spoil(root);
  const wanted = what === "another text" ? one : described(root, { "linked/a.hbs": "hello" });
  await expect(keepTree({ ...wanted, key: "npm:@acme/rules" }, cache)).rejects.toMatchObject({
    problem: { code: "MX6140", message: expect.stringMatching(/^npm:@acme\/rules: .* is missing or/) as unknown },
  });
  expect(existsSync(join(cache, "packs"))).toBe(false);
});

test("no path leads out of the tree, nor through a folder that is a link", async () => {
  const [root, cache, outside] = [scratch(), scratch(), scratch()];
  writeFileSync(join(outside, "secret"), "hello");
  symlinkSync(outside, join(root, "way"));
  for (const path of [`../${outside.split("/").at(-1) ?? ""}/secret`, "way/secret", join(outside, "secret")])
    await expect(keepTree(described(root, { [path]: "hello" }), cache)).rejects.toThrow("MX6140");
});

test("a hash that is not that of the files is never the name of a folder", async () => {
  const [one, other] = [tree(scratch()), tree(scratch(), { "pack.yaml": "evil" })];
  await expect(keepTree({ ...other, integrity: one.integrity }, scratch())).rejects.toThrow("not that of its files");
});
