import { Nest } from "./loose-nest.ts";
import { LooseText, QUOTES, type TextState } from "./loose-text.ts";
import { isName, mayGoOn, parseBareWord } from "./loose-word.ts";

/**
 * A value, with `end` behind its last character and each liberty taken in words for a person; `open` while more text may make it whole;
 * or why it is none, and the offset where that showed.
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
  /** What follows the text: more of it; the mark that says that the call is over; or nothing, though nobody has cut it. */
  readonly behind: "more" | "mark" | "nothing";
  /** The value holds a name and its arguments: it is not the arguments themselves. */
  readonly isEnvelope: boolean;
}

/** The liberty of a call that nobody has cut, but that does not say that it has all its arguments. */
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
    if (behind === "nothing" && mayGoOn(this.#word)) return { problem: "a number may go on", at };
    const around = this.#around();
    const isEarly = this.#nest.depth > around;
    const problem = this.#finish() ?? this.#nest.close(around);
    if (isEarly) this.#nest.repairs.add(UNFINISHED_ARGUMENTS);
    this.#end = at;
    return problem === undefined ? this.#now() : { problem, at };
  }

  /** How many brackets stand round the arguments. */
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
