import { describe, expect, test } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { cpuGrowth, MOST_GROWTH } from "../../../support/cpu-growth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const finder = (path: string): ((text: string) => boolean) => {
  const privacy = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", path }] }), "/home/me");
  return (text) => privacy.find(text) !== undefined;
};

describe("a path is found as a shell reads it", () => {
  test.each(
    cases("a path is found as a shell reads") as { path: string; yes: readonly string[]; no?: readonly string[] }[],
  )("$path", ({ path, yes, no = [] }) => {
    const find = finder(path);
    const texts = yes.flatMap((text) => [text, JSON.stringify({ command: text })]);
    expect(texts.filter((text) => !find(text))).toEqual([]);
    expect(no.filter(find)).toEqual([]);
  });

  test("and nothing else is", () => {
    const neverLeaves = [
      { id: "r", contains: "Project Nightingale" },
      { id: "s", matches: "^KEY=[0-9]" },
    ];
    const privacy = createPrivacy(
      lowerPrivateRules({ version: 1, neverLeaves: [...neverLeaves, { id: "p", path: "*.pem" }] }),
    );
    expect(privacy.find("see a.b'KEY='123 and x.y/'KEY=1'2")).toBeUndefined();
  });
});

describe("the folder of a command is found", () => {
  test.each(
    cases("the folder of a command is found") as { path: string; yes: readonly string[]; no?: readonly string[] }[],
  )("$path", ({ path, yes, no = [] }) => {
    const find = finder(path);
    const texts = yes.flatMap((text) => [text, JSON.stringify({ command: text })]);
    expect(texts.filter((text) => !find(text))).toEqual([]);
    expect(no.filter(find)).toEqual([]);
  });
});

test.each(["a'", "a'b/", "\\a/", "a/''", "cwd='/a' ", "cwd=", "cwd=(((", "a/\\\n", 'chdir("a/b") ', "$'./"])(
  "four times as much of %j takes about four times as long",
  async (filling) => {
    const texts = new Map([12_000, 48_000].map((size) => [size, filling.repeat(size / filling.length)]));
    const rules = lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", path: "/srv/secrets/**" }] });
    const growth = await cpuGrowth((size) => createPrivacy(rules).find(texts.get(size)), 12_000);
    expect(growth).toBeLessThan(MOST_GROWTH);
  },
);
