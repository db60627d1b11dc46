import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { compileCommand } from "../../../../../src/cli/commands/config/compile.ts";
import { type CliContext } from "../../../../../src/cli/context/context.ts";
import { printProblems } from "../../../../../src/diagnostics/print-problems.ts";
import { readCases } from "../../../../support/read-cases.ts";
import { cliHome } from "../../cli-home.ts";

// Somebody who has never seen mallex mends a file by what it prints, and by nothing else: no schema, no page, no problem's data.

let folder: string;
let context: CliContext;
beforeEach(() => void ({ home: folder, context } = cliHome()));

async function compileAndRead(): Promise<string> {
  const { problems } = await compileCommand(context, { check: true });
  return printProblems(problems);
}

interface Read {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters over the carets. */
  readonly length: number;
  readonly hint: string;
}

/** The first error that is printed: its place, what is underlined, and what to do. */
function readFirst(printed: string): Read {
  const text = printed.split(/\n(?=\S+:\d+:\d+: |help: )/).find((one) => one.includes(": error: ")) ?? "";
  const [, file = "", line, column] = /^(\S+?):(\d+):(\d+): /.exec(text) ?? [];
  const [carets = ""] = /\^+$/m.exec(text) ?? [];
  const [, hint = ""] = /^ {2}hint: (.*)$/m.exec(text) ?? [];
  return { file, line: Number(line), column: Number(column), length: carets.length, hint };
}

/** What a hint can say, and what a person then does who takes it by the word. */
const DEEDS: readonly (readonly [hint: RegExp, deed: (row: string, read: Read, word: string) => string])[] = [
  [/^did you mean "([^"]+)"/, (row, read, word) => put(row, read, keepQuotes(row, read, word))],
  [/^write (\S+) without quotes/, put],
  [/^write (true|false)/, put],
  [/^put it in quotes: (".*")$/, put],
  [/^write a list: `([^`]+)`/, put],
  [/^one of: ([^, ]+)/, (row, read, word) => put(row, read, keepQuotes(row, read, word))],
  [/; for example: (\S+)$/, (row, read, word) => put(row, read, keepQuotes(row, read, word))],
  [/^write `([^`]+)` instead/, (row, _read, word) => row.replace(/matches: (?:'[^']*'|"[^"]*"|[^ ,}]+)/, word)],
  [/^write the unit right behind the number: (\w+)/, put],
  [/^add `(backend: [^`]+)`/, below],
  [/^add `([^`]+: [^`]+)`/, (row, read, word) => `${" ".repeat(read.column - 1)}${word}\n${row}`],
  [/^add `(\w+:)` with one of: ([^, ]+)/, (row, read, word) => below(row, read, word)],
];

function put(row: string, { column, length }: Read, word: string): string {
  return row.slice(0, column - 1) + word + row.slice(column - 1 + length);
}

function keepQuotes(row: string, { column }: Read, word: string): string {
  const quote = /["']/.exec(row.charAt(column - 1))?.[0] ?? "";
  return quote + word + quote;
}

function below(row: string, { column }: Read, word: string): string {
  return `${row}\n${" ".repeat(column + 1)}${word}`;
}

function follow(read: Read): void {
  const path = join(folder, read.file);
  const lines = readFileSync(path, "utf8").split("\n");
  const row = lines[read.line - 1] ?? "";
  const [pattern, deed] = DEEDS.find(([hint]) => hint.test(read.hint)) ?? [];
  if (pattern === undefined || deed === undefined)
    throw new Error(`a newcomer does not know what to do with: ${read.hint}`);
  const [, first = "", second] = pattern.exec(read.hint) ?? [];
  lines[read.line - 1] = deed(row, read, second === undefined ? first : `${first} ${second}`);
  writeFileSync(path, lines.join("\n"));
}

test.each(readCases(import.meta.url)("cases") as { mistakes: string; file: string }[])(
  "mends $mistakes",
  async ({ file }) => {
    writeFileSync(join(folder, "mallex.yaml"), file);
    let printed = await compileAndRead();
    expect(printed).toContain(": error: ");
    for (let step = 0; step < 10 && printed.includes(": error: "); step += 1) {
      follow(readFirst(printed));
      printed = await compileAndRead();
    }
    expect(printed).not.toContain("error");
  },
);
