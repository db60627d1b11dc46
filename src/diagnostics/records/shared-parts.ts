import { randomBytes } from "node:crypto";
import { redactJson, type Redact } from "../log/redact.ts";
import type { TurnRecord } from "./turn-record.ts";

/** A shorter text is sent again: that takes no longer than to look it up. */
const SHORTEST = 200;

/** UTF-16 units of the parts that both sides remember. */
const MOST_CHARS = 2_000_000;

/** Parts of turns that the other side does not know yet. */
export interface AddedParts {
  /** What a reference begins with; the number of its part follows. */
  readonly mark: string;
  /** The number of the first one; 0: all parts before are forgotten. */
  readonly first: number;
  readonly parts: readonly unknown[];
}

/** A turn with references in place of some parts. */
export type PackedTurn = Omit<TurnRecord, "prompt" | "request"> & {
  readonly prompt: readonly unknown[];
  readonly request: unknown;
};

/** Turn n+1 repeats turn n: its system text, its tools and all messages but the last few. They are sent once, as long as they are the same objects. */
export class PartSender {
  /** Not to be guessed: no text of a conversation begins like a reference. */
  readonly #mark = `part-${randomBytes(16).toString("hex")}-`;
  readonly #known = new Map<unknown, string>();
  #unsent: unknown[] = [];
  #chars = 0;

  pack(turn: TurnRecord): PackedTurn {
    const { messages, system, tools } = turn.request;
    const prompt = turn.prompt.map((message) =>
      message.content.length < SHORTEST ? message : { ...message, content: this.#refer(message.content) },
    );
    const request = {
      ...turn.request,
      messages: messages.map((message) => this.#refer(message)),
      ...(system !== undefined && { system: this.#refer(system) }),
      ...(tools !== undefined && { tools: this.#refer(tools) }),
    };
    return { ...turn, prompt, request };
  }

  /** The parts of what was packed since the last call. */
  take(): AddedParts {
    const parts = this.#unsent;
    const added = { mark: this.#mark, first: this.#known.size - parts.length, parts };
    this.#unsent = [];
    if (this.#chars > MOST_CHARS) this.forget();
    return added;
  }

  forget(): void {
    this.#known.clear();
    this.#unsent = [];
    this.#chars = 0;
  }

  #refer(part: unknown): string {
    const known = this.#known.get(part);
    if (known !== undefined) return known;
    const reference = `${this.#mark}${this.#known.size}`;
    this.#known.set(part, reference);
    this.#unsent.push(part);
    this.#chars += charsOf(part);
    return reference;
  }
}

function charsOf(part: unknown): number {
  if (typeof part === "string") return part.length;
  if (typeof part !== "object" || part === null) return 1;
  return Object.entries(part).reduce((sum, [name, value]) => sum + name.length + charsOf(value), 1);
}

/** The other side: each part is redacted and encoded once. */
export class PartReceiver {
  #mark = "";
  #parts: unknown[] = [];
  #encoded = new WeakMap<Redact, Map<string, Buffer>>();

  receive({ mark, first, parts }: AddedParts): void {
    if (first === 0) {
      this.#parts = [];
      this.forgetEncoded();
    }
    this.#mark = mark;
    for (const part of parts) this.#parts.push(part);
  }

  /** From now on, other secrets are known. */
  forgetEncoded(): void {
    this.#encoded = new WeakMap();
  }

  /** The JSON of a turn, with its parts in it. */
  encode(turn: object, redact: Redact): Buffer[] {
    const mark = this.#mark;
    const json = redactJson(turn, (text) => (mark !== "" && text.startsWith(mark) ? text : redact(text)), 2);
    const [start = "", ...others] = mark === "" ? [json] : json.split(`"${mark}`);
    const all: Buffer[] = [Buffer.from(start)];
    let before = start;
    for (const other of others) {
      const end = other.indexOf('"');
      all.push(this.#encodePart(Number(other.slice(0, end)), indentOf(before), redact));
      before = other.slice(end + 1);
      all.push(Buffer.from(before));
    }
    return all;
  }

  #encodePart(number: number, indent: string, redact: Redact): Buffer {
    let known = this.#encoded.get(redact);
    if (known === undefined) this.#encoded.set(redact, (known = new Map()));
    const key = `${number}${indent}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const json = redactJson(this.#parts[number], redact, 2).replaceAll("\n", `\n${indent}`);
    const encoded = Buffer.from(json);
    known.set(key, encoded);
    return encoded;
  }
}

/** Of the last line. */
function indentOf(text: string): string {
  return /^ */.exec(text.slice(text.lastIndexOf("\n") + 1))?.[0] ?? "";
}
