import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa, type Options } from "execa";
import { isRecord, tryJson } from "../../../shared/utilities.ts";
import { RUN_SETTINGS } from "../../compile/run-settings.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { EXIT } from "../../context/run-command.ts";
import { trustCommand } from "../config/trust.ts";

export interface DemoFlags {
  readonly client?: string;
  readonly yes?: boolean;
  readonly keep?: boolean;
}

const TASK = "Improve notes.txt.";
/** The tools that the model uses, and the one command that it runs. */
const ALLOWED = "Read,Edit,Write,Bash(ls)";
const FILES: Readonly<Record<string, string>> = { "notes.txt": "This is a draft.\n" };
const ALONE = "--without-user-file";
/** Of mallex, in the folder of the demo. */
const CONFIG = "mallex.yaml";

/** Lets the real client work on files in a temporary folder, with the tool model that comes with mallex, and shows each step. */
export async function demoCommand(context: CliContext, { client, yes, keep }: DemoFlags): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "mallex-demo-")));
  const inFolder = demoContext(context, folder);
  // A signal ends mallex and the client below first; then what is here is removed.
  const interruption = watchSignals();
  try {
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, CONFIG), demoConfig(context));
    await trustCommand(inFolder, { yes: true });
    context.report(introduction(folder));
    const calls = await work(inFolder, interruption.signal, [
      "run",
      ALONE,
      ...(yes === true ? ["--yes"] : []),
      ...(client === undefined ? [] : ["--client", client]),
      "--",
      "-p",
      TASK,
      "--allowedTools",
      ALLOWED,
      "--output-format",
      "stream-json",
      "--verbose",
    ]);
    const isDone = calls.code === EXIT.ok && calls.names.length > 0;
    const why = isDone
      ? (await execa(process.execPath, [program(context), "why", ALONE], inSame(inFolder))).stdout
      : "";
    const files = Object.fromEntries(filesIn(folder));
    const data = { task: TASK, calls: calls.names, files, ...(keep === true && { folder }) };
    const text = isDone
      ? `\nWhat mallex did for the last answer (\`mallex why\`):\n${why}\n\n${ending(folder, keep)}`
      : "";
    return { problems: [], text, data, exitCode: calls.code === EXIT.ok && !isDone ? EXIT.internal : calls.code };
  } finally {
    await trustCommand(inFolder, { remove: true });
    if (keep !== true) rmSync(folder, { recursive: true, force: true });
    interruption.dispose();
  }
}

/** The person's own layer, and variables that set something for a run, would put another model in the place of the demo's. */
export function demoContext(context: CliContext, folder: string): CliContext {
  const settings = new Set(RUN_SETTINGS.map(({ variable }) => variable));
  const env = Object.fromEntries(Object.entries(context.env).filter(([name]) => !settings.has(name)));
  return { ...context, cwd: folder, config: join(folder, CONFIG), shared: true, env };
}

export function demoConfig({ packageRoot }: Pick<CliContext, "packageRoot">): string {
  return `version: 1
extends: [mallex:claude-code, mallex:models]

backends:
  local: { kind: mlx, onExit: stop }

profiles:
  demo:
    backend: local
    model: ${JSON.stringify(join(packageRoot, "demo/model"))}
    window: 32768
    output: 512
    size: small
    dialect: native
    sampling: { temperature: 0 }
`;
}

function introduction(folder: string): string {
  return `The model of this demo has 375,456 parameters and was trained for it: it knows one task and thirty file names, and nothing else. The client, the
model server and mallex are the real ones.

  folder   ${folder}
  file     notes.txt: ${FILES["notes.txt"]?.trim()}
  task     ${TASK}
`;
}

function ending(folder: string, keep = false): string {
  const where = keep ? `The files are still in ${folder}.` : "The folder is removed.";
  return `${where} For real work: mallex setup`;
}

interface Work {
  readonly code: number;
  /** Of the tools that the client has run. */
  readonly names: readonly string[];
}

/** Runs mallex with the client in the folder, and prints what happens as it happens. */
async function work(context: CliContext, signal: AbortSignal, args: readonly string[]): Promise<Work> {
  const child = execa(process.execPath, [program(context), ...args], {
    ...inSame(context),
    stdin: "inherit",
    stderr: "inherit",
    reject: false,
    buffer: false,
  });
  signal.addEventListener("abort", () => child.kill("SIGTERM"));
  const names: string[] = [];
  let before = filesIn(context.cwd);
  for await (const line of child.iterable()) {
    const event = tryJson(line);
    if (!isRecord(event)) continue;
    for (const block of blocksOf(event)) {
      if (block["type"] === "tool_use") names.push(String(block["name"]));
      const text = printBlock(block);
      if (text !== undefined) context.report(text);
    }
    const now = filesIn(context.cwd);
    for (const change of changesOf(before, now)) context.report(change);
    before = now;
  }
  const { exitCode } = await child;
  return { code: exitCode ?? EXIT.interrupted, names };
}

/** The built program beside this package's files. */
function program({ packageRoot }: CliContext): string {
  return join(packageRoot, "dist/programs/main.js");
}

function inSame({ cwd, env }: CliContext): Pick<Options, "cwd" | "env" | "extendEnv"> {
  return { cwd, env, extendEnv: false };
}

/** What the client's account of a step holds. */
function blocksOf({ type, message }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>[] {
  const content = type === "assistant" && isRecord(message) ? message["content"] : undefined;
  return Array.isArray(content) ? content.filter(isRecord) : [];
}

function printBlock({ type, name, input, text }: Readonly<Record<string, unknown>>): string | undefined {
  if (type === "text") return `  says     ${String(text)}`;
  if (type !== "tool_use" || !isRecord(input)) return undefined;
  const [subject = ""] = [input["file_path"], input["command"]].filter((one) => typeof one === "string");
  return `  calls    ${String(name)} ${subject}`;
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return new Map(
    names
      .filter((entry) => entry.isFile() && entry.name !== CONFIG)
      .map(({ name }) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

function changesOf(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...now]
    .filter(([name, text]) => before.get(name) !== text)
    .map(([name, text]) => {
      const old = before.get(name);
      const lines = [...(old === undefined ? [] : [`- ${old.trim()}`]), `+ ${text.trim()}`];
      return `  changed  ${[name, ...lines].join("\n           ")}`;
    });
}
