import type { Dialect as DialectConfig } from "../../../generated/types/mallex.d.ts";
import type { Dialect } from "../../../generated/types/plan.d.ts";
import { isShipped } from "../../config/layers/layer.ts";
import { textsOf, toData, valueAt, type Tree } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { lowerDialect } from "../../plan/lower/tools.ts";
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
    const formatted = (calls: readonly SampleCall[]): string => writeCalls({ ...lowered, forms: [form] }, calls);
    const isRead = (calls: readonly SampleCall[]): boolean => isReadBack(calls, formatted(calls), lowered);
    if (ANSWERS.every(isRead)) continue;
    const unread = SAMPLE_CALLS.find((calls) => !isRead(calls));
    return unread === undefined ? [] : [problemOf(name, dialect, { index, text: formatted(unread) })];
  }
  return [];
}

const PARTS = ["argument", "call", "keys", "around", "between"] as const;

function isPersonal(tree: Tree | undefined): boolean {
  if (tree?.kind === "list") return tree.items.some(isPersonal);
  if (tree?.kind === "dict") return [...tree.entries.values()].some(({ value }) => isPersonal(value));
  return tree !== undefined && !isShipped(tree.at);
}

function isReadBack(calls: readonly SampleCall[], text: string, dialect: Dialect): boolean {
  const reader = new CallReader({
    dialects: [dialect],
    isTool: (tool) => KEYS.has(tool),
    argumentsOf: (tool) => KEYS.get(tool),
  });
  const pieces = [...reader.push(text), ...reader.end("nothing", false)];
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

/** Located at what the person's own file says: the form, else any part of the dialect. */
function problemOf(
  name: string,
  dialect: Tree,
  { index, text }: { readonly index: number; readonly text: string },
): Problem {
  const form = textsOf(dialect, ["call"])[index]?.at;
  const personal = PARTS.map((key) => valueAt(dialect, [key])).find(isPersonal)?.at;
  const what = `\`${text.replaceAll(/\s+/g, " ")}\` would not be parsed back as the same call`;
  return createProblem("MX3112", { name, what }, form && !isShipped(form) ? form : (personal ?? dialect.at), {
    hint: HINT,
  });
}

const HINT =
  "use a different delimiter for each beginning and each end, so that none is the start of another; leave no spaces next to {value}";

interface SampleCall {
  readonly name: string;
  readonly input: Readonly<Record<string, string | number>>;
}
