import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createChooseKept, type Keepable } from "../../../../src/cli/start/on-exit.ts";
import { createProject, type Project } from "../../../support/project.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

let project: Project;
let asked: string[];
let said: string[];
beforeEach(() => {
  project = createProject();
  asked = [];
  said = [];
});
afterEach(() => project.remove());

const file = (): string => join(project.home, "state/keep-answers.json");
const model = (name: string, change: Partial<Keepable> = {}): Keepable => ({
  model: name,
  backend: "local",
  isConfirmedOnce: true,
  bytes: 17e9,
  ...change,
});

/** Ends a run of a file. @returns the names of the models that stay */
async function end(
  models: readonly Keepable[],
  answer: boolean | undefined,
  config = "/p/mallex.yaml",
): Promise<string[]> {
  const choose = createChooseKept(
    { answersFile: file(), config, report: (line) => void said.push(line) },
    async (open) => {
      asked.push(open.map((one) => one.model).join(","));
      return answer;
    },
  );
  return [...(await choose(models))].map((one) => one.model);
}

test.each([true, false])("the answer %s is remembered for its file and backend, in a private file", async (answer) => {
  const kept = answer ? ["large"] : [];
  expect(await end([model("large")], answer)).toEqual(kept);
  expect(said.join()).toMatch(/remembered for \/p\/mallex\.yaml; `onExit`.*`onExit: ask` asks each time/);
  expect(await end([model("large")], !answer)).toEqual(kept);
  expect(asked).toEqual(["large"]);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  await end([model("large")], answer, "/another/mallex.yaml");
  await end([model("large", { backend: "second" })], answer);
  expect(asked).toHaveLength(3);
});

test("what is no answer is asked again", async () => {
  for (const _ of [1, 2]) expect(await end([model("large")], undefined)).toEqual([]);
  expect([asked, said, existsSync(file())]).toEqual([["large", "large"], [], false]);
});

test.each(
  cases("askedAbout") as {
    title: string;
    given: { model: string; backend: string; isConfirmedOnce: boolean; bytes: number };
    want: string[];
  }[],
)("$title: asked about $want", async ({ given, want }) => {
  await end([given], true);
  expect(asked).toEqual(want);
});

test("`onExit: ask` neither remembers nor uses what was remembered", async () => {
  await end([model("large")], true);
  const each = model("large", { isConfirmedOnce: false });
  expect(await end([each], false)).toEqual([]);
  expect(await end([model("large")], false)).toEqual(["large"]);
  expect(asked).toHaveLength(2);
});

test("of two models only the one without an answer is asked about", async () => {
  await end([model("large")], true);
  expect(await end([model("large"), model("b", { backend: "second" })], false)).toEqual(["large"]);
  expect(asked).toEqual(["large", "b"]);
});

test.each(["{", "[]", '{"/p/mallex.yaml": 1}', '{"/p/mallex.yaml": {"local": "yes"}}'])(
  "a file with %s is asked anew, and written whole",
  async (text) => {
    project.write("state/keep-answers.json", text);
    writeFileSync(file(), text, { mode: 0o600 });
    expect(await end([model("large")], true)).toEqual(["large"]);
    expect(JSON.parse(readFileSync(file(), "utf8"))).toEqual({ "/p/mallex.yaml": { local: true } });
  },
);
