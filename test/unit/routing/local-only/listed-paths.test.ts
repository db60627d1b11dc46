import { describe, expect, test } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { cpuGrowth, MOST_GROWTH } from "../../../support/cpu-growth.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Rule = { readonly path: string } | { readonly contains: string };
const finder = (rule: Rule): ((text: string) => boolean) => {
  const privacy = createPrivacy(lowerPrivateRules({ version: 1, neverLeaves: [{ id: "r", ...rule }] }), "/home/me");
  return (text) => privacy.find(text) !== undefined;
};

describe("a path that is not written as one is found", () => {
  test.each(
    cases("a path that is not written as one is found") as {
      path: string;
      yes: readonly string[];
      no: readonly string[];
    }[],
  )("$path", ({ path, yes, no }) => {
    const find = finder({ path });
    const texts = yes.flatMap((text) => [text, JSON.stringify({ content: text })]);
    expect(texts.filter((text) => !find(text))).toEqual([]);
    expect(no.filter(find)).toEqual([]);
  });
});

test("a phrase is found as a name in a program, and as a row of a table", () => {
  const find = finder({ contains: "Project Nightingale" });
  const yes = cases("yes") as string[];
  expect(yes.filter((text) => !find(text))).toEqual([]);
  expect(
    ["projectnightingales", "about the project. Nightingale sings", "Project, a nightingale"].filter(find),
  ).toEqual([]);
});

test("letters and blanks that HTML names are read", () => {
  const find = finder({ contains: "Café Müller" });
  const yes = ["Caf&eacute; M&uuml;ller", "Caf&eacute;&NonBreakingSpace;M&uuml;ller", "Caf&#xe9;&emsp14;M&uuml;ller"];
  expect(yes.filter((text) => !find(text))).toEqual([]);
});

test.each(["├── a\n", "│   ", "    ", "{a,b}", "{,", "a/{a => b}/", "{", "a/{b,c,d,e,f,g,h}", "a_b", "aB", "&a"])(
  "four times as much of %j takes about four times as long",
  async (filling) => {
    const texts = new Map([12_000, 48_000].map((size) => [size, filling.repeat(size / filling.length)]));
    const neverLeaves = [
      { id: "r", path: "/srv/secrets/**" },
      { id: "s", contains: "a private phrase" },
    ];
    const rules = lowerPrivateRules({ version: 1, neverLeaves });
    const growth = await cpuGrowth((size) => createPrivacy(rules).find(texts.get(size)), 12_000);
    expect(growth).toBeLessThan(MOST_GROWTH);
  },
);
