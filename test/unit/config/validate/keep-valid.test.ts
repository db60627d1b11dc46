import { describe, expect, test } from "vitest";
import { compileFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const MAIN = "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";

interface Case {
  readonly name: string;
  readonly text: string;
  /** Lines of the file without its first, each with its codes. */
  readonly want: readonly string[];
}

async function codesOf(text: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { problems } = await compileFiles({ "mallex.yaml": `version: 1\n${text}`, ...more });
  return problems.map(({ code, at }) => `${(at?.line ?? 0) - 1} ${code}`);
}

describe("beside a mistake in keys or values, what is wrong elsewhere is said, too", () => {
  test.each(cases("kept") as Case[])("$name", async ({ text, want }) => {
    expect(await codesOf(text)).toEqual(want);
  });

  test("no profile, and no version", async () => {
    const { problems } = await compileFiles({ "mallex.yaml": "server: { port: 4000 }\n" });
    expect(problems.map(({ code }) => code).toSorted()).toEqual(["MX2002", "MX3006"]);
  });
});

describe("a mistake casts no shadow:", () => {
  test.each(cases("kept2") as Case[])("$name", async ({ text, want }) => {
    expect(await codesOf(text)).toEqual(want);
  });

  test("what a template reads of a misspelt section is there", async () => {
    const text = `${MAIN}prats: { notes: [{ tag: notes }] }\nsizes: { large: { prompt: ./t.hbs } }\n`;
    expect(await codesOf(text, { "t.hbs": "{{notes}}" })).toEqual(["2 MX2001"]);
  });

  test("a good value of another layer is left alone", async () => {
    const local = "version: 1\nlaunch: { agrs: [] }\n";
    const text = `${MAIN}launch: { env: { ANTHROPIC_AUTH_TOKEN: a } }\n`;
    expect(await codesOf(text, { "mallex.local.yaml": local })).toEqual(["1 MX2001"]);
  });
});
