import type { ToolCall } from "../../terms/prompt.ts";

/** The text dialect: a call is JSON between two marks, a result is text between two others. */
export const CALL_START = "<tool_call>";
export const CALL_END = "</tool_call>";

export function writeCall({ name, input }: Pick<ToolCall, "name" | "input">): string {
  return `${CALL_START}${JSON.stringify({ name, arguments: input })}${CALL_END}`;
}

export function writeResult(text: string): string {
  return `<tool_result>\n${text}\n</tool_result>`;
}

/** A call as the model has written it, or why it is none. */
export type ReadCall = Pick<ToolCall, "name" | "input"> | { readonly problem: string };

/** What stands between the marks. */
export function parseCall(text: string): ReadCall {
  const call = readCallJson(text);
  if (call === undefined) return { problem: "it is not JSON" };
  if (!isMap(call)) return { problem: "it is not a map" };
  const { name, arguments: input } = call;
  return readCall(name, input);
}

/** A call from its name and arguments; servers give the arguments as JSON text, and so do some models. */
export function readCall(name: unknown, input: unknown): ReadCall {
  if (typeof name !== "string" || name === "") return { problem: "it names no tool" };
  const given = typeof input === "string" && input !== "" ? readCallJson(input) : input === "" ? {} : (input ?? {});
  return isMap(given) ? { name, input: given } : { problem: "its arguments are not a map" };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON as models write it: a line break within a text may stand there as it is. Undefined where it is none. */
export function readCallJson(text: string): unknown {
  return parsed(text) ?? parsed(text.replaceAll(/"(?:[^"\\]+|\\[^])*"/g, escaped));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (char) => JSON.stringify(char).slice(1, -1));
}
