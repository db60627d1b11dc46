import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { writePrivate } from "../files/write-private.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { withLock } from "../supervise/with-lock.ts";
import { dropOldest } from "./drop-oldest.ts";

/** Sessions that stay with profiles that do not leave, remembered beyond the end of mallex. */
export interface BoundSessions {
  /** Why what is known by this name is bound; `undefined`: it is not. */
  why(name: string): string | undefined;
  /** @param names of one session; the first reason of each stays */
  add(names: readonly string[], why: string): void;
  /** Resolves when all that was added is on the disk, or has failed to get there. */
  settled(): Promise<void>;
  /** Resolves when all that was added is on the disk. @throws {MallexError} MX7546 when it can't be written */
  saved(): Promise<void>;
}

export interface BoundOptions {
  /** Absent: nothing outlives the process. */
  readonly file?: string | undefined;
  /** Names; those used longest ago go first. */
  readonly keep: number;
  /** A file that can't be read, or only in part, is an error: something is to stay local. */
  readonly mustRead: boolean;
  readonly warn: (error: unknown) => void;
}

/**
 * Reads the file at once. What is left of a damaged one still binds, the rest is told; one that can't be read at all is never written over.
 * @throws {MallexError} MX7545 when it must be read, and can't be
 */
export function openBoundSessions({ file, keep, mustRead, warn }: BoundOptions): BoundSessions {
  const bound = new Map<string, string>();
  const onUnreadable = mustRead && file !== undefined ? stop(file) : warn;
  const writer = file === undefined ? undefined : createWriter({ file, keep, warn });
  let version: string | undefined;
  /** Other runs share the file: what they have bound since holds here, too. */
  function refresh(): void {
    const now = file === undefined ? undefined : versionOf(file);
    if (file === undefined || now === version) return;
    for (const [hash, why] of readFirst(file, onUnreadable)) if (!bound.has(hash)) bound.set(hash, why);
    dropOldest(bound, keep);
    version = now;
  }
  refresh();
  return {
    why(name) {
      refresh();
      return bound.get(hashOf(name));
    },
    add(names, why) {
      const hashes = names.map(hashOf);
      // With one that is new all go to the end: no talk of many names pushes out its own.
      const isNew = hashes.some((hash) => !bound.has(hash));
      for (const hash of hashes) setLast(bound, hash, bound.get(hash) ?? why);
      if (isNew) writer?.add(hashes.map((hash) => [hash, bound.get(hash) ?? why]));
      dropOldest(bound, keep);
    },
    settled: async () => writer?.settled(),
    saved: async () => writer?.saved(),
  };
}

interface Writer extends Pick<BoundSessions, "settled" | "saved"> {
  add(entries: readonly (readonly [hash: string, why: string])[]): void;
}

function createWriter({ file, keep, warn }: { readonly file: string } & Pick<BoundOptions, "keep" | "warn">): Writer {
  const unsaved = new Map<string, string>();
  let work: Promise<Error | undefined> | undefined;
  async function save(): Promise<Error | undefined> {
    try {
      while (unsaved.size > 0) {
        const added = [...unsaved];
        // Other runs have the same file: theirs are kept, whoever comes first.
        await withLock({ path: `${file}.lock` }, async () => {
          const all = new Map(read(file, warn));
          for (const entry of added) setLast(all, ...entry);
          await writePrivate(file, print([...all].slice(-keep)));
        });
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
    settled: async () => void (await work),
    async saved() {
      if (unsaved.size === 0) return;
      work ??= save();
      const error = await work;
      if (error !== undefined) throw notWritten(file, error);
    },
  };
}

/** Changes with every write: a new file takes the place of the old one. Undefined: there is none, or it can't be looked at. */
function versionOf(file: string): string | undefined {
  try {
    const { ino, size, mtimeMs } = statSync(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? undefined : "unreadable";
  }
}

function notWritten(file: string, cause: Error): MallexError {
  return new MallexError(
    {
      code: "MX7546",
      severity: "error",
      message: `can't write that this session must stay on this machine: ${cause.message}`,
      hint: `make room for ${file}, or make it writable; nothing of this request was sent to any model`,
    },
    { cause },
  );
}

/** A map keeps its order. */
function setLast(map: Map<string, string>, key: string, value: string): void {
  map.delete(key);
  map.set(key, value);
}

/** The file says nothing about whose talks they are. */
function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

function print(entries: readonly (readonly [string, string])[]): string {
  return `${JSON.stringify({ version: 1, sessions: Object.fromEntries(entries) }, null, 2)}\n`;
}

function readFirst(file: string, warn: (error: unknown) => void): [string, string][] {
  try {
    return read(file, warn);
  } catch (error) {
    if (error instanceof MallexError) throw error;
    warn(new Error(`${String(error)}: no session is known to be bound until a rule of neverLeaves matches again`));
    return [];
  }
}

function stop(file: string): (error: unknown) => never {
  return (error) => {
    throw new MallexError({
      code: "MX7545",
      severity: "error",
      message: `can't read which sessions must stay on this machine: ${error instanceof Error ? error.message : String(error)}`,
      hint: `make ${file} readable; or remove it, and go on with none of the talks that stayed here until now`,
    });
  };
}

const ENTRY = /"([0-9a-f]{32})"\s*:\s*"((?:[^"\\]|\\.)*)"/g;

/** Entry by entry, so that damage in one place costs no other. Whoever else may write the file: all it can do is bind. */
function read(file: string, warn: (error: unknown) => void): [string, string][] {
  const text = readIfThere(file);
  if (text === undefined) return [];
  const entries = [...text.matchAll(ENTRY)].map(([, hash = "", why = ""]): [string, string] => [hash, why]);
  if (countOf(text) !== entries.length)
    warn(new Error(`${file} is damaged: of the bound sessions only ${entries.length} can be read and stay bound`));
  return entries;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
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
