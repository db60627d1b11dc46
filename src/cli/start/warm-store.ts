import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { redactDeep, type Redact } from "../../diagnostics/log/redact.ts";
import type { WarmPrompt, WarmStore } from "../../server/context/warm-prompts.ts";
import { sha256 } from "../../shared/files/digest.ts";
import { hasCode, readPrivateFileSafely, writePrivate } from "../../shared/files/private-files.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";

/** Characters of a prompt that is kept. */
const MAX_CHARS = 4_000_000;

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
  const remove = (profile: string): void => {
    removed.add(profile);
    queue(async () => removeFiles((name) => name.startsWith(`${nameOf(profile)}.`)));
  };
  queue(async () => {
    const wanted = new Set(kept().map(nameOf));
    // A name without the configuration's is of an older mallex.
    const isOwn = (name: string): boolean => name.startsWith(`${short(config)}-`) || !name.includes("-");
    await removeFiles((name) => isOwn(name) && !wanted.has(name.split(".")[0] ?? ""));
  });
  return {
    read(profile) {
      if (!kept().includes(profile)) remove(profile);
      if (removed.has(profile)) return undefined;
      const read = readPrivateFileSafely(fileOf(profile));
      const value: unknown = read.kind === "text" ? tryJson(read.text) : undefined;
      const isPrompt = isRecord(value) && Array.isArray(value["messages"]) && Array.isArray(value["tools"]);
      return isPrompt ? (value as unknown as WarmPrompt) : undefined;
    },
    write(profile, prompt) {
      const clean = withoutSecrets(prompt, redact);
      const text = JSON.stringify(clean);
      if (clean.messages.length === 0 || text.length > MAX_CHARS) {
        remove(profile);
        return undefined;
      }
      removed.delete(profile);
      queue(async () => writePrivate(fileOf(profile), text));
      return clean;
    },
    nameOf,
    remove,
    async settled() {
      for (let seen: unknown; seen !== last;) await (seen = last);
    },
  };
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
