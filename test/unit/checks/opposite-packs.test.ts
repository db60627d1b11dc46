import { describe, expect, test } from "vitest";
import { compileFiles } from "./scratch.ts";

/** What models of each size are shown, where the file extends these packs. */
async function shownWith(
  ...packs: readonly string[]
): Promise<{ readonly sizes: unknown; readonly codes: readonly string[] }> {
  const names = ["claude-code", "models", ...packs].map((name) => `mallex:${name}`).join(", ");
  const profiles = "profiles: { main: { backend: local, model: a/b, window: 65536 } }";
  const { plan, problems } = await compileFiles({ "mallex.yaml": `version: 1\nextends: [${names}]\n${profiles}\n` });
  const sizes = Object.entries(plan?.sizes ?? {}).map(([name, { prompt, toolset }]) => [name, { prompt, toolset }]);
  return { sizes: Object.fromEntries(sizes), codes: problems.map(({ code }) => code) };
}

describe("of mallex:frugal and mallex:faithful, the last decides what every size is shown", () => {
  test.each([
    { last: "faithful", packs: ["frugal", "faithful"] },
    { last: "frugal", packs: ["faithful", "frugal"] },
  ])("$packs", async ({ last, packs }) => {
    const both = await shownWith(...packs);
    expect(both).toEqual(await shownWith(last));
    expect(both).not.toEqual(await shownWith(...packs.toReversed()));
    expect(both.codes).toEqual([]);
    expect(Object.keys(both.sizes as object)).toEqual(expect.arrayContaining(["tiny", "small", "medium", "large"]));
  });
});
