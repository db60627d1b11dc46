import type { Condition } from "../../../generated/types/plan.d.ts";
import { NO_AGENT } from "../../routing/routes/conditions.ts";
import { globCovers, globsExclude, isEmptyRange, rangeCovers } from "./range-covers.ts";
import { breadthOf, matchesNothing, textCovers, textsExclude } from "./text-covers.ts";

/** Fewest tokens of a request and of an answer. */
const LEAST_TOKENS = 1;

/** Whether every request that meets all of `given` meets `wanted` too. True only if certain. */
export function implies(given: readonly Condition[], wanted: Condition): boolean {
  return given.some((condition) => impliesOne(condition, wanted));
}

function impliesOne(given: Condition, wanted: Condition): boolean {
  if (wanted.kind === "tools") return impliesTools(given) === wanted.some;
  if (given.kind !== wanted.kind) return false;
  switch (wanted.kind) {
    case "class":
    case "has":
    case "effort":
    case "tag":
      return namesOf(given).every((name) => wanted.any.includes(name));
    case "model":
    case "toolNames":
    case "session":
    case "project":
      return namesCover(wanted.any, namesOf(given), globCovers);
    case "agent":
      return namesCover(wanted.any, namesOf(given), agentCovers);
    case "stream":
    case "prefilled":
    case "thinking":
      return "is" in given && given.is === wanted.is;
    case "client":
      return "range" in given && rangeCovers(wanted.range, given.range);
    case "outputField":
      return "name" in given && given.name === wanted.name;
    case "maxTokens":
    case "promptTokens":
      return tokensCover(wanted, given as TokenRange);
    case "user":
    case "system":
      return "text" in given && textCovers(wanted.text, given.text);
  }
}

/** Whether a condition is only met with tools, or only without; undefined where it does not matter. */
function impliesTools(condition: Condition): boolean | undefined {
  if (condition.kind === "toolNames") return true;
  return condition.kind === "tools" ? condition.some : undefined;
}

function namesOf(condition: Condition): readonly string[] {
  return "any" in condition ? condition.any : [];
}

/** Whether no request meets both conditions; a condition may exclude itself. */
function excludes(a: Condition, b: Condition): boolean {
  const [tools, others] = [impliesTools(a), impliesTools(b)];
  if (tools !== undefined && others !== undefined) return tools !== others;
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case "class":
    case "effort":
      return noPair(a.any, namesOf(b), (one, other) => one !== other);
    case "model":
    case "session":
      return noPair(a.any, namesOf(b), globsExclude);
    case "project":
      return noPair(a.any, namesOf(b), foldersExclude);
    case "agent":
      return noPair(a.any, namesOf(b), agentsExclude);
    case "stream":
    case "prefilled":
    case "thinking":
      return "is" in b && a.is !== b.is;
    case "client":
      return "range" in b && isEmptyRange([...a.range, ...b.range]);
    case "maxTokens":
    case "promptTokens":
      return tokensExclude(a, b as TokenRange);
    case "user":
    case "system":
      return "text" in b && (textsExclude(a.text, b.text) || matchesNothing(a.text));
    // A conversation has many things in it, an answer many fields, and a person may write several tags.
    default:
      return false;
  }
}

/** Whether every one of the names excludes every one of the others. */
function noPair(names: readonly string[], others: readonly string[], exclude: CoversName): boolean {
  return names.every((one) => others.every((other) => exclude(one, other)));
}

/** Whether every request meets the condition. */
export function isAlways(condition: Condition): boolean {
  if (condition.kind === "model") return condition.any.some((pattern) => globCovers(pattern, "*"));
  if (condition.kind === "user" || condition.kind === "system") return breadthOf(condition.text) === "all";
  if (condition.kind === "agent") return condition.any.includes(NO_AGENT) && condition.any.includes("*");
  return (condition.kind === "maxTokens" || condition.kind === "promptTokens") && tokensCover(condition, {});
}

type CoversName = (wide: string, narrow: string) => boolean;

function namesCover(wide: readonly string[], narrow: readonly string[], covers: CoversName): boolean {
  return narrow.every((one) => wide.some((other) => covers(other, one)));
}

/** No helper is none that a pattern fits. */
function agentCovers(wide: string, narrow: string): boolean {
  return wide === NO_AGENT || narrow === NO_AGENT ? wide === narrow : globCovers(wide, narrow);
}

/** A folder has two names: from the root, and from the home. */
function foldersExclude(a: string, b: string): boolean {
  return a.startsWith("~") === b.startsWith("~") && globsExclude(a, b);
}

function agentsExclude(a: string, b: string): boolean {
  return a === NO_AGENT || b === NO_AGENT ? a !== b : globsExclude(a, b);
}

interface TokenRange {
  readonly is?: number;
  readonly under?: number;
  readonly over?: number;
}

function tokensOf({ is, under, over }: TokenRange): readonly [least: number, most: number] {
  return [
    Math.max(LEAST_TOKENS, (over ?? 0) + 1, is ?? 0),
    Math.min((under ?? Number.POSITIVE_INFINITY) - 1, is ?? Number.POSITIVE_INFINITY),
  ];
}

function tokensCover(wide: TokenRange, narrow: TokenRange): boolean {
  const [[least, most], [from, to]] = [tokensOf(wide), tokensOf(narrow)];
  return least <= from && to <= most;
}

function tokensExclude(a: TokenRange, b: TokenRange): boolean {
  const [[leastA, mostA], [leastB, mostB]] = [tokensOf(a), tokensOf(b)];
  return Math.max(leastA, leastB) > Math.min(mostA, mostB);
}

/** Two conditions that never hold at once, or one that never holds, twice. */
export function clashOf(conditions: readonly Condition[]): readonly [Condition, Condition] | undefined {
  for (const [index, first] of conditions.entries()) {
    const second = conditions.slice(index).find((other) => excludes(first, other));
    if (second !== undefined) return [first, second];
  }
  return undefined;
}
