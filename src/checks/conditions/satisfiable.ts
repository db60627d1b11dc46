import type { Condition, TextTest, VersionRange } from "../../../generated/types/plan.d.ts";
import { NO_AGENT } from "../../routing/routes/conditions.ts";
import { satisfiesVersion } from "../../shared/text/match.ts";
import { findPassing } from "../texts/text-tests.ts";
import { meetsTokens, tokensOf, type TokenRange } from "./implies.ts";
import { globCovers, globsExclude, isEmptyRange } from "./range-covers.ts";

/** A condition that a request meets, or does not meet. */
export interface Literal {
  readonly condition: Condition;
  readonly holds: boolean;
}

/** Conditions that are about the same fact of a request. */
export function factOf({ kind }: Condition): string {
  return kind === "toolNames" ? "tools" : kind;
}

type ConditionKind = Condition["kind"];
type Of<K extends ConditionKind> = Extract<Condition, { kind: K }>;

interface Sorted<C> {
  readonly met: readonly C[];
  readonly unmet: readonly C[];
}

/** Whether a request may meet all of these conditions about one fact; false only if certain. */
export function isSatisfiable(literals: readonly Literal[]): boolean {
  const [first] = literals;
  if (first === undefined) return true;
  const of = (holds: boolean): Condition[] =>
    literals.filter((one) => one.holds === holds).map(({ condition }) => condition);
  return SOLVERS[first.condition.kind]({ met: of(true), unmet: of(false) });
}

function solver<K extends ConditionKind>(
  solve: (sorted: Sorted<Of<K>>) => boolean,
): (sorted: Sorted<Condition>) => boolean {
  return ({ met, unmet }) => solve({ met: met as Of<K>[], unmet: unmet as Of<K>[] });
}

interface Names {
  readonly any: readonly string[];
}

/** One of the names, or any other; `isOptional`: or none at all. */
function oneName({ met, unmet }: Sorted<Names>): boolean {
  const [first, ...others] = met;
  if (first === undefined) return true;
  return first.any.some(
    (name) => others.every(({ any }) => any.includes(name)) && !unmet.some(({ any }) => any.includes(name)),
  );
}

/** Each list has a name that none of the others forbids. */
function manyNames({ met, unmet }: Sorted<Names>): boolean {
  return met.every(({ any }) => any.some((name) => !unmet.some((other) => other.any.includes(name))));
}

function isForbidden(pattern: string, unmet: readonly Names[]): boolean {
  return unmet.some(({ any }) => any.some((other) => globCovers(other, pattern)));
}

/** One name that fits a pattern of each list. */
function oneOfPatterns({ met, unmet }: Sorted<Names>): boolean {
  const [first, ...others] = met;
  if (first === undefined) return !isForbidden("*", unmet);
  return first.any.some(
    (pattern) =>
      !isForbidden(pattern, unmet) &&
      others.every(({ any }) => any.some((other) => !globsExclude(pattern, other) && !isForbidden(other, unmet))),
  );
}

function optional(solve: (sorted: Sorted<Names>) => boolean): (sorted: Sorted<Names>) => boolean {
  return (sorted) => sorted.met.length === 0 || solve(sorted);
}

/** No pattern fits the name for no helper. */
function agents({ met, unmet }: Sorted<Names>): boolean {
  const isNone = ({ any }: Names): boolean => any.includes(NO_AGENT);
  if (met.every(isNone) && !unmet.some(isNone)) return true;
  const named = (all: readonly Names[]): Names[] =>
    all.map(({ any }) => ({ any: any.filter((one) => one !== NO_AGENT) }));
  return oneOfPatterns({ met: named(met), unmet: named(unmet) });
}

/** A folder has two names, so only one list is looked at at a time. */
function projects({ met, unmet }: Sorted<Names>): boolean {
  return met.every(({ any }) => any.some((pattern) => !isForbidden(pattern, unmet)));
}

function tools({ met, unmet }: Sorted<Of<"tools"> | Of<"toolNames">>): boolean {
  const isSome = (one: Of<"tools"> | Of<"toolNames">): boolean => one.kind === "toolNames" || one.some;
  const names = (all: Sorted<Condition>["met"]): Names[] =>
    all.flatMap((one) => (one.kind === "toolNames" ? [one] : []));
  const flags = unmet.filter((one) => one.kind === "tools");
  const canBeNone = met.every((one) => !isSome(one)) && flags.every(isSome);
  const canBeSome = met.every(isSome) && flags.every((one) => !isSome(one));
  const [wanted, forbidden] = [names(met), names(unmet)];
  const isOpen = wanted.length > 0 || !isForbidden("*", forbidden);
  return canBeNone || (canBeSome && isOpen && projects({ met: wanted, unmet: forbidden }));
}

function truths({ met, unmet }: Sorted<{ is: boolean }>): boolean {
  return [true, false].some((is) => met.every((one) => one.is === is) && unmet.every((one) => one.is !== is));
}

/** Some number in all of these ranges and in none of those: the least, or the next one behind one of those. */
function tokens({ met, unmet }: Sorted<TokenRange>): boolean {
  const least = Math.max(...[{}, ...met].map((one) => tokensOf(one)[0]));
  const candidates = [least, ...unmet.map((one) => tokensOf(one)[1] + 1)];
  return candidates.some(
    (count) =>
      met.every((one) => meetsTokens(one, count)) &&
      count >= least &&
      count < Infinity &&
      !unmet.some((one) => meetsTokens(one, count)),
  );
}

/** An unknown release meets no range. */
function releases({ met, unmet }: Sorted<{ range: VersionRange }>): boolean {
  if (met.length === 0) return true;
  const range = met.flatMap((one) => one.range);
  if (isEmptyRange(range)) return false;
  const bounds = [range, ...unmet.map((one) => one.range)].flat().flatMap(({ version }) => [version, next(version)]);
  const candidates = [[0], ...bounds].map((version) => version.join("."));
  return candidates.some(
    (release) => satisfiesVersion(range, release) && !unmet.some((one) => satisfiesVersion(one.range, release)),
  );
}

function next(version: readonly number[]): number[] {
  return [...version.slice(0, -1), (version.at(-1) ?? 0) + 1];
}

function texts({ met, unmet }: Sorted<{ text: TextTest }>): boolean {
  const [passing, failing] = [met, unmet].map((all) => all.map(({ text }) => text));
  return findPassing(passing ?? [], failing) !== "none";
}

function fields({ met, unmet }: Sorted<{ name: string }>): boolean {
  return met.every(({ name }) => !unmet.some((one) => one.name === name));
}

const SOLVERS: { readonly [K in ConditionKind]: (sorted: Sorted<Condition>) => boolean } = {
  class: solver<"class">(oneName),
  effort: solver<"effort">(oneName),
  has: solver<"has">(manyNames),
  tag: solver<"tag">(manyNames),
  model: solver<"model">(oneOfPatterns),
  session: solver<"session">(optional(oneOfPatterns)),
  project: solver<"project">(projects),
  agent: solver<"agent">(agents),
  tools: solver<"tools">(tools),
  toolNames: solver<"toolNames">(tools),
  stream: solver<"stream">(truths),
  prefilled: solver<"prefilled">(truths),
  thinking: solver<"thinking">(truths),
  client: solver<"client">(releases),
  outputField: solver<"outputField">(fields),
  maxTokens: solver<"maxTokens">(tokens),
  promptTokens: solver<"promptTokens">(tokens),
  user: solver<"user">(texts),
  system: solver<"system">(texts),
};
