import { expect, test } from "vitest";
import { compileFiles } from "../scratch.ts";

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
  { given: "toolsets: { core: { tools: {} } }", want: "add `others:` with one of: keep, stub, drop" },
  { given: "backends: { far: { kind: openai } }", want: "add `url:`; for example: `url: https://" },
  { given: "classes: [{ id: a, when: {} }]", want: "one of: class, model, tools" },
  { given: "launch: { env: { a-b: x } }", want: "capital letters, digits and underscores" },
])("$given: $want", async ({ given, want }) => expect(await hintOf(`${MAIN}${given}\n`)).toContain(want));

test("a file without a version is told which", async () =>
  expect(await hintOf(MAIN.replace("version: 1\n", ""))).toBe("add `version: 1`"));
