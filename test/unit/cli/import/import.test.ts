import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { printProblems } from "../../../../src/diagnostics/print-problems.ts";
import { isError } from "../../../../src/diagnostics/problem.ts";
import { readText } from "../../../../src/cli/import/read-text.ts";
import { SOURCES } from "../../../../src/cli/import/registry.ts";
import { SOURCE_NAMES } from "../../../../src/cli/import/source-names.ts";
import { compileText } from "../../../../src/cli/setup/write-config.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";
import { cliHome } from "../cli-home.ts";

const FOLDER = join(PACKAGE_ROOT, "test/fixtures/import");
const samples = readdirSync(FOLDER).filter((name) => /\.(?:json|yaml|env)$/.test(name));
const read = (sample: string): string => readFileSync(join(FOLDER, sample), "utf8");
const ownerOf = (sample: string): (typeof SOURCE_NAMES)[number] =>
  SOURCE_NAMES.find((name) => sample.startsWith(`${name}-`)) ?? "mallex";

/** What looks like a key or a password in the samples. */
const SECRETS = /sk-[\w-]{8,}|AIza[\w-]+|xai-\w+|my-literal-key-0815|a-secret-of-my-own|postgresql:/;

describe.each(samples)("%s", (sample) => {
  test("becomes a file that compiles, and a list of what could not be carried over", async () => {
    const { home, context } = cliHome();
    const { file = "", unmatched, keys } = SOURCES[ownerOf(sample)].convert(read(sample));
    const { problems } = await compileText(context, { file: join(home, "mallex.yaml"), text: file });
    const lines = [
      ...unmatched.map(({ path, why }) => `left out: ${path}: ${why}\n`),
      ...keys.map(({ path, variable }) => `key: ${path} -> ${variable}\n`),
    ];
    const printed = `${file}---\n${lines.join("")}---\n${printProblems(problems)}\n`;
    await expect(printed).toMatchFileSnapshot(join(FOLDER, `${sample}.txt`));
    expect(problems.filter(isError)).toEqual([]);
    expect(printed).not.toMatch(SECRETS);
  });

  test("is recognized as what it is, and as nothing else", () => {
    const content = readText(read(sample));
    expect(SOURCE_NAMES.filter((name) => SOURCES[name].recognizes(content))).toEqual([ownerOf(sample)]);
  });
});

test("there are at least two samples of each program", () => {
  for (const name of SOURCE_NAMES)
    expect(samples.filter((sample) => ownerOf(sample) === name).length).toBeGreaterThan(1);
});
