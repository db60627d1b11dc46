import type { CoercionResult, CoercionNotes, JsonSchema } from "./fit-notes.ts";

/** One of the values that a schema allows. Letter case is mended, and a number or truth value that was given as a text, where exactly one is meant. */
export function pickAllowed(value: unknown, schema: JsonSchema, notes: CoercionNotes): CoercionResult {
  const { enum: several, const: one } = schema;
  const allowed: unknown = Array.isArray(several) ? several : one === undefined ? undefined : [one];
  if (!Array.isArray(allowed)) return { value };
  const text = JSON.stringify(value);
  if (allowed.some((option) => JSON.stringify(option) === text)) return { value };
  const near = typeof value === "string" ? allowed.filter((option) => isSimilar(option, value)) : [];
  if (near.length !== 1)
    return { problem: `must be one of ${allowed.map((option) => JSON.stringify(option)).join(", ")}` };
  notes.repairs.add("a value in other letter case, or as a text");
  return { value: near[0] };
}

function isSimilar(option: unknown, value: string): boolean {
  if (typeof option !== "string" && typeof option !== "number" && typeof option !== "boolean") return false;
  return String(option).toLowerCase() === value.toLowerCase();
}
