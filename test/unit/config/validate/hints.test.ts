import { expect, test } from "vitest";
import { compileFiles } from "../../checks/scratch.ts";

const MAIN = "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";

/** The hint of the one problem. */
async function hintOf(text: string): Promise<string | undefined> {
  const { problems } = await compileFiles({ "mallex.yaml": text });
  expect(problems).toHaveLength(1);
  return problems[0]?.hint;
}

test.each<{ given: string; want: string }>([
  { given: "server: { port: '3456' }", want: "write 3456 without quotes" },
  { given: "server: { port: many }", want: "write a whole number" },
  { given: "server: { record: on }", want: "write true" },
  { given: "server: { record: 'false' }", want: "write false without quotes" },
  { given: "server: { record: maybe }", want: "write true or false" },
  { given: "server: { ping: 8 }", want: "for example: 8s" },
  { given: "server: { maxBody: 32mb }", want: 'did you mean "32MB"?' },
  { given: "server: { port: 99999 }", want: "Port to try first" },
  { given: "server: []", want: "write keys below it" },
  { given: "userAgent: 4", want: 'put it in quotes: "4"' },
  { given: "userAgent: 0x1F", want: 'put it in quotes: "0x1F"' },
  { given: "userAgent: 1.10", want: 'put it in quotes: "1.10"' },
  { given: "userAgent: True", want: 'put it in quotes: "True"' },
  { given: "extends: mallex:models", want: "write a list: `[mallex:models]`" },
  { given: "extends: [packs/team.yaml]", want: 'did you mean "./packs/team.yaml"?' },
  { given: "trim: nothing", want: "a line with `- ` for each" },
  { given: "toolsets: { core: { tools: {} } }", want: "add `others:`; for example: `others: drop`" },
  { given: "backends: { far: { kind: openai } }", want: "add `url:`; for example: `url: https://" },
  { given: "classes: [{ id: a, when: {} }]", want: "one of: class, model, tools" },
  {
    given: "tiers: { low: [quick] }",
    want: "a line with `- ` for each; for example: `- { id: low, profiles: [quick] }`",
  },
  { given: "server: { port: 8_192 }", want: "write 8192" },
  { given: "launch: { window: 8k }", want: "write 8192 or 8000, without a unit" },
  { given: "launch: { window: 1M }", want: "write 1048576 or 1000000, without a unit" },
  { given: "sizes: { tiny: { budget: { talk: 2k } } }", want: "write 2048 or 2000, without a unit" },
  { given: "budget: { perDay: 1, talk: 2000 }", want: "`sizes: { tiny: { budget: { talk: 2000 } } }`" },
  { given: "launch: { env: { a-b: x } }", want: "letters, digits and underscores" },
])("$given: $want", async ({ given, want }) => expect(await hintOf(`${MAIN}${given}\n`)).toContain(want));

test("a file without a version is told which", async () =>
  expect(await hintOf(MAIN.replace("version: 1\n", ""))).toBe("add `version: 1`"));

test("a profile that is only a model is shown as a profile", async () =>
  expect(await hintOf(MAIN.replace(" } }", " }, p8: acme/model }"))).toContain(
    "for example: `p8: { backend: local, model: acme/model }`",
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
