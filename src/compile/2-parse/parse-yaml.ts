import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from "yaml";
import type { Place, Problem } from "../../problem/problem.ts";
import type { Dict, Entry, Tree } from "../tree.ts";
import { scan } from "./scan.ts";

/** What a file holds; the tree is absent when the text can't be used. */
export interface Parsed {
  readonly tree?: Dict;
  readonly problems: readonly Problem[];
}

/** Keys that mean something to JavaScript objects. */
const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);

/** YAML 1.2, strict: no directives, tags, anchors, aliases, merge keys, several documents or doubled keys. */
export function parseYaml(file: string, text: string): Parsed {
  const scanned = scan(file, text);
  if (scanned !== undefined) return { problems: [scanned] };
  const lines = new LineCounter();
  const document = parseDocument(text.startsWith("\uFEFF") ? text.slice(1) : text, {
    version: "1.2",
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
    logLevel: "silent",
    lineCounter: lines,
  });
  const place = placeIn(file, lines);
  const problems = [...syntaxProblems(document, place), ...featureProblems(document, place)];
  if (problems.length > 0) return { problems };
  const root = document.contents;
  if (!isMap(root)) {
    const message = root === null ? "the file is empty" : "the file must be a map of keys";
    return {
      problems: [
        {
          code: "MX1008",
          severity: "error",
          message,
          hint: "begin with `version: 1`; `mallex init` writes a file to start from",
          at: { file, line: 1, column: 1 },
        },
      ],
    };
  }
  return { tree: toTree(root, place) as Dict, problems };
}

type PlaceOf = (range: readonly number[] | null | undefined) => Place;

function placeIn(file: string, lines: LineCounter): PlaceOf {
  return (range) => {
    const [start = 0, end = start] = range ?? [];
    const { line, col } = lines.linePos(start);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), length: Math.max(1, end - start) };
  };
}

function syntaxProblems(document: Document, place: PlaceOf): Problem[] {
  return [...document.errors, ...document.warnings].map((error) => {
    const code = error.code === "DUPLICATE_KEY" ? "MX1005" : error.code === "MULTIPLE_DOCS" ? "MX1007" : "MX1004";
    // The library appends " at line 3, column 5:" and its own frame; ours says the same.
    const message = error.message.split(/ at line \d+/)[0] ?? error.message;
    return {
      code,
      severity: "error",
      message: message.charAt(0).toLowerCase() + message.slice(1),
      hint: HINTS[error.code] ?? "check quotes, brackets and the indentation around it",
      at: place(error.pos),
    };
  });
}

const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "keep one of the two",
  MULTIPLE_DOCS: "one file holds one document; remove the `---`",
  TAB_AS_INDENT: "indent with spaces",
  NON_STRING_KEY: "put the key in quotes",
};

function featureProblems(document: Document, place: PlaceOf): Problem[] {
  const problems: Problem[] = [];
  const refuse = (what: string, hint: string, range: Node["range"]): void => {
    problems.push({ code: "MX1006", severity: "error", message: `${what} can't be used here`, hint, at: place(range) });
  };
  if (document.directives?.yaml.explicit === true)
    refuse("a YAML directive", "remove the line that begins with %; mallex reads YAML 1.2", null);
  visit(document, {
    Node(_, node) {
      if (isAlias(node))
        refuse("an alias", "write the value out; to share rules between files use `extends`", node.range);
      else if (node.anchor !== undefined) refuse("an anchor", "write the value out where it is needed", node.range);
      else if (node.tag !== undefined) refuse("a tag", "remove it; every key has one type", node.range);
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      if (key?.value === "<<") refuse("a merge key", "use `extends`", key.range);
      if (key !== undefined && FORBIDDEN_KEYS.has(String(key.value)))
        refuse(`the key ${String(key.value)}`, "choose another name", key.range);
    },
  });
  return problems;
}

function toTree(node: Node, place: PlaceOf): Tree {
  if (isMap(node)) {
    const entries = new Map(node.items.filter(isPair).map((pair) => entryFrom(pair as Pair<Node, Node | null>, place)));
    return { kind: "dict", entries, at: place(node.range) };
  }
  if (isSeq(node))
    return { kind: "list", items: node.items.map((item) => toTree(item as Node, place)), at: place(node.range) };
  const value = isScalar(node) ? node.value : null;
  const simple = typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
  return { kind: "scalar", value: simple, at: place(node.range) };
}

function entryFrom(pair: Pair<Node, Node | null>, place: PlaceOf): [string, Entry] {
  const keyAt = place(pair.key.range);
  const value: Tree = pair.value === null ? { kind: "scalar", value: null, at: keyAt } : toTree(pair.value, place);
  return [String(isScalar(pair.key) ? pair.key.value : pair.key), { keyAt, value }];
}
