import type { Location, Problem } from "../../../diagnostics/problem.ts";

/** What a person may have typed wrongly in a text that is not well-formed, and the text without it. */
export interface Mistake {
  /** Where: an offset in the text, and how many characters. */
  readonly offset: number;
  readonly length: number;
  readonly problem: (at: Location) => Problem;
  readonly repaired: string;
}

/** The text around an error of the parser. */
export interface BrokenText {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** Lines of the file before the text. */
  readonly before: number;
  /** Indices of the lines where the mistake may be, the likeliest first. */
  readonly suspects: readonly number[];
}

export interface SourceLine {
  readonly offset: number;
  readonly text: string;
}

/** The lines of a text, without their ends. */
export function linesOf(text: string): SourceLine[] {
  let offset = 0;
  return text.split("\n").map((line) => {
    const found = { offset, text: line.replace(/\r$/, "") };
    offset += line.length + 1;
    return found;
  });
}

/** The text with other characters from one offset to another. */
export function splice(text: string, [start, end]: readonly [number, number], insert: string): string {
  return text.slice(0, start) + insert + text.slice(end);
}

/** The line in which an offset lies. */
export function lineAt(lines: readonly SourceLine[], offset: number): number {
  return Math.max(
    0,
    lines.findLastIndex((line) => line.offset <= offset),
  );
}

/** Blank lines and comments say nothing. */
export function isIdle({ text }: SourceLine): boolean {
  return /^\s*(?:#|$)/.test(text);
}

/** An empty one where there is none. */
export function lineOf(lines: readonly SourceLine[], index: number): SourceLine {
  return lines[index] ?? { offset: 0, text: "" };
}

export function indentOf({ text }: SourceLine): number {
  return text.length - text.trimStart().length;
}

/** Begins an item of a list. */
export function isDashed({ text }: SourceLine): boolean {
  return /^ *- /.test(text);
}

/** A key without a value. */
export const OPEN_KEY: RegExp = /^ *(?:- )?(["']?[\w*-]+["']?):\s*(?:#.*)?$/;

/** The text with other blanks before some of its lines. */
export function shifted(lines: readonly SourceLine[], [from, to]: readonly [number, number], by: number): string {
  return lines
    .map(({ text }, index) => {
      if (index < from || index >= to || text.trim() === "") return text;
      return by < 0 ? text.slice(Math.min(-by, text.length - text.trimStart().length)) : " ".repeat(by) + text;
    })
    .join("\n");
}
