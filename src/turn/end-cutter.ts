import type { TurnEnd } from "../../generated/types/plan.d.ts";
import { beginningOf } from "./find-mark.ts";
import { OpenTags } from "./open-tags.ts";

/** Whether a text ends within a call, or right behind a whole one. */
export type CallAt = (text: string) => "open" | "whole" | undefined;

/**
 * Cuts tokens that end a turn at the end of one text while it comes, the same wherever it was cut. What may be such a token waits, and so do blanks
 * behind one; everything else goes on at once. A token that closes what the text itself has opened (`<s>old</s>`), or that stands in code, is text.
 */
export class EndCutter {
  readonly #tokens: readonly string[];
  readonly #next: readonly string[];
  /** Both. */
  readonly #marks: readonly string[];
  readonly #find: RegExp;
  readonly #callAt: CallAt;
  readonly #open: OpenTags;
  /** What has been given. */
  #said = "";
  /** Not looked at yet, or the beginning of a mark. */
  #rest = "";
  /** Tokens and blanks that may be the end. */
  #held = "";
  /** The tokens in it. */
  #tokensHeld: string[] = [];
  /** The text is about turns: it holds what one begins with. */
  #isAbout = false;
  /** The next turn has begun: all that follows is not the answer's. */
  isOver = false;

  constructor(ends: readonly TurnEnd[], callAt: CallAt) {
    this.#tokens = ends.map(({ token }) => token);
    this.#next = ends.flatMap(({ next }) => next ?? []);
    this.#marks = [...this.#tokens, ...this.#next].toSorted((a, b) => b.length - a.length);
    this.#find = new RegExp(this.#marks.map(escaped).join("|"));
    this.#callAt = callAt;
    this.#open = new OpenTags(ends);
  }

  push(text: string): string {
    this.#rest += text;
    let given = "";
    while (this.#rest !== "" && !this.isOver) {
      const [rest, buffered] = [this.#rest, this.#held];
      given += this.#held === "" ? this.#seek() : this.#goOn();
      if (this.#rest === rest && this.#held === buffered) break;
    }
    return given;
  }

  /** Nothing more comes: tokens that are held are the end. */
  finish(): string {
    if (this.#held !== "") return this.isOver || !this.#isInCode() ? "" : this.#release();
    const rest = this.#rest;
    this.#rest = "";
    return this.#give(rest);
  }

  /** The tokens that were cut at the end. */
  get cut(): readonly string[] {
    return this.#tokensHeld;
  }

  /** Goes to the next mark. */
  #seek(): string {
    const found = this.#find.exec(this.#rest);
    if (found === null) {
      const keep = this.#beginning(this.#rest);
      return this.#giveUpTo(this.#rest.length - keep);
    }
    const [mark] = found;
    if (!this.#tokens.includes(mark)) {
      this.#isAbout = true;
      return this.#giveUpTo(found.index + mark.length);
    }
    const before = this.#giveUpTo(found.index);
    if (this.#open.closes(mark, this.#said)) return before + this.#giveUpTo(mark.length);
    this.#hold(mark);
    return before;
  }

  /** Behind a token: what follows says whether it is the end. */
  #goOn(): string {
    const blanks = this.#rest.length - this.#rest.trimStart().length;
    this.#held += this.#rest.slice(0, blanks);
    this.#rest = this.#rest.slice(blanks);
    const rest = this.#rest;
    if (this.#marks.some((mark) => mark.length > rest.length && mark.startsWith(rest))) return "";
    if (this.#next.some((mark) => rest.startsWith(mark)) && !this.#tellsOfTurns()) {
      this.isOver = true;
      return "";
    }
    const token = this.#tokens.find((one) => rest.startsWith(one));
    if (token === undefined || this.#open.closes(token, this.#said)) return this.#release();
    this.#hold(token);
    return "";
  }

  #hold(token: string): void {
    this.#held += token;
    this.#tokensHeld.push(token);
    this.#rest = this.#rest.slice(token.length);
  }

  /** Something follows them: they are text. */
  #release(): string {
    const buffered = this.#held;
    this.#isAbout ||= this.#tokensHeld.some((token) => this.#next.includes(token));
    this.#held = "";
    this.#tokensHeld = [];
    return this.#give(buffered);
  }

  /** A text about turns, code, or an argument of a call may hold the end of one turn and the beginning of the next. */
  #tellsOfTurns(): boolean {
    this.#isAbout ||= this.#open.isInCode(this.#said) || this.#callAt(this.#said) === "open";
    return this.#isAbout;
  }

  /** Code that is an argument of a call is none of the answer's. */
  #isInCode(): boolean {
    return this.#open.isInCode(this.#said) && this.#callAt(this.#said) === undefined;
  }

  #giveUpTo(end: number): string {
    const given = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end);
    return this.#give(given);
  }

  #give(text: string): string {
    this.#said += text;
    return text;
  }

  /** Length of the longest end of a text that a mark begins with. */
  #beginning(text: string): number {
    return Math.max(0, ...this.#marks.map((mark) => beginningOf(text, mark)));
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
