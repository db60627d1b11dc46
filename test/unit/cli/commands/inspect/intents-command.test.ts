import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evalIntentsCommand } from "../../../../../src/cli/commands/inspect/eval-intents.ts";
import { intentsCommand, tryIntentCommand } from "../../../../../src/cli/commands/inspect/intents.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { PACKAGE_ROOT } from "../../../../../src/shared/package-root.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const TEXTS = ["how are you", "how is the weather", "who are you", "how old are you", "thank you", "are you well"];
const MORE = ["how was the day", "who was that", "how nice of you", "thank you so much"];
const CODE = ["fix this", "fix the test", "add a test", "add a line", "run the tests", "run it", "fix it", "add it"];
const FILE = `version: 1
profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }
intents:
  talk: { tier: low, about: small talk, patterns: [hello], examples: ${JSON.stringify([...TEXTS, ...MORE])} }
  code: { tier: highest, examples: ${JSON.stringify([...CODE, "write a test", "fix that line"])} }
`;

let home: string;
let context: CliContext;
beforeAll(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), "mallex-intents-")));
  writeFileSync(join(home, "mallex.yaml"), FILE);
  writeFileSync(join(home, "turns.tsv"), "talk\thow are you today\ncode\tfix the line\n");
  writeFileSync(join(home, "wrong.tsv"), "# texts\ntlak\thow are you today\n");
  context = { cwd: home, homeDir: home, env: {}, paths: mallexPaths({}, home), packageRoot: PACKAGE_ROOT } as never;
});
afterAll(() => rmSync(home, { recursive: true }));

describe("mallex intents", () => {
  test("lists them with where they lead and what they are found by", async () => {
    const { text = "", data } = await intentsCommand(context);
    expect(text).toMatch(
      /^talk +tier low +10 examples +1 pattern +small talk\ncode +tier \w+ +10 examples +0 patterns/,
    );
    expect(text).toMatch(/by patterns, examples; else talk\nsure by the examples from a lead of 0\.\d+ on$/);
    expect(data).toMatchObject(cases("listsThemWhereThey") as object);
  });

  test("tries a text, and shows how likely each is", async () => {
    const { text, data } = await tryIntentCommand(context, "how are you today?");
    expect(text).toMatch(
      /^talk → tier low \(examples, (not )?sure, lead 0\.\d\d of 0\.\d+\)\n {2}talk {2}0\.\d{3}\n {2}code/,
    );
    expect(data).toMatchObject({ id: "talk", step: "examples" });
    expect((await tryIntentCommand(context, "hello")).text).toMatch(
      /^talk → tier low \(patterns, sure\)\n {2}\w+ ".*hello.*" {2}mallex\.yaml:4$/,
    );
  });

  test("takes tags out of the words, and says that a known one goes before", async () => {
    const { text, data } = await tryIntentCommand(context, "<mallex:main> hello");
    expect(text).toMatch(/^talk → tier low \(patterns, sure\)\n.*\nthe tag <mallex:main> goes before it/);
    expect(data).toMatchObject({ id: "talk", to: "tier low", tag: "main" });
    expect((await tryIntentCommand(context, "<mallex:nobody> hello")).data).not.toHaveProperty("tag");
  });

  test("asks for a text", async () => {
    await expect(tryIntentCommand(context, " ")).rejects.toMatchObject({ problem: { code: "MX7507" } });
  });

  test("measures a labelled file, and has the accuracy in its JSON", async () => {
    const { text, data, problems } = await evalIntentsCommand(context, "turns.tsv");
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ texts: 2, accuracy: 1 });
    expect(text).toMatch(/^decided .*exact 100.0 %/);
  });

  test("tells what is wrong in a labelled file, with the line", async () => {
    expect(await evalIntentsCommand(context, "wrong.tsv")).toMatchObject(cases("tellsWrongLabelledFile") as object);
    await expect(evalIntentsCommand(context, "none.tsv")).rejects.toMatchObject({ problem: { code: "MX7534" } });
  });

  test("says so where a file asks for none", async () => {
    writeFileSync(join(home, "none.yaml"), FILE.replace("intents:", "decide: { by: [] }\nintents:"));
    const none = { ...context, config: "none.yaml" };
    await expect(intentsCommand(none)).rejects.toMatchObject({ problem: { code: "MX7523" } });
  });
});
