import { readLooseJson } from "../json/read-loose-json.ts";

/** What a text says as JSON, where that is something else than a text. */
export function parseTextAsJson(text: string): { readonly value: unknown } | undefined {
  const read = readLooseJson(text.trim(), { behind: "mark" });
  return "value" in read && typeof read.value !== "string" ? read : undefined;
}

/** Why a value can't be taken that fits as the text that it is, and as what it says. */
export const TWO_READINGS = "can be read as a text, and as what it says";
