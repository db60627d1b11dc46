import { describe, expect, test } from "vitest";
import { compileFiles } from "../scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const MAIN =
  "version: 1\nprofiles: { main: { backend: local, model: some/model, window: 65536 } }\nparts: { environment: [], instructions: [], git: [], date: [] }\n";

/** A pack with a test about `small`, in a folder of its own, and what stands in other files. */
async function leftOut(more: string, files: Readonly<Record<string, string>> = {}): Promise<readonly unknown[]> {
  const { tests, problems } = await compileFiles(
    {
      "mallex.yaml": `${MAIN}${more}`,
      "p/pack.yaml": "version: 1\nsizes: { small: { upTo: 8B, prompt: client, toolset: none } }\n",
      "p/pack.test.yaml":
        "version: 1\ntests: [{ name: a, given: { user: x, size: small }, expect: { tools: [] } }, { name: b, given: { user: x }, expect: { class: main } }]\n",
      ...files,
    },
    { tests: "all" },
  );
  expect(problems).toEqual([]);
  return tests.filter(({ name }) => /^[ab]$/.test(name)).map(({ lacks }) => lacks);
}

describe("a pack's test about a size", () => {
  test.each([
    ...(cases("a packs test about a size") as [
      title: string,
      more: string,
      files: Record<string, string>,
      want: string | undefined,
    ][]),
    ["holds where nobody else speaks of it", "extends: [./p/pack.yaml]\n", {}, undefined],
    [
      "holds where an earlier pack has shown it something else",
      "extends: [./q/pack.yaml, ./p/pack.yaml]\n",
      { "q/pack.yaml": "version: 1\nsizes: { small: { toolset: client } }\n" },
      undefined,
    ],
    [
      "holds where only its bound is another, or another size is changed",
      "extends: [./p/pack.yaml]\nsizes: { small: { upTo: 4B }, large: { prompt: mallex:prompts/small } }\n",
      {},
      undefined,
    ],
  ])("%s", async (_title, more, files, want) => {
    expect(await leftOut(more, files)).toEqual([want, undefined]);
  });

  test("counts a folder as one, whichever of its files speaks", async () => {
    const files = {
      "p/pack.yaml": "version: 1\nextends: [./sizes.yaml]\n",
      "p/sizes.yaml": "version: 1\nsizes: { small: { upTo: 8B, prompt: client, toolset: none } }\n",
    };
    expect(await leftOut("extends: [./p/pack.yaml]\n", files)).toEqual([undefined, undefined]);
  });

  test("of the project's own is never left out", async () => {
    const own = `${MAIN}extends: [mallex:claude-code]\nsizes: { small: { toolset: none } }\ntests: [{ name: a, given: { user: x, size: small }, expect: { tools: [] } }]\n`;
    const { tests } = await compileFiles({ "mallex.yaml": own }, { tests: "all" });
    expect(tests.find(({ name }) => name === "a")).toMatchObject({ own: true });
    expect(tests.find(({ name }) => name === "a")?.lacks).toBeUndefined();
    expect(tests.find(({ name }) => name.startsWith("six tools, where the client has"))?.lacks).toMatch(
      /mallex\.yaml$/,
    );
  });
});
