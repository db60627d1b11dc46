import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Redact } from "../../diagnostics/log/redact.ts";
import type { WarmPrompt, WarmStore } from "../../server/context/warm-prompts.ts";
import { sha256 } from "../../shared/files/digest.ts";
import { readPrivateFileSafely, writePrivate } from "../../shared/files/private-files.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";

/** Characters of a prompt that is kept. */
const MAX_CHARS = 4_000_000;

export interface WarmStoreOptions {
  readonly folder: string;
  /** The file that names the profiles. */
  readonly config: string;
  readonly redact: Redact;
  /** Whether turns are recorded now. */
  readonly isAllowed: () => boolean;
  readonly warn: (error: unknown) => void;
}

/** The newest prompt of each profile in a file of its own, up to the first message that holds a secret. */
export function createWarmStore({ folder, config, redact, isAllowed, warn }: WarmStoreOptions): WarmStore {
  const fileOf = (profile: string): string =>
    join(folder, `${sha256(JSON.stringify([config, profile])).slice(0, 16)}.json`);
  const remove = (profile: string): void => {
    try {
      rmSync(fileOf(profile), { force: true });
    } catch (error) {
      warn(error);
    }
  };
  let last = Promise.resolve();
  return {
    read(profile) {
      const read = readPrivateFileSafely(fileOf(profile));
      if (!isAllowed()) remove(profile);
      const value: unknown = isAllowed() && read.kind === "text" ? tryJson(read.text) : undefined;
      const isPrompt = isRecord(value) && Array.isArray(value["messages"]) && Array.isArray(value["tools"]);
      return isPrompt ? (value as unknown as WarmPrompt) : undefined;
    },
    write(profile, prompt) {
      const clean = withoutSecrets(prompt, redact);
      const text = JSON.stringify(clean);
      if (clean.messages.length === 0 || text.length > MAX_CHARS) return remove(profile);
      last = last.then(async () => writePrivate(fileOf(profile), text)).catch(warn);
    },
    remove,
  };
}

/** A cache helps as far as the prompt is the same: with a text taken out of a message, it would help no further anyway. */
function withoutSecrets(prompt: WarmPrompt, redact: Redact): WarmPrompt {
  const isClean = (part: object): boolean => {
    const text = JSON.stringify(part);
    return redact(text) === text;
  };
  if (!prompt.tools.every(isClean)) return { ...prompt, messages: [] };
  const end = prompt.messages.findIndex((message) => !isClean(message));
  return end < 0 ? prompt : { ...prompt, messages: prompt.messages.slice(0, end) };
}
