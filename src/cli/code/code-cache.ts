import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join } from "node:path";
import type { Script } from "node:vm";
import { mallexPaths } from "../../shared/mallex-paths.ts";
import { makeFolder, readPrivateBytes } from "../../shared/files/private-files.ts";
import { commandOf, splitArguments } from "../split-arguments.ts";

/** Number of files to keep, the most recently written: one for each command, up to 4 MB each. */
const MAX_FILES = 20;
const HASH_BYTES = 32;

/** The machine code that V8 made of a program's files in an earlier process. */
export interface CodeCache {
  readonly find: (file: string) => Buffer | undefined;
  /** The script that was made, with that code or without. */
  readonly keep: (file: string, script: Script) => void;
}

export interface CodeCacheOf {
  /** The program. */
  readonly name: string;
  /** Hash of its files. */
  readonly build: string;
  readonly argv?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Opens the cache of a command. It only saves time: what can't be read or written, or was made by another build or Node, is as good as absent. A command
 * that succeeds writes it when it ends, if there was none; a computer without mallex's private folder stays as it is.
 */
export function openCodeCache({ name, build, argv = process.argv, env = process.env }: CodeCacheOf): CodeCache {
  const command = (commandOf(splitArguments(argv.slice(2)).own) ?? "").replace(/[^\w-]/g, "").slice(0, 20);
  const { home, code: folder } = mallexPaths(env, homedir());
  // Flags of V8 change its code.
  const flags = [process.execArgv, env["NODE_OPTIONS"]];
  const key = digest(JSON.stringify([build, process.version, process.arch, ...flags])).toString("hex");
  const path = join(folder, `${name}-${command}-${key.slice(0, 16)}.bin`);
  // It would be the first new file in the folder that was just removed.
  const mayUse = command !== "uninstall" && isAbsolute(path) && isAbsolute(home);
  const found = mayUse ? readCode(path) : undefined;
  const scripts = new Map<string, Script>();
  let isComplete = found !== undefined;
  process.once("exit", () => {
    const hasSucceeded = process.exitCode === undefined || Number(process.exitCode) === 0;
    if (mayUse && !isComplete && hasSucceeded && existsSync(home)) writeCode(path, scripts);
  });
  return {
    find: (file) => found?.get(basename(file)),
    keep(file, script) {
      scripts.set(basename(file), script);
      if (script.cachedDataRejected !== false) isComplete = false;
    },
  };
}

/** The hash of the rest, the length of the list, the list of files and lengths, then their code: V8 must not be given a damaged one. */
function readCode(path: string): ReadonlyMap<string, Buffer> | undefined {
  try {
    const bytes = readPrivateBytes(path);
    const rest = bytes?.subarray(HASH_BYTES);
    if (bytes === undefined || rest === undefined || !bytes.subarray(0, HASH_BYTES).equals(digest(rest)))
      return undefined;
    const start = 4 + rest.readUInt32LE(0);
    const list = JSON.parse(rest.toString("utf8", 4, start)) as [file: string, length: number][];
    let at = start;
    return new Map(list.map(([file, length]) => [file, rest.subarray(at, (at += length))]));
  } catch {
    return undefined;
  }
}

function writeCode(path: string, scripts: ReadonlyMap<string, Script>): void {
  // Processes in different namespaces may have the same number and the same home.
  const draft = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const parts = [...scripts].map(([file, script]) => [file, script.createCachedData()] as const);
    const list = Buffer.from(JSON.stringify(parts.map(([file, { length }]) => [file, length])));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(list.length);
    const rest = Buffer.concat([size, list, ...parts.map(([, code]) => code)]);
    makeFolder(dirname(path));
    writeFileSync(draft, Buffer.concat([digest(rest), rest]), { mode: 0o600, flag: "wx" });
    renameSync(draft, path);
    prune(dirname(path));
  } catch {
    // Without the file, the next command only takes longer.
    rmSync(draft, { force: true });
  }
}

function prune(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const written = files.map((file) => ({ file, at: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  for (const { file } of written.toSorted((a, b) => b.at - a.at).slice(MAX_FILES)) rmSync(file, { force: true });
}

function digest(bytes: string | Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
