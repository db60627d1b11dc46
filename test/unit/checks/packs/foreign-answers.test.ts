import { expect, test } from "vitest";
import { compileFiles } from "../scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const PROFILES = "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";

test.each(cases("a pack answers") as { name: string; extended: string; pack: string; want: readonly string[] }[])(
  "a pack answers $name: $want",
  async ({ extended, pack, want }) => {
    const { problems } = await compileFiles({
      "mallex.yaml": `version: 1\nextends: [${extended}./pack.yaml]\n${PROFILES}`,
      "pack.yaml": `version: 1\n${pack}`,
    });
    expect(problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(want);
  },
);

test("the person's own file decides who answers what", async () => {
  const route = "{ id: mine, when: { class: prefix }, reply: mallex:replies/none }";
  const text = `version: 1\nextends: [mallex:claude-code]\n${PROFILES}routes: [${route}, { override: auto-mode, tier: lowest }]\n`;
  const { problems } = await compileFiles({ "mallex.yaml": text });
  expect(problems.filter(({ code }) => code === "MX6190")).toEqual([]);
});
