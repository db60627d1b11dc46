import type { Dialect as DialectConfig } from "../../../generated/types/mallex.d.ts";
import type { Dialect } from "../../../generated/types/plan.d.ts";
import { isShipped } from "../../config/layers/layer.ts";
import { textsOf, toData, valueAt, type Tree } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { lowerDialect } from "../../plan/lower/tools.ts";
import { compileForms, delimitersIn, type CallForm, type Token } from "../../tool-calls/dialects/compile-forms.ts";
import { firstDelimiters } from "../../tool-calls/dialects/delimiters.ts";
import { writeCalls } from "../../tool-calls/dialects/format-calls.ts";
import { CallReader, type AnswerPiece } from "../../tool-calls/dialects/parse-calls.ts";

const RUN: SampleCall = { name: "run", input: { command: "ls -la" } };
const LIST: SampleCall = { name: "list_files", input: {} };
const EDIT: SampleCall = { name: "edit", input: { text: "a b\n  c", line: 3 } };
const KEYS = new Map([RUN, LIST, EDIT].map(({ name, input }) => [name, new Set(Object.keys(input))]));

/** The calls that must be read back, then shorter ones that show the fault best. */
const ANSWERS = [[RUN], [EDIT, LIST, RUN]];
const SAMPLE_CALLS = [[RUN], [LIST], [EDIT], [EDIT, LIST, RUN]];

/** Is each form parsed as it is formatted? Only for dialects that a file changes; built-in ones are tested. */
export function checkReadBack(name: string, dialect: Tree): Problem[] {
  if (!PARTS.some((part) => isPersonal(valueAt(dialect, [part])))) return [];
  const lowered = lowerDialect(toData(dialect) as DialectConfig);
  for (const [index, form] of lowered.forms.entries()) {
    const written = { ...lowered, forms: [form] };
    if (ANSWERS.every((calls) => isRead(readBack(calls, written, lowered)))) continue;
    const unread = SAMPLE_CALLS.map((calls) => readBack(calls, written, lowered)).find((one) => !isRead(one));
    return unread === undefined ? [] : [problemOf(name, dialect, { index, ...explainUnread(unread, written) })];
  }
  return [];
}

const PARTS = ["argument", "call", "keys", "around", "between"] as const;

function isPersonal(tree: Tree | undefined): boolean {
  if (tree?.kind === "list") return tree.items.some(isPersonal);
  if (tree?.kind === "dict") return [...tree.entries.values()].some(({ value }) => isPersonal(value));
  return tree !== undefined && !isShipped(tree.at);
}

function readBack(calls: readonly SampleCall[], written: Dialect, dialect: Dialect): UnreadForm {
  const text = writeCalls(written, calls);
  const reader = new CallReader({
    dialects: [dialect],
    isTool: (tool) => KEYS.has(tool),
    argumentsOf: (tool) => KEYS.get(tool),
  });
  return { calls, text, pieces: [...reader.push(text), ...reader.end("nothing", false)] };
}

function isRead({ calls, pieces }: UnreadForm): boolean {
  return pieces.length === calls.length && calls.every((call, at) => isSame(pieces[at], call));
}

/** Unquoted numbers are read back as strings. */
function isSame(piece: AnswerPiece | undefined, { name, input }: SampleCall): boolean {
  if (piece?.kind !== "call" || "problem" in piece.call || piece.call.name !== name) return false;
  const read = Object.entries(piece.call.input);
  return (
    read.length === Object.keys(input).length && read.every(([key, value]) => String(value) === String(input[key]))
  );
}

interface ReadBackFault extends ReturnType<typeof explainUnread> {
  /** Of the form of a call. */
  readonly index: number;
}

/** Located at what the person's own file says. */
function problemOf(name: string, dialect: Tree, { index, part, what, hint }: ReadBackFault): Problem {
  const call = textsOf(valueAt(dialect, ["call"]))[index];
  const [argument] = textsOf(valueAt(dialect, ["argument"]));
  const others = PARTS.map((key) => valueAt(dialect, [key])).find(isPersonal);
  const at = [part === "argument" ? argument?.at : undefined, call?.at].find(
    (location) => location !== undefined && !isShipped(location),
  );
  return createProblem("MX3112", { name, what }, at ?? others?.at ?? dialect.at, { hint });
}

interface SampleCall {
  readonly name: string;
  readonly input: Readonly<Record<string, string | number>>;
}

/** Calls, how they are written, and what was read of that: something else. */
interface UnreadForm {
  readonly calls: readonly SampleCall[];
  readonly text: string;
  readonly pieces: readonly AnswerPiece[];
}

interface UnreadReason {
  /** Where it is to be changed. */
  readonly part: "argument" | "call";
  readonly what: string;
  readonly hint: string;
}

/** Why calls are not read as they are written. @param dialect has one form of a call */
function explainUnread({ calls, text, pieces }: UnreadForm, dialect: Dialect): UnreadReason {
  const [form] = compileForms(dialect);
  const display = `\`${text.replaceAll(/\s+/g, " ")}\``;
  const unread = `${display} would not be read as it is written`;
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
      what: `in ${display} the blanks beside {value} would be read as a part of it`,
      hint: "take them out, or break the line there: a line break of the form's own is no part of a value",
    };
  const json = form && jsonOpening(form);
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

/** Delimiters of arguments that could also begin JSON. */
function jsonOpening({
  argument,
  closers,
}: CallForm): { readonly part: UnreadReason["part"]; readonly mark: string } | undefined {
  const marks = [
    ...firstDelimiters(argument).map((mark) => ({
      part: "argument" as const,
      mark,
    })),
    ...closers.slice(0, 1).map((mark) => ({ part: "call" as const, mark })),
  ];
  return marks.find(({ mark }) => /^[{"`]/.test(mark));
}

/** Two delimiters with different meanings, one of which is a prefix of the other. */
function clashIn(form: CallForm): string | undefined {
  const ends = form.argument.flatMap((tokens) => delimitersIn(tokens.slice(lastPlaceholder(tokens) + 1)).slice(0, 1));
  const inner = [
    ...problemsWithDelimiters(ends, "ends an argument"),
    ...problemsWithDelimiters(firstDelimiters(form.argument), "begins an argument"),
  ];
  const outer = [
    ...problemsWithDelimiters(form.closers.slice(0, 1), "ends the call"),
    ...problemsWithDelimiters(form.outer.slice(0, 1), "ends all calls"),
    ...problemsWithDelimiters(form.heads, "begins a call"),
  ];
  const pairs = [outer, inner].flatMap((others) =>
    inner.flatMap((one) => others.map((other) => [one, other] as const)),
  );
  const clash = pairs.find(
    ([one, other]) => one.does !== other.does && (one.mark.startsWith(other.mark) || other.mark.startsWith(one.mark)),
  );
  return clash?.map(({ mark, does }) => `\`${mark}\` ${does}`).join(", and ");
}

function problemsWithDelimiters(
  marks: readonly string[],
  does: string,
): { readonly mark: string; readonly does: string }[] {
  return marks.map((mark) => ({ mark, does }));
}

function lastPlaceholder(tokens: readonly Token[]): number {
  return tokens.findLastIndex((token) => "hole" in token);
}

/** The same calls, but for blanks round the values. */
function isPadded(calls: readonly SampleCall[], pieces: readonly AnswerPiece[]): boolean {
  return calls.every(({ input }, at) => {
    const piece = pieces[at];
    if (piece?.kind !== "call" || "problem" in piece.call) return false;
    const read = Object.entries(piece.call.input);
    return read.length > 0 && read.every(([key, value]) => String(value).trim() === String(input[key]));
  });
}
