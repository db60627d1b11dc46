import { RE2JS } from "re2js";
import type { TextTest } from "../../generated/types/plan.d.ts";
import { unreachable } from "../terms/unreachable.ts";

/** Patterns of the plan, compiled once. A plan has few, and they never change. */
const compiled = new Map<string, RE2JS>();

/** Whether a text passes a test; spaces around the text don't count. */
export function passesTextTest({ op, value, flags = "" }: TextTest, text: string): boolean {
  switch (op) {
    case "is":
      return text.trim() === value.trim();
    case "startsWith":
      return text.trimStart().startsWith(value);
    case "contains":
      return text.includes(value);
    case "matches":
      return patternOf(value, flags).test(text);
    default:
      return unreachable(op);
  }
}

/** What the first group of a test's expression has matched; undefined where it has none, or matched nothing. */
export function groupOf({ op, value, flags = "" }: TextTest, text: string): string | undefined {
  if (op !== "matches") return undefined;
  const matcher = patternOf(value, flags).matcher(text);
  return matcher.groupCount() > 0 && matcher.find() ? (matcher.group(1) ?? undefined) : undefined;
}

/** The first stretch of a text that an expression of the plan matches. */
export function firstMatch(pattern: string, flags: string, text: string): { start: number; end: number } | undefined {
  const matcher = patternOf(pattern, flags).matcher(text);
  return matcher.find() ? { start: matcher.start(), end: matcher.end() } : undefined;
}

function patternOf(pattern: string, flags: string): RE2JS {
  const key = `${flags}/${pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const bits =
    (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes("m") ? RE2JS.MULTILINE : 0) |
    (flags.includes("s") ? RE2JS.DOTALL : 0);
  const fresh = RE2JS.compile(pattern, bits);
  compiled.set(key, fresh);
  return fresh;
}
