import type { Privacy } from "../../../../src/prompt/templates/program.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SECRET_SHAPES } from "../../../../src/shared/secret-shapes.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { random } from "../../../support/random.ts";
import { writtenProgram } from "../../../support/shipped-program.ts";
import { compileFiles, packageRoot } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const FILE = `version: 1
extends: [mallex:privacy]
profiles: { main: { backend: local, model: some/model, window: 65536 } }
`;

let privacy: Privacy;
let ids: readonly string[];
beforeAll(async () => {
  const { plan } = await writtenProgram({ "mallex.yaml": FILE });
  ids = (plan.neverLeaves ?? []).map(({ id }) => id);
  privacy = createPrivacy(plan.neverLeaves);
});

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const DIGITS = "0123456789";
const SIGNS = {
  word: LETTERS + DIGITS,
  dashed: `${LETTERS}${DIGITS}-_`,
  capitals: `ABCDEFGHIJKLMNOPQRSTUVWXYZ${DIGITS}`,
  hex: `${DIGITS}abcdef`,
} as const;

/** How keys are made: `word:36` is thirty-six random letters and digits. */
const KEYS = readCases(import.meta.url)("cases") as string[];

const TIMES = 100;

function madeKeys(form: string): string[] {
  const { pick } = random(form.length);
  const letters = (signs: keyof typeof SIGNS, count: number): string =>
    Array.from({ length: count }, () => pick(SIGNS[signs].split(""))).join("");
  return Array.from({ length: TIMES }, () =>
    form.replaceAll(/<(\w+):(\d+)>/g, (_, signs: keyof typeof SIGNS, count: string) => letters(signs, Number(count))),
  );
}

describe("keys as they are made are found", () => {
  test.each(KEYS)("%s", (form) => {
    const missed = madeKeys(form).filter((key) => privacy.find(`look: ${key}\nis it right?`) === undefined);
    expect(missed.length).toBeLessThanOrEqual(TIMES / 50);
  });

  test("of every shape that mallex takes out of its own records", () => {
    const keys = KEYS.flatMap((form) => madeKeys(form).slice(0, 3));
    for (const { what, find } of SECRET_SHAPES) expect(keys.some((key) => key.search(find) >= 0) ? "" : what).toBe("");
  });
});

test("no turn of everyday work is kept from leaving", () => {
  const lines = readFileSync(join(packageRoot, "test/fixtures/intents/turns.tsv"), "utf8").split("\n");
  const turns = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const found = turns.filter((turn) => privacy.find(turn.replaceAll("\\n", "\n")) !== undefined);
  expect({ turns: turns.length, found }).toEqual({ turns: 513, found: [] });
});

test("every rule stays, whatever a pack or a project says", async () => {
  const taken = ids.map((id) => `  - { disable: ${id} }`).join("\n");
  const { problems } = await compileFiles({ "mallex.yaml": `${FILE}neverLeaves:\n${taken}\n` });
  expect(problems.filter(({ code }) => code === "MX6180")).toHaveLength(ids.length);
});
