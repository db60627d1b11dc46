import { describe, expect, test } from "vitest";
import { checkConditions } from "../../../../src/checks/templates/template-conditions.ts";
import { checkForeignTags, checkMergeConflicts } from "../../../../src/checks/templates/compile-templates.ts";
import { foreignTags } from "../../../../src/plan/templates/foreign-tags.ts";
import { precompile } from "../../../../src/plan/templates/precompile.ts";
import { readCases } from "../../../support/read-cases.ts";

const PARTS = ["git", "date", "environment", "notes", "appended", "instructions"];
const NAMES = [...PARTS, "tools", "canAct", "howToCall"];

const template = (text: string) => ({ name: "./t.hbs", file: "t.hbs", text, via: { file: "mallex.yaml" } });

interface TemplateCase {
  readonly name: string;
  readonly text: string;
  /** `2:1 MX5002 the first words of the message`; default: nothing. */
  readonly want?: readonly string[];
}

const listOf = readCases(import.meta.url);

describe.each(["not well formed", "merge conflicts", "other forms", "values", "blocks", "without a finding"])(
  "%s",
  (group) => {
    test.each(listOf(group) as TemplateCase[])("$name", ({ text, want = [] }) => {
      const source = template(text);
      const foreign = foreignTags(text, NAMES);
      const conflicts = checkMergeConflicts(source);
      const { program, problems } = precompile(source, { known: NAMES, useful: NAMES });
      const found = conflicts.length > 0 ? conflicts : [...problems, ...checkForeignTags(foreign, source)];
      if (conflicts.length === 0 && program !== undefined)
        found.push(...checkConditions(program, { file: "t.hbs", parts: PARTS, foreign }));
      const reported = found
        .filter(({ code }) => problems.length === 0 || code === "MX5002")
        .map(({ at, code, message }) =>
          `${at?.line}:${at?.column} ${code} ${message}`.replace("the template is not well formed: ", ""),
        );
      expect(reported).toEqual(want.map((start) => expect.stringContaining(start)));
    });
  },
);

test.each([
  ["braces", "{{git} \n", "MX5002"],
  ["forms of other languages", "{{#if git}}{% if git %}\n", "MX5002"],
  ["texts that read as tags", "{git}\n", "MX5006"],
])("of thousands of wrong %s the first five are reported", (_, mistake, code) => {
  const source = template(mistake.repeat(5000));
  const found = [
    ...precompile(source, { known: NAMES, useful: NAMES }).problems,
    ...checkForeignTags(foreignTags(source.text, NAMES), source),
  ].filter((one) => one.code === code);
  expect(found.map(({ at }) => at?.line)).toEqual([1, 2, 3, 4, 5]);
});

describe("blocks", () => {
  const nested = (levels: number, inner = "{{git}}"): string =>
    `${"{{#if git}}\n".repeat(levels)}${inner}${"{{/if}}".repeat(levels)}`;
  const problemsOf = (text: string) =>
    precompile(template(text), { known: NAMES, useful: NAMES }).problems.map(
      ({ at, message }) => `${at?.line}:${at?.column} ${message.replace("the template is not well formed: ", "")}`,
    );

  test("may be nested, in each other and in `else`, as deep as YAML", () => {
    expect(problemsOf(nested(64))).toEqual([]);
    expect(problemsOf(nested(32, `{{git}}${"{{else if date}}".repeat(32)}`))).toEqual([]);
    expect(problemsOf(nested(60).repeat(3))).toEqual([]);
  });

  test.each([
    ["nested deeper", nested(65), "65:1 its blocks are nested deeper than 64 levels"],
    [
      "with many `else if`",
      nested(1, "{{else if date}}\n".repeat(64)),
      "65:1 its blocks are nested deeper than 64 levels",
    ],
    ["left open", "{{#if git}}\n".repeat(5000), "5000:1 {{#if git}} is never closed"],
  ])("%s are reported, and not parsed", (_, text, want) => {
    expect(problemsOf(text)).toEqual([want]);
  });
});
