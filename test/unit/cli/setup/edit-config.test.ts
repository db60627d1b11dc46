import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addComment, removeIn, scalar, setIn } from "../../../../src/cli/setup/edit-config.ts";

const FILE = `# about the file
version: 1                               # the language
extends: [mallex:claude-code]

# the models
profiles:                                # names are ours
  # the one for every day
  coder:                                 # on this machine
    backend: local
    model: some/model                    # a good one
  quick: { backend: local, model: small/model }   # for titles

# who answers
tiers:
  - { id: low, profiles: [quick] }       # cheap
  - { id: high, profiles: [coder] }
`;

const changed = (before: string, after: string): string[] => {
  const lines = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !lines.has(line));
};

describe("setting a value changes one line", () => {
  test.each([
    {
      title: "a scalar, whose comment stays",
      path: ["profiles", "coder", "model"],
      value: { yaml: "other/model" },
      want: ["    model: other/model                    # a good one"],
    },
    {
      title: "a scalar with another comment, where a person's stays",
      path: ["profiles", "coder", "model"],
      value: { yaml: '"qwen3:8b"', comment: "Ollama's name" },
      want: [`    model: "qwen3:8b"                    # a good one`],
    },
    {
      title: "a new key of a block map",
      path: ["profiles", "coder", "window"],
      value: { yaml: "4096", comment: "small" },
      want: ["    window: 4096 # small"],
    },
    {
      title: "a new key of a flow map",
      path: ["profiles", "quick", "window"],
      value: { yaml: "4096" },
      want: ["  quick: { backend: local, model: small/model, window: 4096 }   # for titles"],
    },
    {
      title: "a value within a flow map",
      path: ["profiles", "quick", "backend"],
      value: { yaml: "other", comment: "no room for it" },
      want: ["  quick: { backend: other, model: small/model }   # for titles"],
    },
    {
      title: "a new entry of a section",
      path: ["profiles", "opus"],
      value: { yaml: "{ backend: claude, model: claude-opus-4-8 }" },
      want: ["  opus: { backend: claude, model: claude-opus-4-8 }"],
    },
    {
      title: "a map in place of lines, whose comment stays",
      path: ["profiles", "coder"],
      value: { yaml: "{ backend: b, model: m }", comment: "new" },
      want: ["  coder: { backend: b, model: m }                    # a good one"],
    },
    {
      title: "a list of a section",
      path: ["tiers"],
      value: { yaml: "\n  - { id: one, profiles: [coder] }" },
      want: ["  - { id: one, profiles: [coder] }"],
    },
    {
      title: "a section before `profiles` and what is written about them",
      path: ["backends", "claude"],
      value: { yaml: "{ kind: anthropic }" },
      want: ["backends:", "  claude: { kind: anthropic }"],
    },
    {
      title: "a section at the end",
      path: ["server", "record"],
      value: { yaml: "false" },
      want: ["server:", "  record: false"],
    },
  ])("$title", ({ path, value, want }) => {
    const after = setIn(FILE, path, value);
    expect(changed(FILE, after)).toEqual(want);
    expect(path.reduce((found, key) => (found as Record<string, unknown>)[key], parse(after) as unknown)).toEqual(
      (parse(`x: ${value.yaml}`) as { x: unknown }).x,
    );
    expect(setIn(after, path, value)).toBe(after);
  });
});

test("a new section keeps a blank line around it, and comments stay with what they are about", () => {
  expect(setIn(FILE, ["backends", "claude"], { yaml: "{ kind: anthropic }" })).toContain(
    "extends: [mallex:claude-code]\n\nbackends:\n  claude: { kind: anthropic }\n\n# the models\nprofiles:",
  );
});

test.each([
  { file: "", want: "profiles:\n  main:\n    backend: local\n" },
  { file: "profiles:\n", want: "profiles: { main: { backend: local } }\n" },
  { file: "profiles: {}\n", want: "profiles: { main: { backend: local } }\n" },
  { file: "profiles: { main: null }", want: "profiles: { main: { backend: local } }" },
  { file: "profiles:\n  main:", want: "profiles:\n  main: { backend: local }" },
  { file: "version: 1", want: "version: 1\n\nprofiles:\n  main:\n    backend: local\n" },
  { file: "profiles:\n  a: { b: c }", want: "profiles:\n  a: { b: c }\n  main:\n    backend: local\n" },
])("a file that has nothing there yet: $file", ({ file, want }) => {
  const after = setIn(file, ["profiles", "main", "backend"], { yaml: "local" });
  expect(after).toBe(want);
  expect(parse(after)).toMatchObject({ profiles: { main: { backend: "local" } } });
});

test("a comment that mallex has written is replaced", () => {
  const file = FILE.replace("# a good one", "# its --max-model-len");
  const path = ["profiles", "coder", "model"];
  expect(setIn(file, path, { yaml: "x", comment: "new" })).toContain("model: x # new\n");
});

test("a new entry comes behind the comments that end the one before", () => {
  const file = "profiles:\n  a:\n    model: x\n    # of a\n  # of b\n  # more\n";
  expect(setIn(file, ["profiles", "b"], { yaml: "{ model: y }" })).toBe(
    "profiles:\n  a:\n    model: x\n    # of a\n  b: { model: y }\n  # of b\n  # more\n",
  );
});

test("a key is removed with its line, and a comment added after the last entry", () => {
  expect(removeIn(FILE, ["profiles", "coder", "model"])).toBe(
    FILE.replace("    model: some/model                    # a good one\n", ""),
  );
  expect(removeIn(FILE, ["profiles", "none"])).toBe(FILE);
  expect(removeIn(FILE, ["profiles", "quick", "backend"])).toBe(FILE.replace("backend: local, model: s", "model: s"));
  expect(removeIn(FILE, ["profiles", "quick", "model"])).toBe(FILE.replace(", model: small/model", ""));
  expect(addComment(FILE, ["profiles", "coder"], "or another")).toBe(
    FILE.replace("# a good one\n", "# a good one\n    # or another\n"),
  );
});

test.each(["qwen3:8b", "on", "1.5", "-x", "true", "null", "a b", "#1", "acme/model-4bit", "./m.gguf", "~/m"])(
  "%j is the text itself when it is read again",
  (text) => expect(parse(`[${scalar(text)}]`)).toEqual([text]),
);
