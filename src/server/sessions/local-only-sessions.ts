import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { withLock } from "../../process/lock/file-lock.ts";
import { abortable } from "../../shared/async.ts";
import { hasCode, writePrivate } from "../../shared/files/private-files.ts";
import { dropOldest } from "../../shared/text/memo.ts";

/** Sessions that stay with profiles that do not leave, remembered beyond the end of mallex. */
export interface PinnedSessions {
  /** Why what is known by this name is bound; `undefined`: it is not. */
  why(name: string): string | undefined;
  /** @param names of one session; the first reason of each stays */
  add(names: readonly string[], why: string): void;
  /** Resolves when all that was added is on the disk, or has failed to get there. */
  settled(): Promise<void>;
  /**
   * Resolves when all that was added is on the disk.
   * @param signal of a request that waits for it
   * @throws {MallexError} MX7546 when it can't be written within a few seconds; the signal's reason after an abort
   */
  saved(signal?: AbortSignal): Promise<void>;
}

export interface PinnedSessionsOptions {
  /** Absent: nothing outlives the process. */
  readonly file?: string | undefined;
  /** Names at most. Those used longest ago are dropped, with a warning. */
  readonly keep: number;
  /** A file that can't be read, or only in part, is an error: something is to stay local. Called at each use, because a reload may change it. */
  readonly mustRead: () => boolean;
  readonly warn: (error: unknown) => void;
}

/** Milliseconds for an entry to reach the disk. A process that holds the file's lock may be suspended for hours. */
const SAVE_MS = 5000;

/**
 * Reads the file at once. What is left of a damaged one still binds, the rest is reported; one that can't be read at all is never written over.
 * @throws {MallexError} MX7545 when it must be read, and can't be
 */
export function openPinnedSessions({ file, keep, mustRead, warn }: PinnedSessionsOptions): PinnedSessions {
  const pinned = new Map<string, PinnedEntry>();
  const writer = file === undefined ? undefined : createWriter({ file, keep, mustRead, warn });
  let count = 0;
  let version: string | undefined;
  let fault: Error | undefined;
  function remember(hash: string, why: string): void {
    setLast(pinned, hash, { why, at: count++ });
  }
  /** Other runs share the file: what they have bound since holds here, too. */
  function refresh(): void {
    if (file === undefined) return;
    const must = mustRead();
    const now = versionOf(file);
    if (now === version && (fault === undefined || !must)) return;
    const read = readEntries(file);
    ({ fault } = read);
    for (const [hash, why] of read.entries) if (!pinned.has(hash)) remember(hash, why);
    dropOldest(pinned, keep);
    version = now;
    if (fault === undefined) return;
    if (must) throw notRead(file, fault);
    warn(fault instanceof DamagedFile ? fault : new Error(`${String(fault)}: ${NO_PINNED_SESSIONS}`));
  }
  /** New, or so many have come after it that it may be dropped soon. */
  function isNewOrOld(hash: string): boolean {
    const entry = pinned.get(hash);
    return entry === undefined || count - entry.at > keep / 2;
  }
  refresh();
  return {
    why(name) {
      refresh();
      return pinned.get(hashOf(name))?.why;
    },
    add(names, why) {
      const hashes = names.map(hashOf);
      // All go to the end together: a session of many names pushes out none of its own.
      if (!hashes.some(isNewOrOld)) return;
      const entries = hashes.map((hash): [string, string] => [hash, pinned.get(hash)?.why ?? why]);
      for (const entry of entries) remember(...entry);
      writer?.add(entries);
      dropOldest(pinned, keep);
    },
    settled: async () => writer?.settled(),
    saved: async (signal) => writer?.saved(signal),
  };
}

const NO_PINNED_SESSIONS = "no session is known to be bound until a rule of neverLeaves matches again";

interface PinnedEntry {
  readonly why: string;
  /** How many had come before it. */
  readonly at: number;
}

interface Writer extends Pick<PinnedSessions, "settled" | "saved"> {
  add(entries: readonly (readonly [hash: string, why: string])[]): void;
}

function createWriter({ file, keep, mustRead, warn }: PinnedSessionsOptions & { readonly file: string }): Writer {
  const unsaved = new Map<string, string>();
  let work: Promise<Error | undefined> | undefined;
  /** Other runs have the same file: theirs are kept, whoever comes first. */
  async function write(added: readonly (readonly [string, string])[]): Promise<void> {
    const { entries, fault } = readEntries(file);
    // What can't be read of a damaged file would be gone for good.
    if (fault !== undefined && (mustRead() || !(fault instanceof DamagedFile))) throw fault;
    if (fault !== undefined) warn(fault);
    const all = new Map(entries);
    for (const entry of added) setLast(all, ...entry);
    const dropped = all.size - keep;
    await writePrivate(file, printEntries([...all].slice(-keep)));
    if (dropped > 0) warn(new Error(`${file} holds ${keep} names, and ${dropped} used longest ago were dropped`));
  }
  async function save(): Promise<Error | undefined> {
    try {
      while (unsaved.size > 0) {
        const added = [...unsaved];
        await lockedInTime(file, async () => write(added));
        for (const [hash] of added) unsaved.delete(hash);
      }
      return undefined;
    } catch (error) {
      warn(error);
      return error instanceof Error ? error : new Error(String(error));
    } finally {
      work = undefined;
    }
  }
  return {
    add(entries) {
      for (const entry of entries) setLast(unsaved, ...entry);
      work ??= Promise.resolve().then(save);
    },
    settled: async () => void (work && (await inTime(work))),
    async saved(signal = NEVER) {
      if (unsaved.size === 0) return;
      work ??= save();
      const error = await abortable(inTime(work), signal);
      if (error !== undefined) throw notWritten(file, error);
    },
  };
}

const NEVER = new AbortController().signal;

class LockTakenError extends Error {}

/** @throws {LockTakenError} when another process holds the lock for too long: a stopped one would hold it for ever */
async function lockedInTime(file: string, work: () => Promise<void>): Promise<void> {
  const path = `${file}.lock`;
  const signal = AbortSignal.timeout(SAVE_MS);
  let holder = "another process";
  const onWait = ({ pid }: { readonly pid: number }): void => void (holder = `the process ${pid}`);
  try {
    await withLock({ path, signal, onWait }, work);
  } catch (error) {
    if (!isAbort(error)) throw error;
    throw new LockTakenError(`${holder} has held ${path} for ${SAVE_MS / 1000} s`, { cause: error });
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError");
}

/** A disk that does not answer may keep a write for ever. */
async function inTime(work: Promise<Error | undefined>): Promise<Error | undefined> {
  const end = new AbortController();
  const late = async (): Promise<Error> => {
    // The lock's own deadline comes first, and says who holds it.
    await sleep(2 * SAVE_MS, undefined, { signal: end.signal });
    return new Error(`it has not been written within ${(2 * SAVE_MS) / 1000} s`);
  };
  try {
    return await Promise.race([work, late()]);
  } finally {
    end.abort();
  }
}

function notWritten(file: string, cause: Error): MallexError {
  const remedy =
    cause instanceof LockTakenError
      ? "let that process go on (`kill -CONT PID`), or end it"
      : `make room for ${file}, or make it writable`;
  return new MallexError(createProblem("MX7546", { message: cause.message, remedy }), { cause });
}

/** A map keeps its order. */
function setLast<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}

/** The file says nothing about whose talks they are. */
function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

function notRead(file: string, cause: Error): MallexError {
  return new MallexError(createProblem("MX7545", { message: cause.message, file }), { cause });
}

type PinnedSessionEntry = readonly [hash: string, why: string];

interface ReadEntries {
  readonly entries: readonly PinnedSessionEntry[];
  /** Why not all could be read. */
  readonly fault: Error | undefined;
}

/** The rest of its entries can be read. */
class DamagedFile extends Error {}

const ENTRY = /"([0-9a-f]{32})"\s*:\s*"((?:[^"\\]|\\.)*)"/g;

/** Entry by entry, so that damage in one place costs no other. Whoever else may write the file: all it can do is bind. */
function readEntries(file: string): ReadEntries {
  try {
    const text = readIfThere(file);
    if (text === undefined) return { entries: [], fault: undefined };
    const entries = [...text.matchAll(ENTRY)].map(([, hash = "", why = ""]): PinnedSessionEntry => [
      hash,
      unescaped(why),
    ]);
    if (countOf(text) === entries.length) return { entries, fault: undefined };
    const message = `${file} is damaged: of the bound sessions only ${entries.length} can be read and stay bound`;
    return { entries, fault: new DamagedFile(message) };
  } catch (error) {
    return { entries: [], fault: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** What is no text of JSON any more still is a reason. */
function unescaped(why: string): string {
  try {
    return JSON.parse(`"${why}"`) as string;
  } catch {
    return why;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

function countOf(text: string): number | undefined {
  try {
    const { sessions } = JSON.parse(text) as { readonly sessions?: unknown };
    return typeof sessions === "object" && sessions !== null ? Object.keys(sessions).length : undefined;
  } catch {
    return undefined;
  }
}

function printEntries(entries: readonly PinnedSessionEntry[]): string {
  return `${JSON.stringify({ version: 1, sessions: Object.fromEntries(entries) }, null, 2)}\n`;
}

/** Changes with every write: a new file takes the place of the old one. Undefined: there is none, or it can't be looked at. */
function versionOf(file: string): string | undefined {
  try {
    const { ino, size, mtimeMs } = statSync(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    return hasCode(error, "ENOENT") ? undefined : "unreadable";
  }
}
