import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { suggestedModel } from "../../../../src/cli/models/initial-config.ts";
import { initialFile } from "../../../../src/cli/setup/initial-file.ts";

const GIB = 2 ** 30;
const readme = readFileSync(join(import.meta.dirname, "../../../../README.md"), "utf8");

describe("a model to begin with", () => {
  test.each([8, 16, 24, 32, 48, 64, 96, 128])("is the first of README.md's table for %i GB", (memory) => {
    const row = new RegExp(`^\\| ${memory} GB \\| \`(\\S+)\` \\|.*\\| ([0-9,]+) \\|$`, "m").exec(readme);
    const { model, window } = suggestedModel(memory * GIB);
    expect(model).toBe(row?.[1]);
    expect([undefined, Number(row?.[2]?.replaceAll(",", ""))]).toContain(window);
  });

  test.each([
    { title: "a little less, since the system keeps some", bytes: 15.6 * GIB, want: 16 },
    { title: "between two", bytes: 36 * GIB, want: 32 },
    { title: "more than the most", bytes: 512 * GIB, want: 128 },
    { title: "less than the least", bytes: 4 * GIB, want: 8 },
  ])("$title", ({ bytes, want }) => expect(suggestedModel(bytes).memory).toBe(want));
});

test.each([
  { memory: 32, want: "# model: mlx-community/Qwen3-Coder-30B-A3B-Instruct-4bit # for 32 GB, with `window: 40960`" },
  { memory: 96, want: "# model: mlx-community/Qwen3.5-122B-A10B-4bit # for 96 GB" },
])("a first file names the one for $memory GB beside the one that runs", ({ memory, want }) => {
  const lines = initialFile(undefined, { memory: memory * GIB })
    .trimEnd()
    .split("\n");
  expect(lines.at(-1)?.trim()).toBe(want);
  expect(lines.at(-2)).toContain("model: mallex/smollm2-135m");
});
