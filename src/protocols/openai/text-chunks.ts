import { randomUUID } from "node:crypto";
import type { ChatChunk } from "../../../generated/types/openai.d.ts";
import { tryJson } from "../../shared/utilities.ts";

/** The key of the text, without what may follow it: `:`, and with some servers a blank. */
const KEY = '"content"';

/** A text that no server sends. */
const MARKER: string = randomUUID();

/**
 * Chunks of one answer differ in their text alone. What surrounds it is compared with an earlier chunk's and not parsed again, which
 * takes a fifth of the time.
 */
export class TextChunks {
  #before = "";
  #behind = "";

  /** The text of a chunk that says nothing else; undefined: it has to be parsed. */
  textOf(data: string): string | undefined {
    const before = this.#before;
    const end = data.length - this.#behind.length;
    if (before === "" || end - before.length < 2 || !data.endsWith(this.#behind) || !data.startsWith(before))
      return undefined;
    return stringOf(data.slice(before.length, end));
  }

  /** @param chunk what `data` is when parsed, valid */
  learn(data: string, chunk: ChatChunk): void {
    const key = data.indexOf(KEY);
    if (onlyTextOf(chunk) === undefined || key === -1) return;
    const start = data.indexOf('"', key + KEY.length);
    const [before, behind] = [data.slice(0, start), data.slice(start + quotedLength(data, start))];
    // The same name may be elsewhere, or be written with escapes: what decides is where another text would be read.
    if (textIn(before + JSON.stringify(MARKER) + behind) !== MARKER) return;
    this.#before = before;
    this.#behind = behind;
  }
}

/** The text of a chunk that has no calls, thoughts, counts, error or end. */
function onlyTextOf(chunk: ChatChunk): string | undefined {
  const [choice, ...more] = chunk.choices ?? [];
  if (choice === undefined || more.length > 0) return undefined;
  if (chunk.usage || choice.finish_reason || "error" in chunk) return undefined;
  const { content, ...others } = { ...choice.delta };
  const isOnly = Object.entries(others).every(([key, value]) => key === "role" || value === null || value === "");
  return isOnly && typeof content === "string" ? content : undefined;
}

/** The text of a chunk as it is written; undefined: it is no JSON, or has none. */
function textIn(data: string): unknown {
  return (tryJson(data) as ChatChunk | undefined)?.choices?.[0]?.delta?.content;
}

/** The text that is written here as JSON, if it is one text and nothing else. */
function stringOf(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Characters from a quote to the one that closes it. */
function quotedLength(data: string, start: number): number {
  for (let at = start + 1; at < data.length; at++) {
    if (data[at] === "\\") at++;
    else if (data[at] === '"') return at + 1 - start;
  }
  return 0;
}
