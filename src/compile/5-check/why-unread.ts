import type { Dialect } from "../../../generated/types/plan.d.ts";
import { compileForms, marksAmong, type Form, type Token } from "../../turn/calls/dialect/compile-forms.ts";
import { firstMarks } from "../../turn/calls/dialect/match-opening.ts";
import type { Piece } from "../../turn/calls/dialect/read-calls.ts";

export interface Call {
  readonly name: string;
  readonly input: Readonly<Record<string, string | number>>;
}

/** Calls, how they are written, and what was read of that: something else. */
export interface Unread {
  readonly calls: readonly Call[];
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Why {
  /** Where it is to be changed. */
  readonly part: "argument" | "call";
  readonly what: string;
  readonly hint: string;
}

/** Why calls are not read as they are written. @param dialect has one form of a call */
export function whyUnread({ calls, text, pieces }: Unread, dialect: Dialect): Why {
  const [form] = compileForms(dialect);
  const shown = `\`${text.replaceAll(/\s+/g, " ")}\``;
  const unread = `${shown} would not be read as it is written`;
  const clash = form && clashIn(form);
  if (clash !== undefined)
    return {
      part: "argument",
      what: `${unread}: ${clash}`,
      hint: "give one of the two a mark that does not begin like the other",
    };
  if (isPadded(calls, pieces))
    return {
      part: "argument",
      what: `in ${shown} the blanks beside {value} would be read as a part of it`,
      hint: "take them out, or break the line there: a line break of the form's own is no part of a value",
    };
  const json = form && jsonMark(form);
  if (json !== undefined)
    return {
      ...json,
      what: `${unread}: \`${json.mark}\` begins JSON, too`,
      hint: "begin it with another sign",
    };
  if (form?.closers.length === 0 && calls.every(({ input }) => Object.keys(input).length === 0))
    return {
      part: "call",
      what: `${unread}: nothing shows that a call without arguments is over`,
      hint: "put a mark behind {arguments}",
    };
  return {
    part: "call",
    what: unread,
    hint: "give what begins a call, what ends it, what begins an argument and what ends it marks that stand nowhere else in it",
  };
}

/** Where arguments may begin, a mark that may begin a map, too. */
function jsonMark({ argument, closers }: Form): { readonly part: Why["part"]; readonly mark: string } | undefined {
  const marks = [
    ...firstMarks(argument).map((mark) => ({
      part: "argument" as const,
      mark,
    })),
    ...closers.slice(0, 1).map((mark) => ({ part: "call" as const, mark })),
  ];
  return marks.find(({ mark }) => /^[{"`]/.test(mark));
}

/** Two marks of which one begins like the other, though they say different things: one of an argument, and one of the call or of an argument, too. */
function clashIn(form: Form): string | undefined {
  const ends = form.argument.flatMap((tokens) => marksAmong(tokens.slice(lastHole(tokens) + 1)).slice(0, 1));
  const inner = [...said(ends, "ends an argument"), ...said(firstMarks(form.argument), "begins an argument")];
  const outer = [
    ...said(form.closers.slice(0, 1), "ends the call"),
    ...said(form.outer.slice(0, 1), "ends all calls"),
    ...said(form.heads, "begins a call"),
  ];
  const pairs = [outer, inner].flatMap((others) =>
    inner.flatMap((one) => others.map((other) => [one, other] as const)),
  );
  const clash = pairs.find(([one, other]) => one.does !== other.does && isAlike(one.mark, other.mark));
  return clash?.map(({ mark, does }) => `\`${mark}\` ${does}`).join(", and ");
}

function said(marks: readonly string[], does: string): { readonly mark: string; readonly does: string }[] {
  return marks.map((mark) => ({ mark, does }));
}

function isAlike(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function lastHole(tokens: readonly Token[]): number {
  return tokens.findLastIndex((token) => "hole" in token);
}

/** The same calls, but for blanks round the values. */
function isPadded(calls: readonly Call[], pieces: readonly Piece[]): boolean {
  return calls.every(({ input }, at) => {
    const piece = pieces[at];
    if (piece?.kind !== "call" || "problem" in piece.call) return false;
    const read = Object.entries(piece.call.input);
    return read.length > 0 && read.every(([key, value]) => String(value).trim() === String(input[key]));
  });
}
