import { RE2JS } from "re2js";
import type { PrivateRule } from "../../../generated/types/plan.d.ts";
import type { Privacy, PrivateSearch } from "../../prompt/templates/program.ts";
import { drain } from "../../shared/async.ts";
import { foldersFromHome } from "../../shared/home-folders.ts";
import { createTextMemo } from "../../shared/text/memo.ts";
import { commandPaths, tildeHome, withoutDots } from "./path-forms.ts";
import { textsIn } from "./request-texts.ts";
import { type Composed, type Test, type VariantKind, composedOf, ruleTests } from "./rule-tests.ts";
import { piecesOf, readingsOf } from "./text-variants.ts";

/** Limit for texts whose result is cached, in UTF-16 units: each request repeats the complete conversation. */
const REMEMBERED = 16_000_000;
/** The number for a text without a match; other numbers are the index of the rule plus one. */
const HARMLESS = 0;

/** Working folders with cached rules. */
const MOST_FOLDERS = 50;

/**
 * @param rules of a plan; without any, nothing is ever found, and nothing is looked at
 * @param home of the client, where it is known: a path below it is in no other home
 */
export function createPrivacy(rules: readonly PrivateRule[] = [], home?: string): Privacy {
  const folders = [...new Set(rules.flatMap(({ tests }) => tests.flatMap(withinOf)).map(({ folder }) => folder))];
  const compiled = folders.map((source) => ({ source, regex: RE2JS.compile(source, RE2JS.CASE_INSENSITIVE) }));
  /** Folders with the same rules share one search and its cache. */
  const byRules = boundedMap<Privacy>();
  const byFolder = boundedMap<Privacy>();
  const within = (folder: string): Privacy =>
    byFolder(folder, () => {
      const forms = folder === "" ? [] : [folder, ...foldersFromHome(folder, home)];
      const above = compiled.filter(({ regex }) => forms.some((form) => regex.test(form))).map(({ source }) => source);
      return byRules(above.join("\n"), () => ({
        ...createSearch(above.length === 0 ? rules : rulesWithin(rules, new Set(above)), home),
        within,
      }));
    });
  return within("");
}

/** A cache by key, cleared when it is full. */
function boundedMap<Value>(): (key: string, make: () => Value) => Value {
  const values = new Map<string, Value>();
  return (key, make) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (values.size === MOST_FOLDERS) values.clear();
    values.set(key, value);
    return value;
  };
}

function withinOf(test: PrivateRule["tests"][number]): readonly { readonly folder: string; readonly source: string }[] {
  return test.op === "path" ? (test.within ?? []) : [];
}

/** The rules for a client that works in one of these folders: paths relative to it count as well. */
function rulesWithin(rules: readonly PrivateRule[], folders: ReadonlySet<string>): PrivateRule[] {
  return rules.map((rule) => ({
    ...rule,
    tests: rule.tests.map((test) => {
      const relative = withinOf(test).flatMap(({ folder, source }) => (folders.has(folder) ? source : []));
      return test.op === "path" && relative.length > 0
        ? { ...test, source: [test.source, ...relative].join("|") }
        : test;
    }),
  }));
}

function createSearch(rules: readonly PrivateRule[], home: string | undefined): Pick<Privacy, "find" | "search"> {
  const known = createTextMemo(REMEMBERED);
  const { tests, scan } = ruleTests(rules);
  const using = { scan, toTilde: tildeHome(home) };
  function* ruleFor(text: string): Generator<undefined, number> {
    const missing = tests.map((all) => new Set(all));
    for (const piece of piecesOf(text)) {
      for (const display of readingsOf(piece)) {
        yield;
        if (display === undefined) continue;
        const composed = composedOf(display, "text", using);
        const rule = yield* ruleIn(composed, missing);
        if (rule !== HARMLESS) return rule;
        for (const [kind, paths] of pathsIn(composed.text, rules)) {
          yield;
          if (paths === "") continue;
          const found = yield* ruleIn(composedOf(paths, kind, using), missing);
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

const PAUSE = ["paths", ""] as const;

/** The paths of a text that are not written as such, if there are path rules. Yields pauses. */
function* pathsIn(text: string, rules: readonly PrivateRule[]): Generator<readonly [VariantKind, string]> {
  const tests = rules.flatMap((rule) => rule.tests.filter((test) => test.op === "path"));
  if (tests.length === 0) return;
  const quoted = quotedPaths(text);
  yield PAUSE;
  for (const paths of piecesOf(`${quoted}\n${listedPaths(text)}`.trim())) yield ["paths", paths];
  if (!tests.some(({ folders }) => folders === true)) return;
  yield PAUSE;
  for (const one of new Set([text, withoutQuotes(text)]))
    for (const paths of commandPaths(one)) yield ["commands", paths];
}

/** The number of the first rule whose tests have all matched. */
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

/** A line of `tree`: the characters before a name give its depth. */
const BRANCH = /^((?:[│|\s]\s{3}){0,60})(?:[├└]──|\|--|`--|\+--)\s(.*)$/;
/** The indentation per folder, in UTF-16 units. */
const DEPTH = 4;
const LONGEST = 300;
/** A rename as Git prints it, or a brace expansion of a shell. */
const BRACES = /\{([^{}\n]{1,400})\}/g;
const OR = / => |,/;
const MOST_NAMES = 10;
const BEFORE = /[\s"'`{}|;&<>]/;

/** Paths that a text has in a form which shortens them: a tree of names, and `app/{old => new}/key`. */
function listedPaths(text: string): string {
  return [...treePaths(text), ...bracePaths(text)].join("\n");
}

function* treePaths(text: string): Generator<string> {
  if (!/[├└|`+]-?[─-]/.test(text)) return;
  let above: string[] = [];
  let root = "";
  for (const line of text.split("\n")) {
    const [, indent, name] = BRANCH.exec(line) ?? [];
    if (indent === undefined || name === undefined) {
      [above, root] = [[], line.trim()];
      continue;
    }
    above = [...above.slice(0, indent.length / DEPTH), name.trim()];
    const path = [root, ...above].join("/");
    if (path.length <= LONGEST) yield path;
  }
}

function* bracePaths(text: string): Generator<string> {
  for (const { 0: braces, 1: names = "", index } of text.matchAll(BRACES)) {
    const before = text.slice(wordStart(text, index), index);
    const end = index + braces.length;
    const behind = text.slice(end, wordEnd(text, end));
    if (before === "" && behind === "") continue;
    for (const name of names.split(OR).slice(0, MOST_NAMES)) yield `${before}${name.trim()}${behind}`;
  }
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && !BEFORE.test(text.charAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < LONGEST && !BEFORE.test(text.charAt(end))) end++;
  return end;
}

/** The end of a word for a shell, unless it contains blanks. */
const WORD_END = /[\s;|&<>]/;
const IN_A_PATH = /[/\\.]/;
/** A quote within a word, or a needless escape; not quotes around a word or the end of code in prose. */
const QUOTED = /[\w/.~$}-]\$?["'`^]+\.?[\w/~$-]|\\\w/g;
const QUOTES = /\$(?=["'])|["'`^]/g;
const JOINED_LINES = /\\\r?\n/g;
/** An equivalent for a shell. */
const NOTHING = "''";

/**
 * A text with paths as a shell reads them: `sec"ret"s/key`, `s\ecrets/key` and `'sec'rets/key` become `secrets/key`. Returns the
 * same string if there are none.
 */
function withoutQuotes(text: string): string {
  const joined = joinLines(text);
  let plain = "";
  let from = 0;
  for (const { start, word } of quotedWords(joined)) {
    plain += joined.slice(from, start) + bare(word);
    from = start + word.length;
  }
  return from === 0 ? joined : plain + joined.slice(from);
}

/** Only those paths, also in Windows form, with backslashes between names. */
function quotedPaths(text: string): string {
  const paths = Array.from(quotedWords(joinLines(text)), ({ word }) => `${word.replaceAll(QUOTES, "")}\n${bare(word)}`);
  const all = paths.join("\n");
  return `${all}\n${withoutDots(all)}`.trim();
}

function joinLines(text: string): string {
  return text.includes("\\") ? text.replaceAll(JOINED_LINES, NOTHING) : text;
}

interface QuotedWord {
  readonly start: number;
  readonly word: string;
}

/** Searches for quotes first, since most texts have few. */
function* quotedWords(text: string): Generator<QuotedWord> {
  const quoted = new RegExp(QUOTED);
  for (let found = quoted.exec(text); found !== null; found = quoted.exec(text)) {
    let start = found.index;
    while (start > 0 && !WORD_END.test(text.charAt(start - 1))) start--;
    let end = quoted.lastIndex;
    while (end < text.length && !WORD_END.test(text.charAt(end))) end++;
    const word = text.slice(start, end);
    if (IN_A_PATH.test(word)) yield { start, word };
    quoted.lastIndex = end;
  }
}

function bare(word: string): string {
  return word.replaceAll(QUOTES, "").replaceAll("\\", "");
}
