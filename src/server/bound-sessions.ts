import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
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
  const bound = new Map(file === undefined ? [] : readFirst(file, mustRead ? stop(file) : warn));
  const unsaved = new Map<string, string>();
  let work: Promise<void> | undefined;
  async function save(path: string): Promise<void> {
    try {
      while (unsaved.size > 0) {
        const added = [...unsaved];
        // Other runs have the same file: theirs are kept, whoever comes first.
        await withLock({ path: `${path}.lock` }, async () => {
          const all = new Map(read(path, warn));
          for (const entry of added) setLast(all, ...entry);
          await writePrivate(path, print([...all].slice(-keep)));
        });
        for (const [hash] of added) unsaved.delete(hash);
      }
    } catch (error) {
      warn(error);
    }
    work = undefined;
  }
  return {
    why: (name) => bound.get(hashOf(name)),
    add(names, why) {
      const hashes = names.map(hashOf);
      // With one that is new all go to the end: no talk of many names pushes out its own.
      const isNew = hashes.some((hash) => !bound.has(hash));
      for (const hash of hashes) {
        const reason = bound.get(hash) ?? why;
        setLast(bound, hash, reason);
        if (isNew) setLast(unsaved, hash, reason);
      }
      dropOldest(bound, keep);
      if (isNew && file !== undefined) work ??= Promise.resolve().then(async () => save(file));
    },
    settled: async () => work,
  };
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
