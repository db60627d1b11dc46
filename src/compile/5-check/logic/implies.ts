import type { Condition } from "../../../../generated/types/plan.d.ts";
import { NO_AGENT } from "../../../turn/meet-condition.ts";
import { breadthOf } from "./breadth-of.ts";
import { globCovers, globsExclude } from "./glob-covers.ts";
import { isEmptyRange, rangeCovers } from "./range-covers.ts";
import { passesNothing, textCovers, textsExclude } from "./text-covers.ts";

/** A request asks for at least one token, and has at least one. */
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
    case "toolNames":
    case "session":
    case "project":
      return given.kind === wanted.kind && namesCover(wanted.any, given.any, globCovers);
    case "agent":
      return given.kind === "agent" && namesCover(wanted.any, given.any, agentCovers);
    case "has":
    case "effort":
    case "tag":
      return given.kind === wanted.kind && given.any.every((name) => wanted.any.includes(name));
    case "tools":
      return (given.kind === "tools" && given.some === wanted.some) || (given.kind === "toolNames" && wanted.some);
    case "stream":
    case "prefilled":
    case "thinking":
      return given.kind === wanted.kind && given.is === wanted.is;
    case "client":
      return given.kind === "client" && rangeCovers(wanted.range, given.range);
    case "outputField":
      return given.kind === "outputField" && given.name === wanted.name;
    case "maxTokens":
    case "promptTokens":
      return given.kind === wanted.kind && tokensCover(wanted, given);
    case "user":
    case "system":
      return given.kind === wanted.kind && textCovers(wanted.text, given.text);
  }
}

/** Whether no request meets both conditions; a condition may exclude itself. */
export function excludes(a: Condition, b: Condition): boolean {
  switch (a.kind) {
    case "class":
    case "effort":
      return b.kind === a.kind && !a.any.some((name) => b.any.includes(name));
    case "model":
    case "session":
      return b.kind === a.kind && a.any.every((one) => b.any.every((other) => globsExclude(one, other)));
    case "project":
      return b.kind === "project" && a.any.every((one) => b.any.every((other) => foldersExclude(one, other)));
    case "agent":
      return b.kind === "agent" && a.any.every((one) => b.any.every((other) => agentsExclude(one, other)));
    case "tools":
      return b.kind === "toolNames" ? !a.some : b.kind === "tools" && a.some !== b.some;
    case "toolNames":
      return b.kind === "tools" && !b.some;
    // A talk has many things in it, and a person may write several tags.
    case "has":
    case "tag":
      return false;
    case "stream":
    case "prefilled":
    case "thinking":
      return b.kind === a.kind && a.is !== b.is;
    case "client":
      return b.kind === "client" && isEmptyRange([...a.range, ...b.range]);
    case "outputField":
      return false;
    case "maxTokens":
    case "promptTokens":
      return b.kind === a.kind && tokensExclude(a, b);
    case "user":
    case "system":
      return b.kind === a.kind && (textsExclude(a.text, b.text) || passesNothing(a.text));
  }
}

/** Whether every request meets the condition. */
export function isAlways(condition: Condition): boolean {
  if (condition.kind === "model") return condition.any.some((pattern) => globCovers(pattern, "*"));
  if (condition.kind === "user" || condition.kind === "system") return breadthOf(condition.text) === "all";
  if (condition.kind === "agent") return condition.any.includes(NO_AGENT) && condition.any.includes("*");
  return (condition.kind === "maxTokens" || condition.kind === "promptTokens") && tokensCover(condition, {});
}

type Covers = (wide: string, narrow: string) => boolean;

function namesCover(wide: readonly string[], narrow: readonly string[], covers: Covers): boolean {
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
