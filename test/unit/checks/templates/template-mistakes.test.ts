import { describe, expect, test } from "vitest";
import { checkConditions } from "../../../../src/checks/templates/template-conditions.ts";
import { checkForeignTags, checkMergeConflicts } from "../../../../src/checks/templates/template-texts.ts";
import { foreignTags } from "../../../../src/plan/templates/foreign-tags.ts";
import { precompile } from "../../../../src/plan/templates/precompile.ts";
import { readCases } from "../../../support/read-cases.ts";

const PARTS = ["git", "date", "environment", "notes", "appended", "instructions"];
const NAMES = [...PARTS, "tools", "canAct", "howToCall"];

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
      const template = { name: "./t.hbs", file: "t.hbs", text, via: { file: "mallex.yaml" } };
      const foreign = foreignTags(text, NAMES);
      const conflicts = checkMergeConflicts(template);
      const { program, problems } = precompile(template, { known: NAMES, useful: NAMES });
      const found = conflicts.length > 0 ? conflicts : [...problems, ...checkForeignTags(foreign, template)];
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
