import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { MallexError, createProblem } from "../../diagnostics/problem.ts";
import { withLock } from "../../process/lock/with-file-lock.ts";
import { abortable } from "../../shared/async.ts";
import { hasCode, writePrivate } from "../../shared/files/private-files.ts";
import { dropOldest } from "../../shared/text/memo.ts";

/** Sessions that are pinned to local profiles, kept across restarts. */
export interface PinnedSessions {
  /** Why a name is pinned; undefined: it is not. */
  why(name: string): string | undefined;
  /** @param names of one session; the first reason of each stays */
  add(names: readonly string[], why: string): void;
  /** Resolves when all additions are on disk, or have failed. */
  settled(): Promise<void>;
  /** Whether any name that was looked up or added is pinned. */
  readonly isUsed: boolean;
  /**
   * Resolves when all additions are on disk.
   * @param signal of a request that waits for it
   * @throws {MallexError} MX7546 when they can't be written within a few seconds; the signal's reason after an abort
   */
  saved(signal?: AbortSignal): Promise<void>;
}

export interface PinnedSessionsOptions {
  /** Absent: nothing is kept across restarts. */
  readonly file?: string | undefined;
  /** Names at most. Those used least recently are dropped, with a warning. */
  readonly keep: number;
  /** An unreadable or damaged file is an error, because some rule must be enforced. Called at each use, since a reload may change it. */
  readonly mustRead: () => boolean;
  readonly warn: (error: unknown) => void;
}

/** Milliseconds for an entry to reach the disk. A process that holds the file's lock may be suspended for hours. */
const SAVE_MS = 5000;

/**
 * Reads the file at once. Readable entries of a damaged file count, the rest is reported; an unreadable file is never
 * overwritten.
 * @throws {MallexError} MX7545 when it must be read, and can't be
 */
export function openPinnedSessions({ file, keep, mustRead, warn }: PinnedSessionsOptions): PinnedSessions {
  const pinned = new Map<string, PinnedEntry>();
  const writer = file === undefined ? undefined : createWriter({ file, keep, mustRead, warn });
  let count = 0;
  let version: string | undefined;
  let fault: Error | undefined;
  let isUsed = false;
  let isFresh = false;
  function remember(hash: string, why: string): void {
    setLast(pinned, hash, { why, at: count++ });
  }
  /** Other runs share the file: their additions count here, too. Until the event loop goes on, no request can come that another run has answered before. */
  function refresh(): void {
    if (isFresh) return;
    read();
    isFresh = true;
    process.nextTick(() => (isFresh = false));
  }
  function read(): void {
    if (file === undefined) return;
    const must = mustRead();
    const now = versionOf(file);
    if (now === version && (fault === undefined || !must)) return;
    const found = readEntries(file);
    ({ fault } = found);
    for (const [hash, why] of found.entries) if (!pinned.has(hash)) remember(hash, why);
    dropOldest(pinned, keep);
    version = now;
    if (fault === undefined) return;
    if (must) throw new MallexError(createProblem("MX7545", { reason: fault.message, file }), { cause: fault });
    warn(fault instanceof DamagedFile ? fault : new Error(`${String(fault)}: ${NO_PINNED_SESSIONS}`));
  }
  /** New, or old enough to be dropped soon. */
  function isNewOrOld(hash: string): boolean {
    const entry = pinned.get(hash);
    return entry === undefined || count - entry.at > keep / 2;
  }
  refresh();
  return {
    get isUsed() {
      return isUsed;
    },
    why(name) {
      refresh();
      const why = pinned.get(hashOf(name))?.why;
      isUsed ||= why !== undefined;
      return why;
    },
    add(names, why) {
      isUsed = true;
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
  /** Other runs share the file: their entries are kept. */
  async function write(added: readonly (readonly [string, string])[]): Promise<void> {
    const { entries, fault } = readEntries(file);
    // What can't be read of a damaged file would be lost.
    if (fault !== undefined && (mustRead() || !(fault instanceof DamagedFile))) throw fault;
    if (fault !== undefined) warn(fault);
    const all = new Map(entries);
    for (const entry of added) setLast(all, ...entry);
    const dropped = all.size - keep;
    await writePrivate(
      file,
      `${JSON.stringify({ version: 1, sessions: Object.fromEntries([...all].slice(-keep)) }, null, 2)}\n`,
    );
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
    if (!(error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError"))) throw error;
    throw new LockTakenError(`${holder} has held ${path} for ${SAVE_MS / 1000} s`, { cause: error });
  }
}

/** A disk that doesn't respond may block a write forever. */
async function inTime(work: Promise<Error | undefined>): Promise<Error | undefined> {
  const end = new AbortController();
  const late = async (): Promise<Error> => {
    // The lock's own deadline comes first, and names its holder.
    await sleep(2 * SAVE_MS, undefined, { signal: end.signal });
    return new Error(`it was not written within ${(2 * SAVE_MS) / 1000} s`);
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
      ? "resume that process (`kill -CONT PID`), or end it"
      : `free some disk space for ${file}, or make it writable`;
  return new MallexError(createProblem("MX7546", { reason: cause.message, remedy }), { cause });
}

/** Moves the key to the end of the map's order. */
function setLast<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
}

/** The file reveals nothing about the sessions. */
function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

type PinnedSessionEntry = readonly [hash: string, why: string];

interface ReadEntries {
  readonly entries: readonly PinnedSessionEntry[];
  /** Why not all could be read. */
  readonly fault: Error | undefined;
}

/** The other entries can be read. */
class DamagedFile extends Error {}

const ENTRY = /"([0-9a-f]{32})"\s*:\s*"((?:[^"\\]|\\.)*)"/g;

/** Entry by entry, so that damage costs no other entry. Another writer of the file could only add pins. */
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

/** Changes with every write, which replaces the file. Undefined: it doesn't exist. */
function versionOf(file: string): string | undefined {
  try {
    // Looked up several times in each turn, mostly without a file: an exception would cost more than all the rest.
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats && `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
  } catch {
    return "unreadable";
  }
}
