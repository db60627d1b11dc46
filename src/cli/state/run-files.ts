import { randomBytes } from "node:crypto";
import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Override } from "../../checks/settings/overrides.ts";
import { readPrivateFile } from "../../process/files/checked-private-file.ts";
import { type ProcessIdentity, isSameProcess, startTimeOf } from "../../process/spawn/process-identity.ts";
import { draftOwner, namesIn, readPrivateFileSafely, writePrivate } from "../../shared/files/private-files.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { createPause } from "../../shared/pause.ts";

/** What a running mallex reports to the other commands. */
export interface RunState extends ProcessIdentity {
  readonly id: string;
  readonly command: string;
  readonly url: string;
  readonly port: number;
  /** The port in its plan, which it tried first. */
  readonly askedPort: number;
  /** The compiled file, absolute. */
  readonly config: string;
  /** Hash of the plan. */
  readonly plan: string;
  /** ISO 8601. */
  readonly since: string;
  /** What its flags and the environment set. */
  readonly settings?: readonly Override[];
  /** URLs of remote servers by backend. */
  readonly backends?: Readonly<Record<string, string>>;
  /** Profiles that can't be used in this run: they have no key. */
  readonly leftOut?: readonly string[];
  /** US dollars; absent: the plan has no budget. */
  readonly perDay?: number;
  /** It is ending and no longer answers: it waits for turns and model servers, or for the user's answer. */
  readonly leaving?: "ends" | "asks";
  /** The model servers. */
  readonly children: readonly RunChild[];
}

interface RunChild extends ProcessIdentity {
  readonly model: string;
  readonly url: string;
  /** Another mallex started it, and may still need it. */
  readonly shared?: boolean;
}

const ID = /^[a-z0-9-]{8,64}$/;
const STATE = ".json";
const SETTINGS = ".json";
/** Settings of runs that have ended: the client may name them in the command that resumes its session. */
const KEPT_SETTINGS = 100;
const KEPT_SETTINGS_MS = 30 * 24 * 60 * 60 * 1000;
const NO_SETTINGS = "{}\n";

/** Writes or updates the file of a run. 0600: the URL is private. */
export async function writeRun(folder: string, run: RunState): Promise<void> {
  await writePrivate(stateFile(folder, run.id), `${JSON.stringify(run, null, 2)}\n`);
}

/** Where the settings of a run's client are. @param folder of the runs */
export function runSettingsFile(folder: string, id: string): string {
  return join(settingsFolder(folder), `${id}${SETTINGS}`);
}

/** Where the line is that the run's client shows. */
export function statusLineFile(folder: string, id: string): string {
  return join(settingsFolder(folder), `${id}.line`);
}

function settingsFolder(runs: string): string {
  return join(dirname(runs), "client-settings");
}

/** Whether a path is such a file of any run, also of one that has ended. */
export function isRunSettingsFile(folder: string, path: string): boolean {
  const name = basename(path);
  return (
    dirname(path) === settingsFolder(folder) && name.endsWith(SETTINGS) && ID.test(name.slice(0, -SETTINGS.length))
  );
}

/**
 * Cleans up after a run. Some releases of the client end with `claude --settings FILE --resume ID`, which keeps working without mallex if nothing
 * in the run's conversations must stay on this machine: then the file is kept, without the settings that lead to the ended server.
 */
export function endRun(folder: string, id: string, { keepsSettings }: { readonly keepsSettings: boolean }): void {
  rmSync(stateFile(folder, id), { force: true });
  rmSync(statusLineFile(folder, id), { force: true });
  if (keepsSettings) emptySettings(folder, id);
  else rmSync(runSettingsFile(folder, id), { force: true });
}

/** For a run that was killed, since nothing is known about its requests. A run that ended in order has cleaned up itself. */
export function removeRun(folder: string, id: string): void {
  if (existsSync(stateFile(folder, id))) endRun(folder, id, { keepsSettings: false });
}

function stateFile(folder: string, id: string): string {
  return join(folder, `${id}${STATE}`);
}

function emptySettings(runs: string, id: string): void {
  const own = runSettingsFile(runs, id);
  if (!existsSync(own)) return;
  writeFileSync(own, NO_SETTINGS);
  const folder = settingsFolder(runs);
  const ended = namesIn(folder).flatMap((name) => {
    const file = join(folder, name);
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat?.size === NO_SETTINGS.length ? [{ file, time: stat.mtimeMs }] : [];
  });
  const newest = ended.toSorted((a, b) => b.time - a.time).slice(0, KEPT_SETTINGS);
  const kept = newest.filter(({ time }) => time > Date.now() - KEPT_SETTINGS_MS);
  for (const one of ended) if (!kept.includes(one)) rmSync(one.file, { force: true });
}

/** All runs with a file, oldest first, alive or not. Invalid files are left out. */
export function readRuns(folder: string): readonly RunState[] {
  return listIds(folder)
    .flatMap((id) => {
      const run = parseRun(join(folder, `${id}${STATE}`));
      return run?.id === id ? [run] : [];
    })
    .toSorted((a, b) => a.since.localeCompare(b.since));
}

/** A file that a killed process was writing. */
export function listDrafts(folder: string): { readonly file: string; readonly pid: number }[] {
  return namesIn(folder).flatMap((name) => {
    const pid = draftOwner(name);
    return pid === undefined ? [] : [{ file: join(folder, name), pid }];
  });
}

function listIds(folder: string): string[] {
  const names = namesIn(folder).filter((name) => name.endsWith(STATE));
  return names.map((name) => name.slice(0, -STATE.length)).filter((id) => ID.test(id));
}

function parseRun(file: string): RunState | undefined {
  try {
    const run: unknown = JSON.parse(readPrivateFile(file) ?? "");
    return isRun(run) ? run : undefined;
  } catch {
    return undefined;
  }
}

function isRun(value: unknown): value is RunState {
  if (!isProcess(value) || !isRecord(value)) return false;
  const texts = ["id", "command", "url", "config", "plan", "since"].every((name) => typeof value[name] === "string");
  const { children } = value;
  const ports = ["port", "askedPort"].every((name) => typeof value[name] === "number");
  if (value["backends"] !== undefined && !isRecord(value["backends"])) return false;
  if (value["perDay"] !== undefined && typeof value["perDay"] !== "number") return false;
  const lists = ["settings", "leftOut"].map((name) => value[name] ?? []);
  return (
    texts &&
    ports &&
    lists.every(Array.isArray) &&
    Array.isArray(children) &&
    children.every((child) => isProcess(child))
  );
}

function isProcess(value: unknown): value is ProcessIdentity {
  return (
    isRecord(value) &&
    Number.isInteger(value["pid"]) &&
    Number(value["pid"]) > 1 &&
    typeof value["startTime"] === "string"
  );
}

/** What a mallex without a server yet, such as during installation, reports to other commands. */
export interface StartingRun extends ProcessIdentity {
  readonly id: string;
  readonly command: string;
  readonly phase: "installing" | "downloading";
  /** Description for the user. */
  readonly step: string;
  /** Progress in percent. */
  readonly percent?: number;
  /** ISO 8601. */
  readonly since: string;
}

export interface StartingRecord {
  update(now: Pick<StartingRun, "phase" | "step" | "percent">): void;
  /** The start has ended, successfully or not. */
  end(): Promise<void>;
}

const NAME = /^run-[0-9a-f]{8}\.starting$/;

/** If the disk can't be written, only `status` lacks this, and the start continues. */
export async function recordStarting(folder: string, command: string): Promise<StartingRecord> {
  const id = `run-${randomBytes(4).toString("hex")}`;
  const file = join(folder, `${id}.starting`);
  const since = new Date().toISOString();
  const identity = { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? "" };
  let last = "";
  let writing: Promise<void> = Promise.resolve();
  return {
    update(now) {
      const text = `${JSON.stringify({ id, command, ...identity, ...now, since })}\n`;
      if (text === last) return;
      last = text;
      writing = writing.then(async () => writePrivate(file, text, { flush: false })).catch(() => undefined);
    },
    async end() {
      await writing;
      rmSync(file, { force: true });
    },
  };
}

/** The runs that are starting now, oldest first; files of dead ones are removed. */
export async function findStarting(folder: string): Promise<readonly StartingRun[]> {
  const found: StartingRun[] = [];
  for (const name of namesIn(folder).filter((one) => NAME.test(one))) {
    const file = join(folder, name);
    const run = parse(file);
    if (run !== undefined && (await isSameProcess(run))) found.push(run);
    else rmSync(file, { force: true });
  }
  return found.toSorted((a, b) => a.since.localeCompare(b.since));
}

function parse(file: string): StartingRun | undefined {
  try {
    const read = readPrivateFileSafely(file);
    const value: unknown = read.kind === "text" ? JSON.parse(read.text) : undefined;
    return isStarting(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStarting(value: unknown): value is StartingRun {
  if (!isRecord(value)) return false;
  const texts = ["id", "command", "startTime", "step", "since"].every((name) => typeof value[name] === "string");
  const { pid, percent, phase } = value;
  const isKnown = phase === "installing" || phase === "downloading";
  return (
    texts &&
    isKnown &&
    Number.isInteger(pid) &&
    Number(pid) > 1 &&
    (percent === undefined || typeof percent === "number")
  );
}

/** Nobody reads faster. */
const PAUSE_MS = 250;

interface StatusLineFile {
  /** Writes this line soon, unless a newer one comes first. */
  readonly show: (line: () => string) => void;
  /** Resolves when nothing is written any more, so that the file can be removed. */
  readonly end: () => Promise<void>;
}

/** The file that the client of a run prints. Without it, only the line on the client's screen is an old one. */
export function keepStatusLine({ runs }: Pick<MallexPaths, "runs">, id: string): StatusLineFile {
  const file = statusLineFile(runs, id);
  const pause = createPause(PAUSE_MS);
  let newest: (() => string) | undefined;
  let writing: Promise<void> | undefined;
  async function write(): Promise<void> {
    while (newest !== undefined) {
      await pause.over();
      const line = newest?.();
      newest = undefined;
      if (line !== undefined) await writePrivate(file, `${line}\n`, { flush: false }).catch(() => undefined);
    }
    writing = undefined;
  }
  return {
    show(line) {
      newest = line;
      writing ??= write();
    },
    async end() {
      newest = undefined;
      pause.end();
      await writing;
    },
  };
}
