import type { Locator, Rule, TextTest } from "../../../generated/types/plan.d.ts";
import { describeTest } from "../../checks/conditions/describe-condition.ts";
import { breadthOf } from "../../checks/conditions/text-covers.ts";
import { headingLevel, locate } from "../../prompt/rules/locate-text.ts";
import { rulesFor } from "../../prompt/rules/select-rules.ts";
import { firstMatch, satisfiesVersion } from "../../shared/text/match.ts";
import { optional } from "../../shared/utilities.ts";
import type { RuleTextMatch, Sender } from "./request-texts.ts";

/** The words of a line by which it is found. */
const FIRST_WORDS = 3;

export interface AdviceInput {
  readonly rule: Rule;
  /** Its conditions as the file has them, for the file's own regular expressions. */
  readonly written: Locator;
  readonly found: RuleTextMatch;
  readonly sender: Sender;
}

interface Candidate {
  readonly list: "trim" | "filters";
  readonly from?: string;
  readonly at: Locator;
}

/**
 * What to write so that a rule matches its text where it occurs, as text of the file. Each suggestion is tried on the same text;
 * undefined if none matches, or if the user may have written the text.
 */
export function adviceFor(input: AdviceInput): string | undefined {
  const { rule, written, found } = input;
  const good = candidatesFor(rule, found).find((candidate) => finds(candidate, input));
  if (good === undefined) return undefined;
  const { at } = good;
  const tests = at.tests && asWritten(at.tests, written);
  return `in \`${good.list}\`, write \`${keysOf({ ...good, at: { ...at, ...optional("tests", tests) } })}\``;
}

/** As they are; then so that they also find something in the middle of a text. */
function testsOf(at: Locator): readonly (readonly TextTest[])[] {
  if (at.tests === undefined) {
    const words = ruleTextsOf(at).flatMap((one): TextTest[] =>
      one.kind === "text" ? [{ op: "contains", value: one.value }] : [],
    );
    return [words];
  }
  return [at.tests, at.tests.map(loosened)];
}

function loosened(test: TextTest): TextTest {
  if (test.op === "matches") return { ...test, value: withoutEnds(test.value).replaceAll("(?:)", "") };
  return { op: "contains", value: test.value.trim() };
}

function asWritten(tests: readonly TextTest[], written: Locator): TextTest[] {
  const [own] = (written.tests ?? []).filter(({ op }) => op === "matches");
  return tests.map((test) => {
    if (test.op !== "matches" || own === undefined) return test;
    return { ...test, value: test.value === loosened(test).value ? loosened(own).value : own.value };
  });
}

/** The narrowest first. Of text that the user may have written, only the client's own elements are taken out. */
function candidatesFor({ at: own }: Rule, { sent, offset, context }: RuleTextMatch): Candidate[] {
  const { role, source, tag } = context;
  const list = role === "system" ? "trim" : "filters";
  const tests = testsOf(own);
  const tested = (locator: Locator): Locator[] =>
    tests.map((some) => ({ ...locator, ...(some.length > 0 && { tests: [...some] }) }));
  if (role === "description") return [];
  if (source !== undefined) return tested({}).map((at) => ({ list: "filters", from: source, at }));
  if (own.tag !== undefined && own.tests === undefined) return [{ list, at: own }];
  if (tag !== undefined) return tested({ tag }).map((at) => ({ list, at }));
  if (role === "user") return [];
  const line = lineAt(sent.text, offset);
  if (headingLevel(line) > 0) return [{ list, at: { section: line.trim() } }];
  const text = firstWordsOf(line);
  return [...(role === "system" ? tested({ paragraph: text }) : []), ...tested({ line: text })].map((at) => ({
    list,
    at,
  }));
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(offset === 0 ? 0 : start, end < 0 ? text.length : end);
}

function firstWordsOf(line: string): string {
  const words = line.replace(/^[ \t]*(?:[-*•]|\d+[.)])?[ \t]*/, "").split(" ");
  return words.slice(0, FIRST_WORDS).join(" ").trimEnd();
}

function finds(
  { list, from, at }: Candidate,
  { rule, found: { sent, offset }, sender: { plan, client } }: AdviceInput,
): boolean {
  if (sent.role === "description") return false;
  const changed: Rule = { id: rule.id, do: rule.do, at, ...(from !== undefined && { from }) };
  return rulesFor({ ...plan, trim: [], filters: [], [list]: [changed] }, sent.role).some(
    (one) =>
      satisfiesVersion(one.client, client) &&
      locate(sent.text, one.at).some(({ start, end }) => start <= offset && offset < end),
  );
}

function keysOf({ from, at: { tag, section, paragraph, line, tests = [] } }: Candidate): string {
  const steps = Object.entries({ from, tag, section, paragraph, line }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${plainWord.test(value) ? value : JSON.stringify(value)}`],
  );
  return [...steps, ...tests.map((test) => describeTest(test))].join(", ");
}

/** What YAML takes for a text without quotes. */
const plainWord = /^[A-Za-z][\w-]*$/;

/** Shorter texts occur almost everywhere and don't identify a rule. */
const LEAST_CHARS = 3;

/** What a rule looks for, wherever it occurs: a text, or an expression without anchors. */
export type RuleText =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "pattern"; readonly test: TextTest };

/**
 * The words that identify a rule's text elsewhere in a request: those of its conditions, else of the innermost element that it
 * matches. Empty if they are too short to be distinctive.
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
function withoutEnds(pattern: string): string {
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
