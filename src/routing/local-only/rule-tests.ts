import { RE2JS } from "re2js";
import type { PrivateRule } from "../../../generated/types/plan.d.ts";
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

/** Which lists of literals a text has one of. */
type LiteralScan = (text: string) => Uint8Array;

/** Classes of letters: ASCII, non-ASCII letters with an ASCII case variant, and all others. */
const OTHER = 0;
const CLASSES = classes();
const CLASS_COUNT = 128;

/**
 * Searches for all literals at once, ignoring case, in one pass over the text (Aho-Corasick automaton).
 * @param lists lists of ASCII literals
 * @returns for a text: 1 for every list that has a literal in it, else 0
 */
export function literalScan(lists: readonly (readonly string[])[]): LiteralScan {
  const { next, ends } = automatonOf(lists);
  return (text) => {
    const found = new Uint8Array(lists.length);
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = next[state * CLASS_COUNT + (CLASSES[text.charCodeAt(at)] ?? OTHER)] ?? 0;
      const ended = ends[state];
      if (ended !== undefined) for (const list of ended) found[list] = 1;
    }
    return found;
  };
}

interface Automaton {
  /** By state and class of letter. */
  readonly next: Uint32Array;
  /** By state: the lists with a literal that ends there. */
  readonly ends: readonly (readonly number[] | undefined)[];
}

function automatonOf(lists: readonly (readonly string[])[]): Automaton {
  const longest = lists.flat().reduce((sum, literal) => sum + literal.length, 1);
  const next = new Uint32Array(longest * CLASS_COUNT);
  const ends: (number[] | undefined)[] = [undefined];
  for (const [list, literals] of lists.entries())
    for (const literal of literals) {
      let state = 0;
      for (let at = 0; at < literal.length; at++) {
        const index = state * CLASS_COUNT + (CLASSES[literal.charCodeAt(at)] ?? OTHER);
        if (next[index] === 0) next[index] = ends.push(undefined) - 1;
        state = next[index] ?? 0;
      }
      ends[state] = [...(ends[state] ?? []), list];
    }
  connect(next, ends);
  return { next, ends };
}

/** Where no literal continues, the longest suffix that is the prefix of a literal does. */
function connect(next: Uint32Array, ends: (number[] | undefined)[]): void {
  const falls = new Uint32Array(ends.length);
  const queue = [0];
  for (const state of queue)
    for (let letter = 0; letter < CLASS_COUNT; letter++) {
      const index = state * CLASS_COUNT + letter;
      const to = next[index] ?? 0;
      const fall = state === 0 ? 0 : (next[(falls[state] ?? 0) * CLASS_COUNT + letter] ?? 0);
      if (to === 0) next[index] = fall;
      else {
        falls[to] = fall;
        const inherited = ends[fall];
        if (inherited !== undefined) ends[to] = [...new Set([...(ends[to] ?? []), ...inherited])];
        queue.push(to);
      }
    }
}

function classes(): Uint8Array {
  const found = new Uint8Array(0x1_00_00);
  for (let code = 1; code < 128; code++) found[code] = String.fromCodePoint(code).toUpperCase().codePointAt(0) ?? OTHER;
  // Case-insensitive expressions match these too: the long s and the Kelvin sign.
  found[0x17f] = "S".charCodeAt(0);
  found[0x212a] = "K".charCodeAt(0);
  return found;
}
