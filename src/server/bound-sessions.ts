import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writePrivate } from "../files/write-private.ts";
import { withLock } from "../supervise/with-lock.ts";

/** Sessions that stay with profiles that do not leave, remembered beyond the end of mallex. */
export interface BoundSessions {
  /** Why the session is bound; `undefined`: it is not. */
  why(key: string): string | undefined;
  add(key: string, why: string): void;
  /** Resolves when all that was added is on the disk, or has failed to get there. */
  settled(): Promise<void>;
}

export interface BoundOptions {
  /** Absent: nothing outlives the process. */
  readonly file?: string | undefined;
  /** The oldest go first. */
  readonly keep: number;
  readonly warn: (error: unknown) => void;
}

/** Reads the file at once. What is left of a damaged one still binds, the rest is told; one that can't be read at all is never written over. */
export function openBoundSessions({ file, keep, warn }: BoundOptions): BoundSessions {
  const bound = new Map(file === undefined ? [] : readOrWarn(file, warn));
  const unsaved = new Map<string, string>();
  let work: Promise<void> | undefined;
  async function save(path: string): Promise<void> {
    try {
      while (unsaved.size > 0) {
        const added = [...unsaved];
        // Other runs have the same file: theirs are kept, whoever comes first.
        await withLock({ path: `${path}.lock` }, async () => {
          const all = new Map([...read(path, warn), ...added]);
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
    why: (key) => bound.get(hashOf(key)),
    add(key, why) {
      const hash = hashOf(key);
      if (bound.has(hash)) return;
      bound.set(hash, why);
      unsaved.set(hash, why);
      for (const oldest of [...bound.keys()].slice(0, -keep)) bound.delete(oldest);
      if (file !== undefined) work ??= Promise.resolve().then(async () => save(file));
    },
    settled: async () => work,
  };
}

/** The file says nothing about whose talks they are. */
function hashOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

function print(entries: readonly (readonly [string, string])[]): string {
  return `${JSON.stringify({ version: 1, sessions: Object.fromEntries(entries) }, null, 2)}\n`;
}

function readOrWarn(file: string, warn: (error: unknown) => void): [string, string][] {
  try {
    return read(file, warn);
  } catch (error) {
    warn(new Error(`${String(error)}: no session is known to be bound until a rule of neverLeaves matches again`));
    return [];
  }
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
