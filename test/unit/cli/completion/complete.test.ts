import { expect, test } from "vitest";
import { commandLine } from "../../../../src/cli/command-line.ts";
import { complete, type NameKind } from "../../../../src/cli/completion/complete.ts";
import { namesIn } from "../../../../src/cli/completion/names.ts";
import { printCompletion, splitLine } from "../../../../src/cli/completion/register-completion.ts";
import { readCases } from "../../../support/read-cases.ts";
import { cliHome } from "../cli-home.ts";

interface Case {
  readonly words: readonly string[];
  /** All of them, in order. */
  readonly want?: readonly string[];
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  readonly files?: boolean;
}

const cases = readCases(import.meta.url);
const program = commandLine("0.0.0", [], () => Promise.resolve());

const NAMES: Readonly<Record<NameKind, readonly string[]>> = {
  profiles: ["coder"],
  targets: ["high", "coder"],
  packs: ["git+https://x"],
  turns: ["0abcdefgh"],
  runs: ["run-1"],
  models: ["qwen3:8b"],
  sections: ["packs", "profiles"],
};

test.each(cases("cases") as Case[])("$words", ({ words, want, has = [], hasNot = [], files = false }) => {
  const found = complete(program, words, (kind) => NAMES[kind].map((word) => ({ word })));
  const names = found.candidates.map(({ word }) => word);
  expect(names).toEqual(want ?? names);
  expect(names).toEqual(expect.arrayContaining([...has]));
  for (const name of hasNot) expect(names).not.toContain(name);
  expect(found.files).toBe(files);
});

test.each(cases("lines") as { line: string; words: string[] }[])("$line", ({ line, words }) => {
  expect(splitLine(line)).toEqual(words);
});

test("bash gets what is behind the last colon, and no descriptions", () => {
  const found = { candidates: [{ word: "qwen3:8b", about: "coder" }], files: true };
  expect(printCompletion(found, "bash", "qwen3:")).toBe("8b\n:files\n");
  expect(printCompletion(found, "fish", "qwen3:")).toBe("qwen3:8b\tcoder\n:files\n");
});

test("names come out of the user's own files, also one with mistakes", () => {
  const { context, put } = cliHome();
  put(
    "mallex.yaml",
    'version: 1\nprofile: {}\nprofiles: { a: { model: m1 } }\ntiers: [{ id: low }]\nextends: [mallex:models, npm:x@1, "git+https://x.example/a?ref=v1", "npm:$(x)"]\n',
  );
  put(".mallex/mallex.yaml", "profiles: { b: { model: m2 } }\n");
  put(".mallex/state/turns/0abcdefgh.json", "{}");
  const names = namesIn(context);
  const words = (kind: NameKind): string[] => names(kind).map(({ word }) => word);
  expect(words("profiles")).toEqual(["a", "b"]);
  expect(words("targets")).toEqual(["low", "a", "b"]);
  expect(words("models")).toEqual(["m1", "m2"]);
  // What a shell would execute is not offered.
  expect(words("packs")).toEqual(["npm:x@1", "git+https://x.example/a?ref=v1"]);
  expect(words("turns")).toEqual(["0abcdefgh"]);
});

test("nothing is offered, and nothing fails, where there are no files", () => {
  const names = namesIn(cliHome().context);
  expect([...names("profiles"), ...names("turns"), ...names("runs"), ...names("packs")]).toEqual([]);
});

test("the sections are those of `mallex list`", () => {
  const [argument] = program.commands.find((one) => one.name() === "list")?.registeredArguments ?? [];
  const words = namesIn(cliHome().context)("sections").map(({ word }) => word);
  expect(argument?.description.split(/, | or /)).toEqual(words);
});

test("every command stands below a heading of the help", () => {
  const visible = program.createHelp().visibleCommands(program);
  expect(visible.filter((command) => command.helpGroup() === "").map((command) => command.name())).toEqual(["help"]);
});
