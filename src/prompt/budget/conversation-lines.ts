import type { FormattedMessage, FormattedPiece } from "../conversation/format-messages.ts";
import { writtenCall, type TextCounts } from "./text-counts.ts";

/** A result: complete, without its middle, or only its ends. */
type PieceForm = "whole" | "capped" | "stub";

/** A piece of a conversation while it is cut. */
export interface LinePart {
  readonly piece: FormattedPiece;
  formatted: FormattedPiece;
  form: PieceForm;
  /** Tokens of the current form; 0 until it has arrived. */
  cost: number;
}

/** A message of a conversation while it is cut. */
export interface ConversationLine {
  readonly role: FormattedMessage["role"];
  readonly parts: readonly LinePart[];
  isRemoved: boolean;
}

/** Tokens of an omission note with its frame. */
const OMISSION_TOKENS = 40;

/** A conversation that is cut in place, with its current size. */
export class ConversationLines {
  readonly lines: readonly ConversationLine[];
  readonly #messages: readonly FormattedMessage[];
  readonly #counts: TextCounts;
  readonly #stub: number;
  /** Tokens of the remaining lines before this index, without notes. */
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

  /** Adds the messages up to this index. */
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

  /** Tokens of everything added, notes included. */
  get tokens(): number {
    return this.#sum + this.#marks * OMISSION_TOKENS;
  }

  /** The results between two messages that are still there. */
  results(start: number, end: number): LinePart[] {
    const lines = this.lines.slice(start, end).filter(({ isRemoved: removedCount }) => !removedCount);
    return lines.flatMap(({ parts }) => parts.filter(({ piece }) => isOfResult(piece)));
  }

  /** Tokens of a result in its current form, without frame. */
  tokensOf({ formatted }: LinePart): number {
    return this.#counts.of(resultOf(formatted) ?? "");
  }

  /**
   * Removes a result's middle if that is shorter.
   * @param most tokens
   */
  cap(part: LinePart, most: number): void {
    const text = resultOf(part.piece);
    if (text === undefined) return;
    const formatted = withText(part.piece, shortenText(text, most, this.#counts));
    this.#show(part, { formatted, form: "capped", cost: costOf(formatted, this.#counts) });
  }

  /** Reduces an old result to its ends, without images. Most are removed later, so texts are built at the end, assuming uniform density. */
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

  /** Removes added messages. */
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

  /** The current conversation: a note of the user's replaces each removed range. */
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

/** An answer and the messages up to the next. The first round has no answer: it is the opening. */
export interface Round {
  /** Index of the first message of the answer. */
  readonly start: number;
  /** Index of the first message behind the answer. */
  readonly requestIndex: number;
  /** Index behind the last message. */
  readonly end: number;
  /** A person asks: a turn begins. */
  readonly isQuestion: boolean;
  /** Has results of the answer's calls. */
  readonly hasResults: boolean;
}

/**
 * Splits a conversation into rounds; later messages don't change earlier rounds.
 * @param isUserTurn whether a person wrote the message with this index
 */
export function readRounds(messages: readonly FormattedMessage[], isUserTurn: (index: number) => boolean): Round[] {
  const rounds: Round[] = [];
  let start = 0;
  while (start < messages.length || rounds.length === 0) {
    const isOpening = rounds.length === 0;
    const requestIndex = isOpening ? 0 : indexFrom(messages, start, ({ role }) => role !== "assistant");
    const end = indexFrom(messages, requestIndex, ({ role }) => role === "assistant");
    const round = messages.slice(requestIndex, end);
    const isQuestion = isOpening || round.some((_, at) => isUserTurn(requestIndex + at));
    const hasResults = round.some(({ pieces }) => pieces.some((piece) => resultOf(piece) !== undefined));
    rounds.push({ start, requestIndex, end, isQuestion, hasResults });
    start = end;
  }
  return rounds;
}

/** The text of a result in any form. */
function resultOf(piece: FormattedPiece): string | undefined {
  if (piece.kind === "result") return piece.text;
  return piece.kind === "text" && piece.isResult === true ? piece.text : undefined;
}

function indexFrom(
  messages: readonly FormattedMessage[],
  start: number,
  holds: (message: FormattedMessage) => boolean,
): number {
  let at = start;
  for (let message = messages[at]; message !== undefined && !holds(message); message = messages[at]) at++;
  return at;
}

/** Tokens between two texts of a message. */
const BETWEEN = 2;
const NOT_ASCII = /[^\0-\x7f]/;

/** Tokens that a piece takes in its message. */
export function costOf(piece: FormattedPiece, counts: TextCounts): number {
  const { frames } = counts;
  switch (piece.kind) {
    case "text":
      return BETWEEN + counts.of(piece.text);
    case "call":
      return frames.call + counts.of(writtenCall(piece.call));
    case "result":
      return frames.message + counts.of(piece.text);
    case "image":
      return BETWEEN + piece.image.tokens;
  }
}

/** More than that no tokenizer makes of a message: a token a byte. Looks at no more than it must. */
export function mostOf({ pieces }: FormattedMessage, counts: TextCounts): number {
  const most = atMost(counts);
  return pieces.reduce((sum, piece) => sum + costOf(piece, most), counts.frames.message);
}

export function atMost(counts: TextCounts): TextCounts {
  return { ...counts, of: (text) => (NOT_ASCII.test(text) ? text.length * 3 : text.length) };
}

/** How many times a text is cut again because its ends are denser than its middle. */
const TRIES = 4;
/** Tokens of the words between the two ends. */
const CUT_MARK_TOKENS = 14;

/**
 * Shortens a text to its beginning and end, by lines if possible, with a note in between. Deterministic.
 * @param most tokens
 */
export function shortenText(text: string, most: number, counts: TextCounts): string {
  let tokens = counts.of(text);
  if (tokens <= most) return text;
  let kept = text.length;
  let short = text;
  for (let tried = 0; tried < TRIES && tokens > most; tried++) {
    kept = Math.floor((kept * Math.max(1, most - CUT_MARK_TOKENS)) / tokens);
    short = endsOf(text, kept);
    tokens = counts.of(short);
  }
  return short;
}

/** @param kept UTF-16 units of both ends together */
function endsOf(text: string, kept: number): string {
  const tailChars = Math.floor(kept / 3);
  const start = headEnd(text, kept - tailChars);
  const end = tailStart(text, text.length - tailChars);
  const middle = text.slice(start, end);
  const isLines = isBreak(text, start) && (end === text.length || isBreak(text, end - 1));
  const lines = middle.split("\n").length - (middle.startsWith("\n") ? 1 : 0) - (middle.endsWith("\n") ? 1 : 0);
  const left = isLines ? amount(lines, "line") : amount(middle.length, "character");
  const mark = `[… ${left} left out …]`;
  const parts = [text.slice(0, start).trimEnd(), mark, text.slice(end).replace(/^\n/, "")];
  return parts.filter((part) => part !== "").join("\n");
}

/** A cut at the end of a line, if that does not cost more than half. */
function headEnd(text: string, at: number): number {
  const line = text.lastIndexOf("\n", at);
  return line > at / 2 ? line : onCharacter(text, at);
}

function tailStart(text: string, at: number): number {
  const line = text.indexOf("\n", at);
  return line >= 0 && line - at < (text.length - at) / 2 ? line + 1 : onCharacter(text, at);
}

function onCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function isBreak(text: string, at: number): boolean {
  return text[at] === "\n";
}

function amount(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
