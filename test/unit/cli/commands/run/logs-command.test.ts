import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLogs, LogReader, logsCommand, type LogsOptions } from "../../../../../src/cli/commands/run/logs.ts";
import { levelOf, printLogLine } from "../../../../../src/cli/commands/run/print-log.ts";
import type { CliContext } from "../../../../../src/cli/context/context.ts";
import { plainStyle } from "../../../../../src/diagnostics/print-problems.ts";
import { mallexPaths } from "../../../../../src/shared/mallex-paths.ts";
import { scratchFolder } from "../../../checks/scratch.ts";
import { readCases } from "../../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const entry = (event: string, level = "info"): string =>
  JSON.stringify({ time: "2026-01-01T12:00:00.000Z", level, event });

function logsFolder(files: Readonly<Record<string, readonly string[]>>): string {
  const home = scratchFolder();
  mkdirSync(join(home, "logs"));
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(home, "logs", name), lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  return home;
}

async function logs(home: string, options: LogsOptions = {}, json = false): Promise<string[]> {
  let text = "";
  const own = mallexPaths({ MALLEX_HOME: home }, home);
  const context = { paths: own, env: {}, json, write: (more: string) => (text += more) };
  await logsCommand(context as unknown as CliContext, options);
  return text.trimEnd().split("\n");
}

const FILES = {
  "mallex.log.1": [entry("oldest"), entry("old", "error")],
  "mallex.log": [entry("one"), entry("two", "warn"), '{"half', entry("three")],
  "mlx-gemma.log": ["loading", "2026-01-01 12:00:00,000 - WARNING - slow", "KeyError: 'x'"],
  "mlx-qwen-coder.log": ["fine"],
};
const events = (lines: readonly string[]): unknown[] => lines.map((line) => line.split("  ").at(-1)?.trim());

test.each(cases("printsLines") as { options: LogsOptions; want: string[] }[])(
  "$options prints the lines that are asked for",
  async ({ options, want }) => {
    expect(events(await logs(logsFolder(FILES), options))).toEqual(want);
  },
);

test("for a program each line is JSON", async () => {
  const lines = (await logs(logsFolder(FILES), { all: true }, true)).map((line) => JSON.parse(line) as object);
  expect(lines).toContainEqual({ log: "gemma", line: "loading" });
  expect(lines).toContainEqual({ log: "mallex", line: '{"half' });
  expect(lines).toContainEqual({ time: "2026-01-01T12:00:00.000Z", level: "warn", event: "two" });
});

test.each(cases("refused") as { name: string; options: LogsOptions; message: RegExp; code: string }[])(
  "$name is refused",
  async ({ options, message, code }) => {
    await expect(logs(logsFolder(FILES), options)).rejects.toMatchObject({
      problem: { code, message: expect.stringMatching(message) },
    });
  },
);

test("without a log it says who writes it, and with -f it is waited for", async () => {
  const folder = join(scratchFolder(), "none");
  expect(() => findLogs(folder, {})).toThrow(/there is no log yet/);
  expect(findLogs(folder, { follow: true })).toMatchObject([{ name: "mallex" }]);
  const waitedFor = ["mlx", "llama"].map((kind) => ({ file: join(folder, `${kind}-org-it.log`) }));
  expect(findLogs(folder, { follow: true, model: "org/it" })).toMatchObject(waitedFor);
});

test.each<{ name: string; change: (file: string) => void; want: string[] }>([
  { name: "grows", change: (file) => appendFileSync(file, "two\nthree\n"), want: ["two", "three"] },
  { name: "grows by half a line", change: (file) => appendFileSync(file, "tw"), want: [] },
  {
    name: "is set aside",
    change: (file) => {
      appendFileSync(file, "two\n");
      renameSync(file, `${file}.1`);
      appendFileSync(file, "three\n");
    },
    want: ["two", "three"],
  },
  {
    name: "is cut",
    change: (file) => {
      truncateSync(file);
      appendFileSync(file, "2\n");
    },
    want: ["2"],
  },
  { name: "is removed", change: (file) => rmSync(file), want: [] },
])("what comes is read when the file $name", async ({ change, want }) => {
  const file = join(scratchFolder(), "mallex.log");
  const reader = new LogReader(file);
  expect(await reader.read()).toEqual([]);
  writeFileSync(file, "one\n");
  expect(await reader.read()).toEqual(["one"]);
  change(file);
  expect(await reader.read()).toEqual(want);
  appendFileSync(file, "o\nend\n");
  expect((await reader.read()).at(-1)).toBe("end");
  await reader.close();
});

test("a line is one, however it is cut into pieces, and one without an end grows no further", async () => {
  const file = join(scratchFolder(), "mallex.log");
  const reader = new LogReader(file);
  const bytes = Buffer.from("ä".repeat(50_000));
  const lines: string[] = [];
  for (const piece of [bytes.subarray(0, 65_537), bytes.subarray(65_537), Buffer.from("\n")]) {
    appendFileSync(file, piece);
    lines.push(...(await reader.read()));
  }
  expect(lines).toEqual(["ä".repeat(50_000)]);
  writeFileSync(file, "x".repeat(3_000_000));
  expect((await reader.read()).every((line) => line.length < 1_200_000)).toBe(true);
  await reader.close();
});

test.each([
  ["a link", (file: string) => symlinkSync("/etc/hostname", file)],
  ["a folder", (file: string) => mkdirSync(file)],
])("%s in its place is not read", async (_, plant) => {
  const file = join(scratchFolder(), "mallex.log");
  plant(file);
  await expect(new LogReader(file).read()).rejects.toMatchObject({ problem: { code: "MX7203" } });
});

const look = { style: plainStyle, now: new Date("2026-06-01T00:00:00.000Z") };

test.each(cases("oneReadable") as [name: string, fields: object, want: string][])(
  "%s is one readable line",
  (_, fields, want) => {
    const line = printLogLine(JSON.stringify({ time: "2026-01-01T12:00:00.000Z", level: "warn", ...fields }), look);
    expect(line).toMatch(/^2026-01-0[12] \d\d:00:00 {2}warn {3}/);
    expect(line.replace(/^\S+ \S+ {2}warn {3}/, "")).toBe(want);
  },
);

test.each(cases("modelServerMatters") as [string, string][])("%j of a model server matters as %s", (line, want) =>
  expect(levelOf(line, false)).toBe(want),
);
