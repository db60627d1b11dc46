import type { Locator, TextTest } from "../../generated/types/plan.d.ts";
import { breadthOf } from "../compile/5-check/logic/breadth-of.ts";
import { firstMatch } from "../turn/pass-text-test.ts";

/** Fewer characters than this stand in almost every text, and say nothing of a rule. */
const LEAST_CHARS = 3;

/** What a rule looks for, wherever that stands: words, or an expression without the ends of its text. */
export type RuleText =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "pattern"; readonly test: TextTest };

/**
 * The words by which a rule is recognised in texts that it does not look at: those of its conditions, else of the innermost thing that it
 * looks for. Empty where they are too short to mean anything.
 */
export function ruleTextsOf({ tag, section, between, paragraph, line, tests = [] }: Locator): RuleText[] {
  if (tests.length > 0) return tests.flatMap(ofTest);
  const heading = section?.replace(/^#+/, "");
  const text = line ?? paragraph ?? between?.start ?? heading;
  if (text !== undefined) return ofText(text);
  return tag === undefined
    ? []
    : [{ kind: "pattern", test: { op: "matches", value: `<${tag.replaceAll(/\W/g, String.raw`\$&`)}[\\s>]` } }];
}

function ofTest(test: TextTest): RuleText[] {
  if (test.op !== "matches") return ofText(test.value);
  return breadthOf(test) === undefined ? [{ kind: "pattern", test: { ...test, value: withoutEnds(test.value) } }] : [];
}

function ofText(text: string): RuleText[] {
  const value = text.trim();
  return value.length < LEAST_CHARS ? [] : [{ kind: "text", value }];
}

/** An expression that also matches in the middle of a text. */
export function withoutEnds(pattern: string): string {
  return pattern.replaceAll(/\\[Az]|\\[\s\S]|\[\^?(?:\\[\s\S]|[^\]\\])*\]|[$^]/g, (piece) =>
    /^(?:[$^]|\\[Az])$/.test(piece) ? "(?:)" : piece,
  );
}

/** Where the first of the words begins in a text; undefined where one of them is missing, or there are none. */
export function findRuleText(words: readonly RuleText[], text: string): number | undefined {
  const found = words.map((one) => startOf(one, text));
  return found.includes(undefined) ? undefined : found[0];
}

function startOf(words: RuleText, text: string): number | undefined {
  if (words.kind === "text") {
    const start = text.indexOf(words.value);
    return start < 0 ? undefined : start;
  }
  const match = firstMatch(words.test.value, words.test.flags ?? "", text);
  const length = match === undefined ? 0 : text.slice(match.start, match.end).trim().length;
  return length < LEAST_CHARS ? undefined : match?.start;
}
