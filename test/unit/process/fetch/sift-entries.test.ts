import { describe, expect, test } from "vitest";
import { siftEntries, type TreeEntry } from "../../../../src/process/fetch/tree-entries.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

function file(path: string | undefined, size = 1): TreeEntry {
  return { path, kind: "file", size };
}

function sift(...entries: readonly TreeEntry[]): { kept: string[]; left: Record<string, string> } {
  const { kept, left } = siftEntries(entries, "the tree");
  return { kept: kept.map(({ path }) => path), left: Object.fromEntries(left) };
}

const KEPT = cases("kept") as string[];
const LEFT: [what: string, entry: TreeEntry, why: RegExp][] = [
  ["a link", { path: "a", kind: "link", size: 9 }, /symbolic link/],
  ["a submodule", { path: "a", kind: "submodule", size: 0 }, /submodule/],
  ["a device", { path: "a", kind: "other", size: 0 }, /not a regular file/],
  ["one byte too much", file("a", 4 * 1024 * 1024 + 1), /more than 4,194,304 bytes/],
  ["a backslash", file("a\\b"), /not every system/],
  ["a control character", file("a\nb"), /not every system/],
  ["a sign that turns the order of letters", file("a\u202eb"), /not every system/],
  ["a name of 256 bytes", file("ü".repeat(128)), /not every system/],
  ["a path of a hundred thousand folders", file(`${"a/".repeat(100_000)}x`), /not every system/],
  ["a path of 65 parts", file(`${"a/".repeat(64)}x`), /not every system/],
  ["a path of 1,001 signs", file("abcd/".repeat(200) + "x"), /not every system/],
];
const HOSTILE = cases("hostile") as string[];
const CLASHES = cases("clashes") as [string, string][];

describe("of a tree", () => {
  test.each(KEPT)("%j is kept", (path) => expect(sift(file(path))).toEqual({ kept: [path], left: {} }));

  test.each(LEFT)("%s is left, and the rest is kept", (_, entry, why) =>
    expect(sift(entry, file("pack.yaml"))).toEqual({
      kept: ["pack.yaml"],
      left: { [entry.path ?? ""]: expect.stringMatching(why) as unknown },
    }),
  );

  test("a name that is no UTF-8 is left", () => expect(sift(file(undefined), file("x")).kept).toEqual(["x"]));

  test.each(CLASHES)("%j and %j can't lie beside each other everywhere: both are left", (one, other) => {
    const { kept, left } = sift(file(one), file(other), file("z"));
    expect(kept.includes(one)).toBe(false);
    expect(left[one]).toMatch(/by case only/);
    expect(kept).toContain("z");
  });

  test.each(HOSTILE)("the name %j spoils all", (path) =>
    expect(() => sift(file("pack.yaml"), file(path))).toThrow("MX6135"),
  );

  test("a name that moves the cursor is not printed as it is", () =>
    expect(() => sift(file("\u001b[2J/../x"))).toThrow('"\ufffd[2J/../x"'));
});

describe("of a large tree", () => {
  const many = (number: number, ending: string, size = 1): TreeEntry[] =>
    Array.from({ length: number }, (_, index) => file(`${index}.${ending}`, size));

  test("5,000 files are all kept", () => expect(sift(...many(5000, "ts")).kept).toHaveLength(5000));
  test("of 5,001 only texts are", () => {
    const { kept, left } = sift(...many(5000, "ts"), file("pack.yaml"));
    expect([kept, Object.keys(left).length]).toEqual([["pack.yaml"], 5000]);
  });
  test("of more than 64 MB only texts are", () =>
    expect(sift(...many(17, "bin", 4 * 1024 * 1024), file("p.yml")).kept).toEqual(["p.yml"]));
  test("files that are too large by themselves don't count", () =>
    expect(sift(...many(100, "bin", 5_000_000), file("p.x")).kept).toEqual(["p.x"]));
  test.each([
    ["texts", many(5001, "yaml")],
    ["bytes", many(17, "json", 4 * 1024 * 1024)],
  ])("with too many %s it is refused", (_, entries) => expect(() => sift(...entries)).toThrow("MX6134"));
});
