import type { Dialect as DialectConfig } from "../../../generated/types/mallex.d.ts";
import type { Dialect } from "../../../generated/types/plan.d.ts";
import type { Problem } from "../../problem/problem.ts";
import { CallReader, type AnswerPiece } from "../../turn/calls/dialect/read-calls.ts";
import { writeCalls } from "../../turn/calls/dialect/write-calls.ts";
import { lowerDialect } from "../6-lower/dialects.ts";
import { toData, valueAt, type Tree } from "../tree.ts";
import { textsOf } from "./entries.ts";
import { isShipped } from "./is-shipped.ts";
import { explainUnread, type SampleCall, type UnreadForm } from "./why-unread.ts";

const RUN: SampleCall = { name: "run", input: { command: "ls -la" } };
const LIST: SampleCall = { name: "list_files", input: {} };
const EDIT: SampleCall = { name: "edit", input: { text: "a b\n  c", line: 3 } };
const KEYS = new Map([RUN, LIST, EDIT].map(({ name, input }) => [name, new Set(Object.keys(input))]));

/** Answers that tell whether calls are read; the others, shorter ones, show best what is wrong. */
const ANSWERS = [[RUN], [EDIT, LIST, RUN]];
const SAMPLE_CALLS = [[RUN], [LIST], [EDIT], [EDIT, LIST, RUN]];

/** Is each form of a call read as it is written? Only of dialects that a file says something of: those that come along are tested. */
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

/** Numbers that stand as they are come back as texts. */
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

/** At what the file itself says of it. */
function problemOf(name: string, dialect: Tree, { index, part, what, hint }: ReadBackFault): Problem {
  const call = textsOf(valueAt(dialect, ["call"]))[index];
  const [argument] = textsOf(valueAt(dialect, ["argument"]));
  const others = PARTS.map((key) => valueAt(dialect, [key])).find(isPersonal);
  const at = [part === "argument" ? argument?.at : undefined, call?.at].find(
    (location) => location !== undefined && !isShipped(location),
  );
  return {
    code: "MX3112",
    severity: "error",
    message: `dialects.${name}: ${what}`,
    hint,
    at: at ?? others?.at ?? dialect.at,
  };
}
