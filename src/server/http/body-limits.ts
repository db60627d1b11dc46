import { createError } from "../../diagnostics/problem.ts";
import { MAX_DEPTH } from "../../protocols/json/parse.ts";
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from "../../protocols/json/scan-keys.ts";

/** More than any client sends: the longest conversation of a model with a million tokens has a few thousand messages. */
export const BODY_LIMITS = {
  messages: 10_000,
  blocks: 20_000,
  tools: 2000,
  values: 300_000,
  /** Such as those in the schema of the answer. */
  "values outside messages, system and tools": 10_000,
} as const;

type Counted = keyof typeof BODY_LIMITS;

/** How many bytes of text take as long to prepare as one of these. */
const WEIGHTS = { messages: 800, blocks: 800, tools: 1000, values: 80, escapes: 32 } as const;

/** The fields of a body that may have many values. */
const LONG_FIELDS: readonly string[] = ["messages", "system", "tools", "functions"];

/** Longer than the names of the lists that are counted. */
const MAX_KEY = 16;

/**
 * Counts what is in a JSON body while it arrives, so that a body of a million tiny parts is refused before it is parsed. What is
 * not JSON is counted somehow: the parser refuses it afterwards.
 */
export class BodyScanner {
  readonly #counts: Record<Counted, number> = {
    messages: 0,
    blocks: 0,
    tools: 0,
    values: 0,
    "values outside messages, system and tools": 0,
  };
  #bytes = 0;
  /** Backslashes; most of them are those of line ends. */
  #escapes = 0;
  #depth = 0;
  #isInString = false;
  /** The last byte is a backslash that escapes the next one. */
  #isEscaped = false;
  /** The start of the last string of the outermost object. */
  #text = "";
  /** The field of the outermost object whose value is being read. */
  #field = "";
  #isLong = false;

  /** What it takes to prepare the body so far, as bytes of text that take as long: a thousand tiny blocks are more work than what they say. */
  get weight(): number {
    const { messages, blocks, tools, values } = this.#counts;
    return (
      this.#bytes +
      this.#escapes * WEIGHTS.escapes +
      messages * WEIGHTS.messages +
      blocks * WEIGHTS.blocks +
      tools * WEIGHTS.tools +
      values * WEIGHTS.values
    );
  }

  /** @throws {MallexError} MX8029 for more than BODY_LIMITS, MX8001 for what is nested too deep to be parsed */
  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    this.#escapes += countOf(BACKSLASH, bytes);
    for (let at = this.#isInString ? this.#skipString(bytes, 0) : 0; at < bytes.length; at++) {
      switch (bytes[at]) {
        case QUOTE:
          this.#isInString = true;
          if (this.#depth === 1) this.#text = "";
          at = this.#skipString(bytes, at + 1) - 1;
          break;
        case COLON:
          if (this.#depth === 1) this.#beginField(this.#text);
          break;
        case COMMA:
          this.#countValue();
          break;
        case OPEN_BRACE:
          this.#open();
          break;
        case OPEN_BRACKET:
          this.#descend();
          break;
        case CLOSE_BRACE:
        case CLOSE_BRACKET:
          this.#depth--;
          break;
        default:
      }
    }
  }

  /** An object: by its depth a message, a block of a message or of the system text, a tool, or any other value. */
  #open(): void {
    this.#descend();
    if (this.#depth === 3) this.#count(this.#field === "messages" || this.#field === "tools" ? this.#field : "blocks");
    else if (this.#depth === 5 && this.#field === "messages") this.#count("blocks");
  }

  #descend(): void {
    if (++this.#depth > MAX_DEPTH) throw createError("MX8001.tooDeep", { maxDepth: MAX_DEPTH });
    this.#countValue();
  }

  #beginField(name: string): void {
    this.#field = name;
    this.#isLong = LONG_FIELDS.includes(name);
  }

  #countValue(): void {
    this.#count("values");
    if (!this.#isLong) this.#count("values outside messages, system and tools", this.#field);
  }

  /** @param field where the one too many is, if the name of what is counted doesn't say so */
  #count(what: Counted, field = ""): void {
    if (++this.#counts[what] <= BODY_LIMITS[what]) return;
    const limit = BODY_LIMITS[what].toLocaleString("en");
    throw createError("MX8029", { what: field === "" ? what : `${what}, and the last is in \`${field}\``, limit });
  }

  /** @returns the position after the closing quote, or the end of these bytes */
  #skipString(bytes: Uint8Array, start: number): number {
    for (let from = start; ;) {
      const quote = bytes.indexOf(QUOTE, from);
      const end = quote === -1 ? bytes.length : quote;
      let slashes = 0;
      while (end - 1 - slashes >= start && bytes[end - 1 - slashes] === BACKSLASH) slashes++;
      const carried = end - slashes === start && this.#isEscaped ? 1 : 0;
      const isEscaped = (slashes + carried) % 2 === 1;
      if (quote === -1) this.#isEscaped = isEscaped;
      else if (isEscaped) {
        from = quote + 1;
        continue;
      } else {
        this.#isInString = false;
        this.#isEscaped = false;
      }
      if (this.#depth === 1 && this.#text.length < MAX_KEY)
        this.#text += Buffer.from(bytes.subarray(start, Math.min(end, start + MAX_KEY))).toString("latin1");
      return quote === -1 ? bytes.length : quote + 1;
    }
  }
}

/** By a plain loop: a search for each would take ten times as long where there are many. Four bytes at a time, which takes a third of the time. */
function countOf(wanted: number, bytes: Uint8Array): number {
  const start = -bytes.byteOffset & 3;
  if (bytes.length < start + 4) return bytes.reduce((count, byte) => count + (byte === wanted ? 1 : 0), 0);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + start, (bytes.length - start) >> 2);
  const pattern = wanted * 0x01010101;
  let count = 0;
  for (let at = 0; at < words.length; at++) {
    // The highest bit of each byte of the sum is set unless the byte is 0, as it is where the wanted one was.
    const word = (words[at] ?? 0) ^ pattern;
    let zeros = ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) & 0x80808080;
    for (; zeros !== 0; zeros &= zeros - 1) count++;
  }
  for (let at = 0; at < start; at++) if (bytes[at] === wanted) count++;
  for (let at = start + words.length * 4; at < bytes.length; at++) if (bytes[at] === wanted) count++;
  return count;
}
