import type { Dialect, Step } from "../../../generated/types/plan.d.ts";
import type { ToolCall } from "../../shared/prompt-types.ts";
import { readLooseJson } from "../values/repair-json.ts";
import { writePython } from "../values/python.ts";
import { compileForms } from "./compile-forms.ts";
import { CallReader } from "./parse-calls.ts";
import type { ReadCall } from "./parsed-call.ts";

type WritableCall = Pick<ToolCall, "name" | "input">;

/** The calls of one answer as a model of this dialect writes them. */
export function writeCalls(dialect: Dialect, calls: readonly WritableCall[]): string {
  const { around, between } = dialect;
  const written = calls.map((call, index) => writeCall(dialect, call, index));
  return `${around?.start ?? ""}${written.join(between)}${around?.end ?? ""}`;
}

export function writeResult(
  { result }: Dialect,
  { text, name }: { readonly text: string; readonly name: string },
): string {
  return fill(result, (placeholder) => (placeholder === "text" ? text : placeholder === "name" ? name : ""));
}

/** In the first form that parses back to the same call; if there is none, as JSON, which always does. */
function writeCall(dialect: Dialect, call: WritableCall, index: number): string {
  const marks = delimitersOf(dialect);
  const isPlain = hasPlainNames(call) && ![...marks, "\r"].some((mark) => containsDelimiter(call.input, mark));
  const written = dialect.forms.map((form) => {
    return { text: writeForm(form, dialect, { call, index, delimiters: marks }), isJson: holds(form, "json") };
  });
  const first = isPlain
    ? written[0]
    : written.find(({ text }) => readsBack(`${text}${dialect.between}${text}`, dialect, call));
  return (first ?? written.find(({ isJson }) => isJson) ?? written[0])?.text ?? "";
}

interface CallWriting {
  readonly call: WritableCall;
  readonly index: number;
  readonly delimiters: readonly string[];
}

function writeForm(form: readonly Step[], dialect: Dialect, { call, index, delimiters: marks }: CallWriting): string {
  const { keys, argument } = dialect;
  return fill(form, (placeholder) => {
    switch (placeholder) {
      case "name":
        return call.name;
      case "id":
        return String(index);
      case "json":
        return toJson({ [keys.name[0] ?? "name"]: call.name, [keys.arguments[0] ?? "arguments"]: call.input }, marks);
      case "arguments":
        return argument === undefined
          ? toJson(call.input, marks)
          : Object.entries(call.input)
              .map((entry) => writeArgument(argument, entry, marks))
              .join("");
      case "python":
        return writePython(call);
      default:
        return "";
    }
  });
}

/** A text is written as it is where the form allows it and it contains no delimiter; everything else is JSON. */
function writeArgument(forms: readonly Step[][], [key, value]: [string, unknown], marks: readonly string[]): string {
  const isPlain = typeof value === "string" && !marks.some((mark) => value.includes(mark));
  const form = forms.find((steps) => holds(steps, isPlain ? "value" : "json")) ?? forms[0] ?? [];
  const json = toJson(value, marks);
  return fill(form, (placeholder) =>
    placeholder === "key" ? key : placeholder === "json" || typeof value !== "string" ? json : value,
  );
}

function holds(steps: readonly Step[], placeholder: string): boolean {
  return steps.some((step) => "hole" in step && step.hole === placeholder);
}

function fill(steps: readonly Step[], write: (placeholder: string) => string): string {
  return steps.map((step) => ("text" in step ? step.text : write(step.hole))).join("");
}

/** JSON without the dialect's delimiters: within texts, the first character of each is escaped. */
function toJson(value: unknown, marks: readonly string[]): string {
  const json = JSON.stringify(value);
  if (!marks.some((mark) => json.includes(mark))) return json;
  const found = new RegExp(
    String.raw`\\[^]|${marks.map((mark) => mark.replaceAll(/[^\w]/g, String.raw`\$&`)).join("|")}`,
    "g",
  );
  return json.replaceAll(found, (text) => (text.startsWith("\\") ? text : escaped(text)));
}

function escaped(text: string): string {
  return `\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}${text.slice(1)}`;
}

/** Every delimiter that separates calls and arguments from their contents. */
function delimitersOf(dialect: Dialect): string[] {
  const marks = compileForms(dialect).flatMap(({ tokens, closers, outer, argument }) => [
    ...tokens.flatMap(({ mark }) => mark ?? []),
    ...argument.flatMap((form) => [...form.beforeKey, form.afterKey, ...form.beforeValue, ...form.afterValue]),
    ...closers,
    ...outer,
  ]);
  return [...new Set(marks)].filter((mark) => mark.length >= 3);
}

function hasPlainNames({ name, input }: WritableCall): boolean {
  return [name, ...Object.keys(input)].every((one) => /^[\w.-]+$/.test(one));
}

function containsDelimiter(value: unknown, mark: string): boolean {
  if (typeof value === "string") return value.includes(mark);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key.includes(mark) || containsDelimiter(inner, mark));
}

/** Parsed back with another call after it. Values written as they are come back as texts; their type depends on the tool. */
function readsBack(text: string, dialect: Dialect, { name, input }: WritableCall): boolean {
  const keys = new Set(Object.keys(input));
  const reader = new CallReader({ dialects: [dialect], isTool: (known) => known === name, argumentsOf: () => keys });
  const pieces = [...reader.push(text), ...reader.end("nothing", false)];
  return pieces.length === 2 && pieces.every((piece) => piece.kind === "call" && isSame(piece.call, { name, input }));
}

function isSame(read: ReadCall, { name, input }: WritableCall): boolean {
  if ("problem" in read || read.name !== name) return false;
  const keys = Object.keys(input);
  return (
    Object.keys(read.input).length === keys.length &&
    keys.every((key) => Object.hasOwn(read.input, key) && isSameValue(read.input[key], input[key]))
  );
}

function isSameValue(read: unknown, value: unknown): boolean {
  if (JSON.stringify(read) === JSON.stringify(value)) return true;
  if (typeof read !== "string" || typeof value === "string") return false;
  const json = readLooseJson(read);
  return "value" in json && JSON.stringify(json.value) === JSON.stringify(value);
}
