import { expect, test } from "vitest";
import { compileFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const MAIN = "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";

/** The hint of the one problem. */
async function hintOf(text: string): Promise<string | undefined> {
  const { problems } = await compileFiles({ "mallex.yaml": text });
  expect(problems).toHaveLength(1);
  return problems[0]?.hint;
}

test.each(readCases(import.meta.url)("cases") as { given: string; want: string }[])(
  "$given: $want",
  async ({ given, want }) => expect(await hintOf(`${MAIN}${given}\n`)).toContain(want),
);

test("a file without a version is told which", async () =>
  expect(await hintOf(MAIN.replace("version: 1\n", ""))).toBe("add `version: 1`"));

test("a profile that is only a model is shown as a profile", async () =>
  expect(await hintOf(MAIN.replace(" } }", " }, p8: acme/model }"))).toContain(
    "such as `p8: { backend: local, model: acme/model }`",
  ));

test.each(["my_key", "_key", "Key2"])("a variable may be called %s", async (name) => {
  const far = `backends: { far: { kind: openai, url: "https://x.example/v1", key: { env: ${name} } } }`;
  const { problems } = await compileFiles({ "mallex.yaml": `${MAIN}${far}\nlaunch: { env: { ${name}: x } }\n` });
  expect(problems.filter(({ code }) => code === "MX2005")).toEqual([]);
});

test("a short name in the place of a key is not taken for a slip of one", async () => {
  const { problems } = await compileFiles({ "mallex.yaml": `${MAIN}tiers:\n  - mid: [main]\n` });
  const unknown = problems.find(({ code }) => code === "MX2001");
  expect(unknown?.hint).toBe("one of: id, about, profiles, moveOn, overflow, patience");
  expect(problems.flatMap(({ fix }) => fix ?? [])).toEqual([]);
});

test("a profile's budget of the talk is sent to its size", async () => {
  const hint = await hintOf(MAIN.replace("window: 8192", "window: 8192, budget: { talk: 2000 }"));
  expect(hint).toContain("`sizes: { tiny: { budget: { talk: 2000 } } }`");
});

test("a key in the place of its variable's name is shown as stars, and the variable asked for", async () => {
  const far = "backends: { far: { kind: openai, url: 'https://x.example/v1', key: hunter2 } }\n";
  const { problems } = await compileFiles({ "mallex.yaml": MAIN + far });
  expect(problems.map(({ code }) => code).toSorted()).toEqual(["MX2003", "MX6011"]);
  expect(problems.find(({ code }) => code === "MX2003")?.hint).toBe("name the variable: `key: { env: NAME }`");
  expect(JSON.stringify(problems)).not.toContain("hunter2");
});
