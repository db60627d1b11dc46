import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { MallexPaths } from "../terms/places.ts";
import { unreachable } from "../terms/unreachable.ts";
import { NEW, type InstallCommand } from "./install-plan.ts";
import { makeFolder } from "../files/make-folder.ts";
import { runTool } from "./run-tool.ts";
import { toolEnv } from "./tool-env.ts";
import { unpackLibraries } from "./unpack-libraries.ts";
import { watchBytes } from "./watch-bytes.ts";

export type InstallPhase = "create" | "download" | "convert" | "unpack";

export interface CommandContext {
  /** The folder under construction; where the tool keeps its own books, any folder to run it in. */
  readonly fresh: string;
  readonly paths: MallexPaths;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** In phase `download` again and again: bytes so far, and of all where the tool knows. */
  readonly onPhase: (phase: InstallPhase, bytes?: { readonly done: number; readonly total?: number }) => void;
}

type RunCommand = Extract<InstallCommand, { do: "run" }>;

/** @throws {MallexError} what the tool failed with */
export async function runInstallCommand(planned: InstallCommand, context: CommandContext): Promise<void> {
  const command = fillIn(planned, context.fresh);
  const { signal, env, paths } = context;
  const temp = join(paths.downloads, "tmp");
  switch (command.do) {
    case "run":
      makeFolder(temp);
      return run(command, { ...toolEnv(env, temp), ...command.env }, context);
    case "mkdir":
      makeFolder(command.path);
      return;
    case "copy":
      return copyFile(command.from, command.to);
    case "remove":
      return rm(command.path, { recursive: true, force: true });
    case "unpackLibraries":
      return unpackLibraries({ ...command, env: toolEnv(env, temp), signal });
    default:
      return unreachable(command);
  }
}

async function run(command: RunCommand, env: Readonly<Record<string, string>>, context: CommandContext): Promise<void> {
  const { argv, phase, cwd = context.fresh } = command;
  const { paths, fresh, signal, onPhase } = context;
  onPhase(phase);
  // tools that print no progress without a terminal still can't hide how their caches grow
  const growing = [paths.downloads, join(fresh, "apt")];
  const stopWatching = phase === "download" ? watchBytes(growing, (done) => onPhase(phase, { done })) : () => undefined;
  const onLine = (line: string): void => {
    const bytes = toBytes(line);
    const installs = line.startsWith("Installing collected packages");
    if (bytes || installs) stopWatching();
    if (bytes) onPhase(phase, bytes);
    if (installs) onPhase("unpack");
  };
  await runTool({ argv, cwd, env, signal, onLine }).finally(stopWatching);
}

/** What `download_model.py` says once a second. */
function toBytes(line: string): { done: number; total?: number } | undefined {
  if (!line.startsWith('{"done":')) return undefined;
  return JSON.parse(line) as { done: number; total?: number };
}

function fillIn(command: InstallCommand, fresh: string): InstallCommand {
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") return value.replaceAll(NEW, fresh);
    return Array.isArray(value) ? value.map(fill) : value;
  };
  return Object.fromEntries(Object.entries(command).map(([key, value]) => [key, fill(value)])) as InstallCommand;
}
