import { readFileSync, statSync } from "node:fs";
import { hasCode } from "../files/read-own-file.ts";

type PinnedSessionEntry = readonly [hash: string, why: string];

interface ReadEntries {
  readonly entries: readonly PinnedSessionEntry[];
  /** Why not all could be read. */
  readonly fault: Error | undefined;
}

/** The rest of its entries can be read. */
export class DamagedFile extends Error {}

const ENTRY = /"([0-9a-f]{32})"\s*:\s*"((?:[^"\\]|\\.)*)"/g;

/** Entry by entry, so that damage in one place costs no other. Whoever else may write the file: all it can do is bind. */
export function readEntries(file: string): ReadEntries {
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

export function printEntries(entries: readonly PinnedSessionEntry[]): string {
  return `${JSON.stringify({ version: 1, sessions: Object.fromEntries(entries) }, null, 2)}\n`;
}

/** Changes with every write: a new file takes the place of the old one. Undefined: there is none, or it can't be looked at. */
export function versionOf(file: string): string | undefined {
  try {
    const { ino, size, mtimeMs } = statSync(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    return hasCode(error, "ENOENT") ? undefined : "unreadable";
  }
}
