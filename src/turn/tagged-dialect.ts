import type { ToolCall } from "../terms/prompt.ts";

/** The text dialect: a call is JSON between two marks, a result is text between two others. */
export const CALL_START = "<tool_call>";
export const CALL_END = "</tool_call>";

export function writeCall({ name, input }: Pick<ToolCall, "name" | "input">): string {
  return `${CALL_START}${JSON.stringify({ name, arguments: input })}${CALL_END}`;
}

export function writeResult(text: string): string {
  return `<tool_result>\n${text}\n</tool_result>`;
}

/** What stands between the marks, or why it is no call. */
export function parseCall(
  text: string,
): { readonly name: string; readonly input: Readonly<Record<string, unknown>> } | { readonly problem: string } {
  let call: unknown;
  try {
    call = JSON.parse(text);
  } catch {
    return { problem: "it is not JSON" };
  }
  if (typeof call !== "object" || call === null) return { problem: "it is not a map" };
  const { name, arguments: input = {} } = call as { name?: unknown; arguments?: unknown };
  if (typeof name !== "string" || name === "") return { problem: "it names no tool" };
  const given = typeof input === "string" ? parseObject(input) : input;
  if (typeof given !== "object" || given === null || Array.isArray(given))
    return { problem: "its arguments are not a map" };
  return { name, input: given as Readonly<Record<string, unknown>> };
}

function parseObject(text: string): unknown {
  try {
    return JSON.parse(text === "" ? "{}" : text);
  } catch {
    return undefined;
  }
}
