import { LineCounter, isMap } from "yaml";
import { type Location, type Problem, createProblem, isError } from "../../diagnostics/problem.ts";
import { parseSimple } from "./parse-simple.ts";
import { type Feature, MAX_DEPTH, readDocument } from "./read-document.ts";
import { syntaxProblems } from "./syntax-problems.ts";
import { MOST_PROBLEMS, toTree, type TreeContext } from "./to-tree.ts";
import type { Dict } from "./tree.ts";

/** What a file holds; the tree is absent when the text can't be used. */
export interface Parsed {
  readonly tree?: Dict;
  /** Where keys are doubled and nothing else is wrong: with the first of each. */
  readonly first?: Dict;
  readonly problems: readonly Problem[];
}

/** Characters of one file; a rule file of ten thousand rules is about this long. */
export const MAX_FILE: number = 1024 * 1024;

/** YAML 1.2, strict: no directives, tags, anchors, aliases, merge keys, several documents or doubled keys. */
export function parseYaml(file: string, text: string): Parsed {
  if (text.length > MAX_FILE)
    return { problems: [createProblem("MX1002.characters", { length: text.length, maxFile: MAX_FILE }, { file })] };
  const tree = parseSimple(file, text);
  return tree === undefined ? parseAnyYaml(file, text) : { tree, problems: [] };
}

/** With the library, whatever the text. */
export function parseAnyYaml(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const locate = createLocate(file, lines);
  const plain = text.replace(/^\uFEFF/, "");
  const read = readDocument(plain, lines);
  if ("tooDeepAt" in read)
    return { problems: [createProblem("MX1003", { maxDepth: MAX_DEPTH }, locate([read.tooDeepAt]))] };
  const { documents, features } = read;
  const [first, ...others] = documents;
  const syntax = first === undefined ? [] : syntaxProblems(first, plain, file);
  const found = features
    .slice(0, MOST_PROBLEMS)
    .map(({ kind, range }) => refused(kind, locate(range)))
    .filter((feature) => !syntax.some((problem) => isBefore(problem, feature)));
  const problems = [
    ...found,
    // What follows an alias in its line is no mistake of its own.
    ...syntax.filter(({ at }) => !found.some((feature) => feature.at?.line === at?.line)),
    ...others.slice(0, MOST_PROBLEMS).map(({ range }) => createProblem("MX1007", {}, locate(range))),
  ];
  const root = first?.contents;
  if (problems.length > 0) return { problems };
  if (!root) return { problems: [createProblem("MX1008.empty", {}, { file, line: 1, column: 1 })] };
  if (!isMap(root)) return { problems: [createProblem("MX1008.notMap", {}, { ...locate(root.range), length: 1 })] };
  const tree = toTree(root, { locate, problems, text: plain, lines: plain.split("\n") }) as Dict;
  if (!problems.some(isError)) return { tree, problems };
  return problems.every((one) => one.code === "MX1005" || !isError(one)) ? { problems, first: tree } : { problems };
}

function createLocate(file: string, lines: LineCounter): TreeContext["locate"] {
  return (range) => {
    const [start = 0, end = start] = range ?? [];
    const { line, col } = lines.linePos(start);
    return { file, line, column: col, length: Math.max(1, end - start) };
  };
}

/** Before another one in its line: behind a quote that is wrong, a text is none. */
function isBefore({ at: one }: Problem, { at: other }: Problem): boolean {
  return one?.line === other?.line && (one?.column ?? 0) < (other?.column ?? 0);
}

const FEATURES: Readonly<Record<Feature["kind"], { readonly what: string; readonly hint: string }>> = {
  "directive-line": { what: "directives", hint: "remove the line; mallex reads YAML 1.2" },
  tag: { what: "tags", hint: "remove it; if it is part of a text, put the text in quotes" },
  anchor: {
    what: "anchors",
    hint: "repeat the value wherever it is needed; if the & is part of a text, put the text in quotes",
  },
  alias: { what: "aliases", hint: "repeat the value here; if the * is part of a text, put the text in quotes" },
};

function refused(kind: Feature["kind"], at: Location): Problem {
  const { what, hint } = FEATURES[kind];
  return createProblem("MX1006.feature", { what }, at, { hint });
}
