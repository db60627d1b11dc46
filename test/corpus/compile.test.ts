import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { validatePlan } from "../../generated/types/validate-plan.mjs";
import { compile, type CompileResult } from "../../src/compile.ts";
import { originsOf } from "../../src/cli/commands/config/config.ts";
import { canonicalJson } from "../../src/shared/files/digest.ts";
import { TITLES } from "../../generated/types/messages.ts";
import { printJson, printProblems } from "../../src/diagnostics/print-problems.ts";
import { isError, type Problem } from "../../src/diagnostics/problem.ts";
import { digest } from "../support/digest.ts";
import { readCases } from "../support/read-cases.ts";

const listOf = readCases(import.meta.url);

const here = dirname(fileURLToPath(import.meta.url));
const packageRoot = join(here, "../..");

/** `<case>.yaml`, or a folder with a mallex.yaml where a case needs several files; `home/mallex.yaml` is the user's layer. */
function casesIn(folder: string): [name: string, file: string][] {
  return readdirSync(join(here, folder)).map((name) => {
    const path = join(here, folder, name);
    return [basename(name, ".yaml"), name.endsWith(".yaml") ? path : join(path, "mallex.yaml")];
  });
}

const compiled = new Map<string, Promise<CompileResult>>();

/** Several tests look at each case; it is compiled once. */
function compileCase(file: string): Promise<CompileResult> {
  const result = compiled.get(file) ?? compileFile(file);
  compiled.set(file, result);
  return result;
}

function compileFile(file: string): Promise<CompileResult> {
  const home = join(dirname(file), "home");
  const userFile = join(home, "mallex.yaml");
  return compile({ file, home, packageRoot, ...(existsSync(userFile) ? { userFile } : {}) });
}

/** `# want: MX2001 5:3` in the file itself, or `# want: MX2001 packs/a.yaml:5:3`; without a place where only the file is known. */
function wanted(text: string, file: string): string[] {
  return [...text.matchAll(/^# want: (MX\d{4})(?: (?:(\S+?):)?(\d+:\d+))?$/gm)]
    .map(([, code, other, place]) => `${other ?? file}${place === undefined ? "" : `:${place}`} ${code}`)
    .toSorted();
}

describe("a broken file", () => {
  test.each(casesIn("compile-err"))("%s", async (_name, file) => {
    const text = readFileSync(file, "utf8");
    const want = wanted(text, basename(file));
    expect(want, "the case says what it wants").not.toEqual([]);
    const { problems, plan, files } = await compileCase(file);
    const isPlaced = / want: MX\d{4} /.test(text);
    const found = problems.map(({ code, at }) => {
      const place = isPlaced && at?.line !== undefined ? `:${at.line}:${at.column}` : "";
      return `${at?.file ?? ""}${place} ${code}`;
    });
    expect(found.toSorted()).toEqual(want);
    const [hint = ""] = /(?<=^# hint: ).*$/m.exec(text) ?? [];
    expect(problems.map((problem) => problem.hint).join("\n")).toContain(hint);
    const fails = problems.some(isError);
    expect({ hasPlan: plan !== undefined, hasFiles: files.size > 0 }).toEqual({ hasPlan: !fails, hasFiles: !fails });
  });

  test.each(casesIn("compile-err"))(
    "%s: every problem shows its line, in order, and what to do",
    async (_name, file) => {
      const { problems } = await compileCase(file);
      const places = problems.map(({ at }) => [at?.file ?? "", at?.line ?? 0, at?.column ?? 0] as const);
      expect(places).toEqual(
        places.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2])),
      );
      for (const { at, source, hint, code, message } of problems) {
        expect(Object.keys(TITLES)).toContain(code);
        expect(hint ?? "").not.toBe("");
        expect(message).not.toMatch(/undefined|NaN|\[object/);
        if (at?.file === undefined || at.line === undefined) continue;
        const lines = readFileSync(join(dirname(file), at.file), "utf8").split("\n");
        // A secret is shown as stars, and all else as it is.
        const mask = (letter: string, index: number): string => (source?.[index] === "*" ? "*" : letter);
        expect(source).toBe((lines[at.line - 1] ?? "").replaceAll(/./g, mask));
        expect(at.column).toBeLessThanOrEqual((source ?? "").length + 1);
      }
    },
  );
});

describe("a good file", () => {
  test.each(casesIn("compile-ok"))("%s", async (_name, file) => {
    const { problems, plan, files } = await compileCase(file);
    expect(problems).toEqual([]);
    expect(validatePlan(plan)).toBe(true);
    const others = [...files.keys()].filter((path) => !path.startsWith("templates/"));
    expect(others.toSorted()).toEqual(listOf("cases"));
    expect(files.size - others.length).toBe(plan?.templates.length);
  });
});

// A change that is meant to change nothing shows it here: a line that differs names the file. `-u` takes the new ones over.
test("the plans are what they were, byte by byte", async () => {
  const cases = [...casesIn("compile-ok"), ...casesIn("compile-err")].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = await Promise.all(
    cases.map(async ([name, file]) => {
      const { modules, config } = await compileCase(file);
      // The manifest has mallex's own version, and the schema is a file of the repository.
      const plan = [...modules.values(), canonicalJson(originsOf(config))];
      return modules.size === 0 ? [] : [`${name}: ${digest(plan.join("\n"))}`];
    }),
  );
  await expect(`${lines.flat().join("\n")}\n`).toMatchFileSnapshot("golden/plans.txt");
});

describe("what a person reads, and what a program reads", () => {
  const printed = join(here, "printed");

  // The text is kept for every case, and is made of what the JSON says: nothing is shown that a program can't know.
  test.each(casesIn("compile-err"))("%s", async (name, file) => {
    const { problems } = await compileCase(file);
    const json = printJson({ command: "compile", version: "1.2.3", problems });
    const report = JSON.parse(json) as { readonly ok: boolean; readonly problems: readonly Problem[] };
    expect(report).toEqual({ ok: !problems.some(isError), command: "compile", version: "1.2.3", problems });
    await expect(`${printProblems(report.problems)}\n`).toMatchFileSnapshot(`printed/${name}.txt`);
    // The JSON itself is kept for a few.
    if (!existsSync(join(printed, `${name}.json`))) return;
    await expect(`${JSON.stringify(report, null, 2)}\n`).toMatchFileSnapshot(`printed/${name}.json`);
  });

  test("is kept for no case that is gone", () => {
    const cases = new Set(casesIn("compile-err").map(([name]) => name));
    expect(readdirSync(printed).filter((name) => !cases.has(name.replace(/\.(txt|json)$/, "")))).toEqual([]);
  });
});

/** Codes of the compiler that no file in the corpus can have, and why. */
const ELSEWHERE = listOf("elsewhere") as Readonly<Record<string, string>>;

/** Reported where packs are fetched, updated and trusted. */
const OF_COMMANDS = /^MX61[3-7]|^MX62/;

test("every code of the compiler has a case that wants it", () => {
  const shown = new Set(
    casesIn("compile-err").flatMap(([, file]) => readFileSync(file, "utf8").match(/(?<=^# want: )MX\d{4}/gm) ?? []),
  );
  const compilers = Object.keys(TITLES).filter((code) => code < "MX7" && !OF_COMMANDS.test(code));
  expect(compilers.filter((code) => !shown.has(code))).toEqual(Object.keys(ELSEWHERE));
});
