import type { ToolCall } from "../../../terms/prompt.ts";

/** A call as Python writes it. */
export function writePython({ name, input }: Pick<ToolCall, "name" | "input">): string {
  return `${name}(${Object.entries(input)
    .map(([key, value]) => `${key}=${toPython(value)}`)
    .join(", ")})`;
}

function toPython(value: unknown): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value === null || value === undefined) return "None";
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(toPython).join(", ")}]`;
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${toPython(inner)}`);
  return `{${entries.join(", ")}}`;
}
