import type { Condition, TextTest } from "../../../generated/types/plan.d.ts";
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
  return given.kind === wanted.kind && relationOf(wanted).covers(wanted, given);
}

/** Whether no request meets both conditions; a condition may exclude itself. */
export function excludes(a: Condition, b: Condition): boolean {
  const [tools, others] = [impliesTools(a), impliesTools(b)];
  if (tools !== undefined && others !== undefined) return tools !== others;
  return a.kind === b.kind && relationOf(a).excludes?.(a, b) === true;
}

/** Whether a condition is only met with tools, or only without; undefined where it does not matter. */
function impliesTools(condition: Condition): boolean | undefined {
  if (condition.kind === "toolNames") return true;
  return condition.kind === "tools" ? condition.some : undefined;
}

/** How two conditions of a kind, or two values, relate. Without `excludes` a request may meet any two. */
interface Relation<Value> {
  covers(this: void, wide: Value, narrow: Value): boolean;
  excludes?(this: void, a: Value, b: Value): boolean;
}

function relationOf({ kind }: Condition): Relation<Condition> {
  return RELATIONS[kind];
}

const WORD: Required<Relation<string>> = { covers: (wide, narrow) => wide === narrow, excludes: (a, b) => a !== b };
const GLOB: Required<Relation<string>> = { covers: globCovers, excludes: globsExclude };
/** No pattern fits the name for no helper. */
const AGENT: Relation<string> = {
  covers: (wide, narrow) => ([wide, narrow].includes(NO_AGENT) ? WORD : GLOB).covers(wide, narrow),
  excludes: (a, b) => ([a, b].includes(NO_AGENT) ? WORD : GLOB).excludes(a, b),
};
const FLAG: Relation<{ is: boolean }> = {
  covers: (wide, narrow) => wide.is === narrow.is,
  excludes: (a, b) => a.is !== b.is,
};
const TOKENS: Relation<TokenRange> = {
  covers: tokensCover,
  excludes: (a, b) => {
    const [[leastA, mostA], [leastB, mostB]] = [tokensOf(a), tokensOf(b)];
    return Math.max(leastA, leastB) > Math.min(mostA, mostB);
  },
};
const TEXT: Relation<{ text: TextTest }> = {
  covers: (wide, narrow) => textCovers(wide.text, narrow.text),
  excludes: (a, b) => textsExclude(a.text, b.text) || matchesNothing(a.text),
};
// A conversation has many things in it, an answer many fields, and a person may write several tags.
const RELATIONS: { readonly [Kind in Condition["kind"]]: Relation<Extract<Condition, { kind: Kind }>> } = {
  class: ofNames(WORD),
  effort: ofNames(WORD),
  has: ofNames({ covers: WORD.covers }),
  tag: ofNames({ covers: WORD.covers }),
  model: ofNames(GLOB),
  session: ofNames(GLOB),
  // A folder has two names: from the root, and from the home.
  project: ofNames({
    covers: globCovers,
    excludes: (a, b) => a.startsWith("~") === b.startsWith("~") && globsExclude(a, b),
  }),
  toolNames: ofNames({ covers: globCovers }),
  agent: ofNames(AGENT),
  tools: { covers: (wide, narrow) => wide.some === narrow.some, excludes: (a, b) => a.some !== b.some },
  stream: FLAG,
  prefilled: FLAG,
  thinking: FLAG,
  client: {
    covers: (wide, narrow) => rangeCovers(wide.range, narrow.range),
    excludes: (a, b) => isEmptyRange([...a.range, ...b.range]),
  },
  outputField: { covers: (wide, narrow) => wide.name === narrow.name },
  maxTokens: TOKENS,
  promptTokens: TOKENS,
  user: TEXT,
  system: TEXT,
};

/** Each name of the narrow one is covered by one of the wide one; and each excludes each. */
function ofNames({ covers, excludes: exclude }: Relation<string>): Relation<{ any: readonly string[] }> {
  return {
    covers: (wide, narrow) => narrow.any.every((one) => wide.any.some((other) => covers(other, one))),
    excludes: (a, b) => exclude !== undefined && a.any.every((one) => b.any.every((other) => exclude(one, other))),
  };
}

/** Whether every request meets the condition. */
export function isAlways(condition: Condition): boolean {
  if (condition.kind === "model") return condition.any.some((pattern) => globCovers(pattern, "*"));
  if (condition.kind === "user" || condition.kind === "system") return breadthOf(condition.text) === "all";
  if (condition.kind === "agent") return condition.any.includes(NO_AGENT) && condition.any.includes("*");
  return (condition.kind === "maxTokens" || condition.kind === "promptTokens") && tokensCover(condition, {});
}

export interface TokenRange {
  readonly is?: number;
  readonly under?: number;
  readonly over?: number;
}

export function tokensOf({ is, under, over }: TokenRange): readonly [least: number, most: number] {
  return [
    Math.max(LEAST_TOKENS, (over ?? 0) + 1, is ?? 0),
    Math.min((under ?? Number.POSITIVE_INFINITY) - 1, is ?? Number.POSITIVE_INFINITY),
  ];
}

export function meetsTokens(range: TokenRange, count: number): boolean {
  const [least, most] = tokensOf(range);
  return least <= count && count <= most;
}

function tokensCover(wide: TokenRange, narrow: TokenRange): boolean {
  const [[least, most], [from, to]] = [tokensOf(wide), tokensOf(narrow)];
  return least <= from && to <= most;
}

/** Two conditions that never hold at once, or one that never holds, twice. */
export function clashOf(conditions: readonly Condition[]): readonly [Condition, Condition] | undefined {
  for (const [index, first] of conditions.entries()) {
    const second = conditions.slice(index).find((other) => excludes(first, other));
    if (second !== undefined) return [first, second];
  }
  return undefined;
}
