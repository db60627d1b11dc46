import type { Tree } from "../tree.ts";
import { typesOf } from "./describe.ts";
import { didYouMean } from "./suggest.ts";

const BY_TYPE = {
  boolean: "write true or false",
  string: "write one text",
  array: "write a list: `[a, b]`, or a line with `- ` for each",
  object: "write keys below it, each on a line of its own and indented",
  integer: "write a whole number",
  number: "write a number",
} as const;

/** What to write so that the value has the type. */
export function hintForType(type: unknown, value: Tree | undefined): string {
  const types = typesOf(type);
  const written = value?.kind === "scalar" ? value.value : null;
  const isNumber = typeof written === "string" && written.trim() !== "" && Number.isFinite(Number(written));
  if (isNumber && types.some((one) => one === "integer" || one === "number")) return `write ${written} without quotes`;
  if (types.includes("string") && written !== null) return `put it in quotes: "${written}"`;
  return Object.entries(BY_TYPE).find(([one]) => types.includes(one))?.[1] ?? "look the key up in the reference";
}

/** Only the quotes are wrong where the very word is allowed. */
export function hintForWord(word: string, allowed: readonly string[]): string {
  return allowed.includes(word) ? `write ${word} without quotes` : didYouMean(word, allowed);
}

const EXAMPLES: Readonly<Record<string, string>> = { version: "1", model: "mallex/smollm2-135m" };

/** What a missing key may say, where that is known. */
export function hintToAdd(key: string, allowed: readonly string[] = []): string {
  if (allowed.length > 0) return `add \`${key}:\` with one of: ${allowed.join(", ")}`;
  const example = EXAMPLES[key];
  return example === undefined ? `add \`${key}:\`` : `add \`${key}: ${example}\``;
}
