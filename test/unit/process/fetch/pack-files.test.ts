import { describe, expect, test } from "vitest";
import { packFiles } from "../../../../src/process/fetch/store-tree.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const KEPT = cases("kept") as string[];
const HOSTILE = cases("hostile") as string[];
const LEFT: [what: string, path: string][] = [
  ["a file that is no text", "a.ts"],
  ["a backslash", String.raw`a\b.md`],
  ["a control character", "a\nb.md"],
  ["a sign that turns the order of letters", "a\u202eb.md"],
  ["a name of more than 255 bytes", `${"ü".repeat(127)}.md`],
  ["a path of a hundred thousand folders", `${"a/".repeat(100_000)}x.md`],
  ["a path of 65 parts", `${"a/".repeat(64)}x.md`],
  ["a path of more than 1,000 signs", `${"abcd/".repeat(200)}x.md`],
];

function paths(...given: readonly string[]): string[] {
  return packFiles(
    given.map((path) => ({ path })),
    "the tree",
  ).map(({ path }) => path);
}

describe("of a tree", () => {
  test.each(KEPT)("%j is taken", (path) => expect(paths(path)).toEqual([path]));
  test.each(LEFT)("%s is left, and the rest is taken", (_, path) =>
    expect(paths(path, "pack.yaml")).toEqual(["pack.yaml"]),
  );
  test.each(HOSTILE)("the name %j spoils all", (path) => expect(() => paths("pack.yaml", path)).toThrow("MX6135"));
  test("a name that moves the cursor is not printed as it is", () =>
    expect(() => paths("\u001b[2J/../x")).toThrow('"\ufffd[2J/../x"'));
});

describe("of a large tree", () => {
  const many = (number: number, ending: string): string[] =>
    Array.from({ length: number }, (_, index) => `${index}.${ending}`);

  test("texts alone count", () => expect(paths(...many(6000, "ts"), ...many(5000, "md"))).toHaveLength(5000));
  test("with too many texts none are taken", () => expect(() => paths(...many(5001, "yaml"))).toThrow("MX6134"));
});
