import { CST, Composer, type Document, Lexer, LineCounter, Parser, isMap, isSeq, visit } from "yaml";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { misplaced } from "./indentation.ts";
import { MOST_PROBLEMS, toTree, type TreeContext } from "./to-tree.ts";
import type { Dict } from "./tree.ts";

/** What a file holds; the tree is absent when the text can't be used. */
export interface Parsed {
  readonly tree?: Dict;
  readonly problems: readonly Problem[];
}

/** Characters of one file; a rule file of ten thousand rules is about this long. */
export const MAX_FILE: number = 1024 * 1024;

/** YAML 1.2, strict: no directives, tags, anchors, aliases, merge keys, several documents or doubled keys. */
export function parseYaml(file: string, text: string): Parsed {
  if (text.length > MAX_FILE)
    return { problems: [createProblem("MX1002.characters", { length: text.length, maxFile: MAX_FILE }, { file })] };
  const lines = new LineCounter();
  const locate = createLocate(file, lines);
  const plain = text.replace(/^\uFEFF/, "");
  const read = readDocument(plain, lines);
  if ("tooDeepAt" in read)
    return { problems: [createProblem("MX1003", { maxDepth: MAX_DEPTH }, locate([read.tooDeepAt]))] };
  const { documents, features } = read;
  const [first, ...others] = documents;
  const problems = [
    ...features.slice(0, MOST_PROBLEMS).map(({ kind, range }) => refused(kind, locate(range))),
    ...(first === undefined ? [] : syntaxProblems(first, { place: locate, text: plain })),
    ...others.slice(0, MOST_PROBLEMS).map(({ range }) => createProblem("MX1007", {}, locate(range))),
  ];
  const root = first?.contents;
  if (problems.length > 0) return { problems };
  if (!isMap(root))
    return { problems: [createProblem(root ? "MX1008.notMap" : "MX1008.empty", {}, { file, line: 1, column: 1 })] };
  const tree = toTree(root, { locate, problems }) as Dict;
  return problems.length > 0 ? { problems } : { tree, problems };
}

function createLocate(file: string, lines: LineCounter): TreeContext["locate"] {
  return (range) => {
    const [start = 0, end = start] = range ?? [];
    const { line, col } = lines.linePos(start);
    return { file, line, column: col, length: Math.max(1, end - start) };
  };
}

const FEATURES: Readonly<Record<Feature["kind"], { readonly what: string; readonly hint: string }>> = {
  "directive-line": { what: "directives", hint: "remove the line; mallex reads YAML 1.2" },
  tag: { what: "tags", hint: "remove it; put a text that begins with ! in quotes" },
  anchor: { what: "anchors", hint: "write the value out where it is needed; put a text that begins with & in quotes" },
  alias: { what: "aliases", hint: "write the value out; put a text that begins with * in quotes" },
};

function refused(kind: Feature["kind"], at: Location): Problem {
  const { what, hint } = FEATURES[kind];
  return createProblem("MX1006.feature", { what }, at, { hint });
}

interface YamlErrorText {
  readonly message?: string | undefined;
  readonly hint: string;
}

const SECOND_COLON: YamlErrorText = {
  message: "a line contains a second `: `",
  hint: 'put text that contains ": " in quotes, or begin the inner map on its own line',
};
const SYNTAX: Readonly<Record<string, YamlErrorText>> = {
  TAB_AS_INDENT: { message: "a tab is used where only spaces are allowed", hint: "indent with spaces" },
  NON_STRING_KEY: { message: "a key must be a text", hint: "put the key in quotes" },
  BLOCK_AS_IMPLICIT_KEY: SECOND_COLON,
  BLOCK_IN_FLOW: SECOND_COLON,
  BAD_DQ_ESCAPE: { hint: "in double quotes a backslash begins an escape; put the text in single quotes" },
  BAD_SCALAR_START: { hint: "put the text in quotes" },
};
const OTHER: YamlErrorText = { hint: "check quotes, brackets and the indentation around it" };
/** Reported as features. */
const COVERED_YAML_ERRORS = new Set([
  "TAG_RESOLVE_FAILED",
  "BAD_DIRECTIVE",
  "BAD_ALIAS",
  "MULTIPLE_ANCHORS",
  "MULTIPLE_TAGS",
  "ALIAS_PROPS",
]);

interface Source {
  readonly place: TreeContext["locate"];
  readonly text: string;
}

/** One problem a line, and one for lines below each other that are indented wrongly: what follows is mostly an echo. */
function syntaxProblems(document: Document, source: Source): Problem[] {
  const lines = new Set<number | undefined>();
  const problems: Problem[] = [];
  for (const error of [...document.errors, ...document.warnings].slice(0, 2 * MOST_PROBLEMS)) {
    const isIndent = error.code === "TAB_AS_INDENT" || error.code === "BAD_INDENT";
    const { at, message, hint } = describe(error, document, source);
    if (COVERED_YAML_ERRORS.has(error.code) || lines.has(at.line)) continue;
    lines.add(at.line);
    if (isIndent && lines.has((at.line ?? 0) - 1)) continue;
    problems.push(createProblem("MX1004", { message }, at, { hint }));
  }
  return problems;
}

type SyntaxError = Document["errors"][number];

function describe(
  error: SyntaxError,
  document: Document,
  source: Source,
): { readonly message: string; readonly hint: string; readonly at: Location } {
  const { code, message, pos } = error;
  const indented = indentation(error, document, source);
  if (indented !== undefined) return indented;
  const bracket = message.startsWith("Flow ") ? openBracket(document, message, pos[0]) : undefined;
  const { hint, message: ours = rewordYamlError(message) } = bracket ?? SYNTAX[code] ?? OTHER;
  return { message: ours, hint, at: source.place(bracket?.range ?? pos) };
}

/** The parser takes a line that is indented too far for more of the value above it, or for a key of several lines. */
function indentation(
  { code, message, pos }: SyntaxError,
  { errors }: Document,
  { place: locate, text }: Source,
): { readonly message: string; readonly hint: string; readonly at: Location } | undefined {
  const goesOn = errors.find((other) => other.code === "MULTILINE_IMPLICIT_KEY" && other.pos[0] === pos[0]);
  if (code !== "BAD_INDENT" && goesOn === undefined && !message.startsWith("A block sequence")) return undefined;
  const end = goesOn?.pos[1] ?? pos[0];
  const at = locate([end, end]);
  const found = misplaced(text, at.line ?? 1);
  if (found === undefined) return undefined;
  const { indent, ...words } = found;
  return { ...words, at: { ...at, column: indent + 1, length: 1 } };
}

/** The bracket that the parser misses the end of: the innermost that is open where it notices. */
function openBracket(
  document: Document,
  message: string,
  end: number,
): (YamlErrorText & { range: [number, number] }) | undefined {
  const isList = message.startsWith("Flow sequence");
  let start: number | undefined;
  visit(document, {
    Collection: (_, node) => {
      const [from = 0, to = 0] = node.range ?? [];
      if (isSeq(node) === isList && node.flow === true && from < end && to >= end) start = from;
    },
  });
  if (start === undefined) return undefined;
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  return {
    message: `the \`${open}\` is never closed`,
    hint: `write \`${close}\` where it ends, or put a text that begins with ${open} in quotes`,
    range: [start, start + 1],
  };
}

function rewordYamlError(message: string): string {
  const text = message.replace(/closing (["'])quote/, "closing quote $1");
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Levels of nesting. The library composes by recursion: a file of brackets would cost seconds and end in a stack overflow. */
const MAX_DEPTH = 64;

/** Something of YAML that a configuration does not need, and where: [start, end]. */
interface Feature {
  readonly kind: "directive-line" | "tag" | "anchor" | "alias";
  readonly range: readonly [number, number];
}

/** What the text reads as, or the offset at which it is nested too deep. */
type ReadDocument =
  | { readonly documents: readonly Document[]; readonly features: readonly Feature[] }
  | { readonly tooDeepAt: number };

/** YAML 1.2, strict. The library's parser keeps its open collections on a stack of its own, so depth is known before anything recurses. */
function readDocument(text: string, lines: LineCounter): ReadDocument {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens: CST.Token[] = [];
  const features: Feature[] = [];
  let before = "";
  for (const lexeme of new Lexer().lex(text)) {
    const kind = before === CST.SCALAR ? "scalar" : CST.tokenType(lexeme);
    if (kind === "directive-line" || kind === "tag" || kind === "anchor" || kind === "alias")
      features.push({ kind, range: [parser.offset, parser.offset + lexeme.length] });
    before = lexeme;
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The stack holds the document, its open collections, and at times a scalar.
    const isCollection = CST.isCollection(parser.stack.at(-1));
    if (isCollection && parser.stack.length > MAX_DEPTH + 1) return { tooDeepAt: parser.offset - lexeme.length };
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({
    version: "1.2",
    strict: true,
    uniqueKeys: false, // the library compares each pair of keys; `toTree` checks them anyway
    stringKeys: true,
    merge: false,
    logLevel: "silent",
  });
  return { documents: [...composer.compose(tokens, true, text.length)], features };
}
