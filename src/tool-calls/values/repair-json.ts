import { isName, mayContinue, parseBareWord } from "./repair-json-literals.ts";
import { LooseText, QUOTES, type TextState } from "./repair-json-strings.ts";
import { Nest } from "./repair-json-structure.ts";

/**
 * A value, with `end` after its last character and a note for each deviation from JSON; `open` while more text may complete it;
 * or why it is invalid, and the offset where that was detected.
 */
export type LooseJson =
  | {
      readonly value: unknown;
      readonly end: number;
      readonly repairs: readonly string[];
    }
  | { readonly open: true }
  | { readonly problem: string; readonly at: number };

export interface LooseOptions {
  /** What follows the text: more text; the delimiter that ends the call; or nothing, although it was not cut off. */
  readonly behind: "more" | "mark" | "nothing";
  /** The value holds a name and its arguments: it is not the arguments themselves. */
  readonly isEnvelope: boolean;
}

/** The note for a call that was not cut off but does not mark its end. */
export const UNFINISHED_ARGUMENTS = "a missing end of the arguments";

const AMBIGUOUS_BRACKET = "a closing bracket is missing, and there are several places for it";
const WORD = /[\w$.+-]+/y;

/** Reads one value while it comes. Each character is looked at once; what is open is kept on a list, not on the stack. */
export class LooseReader {
  readonly #options: LooseOptions;
  readonly #nest: Nest;
  #text: LooseText | undefined;
  #word = "";
  /** What ends the comment; `?`: its second character is still to come. */
  #comment: "" | "?" | "\n" | "*/" = "";
  #before = "";
  #offset = 0;
  #end: number | undefined;
  #problem: Extract<LooseJson, { problem: string }> | undefined;

  constructor(options: LooseOptions) {
    this.#options = options;
    this.#nest = new Nest(options.behind !== "more");
  }

  /** The next piece. Once the value is over, nothing more is read. */
  push(piece: string): LooseJson {
    let at = 0;
    while (at < piece.length && this.#problem === undefined && this.#end === undefined) {
      const next = this.#take(piece, at);
      if (this.#nest.expects === "nothing") this.#end = this.#offset + next;
      at = next;
    }
    this.#offset += piece.length;
    return this.#now();
  }

  /** Whether a bracket too many could have closed something earlier than was meant. */
  get mayEndLater(): boolean {
    return this.#nest.goesOnBehindNest;
  }

  /** Nothing more comes. */
  end(): LooseJson {
    const { behind } = this.#options;
    const at = this.#offset;
    if (this.#end !== undefined || this.#problem !== undefined) return this.#now();
    if (this.#comment !== "") return { problem: "a comment has no end", at };
    if (behind === "nothing" && mayContinue(this.#word)) return { problem: "a number may go on", at };
    const around = this.#around();
    const isEarly = this.#nest.depth > around;
    const problem = this.#finish() ?? this.#nest.close(around);
    if (isEarly) this.#nest.repairs.add(UNFINISHED_ARGUMENTS);
    this.#end = at;
    return problem === undefined ? this.#now() : { problem, at };
  }

  /** How many brackets surround the arguments. */
  #around(): number {
    if (!this.#options.isEnvelope) return 0;
    return this.#nest.isList ? 2 : 1;
  }

  #now(): LooseJson {
    if (this.#problem !== undefined) return this.#problem;
    if (this.#end === undefined) return { open: true };
    if (this.#nest.isUnclear(this.#around() + 1)) return { problem: AMBIGUOUS_BRACKET, at: this.#end };
    return {
      value: this.#nest.value,
      end: this.#end,
      repairs: [...this.#nest.repairs],
    };
  }

  #fail(problem: string | undefined, at: number): number {
    if (problem !== undefined) this.#problem ??= { problem, at: this.#offset + at };
    return at;
  }

  #take(piece: string, at: number): number {
    if (this.#comment !== "") return this.#skip(piece, at);
    if (this.#text !== undefined) return this.#readText(this.#text, piece, at);
    const char = piece.charAt(at);
    WORD.lastIndex = at;
    const word = WORD.exec(piece)?.[0];
    if (word !== undefined) this.#word += word;
    if (word !== undefined) return at + word.length;
    if (this.#word !== "") return this.#fail(this.#finish(), at);
    if (char.trim() === "") return at + 1;
    return QUOTES.has(char) ? this.#open(char, at) : this.#mark(char, at);
  }

  #mark(char: string, at: number): number {
    if ("{}[],:".includes(char)) return this.#fail(this.#nest.mark(char), at) + 1;
    if (char !== "/" && char !== "#") return this.#fail(`${JSON.stringify(char)} stands where it does not belong`, at);
    this.#comment = char === "#" ? "\n" : "?";
    return at + 1;
  }

  #open(quote: string, at: number): number {
    const role = this.#nest.begin();
    if (typeof role !== "string") return this.#fail(role.problem, at);
    const { kind } = this.#nest;
    const isComplete = this.#options.behind !== "more";
    const follow = role === "key" ? ":" : isComplete ? ",}]" : kind === "map" ? ",}" : ",]";
    this.#text = new LooseText(quote, {
      role: kind === undefined ? "alone" : role,
      follow,
      beforeName: role === "value" && kind === "map",
      // of a list, the texts before it could be parts of it
      mayHoldQuotes: isComplete && kind === "map",
    });
    return at + 1;
  }

  #readText(text: LooseText, piece: string, at: number): number {
    const next = text.take(piece, at);
    if (text.state === "open") return next;
    if ("problem" in text.state) return this.#fail(text.state.problem, next);
    return this.#fail(this.#finish(), next);
  }

  /** A text or word is over. */
  #finish(): string | undefined {
    const text = this.#text;
    const word = this.#word;
    this.#text = undefined;
    this.#word = "";
    if (text !== undefined) return this.#place(text.state === "open" ? text.finish() : text.state, text.repairs);
    if (word === "") return undefined;
    if (this.#nest.expects === "key") {
      this.#nest.repairs.add("a name without quotes");
      return isName(word) ? this.#nest.key(word) : `${JSON.stringify(word.slice(0, 20))} is no name`;
    }
    const read = parseBareWord(word);
    if ("problem" in read) return read.problem;
    if (read.repair !== undefined) this.#nest.repairs.add(read.repair);
    return this.#nest.add(read.value);
  }

  #place(text: Exclude<TextState, "open">, repairs: ReadonlySet<string>): string | undefined {
    if ("problem" in text) return text.problem;
    for (const one of repairs) this.#nest.repairs.add(one);
    if (text.hasQuotes) this.#nest.seal();
    return this.#nest.expects === "key" ? this.#nest.key(text.text) : this.#nest.add(text.text);
  }

  #skip(piece: string, at: number): number {
    const char = piece.charAt(at);
    const before = this.#before;
    if (this.#comment === "?") {
      if (char !== "/" && char !== "*") return this.#fail("a slash stands where it does not belong", at);
      this.#comment = char === "/" ? "\n" : "*/";
      this.#before = "";
    } else if (char === "\n" ? this.#comment === "\n" : before + char === this.#comment) {
      this.#comment = "";
      this.#nest.repairs.add("a comment");
    } else this.#before = char;
    if (this.#comment === "\n" && /["']/.test(char))
      return this.#fail("a comment holds a quote, or a text has no beginning", at);
    return at + 1;
  }
}

const FENCE = /^\s*```[\w-]*[^\S\n]*\n/;
/** What no JSON is made of. */
const PLAIN_TEXT = /^[\p{L}\p{N}\s.!?’*()-]+$/u;
const DOUBTFUL = /^a (?:missing c|closing bracket too|quote within)/;
const ESCAPED = /^[\s{[]*\\"/;

/**
 * Reads the JSON value at the start of a text, as models write it: strict JSON, and deviations that have only one reading.
 * Nothing is guessed; what could mean two things is a problem. Linear in the text; depth is limited, so no text can exhaust the
 * stack. With `behind` set to a delimiter or nothing, the value is the complete text and may lack its last brackets.
 */
export function readLooseJson(
  text: string,
  { behind = "more", isEnvelope = false }: Partial<LooseOptions> = {},
): LooseJson {
  const options = { behind, isEnvelope };
  const fence = FENCE.exec(text)?.[0];
  if (fence !== undefined) return readFenced(text, fence.length, options);
  if (behind === "more") return new LooseReader(options).push(text);
  if (ESCAPED.test(text)) return readEscaped(text, options);
  const reader = new LooseReader(options);
  const read = reader.push(text);
  return "open" in read ? reader.end() : requireNothingLeft(read, text, !reader.mayEndLater);
}

/** The JSON value that all of a text is. */
export function readCompleteJson(text: string): Extract<LooseJson, { readonly value: unknown }> | undefined {
  const read = readLooseJson(text);
  return "value" in read && text.slice(read.end).trim() === "" ? read : undefined;
}

/** Nothing may remain of a complete text except surplus words and brackets. */
function requireNothingLeft(read: LooseJson, text: string, mayHaveBrackets: boolean): LooseJson {
  if (!("value" in read)) return read;
  const { value, end, repairs } = read;
  const rest = text.slice(end).trim();
  if (rest === "") return read;
  const isBracket = mayHaveBrackets && /^[}\]\s]{1,9}$/.test(rest);
  if (isAmbiguousRepair(repairs) || !(isBracket || PLAIN_TEXT.test(rest)))
    return { problem: "something follows it", at: end };
  return {
    value,
    end: text.length,
    repairs: [...repairs, isBracket ? "a closing bracket too many" : "words behind it"],
  };
}

/** JSON behind an opening fence, with a closing one or without. */
function readFenced(text: string, start: number, options: LooseOptions): LooseJson {
  const inner = text.slice(start);
  if (FENCE.test(inner)) return { problem: "a fence within a fence", at: start };
  const isComplete = options.behind !== "more";
  const shut = isComplete ? inner.replace(/```\s*$/, "") : inner;
  const read = readLooseJson(shut, shut === inner ? options : { ...options, behind: "mark" });
  if ("problem" in read) return { ...read, at: read.at + start };
  if ("open" in read) return read;
  const rest = inner.slice(read.end);
  const close = /^\s*```/.exec(rest)?.[0] ?? "";
  if (!isComplete && close === "" && "```".startsWith(rest.trim())) return { open: true };
  return {
    ...read,
    end: start + read.end + close.length,
    repairs: ["a fence around it", ...read.repairs],
  };
}

/** JSON that was encoded as a text, without the surrounding quotes: completely, or not at all. */
function readEscaped(text: string, options: LooseOptions): LooseJson {
  const inner = unescaped(text);
  if (inner === undefined) return { problem: "some of its quotes are escaped", at: 0 };
  const read = readLooseJson(inner, options);
  if (!("value" in read)) return "problem" in read ? { ...read, at: 0 } : read;
  if (read.repairs.length > 0)
    return {
      problem: "it is escaped as a whole, and is no JSON without that",
      at: 0,
    };
  return {
    value: read.value,
    end: text.length,
    repairs: ["quotes escaped as if it were a text"],
  };
}

/** Where only the quotes were escaped, another backslash would mean something else. */
function unescaped(text: string): string | undefined {
  if (text.replaceAll(String.raw`\\\"`, "").includes(String.raw`\\`)) return undefined;
  try {
    const inner = JSON.parse(`"${text.replaceAll(/[\n\r\t]/g, " ")}"`) as unknown;
    return typeof inner === "string" ? inner : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a field may be in the wrong place: where brackets, commas or quotes were repaired. Then the schema decides. */
export function isAmbiguousRepair(repairs: readonly string[]): boolean {
  return repairs.some((one) => DOUBTFUL.test(one));
}
