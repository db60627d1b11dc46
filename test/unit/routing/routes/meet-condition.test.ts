import { expect, test } from "vitest";
import type { Condition } from "../../../../generated/types/plan.d.ts";
import { meetsCondition, type Facts } from "../../../../src/routing/routes/conditions.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const FACTS = cases("facts") as Facts;

test.each(cases("cases") as { title: string; condition: Condition; want: boolean }[])("$title", ({ condition, want }) =>
  expect(meetsCondition(condition, FACTS)).toBe(want),
);

const ASKED: Facts = {
  ...FACTS,
  toolNames: ["Bash", "mcp__hub__ask"],
  agent: "a1b2",
  has: ["image"],
  effort: "high",
  thinking: true,
  promptTokens: 5000,
  session: "5f1c-88",
  project: "/home/me/code/app",
  tags: ["high", "careful"],
};

test.each(cases("cases too") as { title: string; condition: Condition; asked: boolean; plain: boolean }[])(
  "$title",
  ({ condition, asked, plain }) =>
    expect([meetsCondition(condition, ASKED), meetsCondition(condition, FACTS)]).toEqual([asked, plain]),
);

test.each(["/home/me/code/a", "/Users/me/code/a", "/root/code/a", "/var/home/me/code/a", "C:\\Users\\me/code/a"])(
  "~ is the home of %s",
  (project) => {
    const meets = (pattern: string): boolean =>
      meetsCondition({ kind: "project", any: [pattern] }, { ...FACTS, project });
    expect([meets("~/code/*"), meets("~/*"), meets("~/other/*"), meets("~")]).toEqual([true, true, false, false]);
  },
);

test.each(cases("papers and with the home") as { folder: string; home?: string; want: boolean }[])(
  "~/papers/* and $folder with the home $home: $want",
  ({ folder, home, want }) => {
    const facts = { ...FACTS, project: folder, ...(home !== undefined && { home }) };
    expect(meetsCondition({ kind: "project", any: ["~/papers/*"] }, facts)).toBe(want);
  },
);
