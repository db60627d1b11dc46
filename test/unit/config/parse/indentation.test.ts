import { expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { validate } from "../../../../src/config/validate/validate.ts";

const HEAD = "version: 1\n";

test.each([
  {
    title: "a key one blank too far",
    text: "a:\n  b: 1\n   c: 2\n",
    want: "4:4 `c` is indented by 3 blanks, and no key above it begins there; indent it by 2 blanks, like `b` in line 3",
  },
  {
    title: "a key between two levels",
    text: "a:\n  b:\n    c: 1\n   d: 2\n",
    want: "5:4 `d` is indented by 3 blanks, and no key above it begins there; indent it by 4 blanks, like `c` in line 4, or by 2 blanks, like `b` in line 3",
  },
  {
    title: "an item one blank too far",
    text: "l:\n  - { a: 1 }\n\n  # more\n   - { a: 2 }\n",
    want: "6:4 this list item is indented by 3 blanks, and no item above it begins there; indent it by 2 blanks, like the item in line 3",
  },
  {
    title: "an item one blank too near",
    text: "l:\n  - a\n - b\n",
    want: "4:2 this list item is indented by 1 blank, and no item above it begins there; indent it by 2 blanks, like the item in line 3",
  },
  {
    title: "keys of an item beside its dash, once for all",
    text: "l:\n  - id: a\n  b: 1\n  c: 2\n",
    want: "4:3 `b` is indented by 2 blanks, and no key above it begins there; indent it by 4 blanks, like `id` in line 3, or by 0 blanks, like `l` in line 2",
  },
  {
    title: "keys below a value",
    text: "a: one\n  b: 2\n",
    want: "3:3 `b` is indented by 2 blanks, and no key above it begins there; indent it by 0 blanks, like `a` in line 2; to stand below `a`, it needs `a:` without a value",
  },
  {
    title: "tabs, once for all",
    text: "a:\n\tb: 1\n\tc: 2\n",
    want: "3:1 a tab stands where only spaces may; indent with spaces",
  },
  {
    title: "two lines far from each other",
    text: "a:\n  b: 1\n c: 2\nd:\n  e: 1\n f: 2\n",
    want: "4:2 `c` is indented by 1 blank, and no key above it begins there; indent it by 2 blanks, like `b` in line 3, or by 0 blanks, like `a` in line 2\n7:2 `f` is indented by 1 blank, and no key above it begins there; indent it by 2 blanks, like `e` in line 6, or by 0 blanks, like `d` in line 5",
  },
  {
    title: "a second colon is no indentation",
    text: "a: x: y\n",
    want: '2:4 a second `: ` in one line; put a text that has ": " in it in quotes, or begin the inner map on its own line',
  },
])("wrong indentation is reported with the line that it should follow: $title", ({ text, want }) => {
  const { problems } = parseYaml("f.yaml", HEAD + text);
  expect(problems.map(({ at, message, hint }) => `${at?.line}:${at?.column} ${message}; ${hint}`).join("\n")).toBe(
    want,
  );
});

test.each([
  { title: "a section", text: "profiles:\ncoder:\n  backend: local\n", want: ["profiles", "coder"] },
  { title: "a profile", text: "profiles:\n  coder:\n  backend: local\n", want: ["coder", "backend"] },
])("keys that stand beside what they belong to: $title", ({ text, want: [above, key] }) => {
  const { tree } = parseYaml("f.yaml", HEAD + text);
  const hints = tree && validate(tree, "project").map(({ problem }) => problem.hint);
  expect(hints).toContain(
    `\`${above}\` above has nothing below it: if \`${key}\` belongs to it, indent it by two more blanks`,
  );
});

test("a misspelt key below an empty one keeps the name that is meant", () => {
  const { tree } = parseYaml("f.yaml", `${HEAD}tiers:\nprofils:\n  coder: { backend: local }\n`);
  expect(tree && validate(tree, "project").map(({ problem }) => problem.hint)).toEqual(['did you mean "profiles"?']);
});
