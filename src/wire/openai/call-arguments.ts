import { findLostNumber, NUMBERS } from "../json/find-lost-number.ts";
import { isExactNumber } from "../../terms/keeps-number.ts";

/** Marks a number that stands as a text, so that its digits are kept; no server writes this character. */
const NUMBER_MARKER = "\u0000";
const MARKED = /"\\u0000([^"]*)"/g;

/** A chunk in which numbers that JavaScript can't keep stand as marked texts. Arguments may come as a map, and not as JSON text of their own. */
export function keepNumbers(chunk: string): string {
  if (findLostNumber(chunk) === undefined) return chunk;
  return chunk.replaceAll(NUMBERS, (token) =>
    token.startsWith('"') || isExactNumber(token) ? token : JSON.stringify(NUMBER_MARKER + token),
  );
}

/** The arguments of a call as JSON text. */
export function argumentsText(given: unknown): string {
  if (typeof given === "string") return given;
  if (given === undefined || given === null) return "";
  return JSON.stringify(given).replaceAll(MARKED, "$1");
}
