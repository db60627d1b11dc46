import { copyFile, readdir, realpath, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { makeFolder } from "../../shared/files/private-files.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { unreachable } from "../../shared/utilities.ts";
import { watchBytes } from "../spawn/download-progress.ts";
import { runTool } from "../spawn/run-tool.ts";
import { NEW, type InstallCommand } from "./plan-install.ts";

export type InstallPhase = "create" | "download" | "convert" | "unpack";

export interface CommandContext {
  /** The folder under construction, or any working folder for a tool that manages its own files. */
  readonly fresh: string;
  readonly paths: MallexPaths;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
  /** In phase `download`, repeatedly: bytes so far, and the total if the tool reports it. */
  readonly onPhase: (phase: InstallPhase, bytes?: { readonly done: number; readonly total?: number }) => void;
}

type RunCommand = Extract<InstallCommand, { do: "run" }>;

/** @throws {MallexError} the tool's failure */
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
      return unpackLibraries(command, toolEnv(env, temp), signal);
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
    // `download_model.py` prints one a second.
    const bytes = line.startsWith('{"done":') ? (JSON.parse(line) as { done: number; total?: number }) : undefined;
    const installs = line.startsWith("Installing collected packages");
    if (bytes || installs) stopWatching();
    if (bytes) onPhase(phase, bytes);
    if (installs) onPhase("unpack");
  };
  await runTool({ argv, cwd, env, signal, onLine }).finally(stopWatching);
}

function fillIn(command: InstallCommand, fresh: string): InstallCommand {
  const fill = (value: unknown): unknown => {
    if (typeof value === "string") return value.replaceAll(NEW, fresh);
    return Array.isArray(value) ? value.map(fill) : value;
  };
  return Object.fromEntries(Object.entries(command).map(([key, value]) => [key, fill(value)])) as InstallCommand;
}

/** The user's environment for package tools: paths, proxies, certificates and mirrors, but no keys of model providers. */
const ALLOWED =
  /^(PATH|HOME|USER|LOGNAME|LANG|LC_.*|TZ|XDG_.*|PIP_.*|npm_config_.*|https?_proxy|no_proxy|all_proxy|SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA|HF_(ENDPOINT|HOME|HUB_CACHE|TOKEN|HUB_DOWNLOAD_TIMEOUT)|DEVELOPER_DIR|SDKROOT)$/i;

export function toolEnv(env: Readonly<Record<string, string | undefined>>, temp: string): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && ALLOWED.test(entry[0]),
  );
  return {
    ...Object.fromEntries(kept),
    TMPDIR: temp,
    // as root in a container pip warns about a system that this venv does not touch
    PIP_ROOT_USER_ACTION: "ignore",
    PYTHONUNBUFFERED: "1",
    DEBIAN_FRONTEND: "noninteractive",
  };
}

/** The sonames that the model server is started with. */
const SONAME = /^lib(openblas|gfortran|quadmath)\.so\.\d+$/;

/** Extracts the shared libraries of the `.deb` files in a folder, each under its soname. They are unpacked inside that folder. */
async function unpackLibraries(
  { from, to }: Extract<InstallCommand, { do: "unpackLibraries" }>,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const debs = (await readdir(from)).filter((name) => name.endsWith(".deb"));
  const root = join(from, "root");
  for (const deb of debs) await runTool({ argv: ["dpkg-deb", "-x", join(from, deb), root], cwd: from, env, signal });
  const files = await readdir(root, { recursive: true });
  const libraries = files.filter((path) => SONAME.test(basename(path)));
  await Promise.all(
    libraries.map(async (path) => copyFile(await realpath(join(root, path)), join(to, basename(path)))),
  );
}
