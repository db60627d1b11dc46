import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../../src/compile.ts";

const packageRoot = new URL("../../..", import.meta.url).pathname;
const readme = readFileSync(join(packageRoot, "README.md"), "utf8");

/** Rows of the table of models: the model's id and its head. */
const rows = [...readme.matchAll(/^\|[^|]*\| `([^`]+)`[^|]*\|[^|]*\|[^|]*\| ([\d,]+) \|[^|]*\|$/gm)].map(
  ([, model = "", head = ""]) => ({ model, head: Number(head.replaceAll(",", "")) }),
);

test("the heads in the table of models are those that `mallex compile` prints", async () => {
  const profiles = rows.map(({ model }, index) => `  p${index}: { backend: local, model: ${model} }\n`).join("");
  const all = rows.map((_, index) => `p${index}`).join(", ");
  const folder = mkdtempSync(join(tmpdir(), "mallex-readme-"));
  const file = join(folder, "mallex.yaml");
  const tiers = `tiers:\n  - { id: low, profiles: [${all}] }\n  - { id: high, profiles: [${all}] }\n`;
  writeFileSync(file, `version: 1\nextends: [mallex:claude-code, mallex:models]\nprofiles:\n${profiles}${tiers}`);
  try {
    const { budgets } = await compile({ file, home: folder, packageRoot });
    expect(rows.length).toBeGreaterThan(10);
    expect(budgets.map(({ head }) => head)).toEqual(rows.map(({ head }) => head));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the rule in the session stands on the line that is named", async () => {
  const named = [...readme.matchAll(/^ {2}(trim|filter) +(\S+) .*mallex:claude-code:(\d+)$/gm)];
  const lines = readFileSync(join(packageRoot, "packs/claude-code/pack.yaml"), "utf8").split("\n");
  expect(named).not.toEqual([]);
  for (const [, , id = "", line = ""] of named) expect(lines[Number(line) - 1]).toContain(`id: ${id}`);
});

test("README.md stays short enough to read in one go", () => {
  expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(150);
});
