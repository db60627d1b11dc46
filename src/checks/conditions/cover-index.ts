import type { Condition, TextTest } from "../../../generated/types/plan.d.ts";
import { breadthOf } from "./text-covers.ts";

/** Letters of the shortest piece that a text is filed under. */
const PIECE = 4;
/** Candidates that are looked at for one rule: a file in which more look alike costs no more, and some of its shadows stay unseen. */
const MOST_CANDIDATES = 300;

/** What a rule asks for: each line names keys one of which is sure to be among the probes of a rule that it covers. */
export type Requirements = readonly (readonly string[])[];

/** Rules by what they ask for, so that a rule is compared with those alone that may cover it. */
export interface CoverIndex<Rule> {
  add(rule: Rule, requirements: Requirements): void;
  /** Rules added before that may cover the one with these probes, in the order in which they were added. */
  find(probes: ReadonlySet<string>): Rule[];
}

/** @param all the requirements of every rule that may be added: a rule is filed under the rarest of its keys */
export function createCoverIndex<Rule>(all: readonly Requirements[]): CoverIndex<Rule> {
  const counts = new Map<string, number>();
  for (const key of all.flat(2)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarity = (keys: readonly string[]): number => Math.max(...keys.map((key) => counts.get(key) ?? 0));
  const filed = new Map<string, { readonly rule: Rule; readonly number: number }[]>();
  let added = 0;
  return {
    add(rule, requirements) {
      const keys = requirements.reduce<readonly string[]>(
        (best, one) => (best.length === 0 || rarity(one) < rarity(best) ? one : best),
        [],
      );
      added += 1;
      for (const key of new Set(keys.length === 0 ? [""] : keys)) {
        const there = filed.get(key);
        if (there === undefined) filed.set(key, [{ rule, number: added }]);
        else there.push({ rule, number: added });
      }
    },
    find(probes) {
      const found = new Map<number, Rule>();
      for (const key of ["", ...probes]) {
        for (const { rule, number } of filed.get(key) ?? []) {
          if (found.size >= MOST_CANDIDATES) break;
          found.set(number, rule);
        }
      }
      return [...found].toSorted(([a], [b]) => a - b).map(([, rule]) => rule);
    },
  };
}

/** Keys of words that a longer text must have in it: each of their pieces is one. */
export function piecesOf(space: string, text: string): Requirements {
  if (text.length <= PIECE) return text === "" ? [] : [[`${space}~${text}`]];
  return Array.from({ length: text.length - PIECE + 1 }, (_, at) => [`${space}~${text.slice(at, at + PIECE)}`]);
}

/** Probes for all words that stand in a text. */
export function wordProbes(space: string, text: string): string[] {
  return Array.from({ length: text.length }, (_, at) =>
    Array.from(
      { length: Math.min(PIECE, text.length - at) },
      (__, more) => `${space}~${text.slice(at, at + more + 1)}`,
    ),
  ).flat();
}

/** What a condition asks for, as keys of the index. */
export function requirementsOf(condition: Condition): Requirements {
  switch (condition.kind) {
    case "class":
      return [condition.any.map((name) => `class=${name}`)];
    case "model":
    case "toolNames":
    case "agent":
    case "session":
    case "project":
      return [condition.any.map((pattern) => patternKey(condition.kind, pattern))];
    case "has":
    case "effort":
    case "tag":
      return [condition.any.map((name) => `${condition.kind}=${name}`)];
    case "tools":
      return [[`tools=${condition.some}`]];
    case "stream":
    case "prefilled":
    case "thinking":
      return [[`${condition.kind}=${condition.is}`]];
    case "client":
      return [["client"]];
    case "outputField":
      return [[`field=${condition.name}`]];
    case "maxTokens":
      return [[condition.is === undefined ? "tokens" : `tokens=${condition.is}`]];
    case "promptTokens":
      return [["promptTokens"]];
    case "user":
    case "system":
      return testRequirements(condition.kind, condition.text);
  }
}

/** The keys under which whatever this condition implies may be filed. */
export function probesOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "model":
    case "toolNames":
    case "agent":
    case "session":
    case "project": {
      const { kind, any } = condition;
      return [kind, ...(any[0] ?? "").split("*").flatMap((piece) => wordProbes(kind, piece))];
    }
    case "maxTokens":
      return ["tokens", ...requirementsOf(condition).flat()];
    case "user":
    case "system":
      return testProbes(condition.kind, condition.text);
    default:
      return requirementsOf(condition).flat();
  }
}

export function testRequirements(space: string, test: TextTest): Requirements {
  const { op, value, flags = "" } = test;
  if (op === "is") return [[`${space}=${value.trim()}`]];
  if (breadthOf(test) !== undefined) return [];
  return op === "matches" ? [[`${space}/${flags}/${value}`]] : piecesOf(space, value);
}

export function testProbes(space: string, test: TextTest): readonly string[] {
  const { op, value } = test;
  if (op === "matches") return testRequirements(space, test).flat();
  return [...(op === "is" ? testRequirements(space, test).flat() : []), ...wordProbes(space, value)];
}

/** The end of a pattern's longest piece: where names of models differ most. */
function patternKey(space: string, pattern: string): string {
  const [longest = ""] = pattern.split("*").toSorted((a, b) => b.length - a.length);
  return longest === "" ? space : (piecesOf(space, longest).at(-1)?.[0] ?? space);
}
