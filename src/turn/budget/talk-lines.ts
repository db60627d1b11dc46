import type { ShownMessage, ShownPiece } from "../write-talk.ts";
import { costOf, mostOf } from "./cost-of.ts";
import { resultOf } from "./read-rounds.ts";
import { shortenText } from "./shorten-text.ts";
import { ESTIMATED, type TextCounts } from "./text-counts.ts";

/** How a result is shown: as it came, without its middle because it is long, or by its ends because it is old. */
export type Form = "whole" | "capped" | "stub";

/** A piece of a talk while it is cut. */
export interface Part {
  readonly piece: ShownPiece;
  /** Nothing: it is left out alone. */
  shown: ShownPiece | undefined;
  form: Form;
}

/** A message of a talk while it is cut. */
export interface Line {
  readonly role: ShownMessage["role"];
  readonly parts: readonly Part[];
  gone: boolean;
}

/** What a mark in the place of left-out messages takes, with its frame. */
const MARK = 20;

/** A talk that is cut in place while it is gone through, and always knows how long it is. */
export class TalkLines {
  readonly lines: readonly Line[];
  readonly #messages: readonly ShownMessage[];
  readonly #counts: TextCounts;
  /** Tokens of what is there of the lines before this index, without marks. */
  #sum = 0;
  #arrived = 0;
  #marks = 0;

  constructor(messages: readonly ShownMessage[], counts: TextCounts) {
    this.#messages = messages;
    this.#counts = counts;
    this.lines = messages.map(({ role, pieces }) => ({
      role,
      parts: pieces.map((piece) => ({ piece, shown: piece, form: "whole" as const })),
      gone: false,
    }));
  }

  /** The talk goes on up to this message. */
  arrive(end: number): void {
    for (const { parts } of this.lines.slice(this.#arrived, end))
      for (const part of parts) this.#sum += this.#cost(part);
    this.#arrived = end;
  }

  /** More tokens than that, the messages between these can't be. */
  most(start: number, end: number): number {
    return this.#messages.slice(start, end).reduce((sum, message) => sum + mostOf(message), 0);
  }

  /** Tokens of all that has arrived, marks included. */
  get tokens(): number {
    return this.#sum + this.#marks * MARK;
  }

  /** The results between two messages that are still there. */
  results(start: number, end: number): Part[] {
    const lines = this.lines.slice(start, end).filter(({ gone }) => !gone);
    return lines.flatMap(({ parts }) => parts.filter(({ piece }) => isOfResult(piece)));
  }

  /** Tokens of a result as it is shown, without its frame. */
  tokensOf({ shown }: Part): number {
    return this.#counts.of((shown && resultOf(shown)) ?? "");
  }

  /** Shows a result that has arrived without its middle, if that makes it shorter. @param most tokens */
  cap(part: Part, most: number): void {
    const text = resultOf(part.piece);
    if (text !== undefined) this.#show(part, withText(part.piece, shortenText(text, most, this.#counts)), "capped");
  }

  /**
   * Of an old result the ends are left, and none of its pictures: its text says that they were there. There are many, and they are short: an
   * estimate will do.
   * @param most tokens
   */
  stub(part: Part, most: number): void {
    const text = resultOf(part.piece);
    this.#show(part, text === undefined ? undefined : withText(part.piece, shortenText(text, most, ESTIMATED)), "stub");
  }

  #show(part: Part, shown: ShownPiece | undefined, form: Form): void {
    const saved = this.#cost(part) - this.#cost({ ...part, shown, form });
    if (saved <= 0) return;
    Object.assign(part, { shown, form });
    this.#sum -= saved;
  }

  #cost({ shown, form }: Part): number {
    return shown === undefined ? 0 : costOf(shown, form === "stub" ? ESTIMATED : this.#counts);
  }

  /** Messages that have arrived are gone from here on. */
  leaveOut(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const line = this.lines[at];
      if (line === undefined || line.gone) continue;
      line.gone = true;
      for (const part of line.parts) this.#sum -= this.#cost(part);
      const beside = [this.lines[at - 1], this.lines[at + 1]].filter((other) => other?.gone === true);
      this.#marks += 1 - beside.length;
    }
  }

  /** The talk as it is now: each stretch that is gone is a mark of the user's. */
  shown(): ShownMessage[] {
    const shown: ShownMessage[] = [];
    let gone = 0;
    for (const [index, line] of this.lines.entries()) {
      if (!line.gone) shown.push({ role: line.role, pieces: line.parts.flatMap((part) => part.shown ?? []) });
      else if (this.lines[index + 1]?.gone === true) gone++;
      else {
        shown.push({ role: "user", pieces: [{ kind: "text", text: markOf(gone + 1) }] });
        gone = 0;
      }
    }
    return shown;
  }
}

function withText(piece: ShownPiece, text: string): ShownPiece {
  return { ...piece, text } as ShownPiece;
}

function isOfResult(piece: ShownPiece): boolean {
  return piece.kind === "image" ? piece.isResult === true : resultOf(piece) !== undefined;
}

function markOf(messages: number): string {
  return `[… ${messages} earlier message${messages === 1 ? " is" : "s are"} left out here …]`;
}
