import { expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { validate } from "../../../../src/config/validate/validate.ts";
import { readCases } from "../../../support/read-cases.ts";

const HEAD = "version: 1\n";

test.each(readCases(import.meta.url)("cases") as { title: string; text: string; want: string }[])(
  "wrong indentation is reported with the line that it should follow: $title",
  ({ text, want }) => {
    const { problems } = parseYaml("f.yaml", HEAD + text);
    expect(problems.map(({ at, message, hint }) => `${at?.line}:${at?.column} ${message}; ${hint}`).join("\n")).toBe(
      want,
    );
  },
);

test.each([
  { title: "a section", text: "profiles:\ncoder:\n  backend: local\n", want: ["profiles", "coder"] },
  { title: "a profile", text: "profiles:\n  coder:\n  backend: local\n", want: ["coder", "backend"] },
])("keys that stand beside what they belong to: $title", ({ text, want: [above, key] }) => {
  const { tree } = parseYaml("f.yaml", HEAD + text);
  const hints = tree && validate(tree, "project").map(({ problem }) => problem.hint);
  expect(hints).toContain(
    `\`${above}\` above is empty: if \`${key}\` belongs to it, indent \`${key}\` by two more spaces`,
  );
});

test("a misspelt key below an empty one keeps the name that is meant", () => {
  const { tree } = parseYaml("f.yaml", `${HEAD}tiers:\nprofils:\n  coder: { backend: local }\n`);
  expect(tree && validate(tree, "project").map(({ problem }) => problem.hint)).toEqual(['did you mean "profiles"?']);
});
