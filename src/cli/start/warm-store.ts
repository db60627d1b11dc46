import { statSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { redactDeep, type Redact } from "../../diagnostics/log/redact.ts";
import type { WarmPrompt, WarmStore } from "../../server/context/warm-prompts.ts";
import { sha256 } from "../../shared/files/digest.ts";
import { isRunning } from "../../shared/files/is-running.ts";
import { draftOwner, hasCode, readPrivateFileSafely, writePrivate } from "../../shared/files/private-files.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";

/** Characters of a prompt that is kept. */
const MAX_CHARS = 4_000_000;
/** Of other configurations: all of them may be gone. */
const MAX_BYTES = 1_000_000_000;
const MAX_AGE_MS = 14 * 24 * 60 * 60 * 1000;

interface KeptPrompt extends WarmPrompt {
  /** Hash of its id. */
  readonly session?: string;
}

export interface WarmStoreOptions {
  readonly folder: string;
  /** The file that names the profiles. */
  readonly config: string;
  readonly redact: Redact;
  /** Profiles whose prompts may be kept now. */
  readonly kept: () => readonly string[];
  readonly warn: (error: unknown) => void;
}

/**
 * The newest prompt of each profile in a file of its own, up to the first message that holds a secret. What an earlier run has kept of other profiles of
 * this configuration is removed.
 */
export function createWarmStore({ folder, config, redact, kept, warn }: WarmStoreOptions): WarmStore {
  const short = (text: string): string => sha256(text).slice(0, 16);
  const nameOf = (profile: string): string => `${short(config)}-${short(profile)}`;
  const fileOf = (profile: string): string => join(folder, `${nameOf(profile)}.json`);
  /** Profiles whose file is about to go. */
  const removed = new Set<string>();
  let last = Promise.resolve();
  const queue = (work: () => Promise<void>): void => void (last = last.then(work).catch(warn));
  /** A prompt is a `.json`, and the cache that a server has written of it a `.slot`. */
  const removeFiles = async (isWanted: (name: string) => boolean): Promise<void> => {
    for (const name of await filesIn(folder))
      if (/\.(?:json|slot|part)$/.test(name) && isWanted(name)) await rm(join(folder, name), { force: true });
  };
  /** Hashes of the sessions of prompts that this mallex has written, by profile. */
  const sessions = new Map<string, string>();
  const read = (profile: string): KeptPrompt | undefined => {
    const file = readPrivateFileSafely(fileOf(profile));
    const value: unknown = file.kind === "text" ? tryJson(file.text) : undefined;
    const isPrompt = isRecord(value) && Array.isArray(value["messages"]) && Array.isArray(value["tools"]);
    return isPrompt ? (value as unknown as KeptPrompt) : undefined;
  };
  /** Of the file as it is now: other runs of this configuration write it, too. */
  const versions = new Map<string, { readonly version: string; readonly session: string | undefined }>();
  const sessionOnDisk = (profile: string): string | undefined => {
    const stat = statSync(fileOf(profile), { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    const version = `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
    const known = versions.get(profile);
    if (known?.version === version) return known.session;
    const { session } = read(profile) ?? {};
    versions.set(profile, { version, session });
    return session;
  };
  const remove = (profile: string): void => {
    removed.add(profile);
    sessions.delete(profile);
    queue(async () => removeFiles((name) => name.startsWith(`${nameOf(profile)}.`)));
  };
  queue(async () => {
    const wanted = new Set(kept().map(nameOf));
    const isWanted = (name: string): boolean => wanted.has(name.split(".")[0] ?? "");
    await removeFiles((name) => name.startsWith(`${short(config)}-`) && !isWanted(name));
    for (const name of await filesIn(folder)) if (isAbandoned(name)) await rm(join(folder, name), { force: true });
    await prune(folder, isWanted);
  });
  return {
    read(profile) {
      if (!kept().includes(profile)) remove(profile);
      if (removed.has(profile)) return undefined;
      return read(profile);
    },
    write(profile, prompt, session) {
      const clean = withoutSecrets(prompt, redact);
      const text = JSON.stringify({ ...clean, session: short(session) });
      if (clean.messages.length === 0 || text.length > MAX_CHARS) {
        remove(profile);
        return undefined;
      }
      removed.delete(profile);
      sessions.set(profile, short(session));
      queue(async () => writePrivate(fileOf(profile), text));
      return clean;
    },
    nameOf: (profile, session) => [nameOf(profile), ...(session === undefined ? [] : [short(session)])].join("."),
    remove,
    forget(session) {
      const wanted = short(session);
      for (const profile of kept())
        if (sessions.get(profile) === wanted || sessionOnDisk(profile) === wanted) remove(profile);
      // A slot may be older than the prompt.
      queue(async () => removeFiles((name) => name.split(".")[1] === wanted));
    },
    async settled() {
      for (let seen: unknown; seen !== last;) await (seen = last);
    },
  };
}

/** The process that writes a file: a mallex a prompt, or a server a slot. */
function writerOf(name: string): number | undefined {
  const [, pid] = /\.(\d+)\.part$/.exec(name) ?? [];
  return pid === undefined ? draftOwner(name) : Number(pid);
}

/** What a killed process has not finished. */
function isAbandoned(name: string): boolean {
  const writer = writerOf(name);
  return writer !== undefined && !isRunning(writer);
}

interface PromptFiles {
  readonly names: string[];
  /** The newest. */
  time: number;
  bytes: number;
}

/**
 * Removes prompts of configurations that have not been started for long, each with its slot. The newest is kept whatever its size, and what is being
 * written stays. @param isWanted a file of this one
 */
async function prune(folder: string, isWanted: (name: string) => boolean): Promise<void> {
  const found = new Map<string, PromptFiles>();
  for (const name of await filesIn(folder)) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat === undefined || isWanted(name) || writerOf(name) !== undefined) continue;
    const prompt = name.split(".", 1)[0] ?? "";
    const files = found.get(prompt) ?? { names: [], time: 0, bytes: 0 };
    found.set(prompt, files);
    files.names.push(name);
    files.time = Math.max(files.time, stat.mtimeMs);
    files.bytes += stat.size;
  }
  let sum = 0;
  for (const [at, { names, time, bytes }] of [...found.values()].toSorted((a, b) => b.time - a.time).entries()) {
    sum += bytes;
    const isTooMuch = sum > MAX_BYTES && at > 0;
    if (!isTooMuch && time >= Date.now() - MAX_AGE_MS) continue;
    for (const name of names) await rm(join(folder, name), { force: true });
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  });
}

/** A cache helps as far as the prompt is the same: with a text taken out of a message, it would help no further anyway. */
function withoutSecrets(prompt: WarmPrompt, redact: Redact): WarmPrompt {
  const find: Redact = (text) => (isClean(text, redact) ? text : "");
  const holdsNone = (part: object): boolean => redactDeep(part, find) === part;
  if (!prompt.tools.every(holdsNone)) return { ...prompt, messages: [] };
  const end = prompt.messages.findIndex((message) => !holdsNone(message));
  return end < 0 ? prompt : { ...prompt, messages: prompt.messages.slice(0, end) };
}

/** Texts may hold JSON, of calls and results, and that JSON again: a secret at the start of a line follows the `n` of an escape there. */
function isClean(text: string, redact: Redact): boolean {
  let plain = text;
  for (let depth = 0; depth < 4; depth++) {
    if (redact(plain) !== plain) return false;
    const inner = plain.replaceAll(/\\(?:u[\da-f]{4}|["\\/bfnrt])/gi, unescaped);
    if (inner === plain) return true;
    plain = inner;
  }
  return redact(plain) === plain;
}

function unescaped(escape: string): string {
  const value = tryJson(`"${escape}"`);
  return typeof value === "string" ? value : escape;
}
