import { RE2JS } from "re2js";
import type { PrivateRule } from "../../../generated/types/plan.d.ts";
import type { Privacy, PrivateSearch } from "../../prompt/templates/program.ts";
import { drain } from "../../shared/async.ts";
import { createTextMemo } from "../../shared/text/memo.ts";
import { listedPaths } from "./listed-paths.ts";
import { foldMarkup, foldPhrase, foldText, joinText, splitNames } from "./normalize-text.ts";
import { commandPaths, homePathsIn, tildeHome } from "./paths.ts";
import { textsIn } from "./request-texts.ts";
import { quotedPaths, withoutQuotes } from "./shell-quotes.ts";
import { piecesOf, readingsOf } from "./text-variants.ts";
import { wrappedPhrase } from "./wrapped-phrase.ts";

/** Whether a text, composed and without its outer form, is what a rule is about. */
type Test = (text: Composed) => boolean;

/** `paths`: nothing but paths, as a shell reads them; `commands`: those that commands name, in the folders to which they went. */
type VariantKind = "text" | "paths" | "commands";

interface Composed {
  readonly text: string;
  /** As words are compared; made when it is needed, like the next. */
  readonly folded: () => string;
  /** As phrases are compared that are marked. */
  readonly bare: () => string;
  /** As they are that are names in programs or cells of a table. */
  readonly names: () => string;
  /** As those are that are wrapped. */
  readonly lines: () => readonly string[];
  /** With `~` for the client's home. */
  readonly atHome: () => string;
  readonly kind: VariantKind;
}

/** UTF-16 units of texts that are known to be harmless: a talk is sent whole, again and again. */
const REMEMBERED = 16_000_000;
/** The number of a text in which nothing was found; others are one more than the index of the rule. */
const HARMLESS = 0;

/**
 * @param rules of a plan; without any, nothing is ever found, and nothing is looked at
 * @param home of the client, where it is known: a path below it is in no other home
 */
export function createPrivacy(rules: readonly PrivateRule[] = [], home?: string): Privacy {
  const known = createTextMemo(REMEMBERED);
  const tests = rules.map((rule) => rule.tests.map(testOf));
  const toTilde = tildeHome(home);
  function* ruleFor(text: string): Generator<undefined, number> {
    const missing = tests.map((all) => new Set(all));
    for (const piece of piecesOf(text)) {
      for (const display of readingsOf(piece)) {
        yield;
        const composed = composedOf(display, toTilde);
        const rule = yield* ruleIn(composed, missing);
        if (rule !== HARMLESS) return rule;
        for (const [kind, paths] of pathsIn(composed.text, rules)) {
          yield;
          if (paths === "") continue;
          const found = yield* ruleIn(composedOf(paths, toTilde, kind), missing);
          if (found !== HARMLESS) return found;
        }
      }
    }
    return HARMLESS;
  }
  function* findPrivate(value: unknown): PrivateSearch {
    if (rules.length === 0) return undefined;
    for (const text of textsIn(value)) {
      yield;
      let number = known.get(text);
      if (number === undefined) {
        number = yield* ruleFor(text);
        known.set(text, number);
      }
      const rule = rules[number - 1];
      if (rule !== undefined) return { id: rule.id, ...(rule.about === undefined ? {} : { about: rule.about }) };
    }
    return undefined;
  }
  return {
    search: findPrivate,
    find: (value) => drain(findPrivate(value)),
  };
}

/** The paths of a text that are not written as such, where rules look for any. */
function* pathsIn(text: string, rules: readonly PrivateRule[]): Generator<readonly [VariantKind, string]> {
  const tests = rules.flatMap((rule) => rule.tests.filter((test) => test.op === "path"));
  if (tests.length === 0) return;
  for (const paths of piecesOf(`${quotedPaths(text)}\n${listedPaths(text)}`.trim())) yield ["paths", paths];
  if (!tests.some(({ folders }) => folders === true)) return;
  for (const one of new Set([text, withoutQuotes(text)]))
    for (const paths of commandPaths(one)) yield ["commands", paths];
}

/** The number of the first rule of which nothing is missing any more. */
function* ruleIn(composed: Composed, missing: readonly Set<Test>[]): Generator<undefined, number> {
  for (const [index, all] of missing.entries()) {
    for (const test of all) {
      if (test(composed)) all.delete(test);
      yield;
    }
    if (all.size === 0) return index + 1;
  }
  return HARMLESS;
}

/** Composed: one system writes é as one letter, another as two. */
function composedOf(given: string, toTilde: (text: string) => string, kind: VariantKind = "text"): Composed {
  const text = given.normalize("NFC");
  let folded: string | undefined;
  let markup: string | undefined;
  let bare: string | undefined;
  let names: string | undefined;
  let lines: readonly string[] | undefined;
  let atHome: string | undefined;
  const toMarkup = (): string => (markup ??= foldMarkup(text));
  return {
    text,
    folded: () => (folded ??= foldText(text)),
    bare: () => (bare ??= joinText(toMarkup())),
    names: () => (names ??= joinText(foldMarkup(splitNames(text)))),
    lines: () => (lines ??= toMarkup().split("\n")),
    atHome: () => (atHome ??= kind === "commands" ? homePathsIn(toTilde(text)) : toTilde(text)),
    kind,
  };
}

function testOf(test: PrivateRule["tests"][number]): Test {
  if (test.op === "path") return pathTest(test);
  const isInText = textTest(test);
  return (composed) => composed.kind === "text" && isInText(composed);
}

function textTest(test: Exclude<PrivateRule["tests"][number], { op: "path" }>): Test {
  if (test.op === "contains") {
    const message = foldText(test.value);
    const phrase = foldPhrase(test.value);
    if (phrase === undefined) return ({ folded }) => folded().includes(message);
    const isIn = wrappedPhrase(phrase);
    const [first = "", second] = phrase.split(" ");
    // Most texts have no word of it, and looking for names takes long.
    const isName = ({ bare, names }: Composed): boolean =>
      second !== undefined && bare().includes(first) && names().includes(phrase);
    return (text) =>
      text.folded().includes(message) || text.bare().includes(phrase) || isIn(text.lines()) || isName(text);
  }
  const regex = RE2JS.compile(test.source, flagsOf(test.flags));
  return ({ text }) => regex.test(text);
}

function pathTest({ source, home, folders }: Extract<PrivateRule["tests"][number], { op: "path" }>): Test {
  // Systems that keep names of files in large and small letters open them by either.
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
