import { RE2JS } from "re2js";
import type { PrivateRule } from "../../../generated/types/plan.d.ts";
import { literalScan, type LiteralScan } from "./literal-scan.ts";
import { hasBrokenLine, wrappedPhrase } from "./match-wrapped-phrase.ts";
import {
  foldCase,
  foldPhrase,
  foldText,
  hasNoBlanks,
  joinText,
  splitNames,
  unmarked,
  visibleForm,
} from "./normalize-text.ts";
import { homePathsIn } from "./path-forms.ts";
import { requiredLiterals } from "./required-literals.ts";

/** Whether a reading of a text matches a test of a rule. */
export type Test = (text: Composed) => boolean;

/** `paths`: only paths, as a shell reads them; `commands`: those that commands name, in the directories they changed to. */
export type VariantKind = "text" | "paths" | "commands";

export interface Composed {
  readonly text: string;
  readonly kind: VariantKind;
  /** The expressions that may match, by number; computed on demand, like all below. */
  readonly mayMatch: () => Uint8Array;
  /** In one case and without invisible characters. */
  readonly upper: () => string;
  /** For comparing words: with one blank between them. */
  readonly folded: () => string;
  /** Without emphasis and tags, in one case. */
  readonly markup: () => string;
  /** For phrases with markup. */
  readonly bare: () => string;
  /** For phrases as names in programs or cells of a table. */
  readonly names: () => string;
  /** For wrapped phrases. */
  readonly lines: () => readonly string[];
  /** Whether one of these ends within a word. */
  readonly isBroken: () => boolean;
  /** With `~` for the client's home. */
  readonly atHome: () => string;
}

type OneTest = PrivateRule["tests"][number];
type ExpressionRule = Exclude<OneTest, { op: "contains" }>;

export interface RuleTests {
  /** By rule. */
  readonly tests: readonly (readonly Test[])[];
  /** The scan for the literals of all expressions. */
  readonly scan: LiteralScan;
}

/** The tests of rules, with one scan that rules out those that can't match. */
export function ruleTests(rules: readonly PrivateRule[]): RuleTests {
  const lists: (readonly string[])[] = [];
  const tests = rules.map((rule) =>
    rule.tests.map((test) => {
      if (test.op === "contains") return phraseTest(test.value);
      const matches = expressionTest(test);
      // With these, `~` for the client's home may precede characters that the home itself did not.
      const without = test.op === "path" && test.home === true ? "~/\\" : "";
      const literals = requiredLiterals(test.source, without);
      if (literals === undefined) return matches;
      const at = lists.push(literals) - 1;
      return (composed: Composed) => composed.mayMatch()[at] === 1 && matches(composed);
    }),
  );
  return { tests, scan: literalScan(lists) };
}

/** Composed, since some systems write é as two characters. */
export function composedOf(
  given: string,
  kind: VariantKind,
  { scan, toTilde }: { readonly scan: LiteralScan; readonly toTilde: (text: string) => string },
): Composed {
  const text = given.normalize("NFC");
  const visible = once(() => visibleForm(text));
  const upper = once(() => foldCase(visible()));
  const markup = once(() => {
    const plain = unmarked(visible());
    return plain === visible() ? upper() : foldCase(plain);
  });
  const lines = once(() => markup().split("\n"));
  return {
    text,
    kind,
    mayMatch: once(() => scan(text)),
    upper,
    folded: once(() => upper().replaceAll(/\s+/g, " ")),
    markup,
    bare: once(() => joinText(markup())),
    names: once(() => joinText(foldCase(unmarked(visibleForm(splitNames(text)))))),
    lines,
    isBroken: once(() => hasBrokenLine(markup())),
    atHome: once(() => (kind === "commands" ? homePathsIn(toTilde(text)) : toTilde(text))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function phraseTest(value: string): Test {
  const message = foldText(value);
  const [longest = ""] = message.split(" ").toSorted((one, other) => other.length - one.length);
  const hasMessage = ({ upper, folded }: Composed): boolean => upper().includes(longest) && folded().includes(message);
  const phrase = foldPhrase(value);
  if (phrase === undefined) return (composed) => composed.kind === "text" && hasMessage(composed);
  const isWrapped = wrappedPhrase(phrase);
  const words = phrase.split(" ");
  // Where words are not separated by blanks, a line may end within any of them.
  const needed = hasNoBlanks(phrase) ? [phrase.charAt(0)] : words;
  const isName = ({ names }: Composed): boolean => words.length > 1 && names().includes(phrase);
  return (composed) => {
    if (composed.kind !== "text") return false;
    if (hasMessage(composed)) return true;
    // Most texts lack one of its words, and the other forms are slow. Only a hyphen splits a word.
    const markup = composed.markup();
    if (!needed.every((word) => markup.includes(word))) return composed.isBroken() && isWrapped(composed.lines());
    return composed.bare().includes(phrase) || isWrapped(composed.lines()) || isName(composed);
  };
}

function expressionTest(test: ExpressionRule): Test {
  if (test.op === "path") return pathTest(test);
  const regex = RE2JS.compile(test.source, flagsOf(test.flags));
  return ({ kind, text }) => kind === "text" && regex.test(text);
}

function pathTest({ source, home, folders }: Extract<OneTest, { op: "path" }>): Test {
  // File systems may ignore case.
  const regex = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  return (composed) => {
    if (composed.kind === "commands" && folders !== true) return false;
    return regex.test(home === true ? composed.atHome() : composed.text);
  };
}

function flagsOf(flags: string): number {
  return (
    (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) |
    (flags.includes("m") ? RE2JS.MULTILINE : 0) |
    (flags.includes("s") ? RE2JS.DOTALL : 0)
  );
}
