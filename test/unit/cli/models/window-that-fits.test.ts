import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Model } from "../../../../generated/types/mallex.d.ts";
import { initialFile } from "../../../../src/cli/setup/initial-file.ts";
import { memoryBesideWeights, windowThatFits } from "../../../../src/plan/lower/model-size.ts";
import { factsOf } from "../../../../src/plan/lower/profiles.ts";
import { compileFiles, packageRoot } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const GIB = 2 ** 30;
const CODER = "mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit";
const { models } = parse(readFileSync(join(packageRoot, "packs/models/pack.yaml"), "utf8")) as { models: Model[] };
const readme = readFileSync(join(packageRoot, "README.md"), "utf8");
const rows = [...readme.matchAll(/^\| ([0-9]+) GB \| `(\S+)` \| (.*) \|.*\| ([0-9,]+) \| ([0-9,]+) \|$/gm)].map(
  ([, memory = "", model = "", what = "", head = "", window = ""]) => ({
    memory: Number(memory),
    model,
    what,
    head: Number(head.replaceAll(",", "")),
    window: Number(window.replaceAll(",", "")),
  }),
);

test.each(rows)("README.md's window of $model on $memory GB is what fits", ({ memory, model, window }) =>
  expect(windowThatFits(factsOf(model, models), memory * GIB)).toBe(window),
);

test("README.md recommends one model for each memory, and says when to take another instead", () => {
  const first = rows.filter(({ what }) => !what.startsWith("*instead*, where ")).map(({ memory }) => memory);
  expect(first).toEqual([8, 16, 24, 32, 48, 64, 96, 128]);
  expect(rows.length).toBeGreaterThan(first.length);
});

test("README.md's heads are those that compiling tells", async () => {
  const ids = [...new Set(rows.map(({ model }) => model))];
  const profiles = ids.map((model, index) => `  p${index}: { backend: local, model: ${model} }`);
  const text = `version: 1\nextends: [mallex:claude-code, mallex:models]\nprofiles:\n${profiles.join("\n")}\ntiers: [{ id: all, profiles: [${ids.map((_, index) => `p${index}`).join(", ")}] }]\n`;
  const { budgets, problems } = await compileFiles({ "mallex.yaml": text });
  expect(problems).toEqual([]);
  for (const { model, head } of rows) {
    const told = budgets.find(({ profile }) => profile === `p${ids.indexOf(model)}`)?.head ?? 0;
    expect(Math.abs(told - head)).toBeLessThan(50);
  }
});

test.each([25_000_000_001, 40_000_000_001])("of %i bytes of memory whole bytes are left", (memory) =>
  expect(memoryBesideWeights(0, memory)).toSatisfy(Number.isInteger),
);

test("a model whose memory nobody knows has none", () => expect(windowThatFits({ window: 8192 }, GIB)).toBeUndefined());

describe("a first file with a model of its own", () => {
  test.each(readCases(import.meta.url)("cases") as { title: string; gib: number; want: string }[])(
    "$title",
    async ({ gib, want }) => {
      const text = initialFile({ kind: "local", model: CODER }, { memory: gib * GIB, facts: factsOf(CODER, models) });
      expect(text.trimEnd().split("\n").at(-1)).toBe(want);
      expect((await compileFiles({ "mallex.yaml": text })).problems).toEqual([]);
    },
  );
});
