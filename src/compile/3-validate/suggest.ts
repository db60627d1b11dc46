import { closestNames } from "../../problem/nearest.ts";

/** The one word that is meant, if there is one. */
export function suggest(word: string, allowed: Iterable<string>): string | undefined {
  const [best, another] = closestNames(word, allowed);
  return another === undefined ? best : undefined;
}

/** All that is allowed, where a person can take it in at a glance. */
const SHORT = 8;

/** "did you mean …?" when a word is close, and what is allowed. */
export function didYouMean(word: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return "none is defined";
  const close = closestNames(word, allowed).slice(0, 3);
  const all = allowed.slice(0, 12).join(", ") + (allowed.length > 12 ? `, … (${allowed.length} in all)` : "");
  if (close.length === 0) return `one of: ${all}`;
  const meant = `did you mean ${close.map((one) => JSON.stringify(one)).join(" or ")}?`;
  return allowed.length <= close.length || allowed.length > SHORT ? meant : `${meant} (one of: ${all})`;
}
