import type { Problem } from "../../problem/problem.ts";
import { MallexError } from "../../problem/mallex-error.ts";
import { findLostNumber } from "../json/find-lost-number.ts";
import { parseJson } from "../json/parse-json.ts";

/**
 * The arguments of an earlier call: JSON in a text. Nothing at all is no arguments; some servers write that.
 * @throws {MallexError} MX8027 for what is no JSON of a map, or holds a number that would lose digits: what the call did is not known, and a guess would stand in the talk for good
 */
export function readChatArguments(text: string, path: string): Readonly<Record<string, unknown>> {
  if (text.trim() === "") return {};
  const value = parsed(text);
  if (isMap(value)) {
    const lost = findLostNumber(text);
    if (lost !== undefined) throw new MallexError(wrongArguments(path, `${lost} is a number that cannot be kept`));
    return value;
  }
  throw new MallexError(wrongArguments(path, value === undefined ? "is not JSON" : "is JSON, and not of an object"));
}

function parsed(text: string): unknown {
  try {
    return parseJson(new TextEncoder().encode(text));
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrongArguments(path: string, what: string): Problem {
  const hint = "mend the text, or leave out this call and its result";
  return { code: "MX8027", severity: "error", message: `${path}: ${what}`, hint, at: { path } };
}
