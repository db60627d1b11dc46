import { MAX_FILE } from "../../config/parse/parse-yaml.ts";
import type { Path, Tree } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { SECRET_SHAPES, hasFormOfKey, isRandomLooking } from "../../shared/secret-shapes.ts";

/** Texts with secrets in them, and ways to speak of them without these. */
export interface Secrets {
  readonly problems: readonly Problem[];
  /** Masks every secret found with asterisks. */
  readonly mask: (text: string) => string;
  /** The text of a file with masked secrets, same lines and columns. */
  readonly displayName: (file: string) => string;
  /** A problem with masked secrets. */
  readonly redact: (problem: Problem) => Problem;
}

/** Most secrets that are masked in every message individually; beyond, only known shapes. */
const MOST_NEEDLES = 200;
/** Shorter pieces of a secret occur by chance. */
const SHORTEST_PIECE = 8;

/**
 * Does a file contain a secret, in values or comments? Built-in packs are not searched, nor is text beyond the file size limit.
 * @param texts by display name
 * @param trees their parsed values, if any
 */
export function findSecrets(texts: ReadonlyMap<string, string>, trees: ReadonlyMap<string, Tree> = new Map()): Secrets {
  const files = new Map(
    [...texts].flatMap(([file, text]) => (file.startsWith("mallex:") ? [] : [[file, scan(text, trees.get(file))]])),
  );
  const found = [...files].flatMap(([file, { spans, text }]) => problemsOf(file, text, spans));
  const needles = [...new Set([...files.values()].flatMap(({ needles: own }) => own))]
    .slice(0, MOST_NEEDLES)
    .toSorted((a, b) => b.length - a.length);
  const mask = (text: string): string =>
    (found.length > MOST_NEEDLES ? scanShapes(text).map(({ secret }) => secret) : [])
      .concat(needles)
      .reduce((masked, needle) => masked.replaceAll(needle, "*".repeat(needle.length)), text);
  return {
    problems: found,
    mask,
    displayName: (file) => files.get(file)?.displayText() ?? withoutMark(texts.get(file) ?? ""),
    redact: needles.length === 0 ? (problem) => problem : (problem) => redact(problem, mask),
  };
}

interface Scanned {
  readonly text: string;
  /** To be reported. */
  readonly spans: readonly SecretSpan[];
  /** Texts that no message may contain. */
  readonly needles: readonly string[];
  readonly displayText: () => string;
}

/** Each location once; known shapes win over names. */
function scan(match: string, tree: Tree | undefined): Scanned {
  const text = withoutMark(match).slice(0, MAX_FILE);
  const hidden = new Uint8Array(text.length);
  const spans: SecretSpan[] = [];
  const needles: string[] = [];
  const isClear = (start: number, length: number): boolean => !hidden.subarray(start, start + length).includes(1);
  const add = (span: SecretSpan): void => {
    const { start, secret } = span;
    if (!isClear(start, secret.length)) return;
    spans.push(span);
    needles.push(...spellings(secret));
    hidden.fill(1, start, start + secret.length);
  };
  const values = tree === undefined ? { logins: [], whole: [], named: [] } : scanTree(tree, text);
  for (const span of [...values.logins, ...scanShapes(text)]) add(span);
  for (const value of values.whole) {
    const { start, length, spans: inside } = value;
    needles.push(...inside.flatMap(({ secret }) => spellings(secret)));
    if (isHidden(value, text, hidden)) continue;
    if (isClear(start, length)) spans.push({ ...inside[0], start, secret: text.slice(start, start + length) });
    hidden.fill(1, start, start + length);
  }
  for (const span of [...values.named, ...scanNamed(text)]) add(span);
  return { text, spans, needles, displayText: () => starred(text, hidden) };
}

/** Whether the secrets of a value have been found in its text, too: a block has them as they are, but for the indentation. */
function isHidden({ start, length, spans }: CompleteValue, text: string, hidden: Uint8Array): boolean {
  let letters = "";
  for (let at = start; at < start + length; at++) if (hidden[at] === 1) letters += text.charAt(at);
  return unquoted(letters).length === spans.reduce((sum, { secret }) => sum + unquoted(secret).length, 0);
}

function unquoted(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

function starred(text: string, hidden: Uint8Array): string {
  if (!hidden.includes(1)) return text;
  let display = "";
  for (let from = 0; from < text.length;) {
    const next = hidden.indexOf(hidden[from] === 1 ? 0 : 1, from);
    const to = next === -1 ? text.length : next;
    const piece = text.slice(from, to);
    display += hidden[from] === 1 ? piece.replaceAll(/[^\r\n]/g, "*") : piece;
    from = to;
  }
  return display;
}

/** A secret as messages may have it: itself, in quotes, or a line of it. */
function spellings(secret: string): string[] {
  const lines = secret.split(/\s+/).filter(({ length }) => length >= SHORTEST_PIECE);
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), ...lines])];
}

function problemsOf(file: string, text: string, spans: readonly SecretSpan[]): Problem[] {
  let line = 1;
  let lineStart = 0;
  return spans
    .toSorted((a, b) => a.start - b.start)
    .map((span) => {
      for (let end = text.indexOf("\n", lineStart); end !== -1 && end < span.start; line += 1) {
        lineStart = end + 1;
        end = text.indexOf("\n", lineStart);
      }
      const length = Math.max(1, span.secret.split("\n", 1)[0]?.length ?? 0);
      const at = { file, line, column: span.start - lineStart + 1, length };
      return createProblem(span.sure ? "MX6011.certain" : "MX6011.possible", { what: span.what }, at);
    });
}

function redact({ fix, ...problem }: Problem, mask: (text: string) => string): Problem {
  const { message, hint, source, related } = problem;
  return {
    ...problem,
    message: mask(message),
    ...(hint === undefined ? {} : { hint: mask(hint) }),
    ...(source === undefined ? {} : { source: mask(source) }),
    ...(related === undefined ? {} : { related: related.map((other) => ({ ...other, message: mask(other.message) })) }),
    // What would be written must not be stars.
    ...(fix === undefined || mask(fix.replace) !== fix.replace ? {} : { fix }),
  };
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}

interface SecretSpan {
  readonly what: string;
  /** Offset of its first character. */
  readonly start: number;
  readonly secret: string;
  /** A known shape; of the others many only look like secrets. */
  readonly sure: boolean;
}

const LOGIN = "a login in a URL";

/** A value after a name: `apiKey: 8c1f…`, `--api-key 8c1f…`. Matches can't overlap, so it is linear. */
const VALUE = /[^\s"'`#,=&()[\]{}<>\\|]{20,}={0,2}/.source;
const NAMED: readonly RegExp[] = [
  new RegExp(
    `((?:key|token|secret|password|passwd|credentials?|authorization)[\\w-]{0,4}["']?[ \\t]{0,8}[:=][ \\t]{0,8}["']?)(${VALUE})`,
    "gi",
  ),
  new RegExp(`(--[a-z][\\w-]{1,60}["']?,?[ \\t]{1,8}["']?)(${VALUE})`, "gi"),
];

const SECRET_NAMES: readonly RegExp[] = [
  /(?:^|[^a-z])(?:key|token|secret|password|passwd|credentials?|authorization)[_-]?\d{0,3}$/i,
  /(?:api|access|auth|private)(?:key|token)[_-]?\d{0,3}$/i,
  /[a-z\d](?:Key|Token|Secret|Password|Passwd|Credentials?|Authorization)\d{0,3}$/,
];

/** Secrets of known shapes, in the order of the table. */
function scanShapes(text: string): SecretSpan[] {
  return SECRET_SHAPES.flatMap(({ what, find, isReal }) =>
    [...text.matchAll(find)]
      .filter(([, , secret = ""]) => isReal(secret))
      .map((match) => spanOf(match, { what, sure: what !== LOGIN })),
  );
}

/** Values that look like secrets, after names that suggest one. */
function scanNamed(text: string): SecretSpan[] {
  return NAMED.flatMap((find) =>
    [...text.matchAll(find)]
      .filter((match) => isSecretName(nameAt(text, match)) && isOpaque(match[2] ?? ""))
      .map((match) => spanOf(match, { what: "what looks like a secret", sure: false })),
  );
}

/** Does a name suggest a secret? `x-` keys have no meaning. */
function isSecretName(name: string): boolean {
  return !name.startsWith("x-") && SECRET_NAMES.some((one) => one.test(name));
}

/** One word that mixes letters and digits, neither a path nor a URL. */
function isOpaque(value: string): boolean {
  return value.length >= 20 && !/\s|^[.~/]|:\/\//.test(value) && isRandomLooking(value);
}

/** The complete name: the match begins with its last word. */
function nameAt(text: string, { index = 0, 1: head = "" }: RegExpMatchArray): string {
  const before = /[\w-]*$/.exec(text.slice(Math.max(0, index - 64), index))?.[0] ?? "";
  return before + (/^[\w-]+/.exec(head)?.[0] ?? "");
}

function spanOf(match: RegExpMatchArray, kind: Pick<SecretSpan, "what" | "sure">): SecretSpan {
  const [, before = "", secret = ""] = match;
  const trimmed = secret.trimStart();
  return {
    ...kind,
    start: (match.index ?? 0) + before.length + secret.length - trimmed.length,
    secret: trimmed.trimEnd(),
  };
}

/** Secrets that only the parsed values show. */
interface ScannedTree {
  /** Logins where mallex would use them. */
  readonly logins: readonly SecretSpan[];
  /** Values written with escapes or folded: the entire value is masked. */
  readonly whole: readonly CompleteValue[];
  /** Values that look like secrets where one is expected. */
  readonly named: readonly SecretSpan[];
}

/** A range of the text, and the secrets in its value. */
interface CompleteValue {
  readonly start: number;
  readonly length: number;
  readonly spans: readonly [SecretSpan, ...SecretSpan[]];
}

interface ScannedValue {
  readonly text: string;
  /** Outside of backends the section alone. */
  readonly path: Path;
  readonly name: string;
  readonly start: number;
  /** As it is written. */
  readonly source: string;
}

function scanTree(tree: Tree, text: string): ScannedTree {
  const values: ScannedValue[] = [];
  addValues(tree, { path: [], name: "" }, { text, lines: lineStarts(text), found: values });
  return {
    logins: values.filter(isOwnUrl).flatMap(loginsIn),
    whole: values.filter(({ source, text: value }) => !source.includes(value)).flatMap(hiddenCompleteValues),
    named: values
      .filter((value) => value.source.includes(value.text) && isNamed(value))
      .map((value) => ({ ...guess(value), start: value.start + value.source.indexOf(value.text) })),
  };
}

function isOwnUrl({ path: [top, , key, ...rest], name }: ScannedValue): boolean {
  return (top === "search" && name === "url") || (top === "backends" && key === "url" && rest.length === 0);
}

function loginsIn({ text, start, source }: ScannedValue): SecretSpan[] {
  return scanShapes(text)
    .filter(({ what, secret }) => what === LOGIN && source.includes(secret))
    .map((span) => ({ ...span, start: start + source.indexOf(span.secret), sure: true }));
}

function hiddenCompleteValues(value: ScannedValue): CompleteValue[] {
  const { text, start, source } = value;
  const shapes = scanShapes(text);
  const [first, ...rest] = shapes.length === 0 && isNamed(value) ? [guess(value)] : shapes;
  return first === undefined ? [] : [{ start, length: source.length, spans: [first, ...rest] }];
}

/** The name of an environment variable, perhaps as a shell or another program would read it. */
const VARIABLE = /^(?:\$|env[:.]|process\.env\.)?(?:[A-Z][A-Z0-9_]*|\{\{?\s*(?:env[:.]|\$)?[A-Z][A-Z0-9_]*\s*\}\}?)$/;

/** Random-looking text in a backend, which has only a kind and a URL, was meant as its key. */
function isNamed({ text, name, path }: ScannedValue): boolean {
  const isInBackend = path[0] === "backends" && path.length === 3;
  // Where the map with the variable's name is wanted any text is taken for the key itself; but not the name of a variable.
  if (isInBackend && name === "key" && text.length >= 6 && !VARIABLE.test(text)) return true;
  if (isKeySource(path)) return hasFormOfKey(text) || (!text.includes("/") && isOpaque(text));
  return (isSecretName(name) || isInBackend) && isOpaque(text);
}

/** Where the name of a variable or of a file is wanted. */
function isKeySource([section, , key, , ...rest]: Path): boolean {
  return section === "backends" && key === "key" && rest.length === 0;
}

function guess({ text, start }: ScannedValue): SecretSpan {
  return { what: "what looks like a secret", sure: false, start, secret: text };
}

interface ScannedText {
  readonly text: string;
  /** Offsets of the lines. */
  readonly lines: readonly number[];
  readonly found: ScannedValue[];
}

function addValues(tree: Tree, { path, name }: Pick<ScannedValue, "path" | "name">, scanned: ScannedText): void {
  // Only of backends more than the section is asked for.
  const below = (step: string | number): Path => (path.length > 0 && path[0] !== "backends" ? path : [...path, step]);
  switch (tree.kind) {
    case "dict":
      for (const [key, { value }] of tree.entries) addValues(value, { path: below(key), name: key }, scanned);
      return;
    case "list":
      for (const [index, item] of tree.items.entries())
        addValues(item, { path: below(index), name: flagIn(tree.items[index - 1]) }, scanned);
      return;
    case "scalar": {
      const { text, lines, found } = scanned;
      const { line = 1, column = 1, length = 0 } = tree.at;
      const start = (lines[line - 1] ?? 0) + column - 1;
      if (typeof tree.value === "string")
        found.push({ text: tree.value, path, name, start, source: text.slice(start, start + length) });
    }
  }
}

/** `--api-key` in a list of arguments announces the next one. */
function flagIn(tree: Tree | undefined): string {
  return tree?.kind === "scalar" && typeof tree.value === "string" && tree.value.startsWith("-") ? tree.value : "";
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}
