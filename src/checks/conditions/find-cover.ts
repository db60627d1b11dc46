import type { Condition } from "../../../generated/types/plan.d.ts";
import { excludes, implies } from "./implies.ts";
import { factOf, isSatisfiable, type Literal } from "./satisfiable.ts";

/** Rules that may each take a part; more are not tried together. */
const MAX_PARTS = 16;
/** Questions of one search, each of which takes some microseconds, or a millisecond for texts. */
const MAX_QUESTIONS = 400;

interface Rule {
  readonly when: readonly Condition[];
}

/** What is known of a request, by the fact that it is about. */
type Known = ReadonlyMap<string, readonly Literal[]>;

interface Search {
  questions: number;
}

/** Rules of which one always matches a request that meets all of `given`; undefined if that is not certain. */
export function findCover<One extends Rule>(
  given: readonly Condition[],
  rules: readonly One[],
): readonly One[] | undefined {
  const parts: (Rule & { readonly of: One })[] = [];
  for (const rule of rules) {
    const open = rule.when.filter((condition) => !implies(given, condition));
    if (open.length === 0) return [rule];
    if (open.every((condition) => isUseful(condition, given))) parts.push({ when: open, of: rule });
  }
  if (parts.length < 2) return undefined;
  const known = new Map<string, Literal[]>();
  for (const condition of given) {
    const fact = factOf(condition);
    known.set(fact, [...(known.get(fact) ?? []), { condition, holds: true }]);
  }
  const simplest = parts.toSorted((a, b) => a.when.length - b.when.length).slice(0, MAX_PARTS);
  const used = cover(known, simplest, { questions: 0 });
  if (used === undefined) return undefined;
  const found = new Set(simplest.filter((part) => used.has(part)).map(({ of }) => of));
  return rules.filter((rule) => found.has(rule));
}

/** Facts that every request has: who does not meet one condition meets another. */
const ALWAYS_KNOWN: ReadonlySet<Condition["kind"]> = new Set([
  "tools", "stream", "prefilled", "thinking", "maxTokens", "promptTokens", "agent",
] as const); // prettier-ignore

/** Of a conversation in which there are many. */
const MANY: ReadonlySet<Condition["kind"]> = new Set(["has", "tag"] as const);

/** A bit for each fact of conditions. */
export function factBits(conditions: readonly Condition[]): number {
  return conditions.reduce((bits, one) => bits | bitOf(factOf(one)), 0);
}

const bits = new Map<string, number>();

function bitOf(fact: string): number {
  const known = bits.get(fact);
  if (known !== undefined) return known;
  const bit = 1 << bits.size;
  bits.set(fact, bit);
  return bit;
}

/** Bits of the facts that something is known of with certain conditions: a rule with others takes no part in a cover. */
export function knownBits(given: readonly Condition[]): number {
  return [...ALWAYS_KNOWN].reduce((known, kind) => known | bitOf(kind), factBits(given));
}

/** Whether other rules may take what does not meet a condition: it is about a fact that something is known of, or that every request has. */
function isUseful(condition: Condition, given: readonly Condition[]): boolean {
  const isOfKnown =
    ALWAYS_KNOWN.has(condition.kind) ||
    given.some((one) => {
      if (factOf(one) !== factOf(condition)) return false;
      return !MANY.has(one.kind) || namesOf(one).some((name) => namesOf(condition).includes(name));
    });
  return isOfKnown && !given.some((one) => excludes(one, condition));
}

function namesOf(condition: Condition): readonly string[] {
  return "any" in condition ? condition.any : [];
}

/** Splits the requests by a condition of the first rule: those that don't meet it are for the rules behind. */
function cover<One extends Rule>(
  known: Known,
  [rule, ...others]: readonly One[],
  search: Search,
): ReadonlySet<One> | undefined {
  if (rule === undefined || search.questions > MAX_QUESTIONS) return undefined;
  const used = new Set<One>();
  let rest: Known | undefined = known;
  for (const condition of rule.when) {
    const outside: Known | undefined = narrowed(rest, { condition, holds: false }, search);
    if (outside !== undefined) {
      const found = cover(outside, others, search);
      if (found === undefined) return undefined;
      for (const one of found) used.add(one);
    }
    rest = narrowed(rest, { condition, holds: true }, search);
    // Nothing is left for this rule.
    if (rest === undefined) return used;
  }
  return used.add(rule);
}

/** What is known then; undefined where no request is left. */
function narrowed(known: Known, literal: Literal, search: Search): Known | undefined {
  search.questions += 1;
  const fact = factOf(literal.condition);
  const literals = [...(known.get(fact) ?? []), literal];
  return isSatisfiable(literals) ? new Map(known).set(fact, literals) : undefined;
}
