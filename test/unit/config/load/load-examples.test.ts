import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compile, type CompileResult } from "../../../../src/compile.ts";
import { toData, valueAt } from "../../../../src/config/parse/tree.ts";

const packageRoot = new URL("../../../..", import.meta.url).pathname.replace(/\/$/, "");
let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "mallex-examples-")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function compiled(examples: string, files: Readonly<Record<string, string>> = {}): Promise<CompileResult> {
  const file = join(folder, "project", "mallex.yaml");
  mkdirSync(join(folder, "project"));
  writeFileSync(
    file,
    [
      "version: 1",
      "extends: [mallex:models]",
      "profiles: { tiny: { backend: local, model: mallex/smollm2-135m } }",
      `intents: { talk: { tier: low, examples: ${examples} } }`,
      "",
    ].join("\n"),
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return compile({ file, home: folder, packageRoot });
}

describe("examples in a text file", () => {
  test("are its lines, each with its place, without comments and empty lines", async () => {
    const text = "# greetings\nhi there\r\n\n   good morning  \n";
    const { config, texts, problems } = await compiled("./talk.txt", { "project/talk.txt": text });
    const list = valueAt(config, ["intents", "talk", "examples"]);
    expect(list && toData(list)).toEqual(["hi there", "good morning"]);
    expect(list?.kind === "list" && list.items.map(({ at }) => at)).toEqual([
      { file: "talk.txt", line: 2, column: 1 },
      { file: "talk.txt", line: 4, column: 4 },
    ]);
    expect([...texts.keys()]).toContain("talk.txt");
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each([
    { title: "is not there", examples: "./talk.txt", message: "talk.txt does not exist" },
    { title: "is outside the folder", examples: "../talk.txt", message: "is outside the folder" },
    { title: "is a folder", examples: "./", message: "is a folder" },
  ])("say so where the file $title, and nothing is compiled", async ({ examples, message }) => {
    const { plan, problems } = await compiled(examples, { "talk.txt": "hi\n" });
    expect(plan).toBeUndefined();
    expect(problems).toMatchObject([
      { code: "MX1001", message: expect.stringContaining(message) as string, at: { file: "mallex.yaml", line: 4 } },
    ]);
  });

  test("a line that is too long is wrong at its own place", async () => {
    const { problems } = await compiled("./talk.txt", { "project/talk.txt": `hi\n${"a".repeat(2001)}\n` });
    expect(problems.find(({ severity }) => severity === "error")?.at).toMatchObject({ file: "talk.txt", line: 2 });
  });
});
