import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TITLES } from "../../../../generated/types/messages.ts";
import { plainStyle } from "../../../../src/diagnostics/print-problems.ts";
import { explainCode, renderMarkdown } from "../../../../src/inspect/explain/error-pages.ts";
import { displayWidth, fitWidth, wrapLine } from "../../../../src/inspect/text/terminal-text.ts";
import { packageRoot } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const render = (page: string, width = 40): string => renderMarkdown(page, { style: plainStyle, width });

test.each(readCases(import.meta.url)("cases") as [what: string, page: string, want: string][])("%s", (_, page, want) =>
  expect(render(page)).toBe(want),
);

test("colours are only the style's", () => {
  const style = (_: unknown, text: string): string => `<${text}>`;
  expect(renderMarkdown("# a\n\nb\n\n```\nc\n```", { style, width: 40 })).toBe("<a>\n\nb\n\n    <c>");
});

describe("the pages of the codes", () => {
  const index = readFileSync(join(packageRoot, "docs/reference/errors.md"), "utf8");
  test.each(Object.keys(TITLES))("%s has no line of prose that is too long, and no mark", (code) => {
    const { page = "" } = explainCode(code, index) ?? {};
    const prose = render(page, 80)
      .split("\n")
      .filter((line) => !line.startsWith("    "));
    expect(prose.filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect(prose.filter((line) => /^#|```|\*\*\w|\]\(/.test(line))).toEqual([]);
    expect(prose.length).toBeGreaterThan(0);
  });
});

const ROWS = [
  "  ✗  compact  user: { matches: '<analysis>' }   it says \"what is 2+2\"    mallex:claude-code:12",
  "prose that goes on and on and on and on and on and on, further than any terminal is wide",
  "\u001b[1mprofile\u001b[22m  \u001b[2ma/very/long/path/that/has/no/spaces/anywhere/and/can/not/be/parted/at/one\u001b[22m",
  "名前  日本語の長い文章はスペースなしで続き、端末の幅を超えてしまうことがあります",
  "",
  "short",
];

test.each([20, 33, 60, 80, 200])("no line is wider than %i columns, and no word is lost", (width) => {
  const fitted = fitWidth(ROWS.join("\n"), width);
  expect(fitted.split("\n").filter((line) => displayWidth(line) > width)).toEqual([]);
  expect(fitted.replaceAll(/\s/g, "")).toBe(ROWS.join("").replaceAll(/\s/g, ""));
});

test("what does not fit goes on below the second column", () => {
  expect(fitWidth("  model  tiny  ready 12 s  pid 4712  312 MB (peak 400 MB)  2 turns", 40)).toBe(
    "  model  tiny  ready 12 s  pid 4712  312\n         MB (peak 400 MB)  2 turns",
  );
  expect(wrapLine("a b", { width: 40, hang: 2 })).toEqual(["a b"]);
});
