import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, onTestFinished } from "vitest";
import { splitArguments } from "../../src/cli/split-arguments.ts";
import { commandLine } from "../../src/cli/command-line.ts";
import type { CliContext, Outcome } from "../../src/cli/context/context.ts";
import { toExitCode, toProblems } from "../../src/cli/context/run-command.ts";
import { plainStyle } from "../../src/diagnostics/print-problems.ts";
import { cliHome, type CliHome } from "../unit/cli/cli-home.ts";
import { readData } from "./read-cases.ts";

type Files = Readonly<Record<string, unknown>>;

/** One command, and what comes of it. `<home>` stands for the folder in which it runs. */
interface Step {
  /** Written before; `null` removes a file, `{ edit: [from, to] }` and `{ append }` change it, all else but a text is written as JSON. */
  readonly put?: Files;
  readonly run?: string;
  /** What the user types where the command asks: it runs at a terminal then. */
  readonly answer?: string;
  readonly json?: boolean;
  readonly want?: Want;
}

interface Want {
  /** 0 unless set. */
  readonly code?: number;
  /** None unless set. */
  readonly problems?: unknown;
  readonly text?: unknown;
  readonly data?: unknown;
  /** Lines on standard error. */
  readonly reported?: unknown;
  /** Afterwards; `null`: it does not exist. */
  readonly files?: Files;
}

interface Setting {
  readonly files?: Files;
  readonly env?: Readonly<Record<string, string>>;
}

interface CommandCase extends Setting, Step {
  readonly it: string;
  readonly steps?: readonly Step[];
}

interface CaseFile extends Setting {
  readonly cases: readonly CommandCase[];
}

const FOLDER = new URL("../commands/", import.meta.url);

/** The cases of test/commands, by file. test/commands/README.md explains the keys. */
export function commandCases(): { readonly file: string; readonly cases: readonly CommandCase[] }[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  return names.map((file) => {
    const { cases, files } = readData(new URL(file, FOLDER)) as CaseFile;
    return { file, cases: cases.map((one) => ({ ...one, files: { ...files, ...one.files } })) };
  });
}

/** Runs the commands of a case in a folder of its own, and compares what comes of each. */
export async function playCommands(given: CommandCase): Promise<void> {
  const { env = {}, files = {} } = given;
  const home = cliHome({ json: false, github: false, terminal: false, style: plainStyle, env });
  putAll(home, files);
  putAll(home, given.put ?? {});
  for (const step of given.steps ?? [{ ...given, put: {} }]) {
    putAll(home, step.put ?? {});
    if (step.run !== undefined) compare(home, await runCommand(home, step), step.want ?? {});
  }
}

function putAll({ home, put }: CliHome, files: Files): void {
  for (const [name, value] of Object.entries(files)) {
    const path = join(home, name);
    if (value === null) rmSync(path, { force: true });
    else put(name, textOf(value, path).replaceAll("<home>", home));
  }
}

function textOf(value: unknown, path: string): string {
  if (typeof value === "string") return value;
  const { edit, append } = value as { readonly edit?: readonly [from: string, to: string]; readonly append?: string };
  if (append !== undefined) return readFileSync(path, "utf8") + append;
  if (edit === undefined) return JSON.stringify(value);
  const before = readFileSync(path, "utf8");
  if (!before.includes(edit[0])) throw new Error(`${path} has no "${edit[0]}"`);
  return before.replace(edit[0], () => edit[1]);
}

interface Ran extends Outcome {
  readonly code: number;
}

async function runCommand(home: CliHome, { run = "", answer, json = false }: Step): Promise<Ran> {
  home.reported.splice(0);
  if (answer !== undefined) typeAnswer(answer);
  const words = [...run.replaceAll("<home>", home.home).matchAll(/"([^"]*)"|(\S+)/g)];
  const { own, client } = splitArguments(words.map(([, quoted, bare = ""]) => quoted ?? bare));
  let outcome: Outcome | undefined;
  const program = commandLine("0.0.0", client, async (command, action, { config } = {}) => {
    const asked = { command, json, terminal: answer !== undefined, ...(config !== undefined && { config }) };
    const context: CliContext = { ...home.context, ...asked };
    outcome = await action(context).catch((error: unknown) => ({ problems: toProblems(error) }));
  });
  await program.parseAsync([...own], { from: "user" });
  if (outcome === undefined) throw new Error(`no command: ${run}`);
  return { ...outcome, code: outcome.exitCode ?? toExitCode(outcome.problems) };
}

function typeAnswer(text: string): void {
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin") ?? {};
  Object.defineProperty(process, "stdin", { value: Readable.from([text]), configurable: true });
  onTestFinished(() => void Object.defineProperty(process, "stdin", stdin));
}

function compare({ home, reported }: CliHome, ran: Ran, want: Want): void {
  // The hash of a plan changes with every rule of the built-in packs.
  const text = (ran.text ?? "").replace(/^(plan +)hash [0-9a-f]{16}$/m, "$1…");
  const json = JSON.stringify({ ...ran, text, reported }).replaceAll(JSON.stringify(home).slice(1, -1), "<home>");
  const seen = JSON.parse(json) as Readonly<Record<string, unknown>>;
  const { files = {}, ...other } = { code: 0, problems: [], ...want };
  expect(seen).toMatchObject(other);
  for (const [name, wanted] of Object.entries(files)) {
    const path = join(home, name);
    expect([name, existsSync(path) ? readFileSync(path, "utf8") : null]).toEqual([name, wanted]);
  }
}
