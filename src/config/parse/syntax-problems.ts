import { type Document, isMap } from "yaml";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { count } from "../../shared/format-quantities.ts";
import { misplaced } from "./indentation.ts";
import { conflictsIn } from "./merge-conflicts.ts";
import { readDocument } from "./read-document.ts";
import { enclosedMistakes } from "./mistakes/enclosed-text.ts";
import { commentedKeys, dedentedKeys, lostKeys, misplacedNames } from "./mistakes/lost-lines.ts";
import { indentMistakes, missingDashes, tabMistakes } from "./mistakes/wrong-indentation.ts";
import { KEY, lineMistakes, missingColons } from "./mistakes/missing-signs.ts";
import { type BrokenText, type Mistake, type SourceLine, isIdle, lineAt, linesOf, splice } from "./mistakes/mistake.ts";

type SyntaxError = Document["errors"][number];

/** Of one file. One mistake leads to many errors of the parser, and nobody fixes more at once. */
const MOST_PROBLEMS = 5;

/** Characters of a section; to try repairs in a longer one takes too long. */
const LONGEST_SECTION = 50_000;

/**
 * Why a text is not well-formed: what a person did, and where. The parser notices some mistakes far behind them, so each likely
 * mistake is repaired on trial: the one whose repair leaves no error is reported. Sections are tried one by one, so that a mistake
 * in one does not hide or cause others elsewhere.
 */
export function syntaxProblems(document: Document, text: string, file: string): Problem[] {
  const errors = errorsOf(document);
  if (errors.length === 0) return [];
  const conflicts = conflictsIn(text).map(({ from, to }) => {
    const at = { file, line: from, column: 1, length: 7 };
    return from === to
      ? createProblem("MX1004.mergeMark", {}, at)
      : createProblem("MX1004.mergeConflict", { from, to }, at);
  });
  if (conflicts.length > 0) return conflicts.slice(0, MOST_PROBLEMS);
  const found: Problem[] = firstLineProblem(text, file);
  for (const section of sectionsOf(document, text)) {
    if (found.length >= MOST_PROBLEMS) break;
    if (section.text.length <= LONGEST_SECTION) found.push(...sectionProblems(section, file));
  }
  // Two sections together: the end of the first may be what is wrong.
  if (found.length === 0 && text.length <= LONGEST_SECTION) found.push(...sectionProblems({ text, line: 0 }, file));
  const problems = found.length > 0 ? found : [describe(errors[0], { text, line: 0 }, file)];
  return problems.slice(0, MOST_PROBLEMS);
}

/** Reported as features. */
const COVERED_YAML_ERRORS = new Set([
  "TAG_RESOLVE_FAILED",
  "BAD_DIRECTIVE",
  "BAD_ALIAS",
  "MULTIPLE_ANCHORS",
  "MULTIPLE_TAGS",
  "ALIAS_PROPS",
]);

/** In the order of the text. */
function errorsOf({ errors, warnings }: Document): SyntaxError[] {
  return [...errors, ...warnings]
    .filter(({ code }) => !COVERED_YAML_ERRORS.has(code))
    .toSorted((one, other) => one.pos[0] - other.pos[0]);
}

function errorsIn(text: string): SyntaxError[] | undefined {
  const read = readDocument(text);
  const [first, second] = "documents" in read ? read.documents : [];
  return first === undefined || second !== undefined ? undefined : errorsOf(first);
}

/** Whether a key with a value is above an item of a list in its column: it rather belongs to the item before. */
function isBeforeItem(lines: readonly string[], index: number): boolean {
  const next = lines.find((line, at) => at > index && !/^\s*(?:#|$)/.test(line)) ?? "";
  return next.startsWith("- ") && /^[\w-]+: +[^\s#]/.test(lines[index] ?? "");
}

interface Section {
  readonly text: string;
  /** Lines of the file before it. */
  readonly line: number;
}

/** A key in the first column. No text in quotes and no block of text goes on there. */
const HEADER = /^(?:[\w-]+|"[\w-]+"|'[\w-]+') *:(?:\s|$)/;

/** The first key is indented, and others are not. */
function firstLineProblem(text: string, file: string): Problem[] {
  const lines = text.split("\n");
  const index = lines.findIndex((line) => !/^\s*(?:#|$)|^---/.test(line));
  const [, blanks = "", key = ""] = /^( +)([\w-]+):/.exec(lines[index] ?? "") ?? [];
  const other = lines.findIndex((line, at) => at > index && HEADER.test(line));
  const [, name = ""] = /^["']?([\w-]+)/.exec(lines[other] ?? "") ?? [];
  if (key === "" || other === -1) return [];
  const at = { file, line: index + 1, column: blanks.length + 1, length: key.length };
  const parameters = { name: key, blanks: count(blanks.length, "space"), other: name, column: 0, line: other + 1 };
  return [createProblem("MX1004.misplacedName", parameters, at)];
}

function sectionsOf({ contents }: Document, text: string): Section[] {
  const isFlow = isMap(contents) && contents.flow === true;
  const lines = text.split("\n");
  const starts = isFlow ? [] : lines.flatMap((line, index) => (HEADER.test(line) ? [index] : []));
  // What is below a header alone may be below it by mistake.
  const opening = starts.filter(
    (line) => !isOpen(lines, line) && !hasKeysBehindValue(lines, line) && !isBeforeItem(lines, line),
  );
  return [...new Set([0, ...opening])].map((line, index, all) => ({
    text: lines.slice(line, all[index + 1]).join("\n"),
    line,
  }));
}

/** Whether the header before a line has nothing below it. */
function isOpen(lines: readonly string[], index: number): boolean {
  let above = index - 1;
  while (above >= 0 && /^\s*(?:#|$)/.test(lines[above] ?? "")) above--;
  return /^[\w-]+:\s*(?:#.*)?$/.test(lines[above] ?? "");
}

/** Whether deeper keys follow a value, so that the line belongs to the keys around it, not to the first column. */
function hasKeysBehindValue(lines: readonly string[], index: number): boolean {
  const next = lines.find((line, at) => at > index && !/^\s*(?:#|$)/.test(line)) ?? "";
  return /^[\w-]+: +[^\s#|>"'{[&*!]/.test(lines[index] ?? "") && /^ +[\w-]+:(?: |$)/.test(next);
}

/** Repairs one mistake after the other. What no repair helps against is reported as the parser noticed it. */
function sectionProblems(section: Section, file: string): Problem[] {
  const problems: Problem[] = [];
  let { text } = section;
  for (let errors = errorsIn(text) ?? []; errors.length > 0;) {
    const [error] = errors;
    const mistake = findMistake({ ...section, text }, errors);
    const problem =
      mistake === undefined
        ? describe(error, { ...section, text }, file)
        : located(mistake, { ...section, text }, file);
    const isSameLine = problems.some(({ at }) => at?.line === problem.at?.line);
    if (!isSameLine) problems.push(problem);
    if (mistake === undefined || problems.length >= MOST_PROBLEMS) break;
    text = mistake.repaired;
    errors = mistake.left;
  }
  return problems;
}

function located({ offset, length, problem }: Mistake, section: Section, file: string): Problem {
  return problem({ ...locationAt(offset, section, file), length });
}

function locationAt(offset: number, { text, line }: Section, file: string): Location {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { file, line: line + before.split("\n").length, column: offset - start + 1, length: 1 };
}

/** A mistake, and the errors that are left after its repair. */
interface RepairedMistake extends Mistake {
  readonly left: SyntaxError[];
}

/** The first mistake whose repair leaves no error, or else the first one whose repair leaves fewer. */
function findMistake(section: Section, errors: readonly SyntaxError[]): RepairedMistake | undefined {
  let partial: RepairedMistake | undefined;
  const tried = new Set([section.text]);
  for (const mistake of mistakesOf(section, errors)) {
    if (tried.has(mistake.repaired) || tried.size > MOST_TRIALS) continue;
    tried.add(mistake.repaired);
    const left = errorsIn(mistake.repaired);
    if (left === undefined) continue;
    if (left.length === 0) return { ...mistake, left };
    if (partial === undefined && left.length < errors.length && isLater(left[0], errors[0]))
      partial = { ...mistake, left };
  }
  return partial;
}

const MOST_TRIALS = 60;

function isLater(one: SyntaxError | undefined, other: SyntaxError | undefined): boolean {
  return (one?.pos[0] ?? 0) > (other?.pos[0] ?? 0);
}

function* mistakesOf({ text, line: before }: Section, errors: readonly SyntaxError[]): Generator<Mistake> {
  const lines = linesOf(text);
  const [start, end] = errors[0]?.pos ?? [0, 0];
  const [from, to] = [lineAt(lines, start), lineAt(lines, end)];
  const next = lines.findIndex((line, index) => index >= from && !isIdle(line));
  const afterNext = lines.findIndex((line, index) => index > next && !isIdle(line));
  const previous = lines.findLastIndex((line, index) => index < from && !isIdle(line));
  const suspects = [...new Set([from, to, next, afterNext, previous])].filter((index) => index >= 0);
  const broken: BrokenText = { text, lines, before, suspects };
  yield* tabMistakes(broken);
  yield* commentedKeys(broken);
  yield* enclosedMistakes(broken);
  yield* lineMistakes(broken);
  yield* missingQuotes(broken);
  yield* missingDashes(broken);
  yield* dedentedKeys(broken);
  yield* misplacedNames(broken);
  yield* indentMistakes(broken);
  yield* lostKeys(broken);
  yield* missingColons(broken);
}

/** What the parser noticed, without a repair. */
function describe(error: SyntaxError | undefined, section: Section, file: string): Problem {
  const { code = "", pos = [0, 0] } = error ?? {};
  const at = locationAt(pos[0], section, file);
  const lines = linesOf(section.text);
  const index = lines.findIndex((line, position) => position >= lineAt(lines, pos[1]) && !isIdle(line));
  const found = code === "BAD_INDENT" ? misplaced(section.text, index + 1, section.line) : undefined;
  if (found !== undefined) {
    const where = { ...at, line: section.line + index + 1, column: found.indent + 1 };
    return createProblem("MX1004", { message: found.message }, where, { hint: found.hint });
  }
  const { message, hint } = TEXTS[code] ?? OTHER;
  return createProblem("MX1004", { message }, at, { hint });
}

interface YamlErrorText {
  readonly message: string;
  readonly hint: string;
}

const SECOND_COLON: YamlErrorText = {
  message: "the value contains a second `: `, which YAML allows only in quotes",
  hint: "put the value in quotes; if it is a map, start it on the next line, indented further",
};
const NO_KEY: YamlErrorText = {
  message: "this line is neither a key with a value nor part of the text above it",
  hint: "write `key: value`; if the text above continues here, put all of it in quotes",
};
const TEXTS: Readonly<Record<string, YamlErrorText>> = {
  NON_STRING_KEY: { message: "a key can't be a list or a map", hint: "put the key in quotes" },
  BLOCK_AS_IMPLICIT_KEY: SECOND_COLON,
  BLOCK_IN_FLOW: SECOND_COLON,
  MULTILINE_IMPLICIT_KEY: NO_KEY,
  BAD_INDENT: {
    message: "this line is not indented like the lines that it belongs to",
    hint: "indent keys of the same map, and items of the same list, by the same number of spaces",
  },
  BAD_DQ_ESCAPE: {
    message: "this escape does not exist: in double quotes, a backslash begins an escape",
    hint: "put the text in single quotes, or double the backslash",
  },
  BAD_SCALAR_START: { message: "unquoted text can't begin with this character", hint: "put the text in quotes" },
  KEY_OVER_1024_CHARS: { message: "a key is longer than 1024 characters", hint: "look for a missing line break" },
};
const OTHER: YamlErrorText = {
  message: "YAML does not allow this here",
  hint: "check the quotes, brackets and indentation around it",
};

/** Values that need quotes, or other ones. */
function* missingQuotes({ text, lines, suspects }: BrokenText): Generator<Mistake> {
  for (const index of suspects) {
    const line = lines[index];
    if (line === undefined) continue;
    for (const { from, value } of valuesIn(line)) {
      const problem = problemOf(value);
      const range = [line.offset + from, line.offset + from + value.length] as const;
      const repaired = splice(text, range, `'${value.replaceAll("'", "''")}'`);
      if (problem !== undefined) yield { offset: range[0], length: value.length, repaired, problem };
    }
  }
}

const VALUE = new RegExp(String.raw`(?:^ *(?:- +)*|[{,] *)(?:${KEY}):? +|^ *- +`, "g");

/** The values of a line, as far as they may reach. */
function* valuesIn({ text }: SourceLine): Generator<{ readonly from: number; readonly value: string }> {
  const isInBrackets = /^ *(?:- +)*(?:[\w-]+: +)?[[{]/.test(text);
  for (const found of text.matchAll(VALUE)) {
    const from = found.index + found[0].length;
    const rest = text.slice(from);
    if (/^(?:$|[#{[])/.test(rest)) continue;
    const end = isInBrackets ? /,(?= [\w-]+:)|,? *[}\]]+,? *$/.exec(rest)?.index : undefined;
    yield { from, value: rest.slice(0, end).trimEnd() };
  }
}

/** What no text without quotes can begin with. */
const RESERVED = /^[@`%,>|\]}]/;

function problemOf(value: string): ((at: Location) => Problem) | undefined {
  const character = value.charAt(0);
  if (character === '"' || character === "'") return quoteInside(value, character);
  if (RESERVED.test(value))
    return (at) =>
      createProblem("MX1004.reserved", { character, written: JSON.stringify(value) }, { ...at, length: 1 });
  if (!/:(?: |$)/.test(value)) return undefined;
  const written = `'${value.replaceAll("'", "''")}'`;
  const hint = `put the value in quotes, as in \`${written}\`; if it is a map, start it on the next line, indented further`;
  return (at) => createProblem("MX1004.secondColon", {}, at, value.length > LONGEST ? {} : { hint });
}

/** Characters of a value that a hint repeats. */
const LONGEST = 60;

const QUOTED: Readonly<Record<string, RegExp>> = { '"': /^"(?:[^"\\]|\\.)*"/, "'": /^'(?:[^']|'')*'/ };

/** `"say "hi" now"` */
function quoteInside(value: string, quote: string): ((at: Location) => Problem) | undefined {
  const closes = (QUOTED[quote]?.exec(value)?.[0].length ?? 0) - 1;
  if (closes < 1 || /^\s*(?:#|$)/.test(value.slice(closes + 1))) return undefined;
  const body = value.endsWith(quote) ? value.slice(1, -1) : value;
  const hint = body.includes("'")
    ? "put the text in double quotes, with a backslash before each double quote inside"
    : `put the whole text in single quotes: \`'${body}'\``;
  return ({ column = 1, ...at }) =>
    createProblem("MX1004.quoteInside", { quote }, { ...at, column: column + closes, length: 1 }, { hint });
}
