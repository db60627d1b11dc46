import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { expect, onTestFinished, test } from "vitest";

interface ManPage {
  readonly escapeRoff: (words: string) => string;
  readonly manPage: (root: string) => Promise<string>;
  readonly roffOf: (program: Command, version: string) => string;
}

const { escapeRoff, manPage, roffOf } = (await import(
  new URL("../../../scripts/man-page.mjs", import.meta.url).href
)) as ManPage;

const PAGE = "docs/reference/mallex.1";
const repo = process.cwd();
const hasMan = spawnSync("man", ["--version"]).status === 0;

/** As `man` prints it, in lines long enough for all texts. @throws what it warns about */
function render(page: string): string {
  const folder = mkdtempSync(join(tmpdir(), "mallex-man-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "mallex.1"), page);
  const env = { PATH: process.env["PATH"], LC_ALL: "C.UTF-8", MANWIDTH: "600", MAN_KEEP_FORMATTING: "" };
  const { stdout, stderr } = spawnSync("man", ["--warnings", "-l", join(folder, "mallex.1")], {
    env,
    encoding: "utf8",
  });
  if (stderr !== "") throw new Error(stderr);
  return stdout;
}

const HOSTILE = [
  ".TH is no request here",
  "'quoted' at the beginning",
  "a back\\slash, \\fBno font\\fR, and one at the end \\",
  'a "word", ~/.mallex, a^b, -x, don\'t',
  "§ ü … → 漢 😀",
];

test("is what the command line is today", async () => {
  expect(readFileSync(PAGE, "utf8")).toBe(await manPage(repo));
  const { man, files } = JSON.parse(readFileSync("package.json", "utf8")) as { man: string[]; files: string[] };
  // npm links the pages of a list only.
  expect([man, files]).toEqual([[PAGE], expect.arrayContaining(["docs"])]);
});

test("escapes what roff would read as its own", () => {
  expect(escapeRoff(`\\ - ' \` ^ ~ " ü`)).toBe("\\e \\- \\(aq \\(ga \\(ha \\(ti \\(dq \\[u00FC]");
});

test.runIf(hasMan)("is rendered without warnings, and has every command", () => {
  const text = render(readFileSync(PAGE, "utf8"));
  const names = execFileSync("grep", ["-o", "^.fBmallex [a-z ]*", PAGE], { encoding: "utf8" }).trim().split("\n");
  expect(names.length).toBeGreaterThan(30);
  expect(text).toContain("Exit codes".slice(0, 4).toUpperCase());
  for (const name of names) expect(text).toContain(name.slice(3));
});

test.runIf(hasMan).each(HOSTILE)("prints this as it is written: %s", (words) => {
  const program = new Command("mallex").description(words).option("--flag <x>", words);
  program.command("run").description(words).argument("[a]", words).addHelpText("after", `\nExamples:\n  ${words}\n`);
  const page = roffOf(program, "1.0");
  expect(page).toMatch(/^[\n\u0020-\u007E]*$/);
  expect(render(page).split(words)).toHaveLength(6);
});
