import type { FormattedMessage, FormattedPiece } from "../write-talk.ts";
import { costOf, mostOf } from "./cost-of.ts";
import { resultOf } from "./read-rounds.ts";
import { shortenText } from "./shorten-text.ts";
import type { TextCounts } from "./text-counts.ts";

/** How a result is shown: as it came, without its middle because it is long, or by its ends because it is old. */
type PieceForm = "whole" | "capped" | "stub";

/** A piece of a talk while it is cut. */
export interface LinePart {
  readonly piece: FormattedPiece;
  formatted: FormattedPiece;
  form: PieceForm;
  /** Tokens, as it is shown; 0 until it has arrived. */
  cost: number;
}

/** A message of a talk while it is cut. */
export interface ConversationLine {
  readonly role: FormattedMessage["role"];
  readonly parts: readonly LinePart[];
  isRemoved: boolean;
}

/** What a mark in the place of left-out messages takes, with its frame. */
const OMISSION_TOKENS = 40;

/** A talk that is cut in place while it is gone through, and always knows how long it is. */
export class ConversationLines {
  readonly lines: readonly ConversationLine[];
  readonly #messages: readonly FormattedMessage[];
  readonly #counts: TextCounts;
  readonly #stub: number;
  /** Tokens of what is there of the lines before this index, without marks. */
  #sum = 0;
  #arrived = 0;
  #marks = 0;

  /** @param stub tokens of an old result */
  constructor(messages: readonly FormattedMessage[], counts: TextCounts, stub: number) {
    this.#stub = stub;
    this.#messages = messages;
    this.#counts = counts;
    this.lines = messages.map(({ role, pieces }) => ({
      role,
      parts: pieces.map((piece) => ({ piece, formatted: piece, form: "whole" as const, cost: 0 })),
      isRemoved: false,
    }));
  }

  /** The talk goes on up to this message. */
  arrive(end: number): void {
    for (const line of this.lines.slice(this.#arrived, end)) {
      for (const part of line.parts) part.cost = costOf(part.piece, this.#counts);
      this.#sum += this.#lineCost(line);
    }
    this.#arrived = end;
  }

  /** More tokens than that, the messages between these can't be. */
  most(start: number, end: number): number {
    return this.#messages.slice(start, end).reduce((sum, message) => sum + mostOf(message, this.#counts), 0);
  }

  /** Tokens of all that has arrived, marks included. */
  get tokens(): number {
    return this.#sum + this.#marks * OMISSION_TOKENS;
  }

  /** The results between two messages that are still there. */
  results(start: number, end: number): LinePart[] {
    const lines = this.lines.slice(start, end).filter(({ isRemoved: removedCount }) => !removedCount);
    return lines.flatMap(({ parts }) => parts.filter(({ piece }) => isOfResult(piece)));
  }

  /** Tokens of a result as it is shown, without its frame. */
  tokensOf({ formatted }: LinePart): number {
    return this.#counts.of(resultOf(formatted) ?? "");
  }

  /** Shows a result that has arrived without its middle, if that makes it shorter. @param most tokens */
  cap(part: LinePart, most: number): void {
    const text = resultOf(part.piece);
    if (text === undefined) return;
    const formatted = withText(part.piece, shortenText(text, most, this.#counts));
    this.#show(part, { formatted, form: "capped", cost: costOf(formatted, this.#counts) });
  }

  /**
   * Of an old result the ends are left, and none of its pictures: its text says that they were there. There are many, and most will be left
   * out later: their texts are written in the end, and taken to be as dense as the whole was.
   */
  stub(part: LinePart): void {
    const cost = part.piece.kind === "image" ? 0 : this.#counts.frames.message + this.#stub;
    this.#show(part, { formatted: part.piece, form: "stub", cost });
  }

  #show(part: LinePart, how: Pick<LinePart, "formatted" | "form" | "cost">): void {
    const saved = part.cost - how.cost;
    if (saved <= 0) return;
    Object.assign(part, how);
    this.#sum -= saved;
  }

  #lineCost({ parts }: ConversationLine): number {
    return parts.reduce((sum, { cost }) => sum + cost, this.#counts.frames.message);
  }

  /** Messages that have arrived are gone from here on. */
  leaveOut(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const line = this.lines[at];
      if (line === undefined || line.isRemoved) continue;
      this.#sum -= this.#lineCost(line);
      line.isRemoved = true;
      const beside = [this.lines[at - 1], this.lines[at + 1]].filter((other) => other?.isRemoved === true);
      this.#marks += 1 - beside.length;
    }
  }

  #written({ formatted, form }: LinePart): FormattedPiece[] {
    const text = resultOf(formatted);
    if (form !== "stub") return [formatted];
    if (text === undefined) return [];
    const tokens = this.#counts.of(text) / Math.max(1, text.length);
    const dense = { ...this.#counts, of: (part: string) => Math.ceil(part.length * tokens) };
    return [withText(formatted, shortenText(text, this.#stub, dense))];
  }

  /** The talk as it is now: each stretch that is gone is a mark of the user's. */
  messages(): FormattedMessage[] {
    const formatted: FormattedMessage[] = [];
    let removedCount = 0;
    for (const [index, line] of this.lines.entries()) {
      if (!line.isRemoved)
        formatted.push({ role: line.role, pieces: line.parts.flatMap((part) => this.#written(part)) });
      else if (this.lines[index + 1]?.isRemoved === true) removedCount++;
      else {
        formatted.push({ role: "user", pieces: [{ kind: "text", text: roleMarkOf(removedCount + 1) }] });
        removedCount = 0;
      }
    }
    return formatted;
  }
}

function withText(piece: FormattedPiece, text: string): FormattedPiece {
  return { ...piece, text } as FormattedPiece;
}

function isOfResult(piece: FormattedPiece): boolean {
  return piece.kind === "image" ? piece.isResult === true : resultOf(piece) !== undefined;
}

function roleMarkOf(messages: number): string {
  return `[… ${messages} earlier message${messages === 1 ? " is" : "s are"} left out here …]`;
}
