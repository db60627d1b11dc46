import { RE2JS } from "re2js";
import type { TextTest, VersionRange } from "../../../generated/types/plan.d.ts";
import { unreachable } from "../utilities.ts";

/** Whether a name matches a pattern with `*`. Linear: pieces are found from left to right. */
export function matchesGlob(pattern: string, name: string): boolean {
  const star = pattern.indexOf("*");
  if (star === -1) return pattern === name;
  if (!name.startsWith(pattern.slice(0, star))) return false;
  const rest = pattern.slice(star + 1).split("*");
  let from = star;
  const last = rest.pop() ?? "";
  for (const piece of rest) {
    const at = name.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return name.length - last.length >= from && name.endsWith(last);
}

/** Whether a release fits a range. Missing numbers count as 0, what follows the numbers doesn't count; an unknown release fits no range. */
export function satisfiesVersion(range: VersionRange | undefined, release: string | undefined): boolean {
  if (range === undefined) return true;
  const numbers = numbersOf(release ?? "");
  return numbers !== undefined && range.every(({ op, version }) => satisfies(op, compare(numbers, version)));
}

/** All rules of a turn ask for the same release. */
const last: { release: string; numbers: readonly number[] | undefined } = { release: "", numbers: undefined };

function numbersOf(release: string): readonly number[] | undefined {
  if (release !== last.release) {
    last.release = release;
    last.numbers = /^\d+(?:\.\d+)*/.exec(release)?.[0].split(".").map(Number);
  }
  return last.numbers;
}

function satisfies(op: VersionRange[number]["op"], order: number): boolean {
  switch (op) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "=":
      return order === 0;
  }
}

/** `=2.1` means every 2.1.x: only the numbers that the range names are compared. */
function compare(release: readonly number[], named: readonly number[]): number {
  for (const [index, number] of named.entries()) {
    const difference = (release[index] ?? 0) - number;
    if (difference !== 0) return difference;
  }
  return 0;
}

interface CompiledPattern {
  readonly expression: RE2JS;
  /** The text that was tested last: the client's system text is the same in each turn. */
  text?: string;
  isIn?: boolean;
}

/** Patterns of the plan by flags, compiled once. A plan has few, and they never change. */
const compiled = new Map<string, Map<string, CompiledPattern>>();

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
      return testPattern(patternOf(value, flags), text);
    default:
      return unreachable(op);
  }
}

function testPattern(pattern: CompiledPattern, text: string): boolean {
  if (pattern.isIn === undefined || pattern.text !== text) {
    pattern.isIn = pattern.expression.test(text);
    pattern.text = text;
  }
  return pattern.isIn;
}

/** What the first group of a test's expression has matched; undefined where it has none, or matched nothing. */
export function groupOf({ op, value, flags = "" }: TextTest, text: string): string | undefined {
  if (op !== "matches") return undefined;
  const matcher = patternOf(value, flags).expression.matcher(text);
  return matcher.groupCount() > 0 && matcher.find() ? (matcher.group(1) ?? undefined) : undefined;
}

/** The first stretch of a text that an expression of the plan matches. */
export function firstMatch(pattern: string, flags: string, text: string): { start: number; end: number } | undefined {
  const matcher = patternOf(pattern, flags).expression.matcher(text);
  return matcher.find() ? { start: matcher.start(), end: matcher.end() } : undefined;
}

function patternOf(pattern: string, flags: string): CompiledPattern {
  let ofFlags = compiled.get(flags);
  if (ofFlags === undefined) compiled.set(flags, (ofFlags = new Map<string, CompiledPattern>()));
  let known = ofFlags.get(pattern);
  if (known === undefined) ofFlags.set(pattern, (known = { expression: RE2JS.compile(pattern, regexFlags(flags)) }));
  return known;
}

/** `ims`, as the linear engine takes them. */
export function regexFlags(flags: string): number {
  return (
    (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes("m") ? RE2JS.MULTILINE : 0) |
    (flags.includes("s") ? RE2JS.DOTALL : 0)
  );
}
