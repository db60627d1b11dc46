import type { Condition } from "../../../../generated/types/plan.d.ts";
import { breadthOf } from "./breadth-of.ts";
import { globCovers, globsExclude } from "./glob-covers.ts";
import { isEmptyRange, rangeCovers } from "./range-covers.ts";
import { passesNothing, textCovers, textsExclude } from "./text-covers.ts";

/** A request asks for at least one token. */
const LEAST_TOKENS = 1;

/** Whether every request of which all of `given` holds meets `wanted`, too. True only where it is certain. */
export function implies(given: readonly Condition[], wanted: Condition): boolean {
  return given.some((condition) => impliesOne(condition, wanted));
}

function impliesOne(given: Condition, wanted: Condition): boolean {
  switch (wanted.kind) {
    case "class":
      return given.kind === "class" && given.any.every((name) => wanted.any.includes(name));
    case "model":
      return given.kind === "model" && given.any.every((narrow) => wanted.any.some((wide) => globCovers(wide, narrow)));
    case "tools":
      return given.kind === "tools" && given.some === wanted.some;
    case "stream":
    case "prefilled":
      return given.kind === wanted.kind && given.is === wanted.is;
    case "client":
      return given.kind === "client" && rangeCovers(wanted.range, given.range);
    case "outputField":
      return given.kind === "outputField" && given.name === wanted.name;
    case "maxTokens":
      return given.kind === "maxTokens" && tokensCover(wanted, given);
    case "user":
    case "system":
      return given.kind === wanted.kind && textCovers(wanted.text, given.text);
  }
}

/** Whether no request meets both conditions; a condition may exclude itself. */
export function excludes(a: Condition, b: Condition): boolean {
  switch (a.kind) {
    case "class":
      return b.kind === "class" && !a.any.some((name) => b.any.includes(name));
    case "model":
      return b.kind === "model" && a.any.every((one) => b.any.every((other) => globsExclude(one, other)));
    case "tools":
      return b.kind === "tools" && a.some !== b.some;
    case "stream":
    case "prefilled":
      return b.kind === a.kind && a.is !== b.is;
    case "client":
      return b.kind === "client" && isEmptyRange([...a.range, ...b.range]);
    case "outputField":
      return false;
    case "maxTokens":
      return b.kind === "maxTokens" && tokensExclude(a, b);
    case "user":
    case "system":
      return b.kind === a.kind && (textsExclude(a.text, b.text) || passesNothing(a.text));
  }
}

/** Whether every request meets the condition. */
export function isAlways(condition: Condition): boolean {
  if (condition.kind === "model") return condition.any.some((pattern) => globCovers(pattern, "*"));
  if (condition.kind === "user" || condition.kind === "system") return breadthOf(condition.text) === "all";
  return condition.kind === "maxTokens" && tokensCover(condition, {});
}

interface Tokens {
  readonly is?: number;
  readonly under?: number;
  readonly over?: number;
}

function tokensOf({ is, under, over }: Tokens): readonly [least: number, most: number] {
  return [
    Math.max(LEAST_TOKENS, (over ?? 0) + 1, is ?? 0),
    Math.min((under ?? Number.POSITIVE_INFINITY) - 1, is ?? Number.POSITIVE_INFINITY),
  ];
}

function tokensCover(wide: Tokens, narrow: Tokens): boolean {
  const [[least, most], [from, to]] = [tokensOf(wide), tokensOf(narrow)];
  return least <= from && to <= most;
}

function tokensExclude(a: Tokens, b: Tokens): boolean {
  const [[leastA, mostA], [leastB, mostB]] = [tokensOf(a), tokensOf(b)];
  return Math.max(leastA, leastB) > Math.min(mostA, mostB);
}
