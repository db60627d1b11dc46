import type { Dialect } from "../../../generated/types/plan.d.ts";
import { TextSource, type AwaitInput } from "../values/incremental-text.ts";
import type { CallForm } from "./compile-forms.ts";
import { firstOf, Openings } from "./delimiters.ts";
import {
  asNotExecuted,
  endsSentence,
  findCall,
  hasTrailingText,
  withoutTrailingText,
  type CallRun,
  type MatchedCalls,
} from "./find-call.ts";
import { LineContext } from "./line-context.ts";
import type { OfferedToolIndex } from "./match-form.ts";
import type { ReadCall } from "./parsed-call.ts";

/** A part of the model's output: text, or a call and how it was written. Of several calls written as one, the first has all of that text. */
export type AnswerPiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "call"; readonly raw: string; readonly call: ReadCall };

export interface ReadingCalls extends OfferedToolIndex {
  /** All of them are read. */
  readonly dialects: readonly Dialect[];
  /** Tokens that end a turn: right behind a call they belong to it. */
  readonly ends?: readonly string[];
  /** Every complete call counts, whatever follows it; the parser stops after it, `takeRest` returns what follows, and no blanks are lost. */
  readonly oneByOne?: boolean;
}

/**
 * Splits an answer into text and calls while it streams, independent of where chunks end. Text is emitted at once, except what
 * may become a call. A call is on lines of its own, or at the end of the answer, and never within code; everything else is text,
 * and no character of it is lost.
 */
export class CallReader {
  readonly #options: ReadingCalls;
  readonly #openings: Openings;
  /** What may separate two calls. */
  readonly #between: readonly string[];
  #source = new TextSource();
  #place = new LineContext();
  #steps = this.#read();
  #pieces: AnswerPiece[] = [];
  /** Offset of what is read next. */
  #at = 0;
  /** Offset of what has not been given yet. */
  #given = 0;
  /** No call starts before this offset: everything before it was tried. */
  #plainUntil = 0;
  #hadCall = false;

  constructor(options: ReadingCalls) {
    this.#options = options;
    this.#openings = new Openings(options.dialects);
    this.#between = [",", ";", ...options.dialects.map(({ between }) => between.trim())].filter((mark) => mark !== "");
  }

  push(text: string): AnswerPiece[] {
    this.#source.push(text);
    return this.#goOn();
  }

  /**
   * Emits what is still held back: the answer is over, or a native call follows.
   * @param isCut the answer was cut off
   */
  end(before: "call" | "nothing", isCut: boolean): AnswerPiece[] {
    this.#source.end(isCut);
    const pieces = this.#goOn();
    if (before === "nothing" && !this.#hadCall) this.#text(this.#source.length);
    pieces.push(...this.#take());
    this.#restart();
    this.#place = new LineContext();
    this.#hadCall = true;
    return pieces;
  }

  /** What follows the call that has just been given. */
  takeRest(): string {
    const rest = this.#source.slice(this.#at);
    this.#restart();
    return rest;
  }

  #restart(): void {
    this.#source = new TextSource();
    this.#steps = this.#read();
    this.#at = this.#given = this.#plainUntil = 0;
  }

  #goOn(): AnswerPiece[] {
    this.#steps.next();
    return this.#take();
  }

  #take(): AnswerPiece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  *#read(): AwaitInput<void> {
    for (;;) {
      const forms = yield* this.#seek();
      if (forms.length === 0) return;
      this.#give();
      yield* this.#readRun(forms);
    }
  }

  /** Goes past text to where a call may begin. No forms: the answer is over. */
  *#seek(): AwaitInput<readonly CallForm[]> {
    for (;;) {
      if (this.#at >= this.#source.length) {
        this.#give();
        if (this.#source.isOver) return [];
        yield;
        continue;
      }
      const char = this.#source.at(this.#at);
      const mayBegin = this.#at >= this.#plainUntil && this.#openings.mayBegin(char, this.#place);
      if (mayBegin && !this.#place.isInCode(char)) {
        const forms = yield* this.#beginning(this.#at, this.#place);
        if (forms.length > 0) return forms;
      }
      this.#place.pass(char);
      this.#at += 1;
    }
  }

  /** The forms that begin at an offset, once that is sure. */
  *#beginning(at: number, lineState: Pick<LineContext, "isFresh" | "isLineStart">): AwaitInput<readonly CallForm[]> {
    for (;;) {
      const forms = this.#openings.at(this.#source, at, lineState);
      if (forms !== undefined) return forms;
      this.#give();
      yield;
    }
  }

  /** Reads the calls that begin here, up to where it is sure what they are. */
  *#readRun(first: readonly CallForm[]): AwaitInput<void> {
    const run: CallRun = { matches: [], isOwn: this.#place.isLineStart };
    let at = this.#at;
    for (let forms = first; forms.length > 0;) {
      const isOwnLine = run.isOwn || run.inLine !== undefined;
      const found = yield* findCall(forms, { source: this.#source, start: at, tools: this.#options, isOwnLine });
      if (typeof found === "number") {
        if (run.matches.length === 0) this.#plainUntil = found;
        break;
      }
      run.matches.push(found);
      const end = yield* this.#takeEnds(run, found);
      const next = yield* this.#nextOf(run, end);
      if (next === undefined) return yield* this.#accept(run.matches);
      at = next;
      forms = yield* this.#beginning(at, {
        isFresh: true,
        isLineStart: run.isOwn || run.inLine === run.matches.length,
      });
    }
    if (run.sure !== undefined) return yield* this.#accept(run.matches.slice(0, run.sure));
    if (hasTrailingText(run, this.#source, at)) return yield* this.#accept(run.matches.map(asNotExecuted));
    const last = run.matches.at((run.inLine ?? 0) - 1);
    if (last !== undefined) this.#plainUntil = last.end;
  }

  /** Offset behind a call and the tokens that end its turn; without a word behind them on their line those are the call's. */
  *#takeEnds({ matches: found }: CallRun, call: MatchedCalls): AwaitInput<number> {
    const { ends = [] } = this.#options;
    const source = this.#source;
    let end = call.end;
    for (let at = call.end; ;) {
      at = yield* source.skip(at, /[^\S\n]/);
      const token = yield* firstOf(source, at, ends);
      if (token === undefined) break;
      end = at += token.length;
    }
    if (end > call.end) found[found.length - 1] = { ...call, end };
    return end;
  }

  /** Where a further call may begin, behind the last one; undefined: it is sure that they are calls. */
  *#nextOf(run: CallRun, end: number): AwaitInput<number | undefined> {
    const source = this.#source;
    let at = yield* source.skip(end, /[^\S\n]/);
    const isLineEnd = source.at(at) === "\n";
    if (this.#options.oneByOne === true || (run.isOwn && isLineEnd)) return undefined;
    if (yield* this.#endsSentence(run, at)) return undefined;
    if (isLineEnd) run.inLine ??= run.matches.length;
    at = yield* source.skip(at);
    for (const mark of this.#between) if (yield* source.hasWord(mark, at)) at = yield* source.skip(at + mark.length);
    return source.at(at) === "" ? undefined : at;
  }

  /** Whether the last call counts whatever follows; where it may be the first of a list, that is only noted. */
  *#endsSentence(run: CallRun, at: number): AwaitInput<boolean> {
    if (!run.isOwn || run.matches.at(-1)?.isMeant !== true || !(yield* endsSentence(this.#source, at))) return false;
    if (!this.#between.includes(this.#source.at(at))) return true;
    run.sure = run.matches.length;
    return false;
  }

  *#accept(run: readonly MatchedCalls[]): AwaitInput<void> {
    for (const { start, end, calls, trailingText: words } of run) {
      const isBroken = !this.#hadCall && calls.some((call) => "problem" in call);
      if (this.#options.oneByOne === true || isBroken) this.#text(start);
      const moved = this.#options.oneByOne === true ? undefined : words;
      const raw = withoutTrailingText(this.#source, { start, end, trailingText: moved });
      for (const [at, call] of calls.entries()) this.#pieces.push({ kind: "call", raw: at === 0 ? raw : "", call });
      if (moved !== undefined)
        this.#pieces.push({ kind: "text", text: this.#source.slice(moved.from, moved.to).trimEnd() });
      this.#given = this.#at = end;
    }
    this.#place.passCall();
    this.#hadCall = true;
    if (this.#options.oneByOne === true && !this.#source.isOver) yield;
  }

  /** Blanks before a call belong to it: they wait. */
  #give(): void {
    if (!this.#place.isFresh || this.#options.oneByOne === true) this.#text(this.#at);
  }

  #text(upTo: number): void {
    if (upTo > this.#given)
      this.#pieces.push({
        kind: "text",
        text: this.#source.slice(this.#given, upTo),
      });
    this.#given = Math.max(this.#given, upTo);
  }
}
