import type { Path, Tree } from "../../config/parse/tree.ts";
import { isRandomLooking, SECRET_SHAPES } from "../../shared/secret-shapes.ts";

/** A secret in a text. */
export interface SecretSpan {
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
export function scanShapes(text: string): SecretSpan[] {
  return SECRET_SHAPES.flatMap(({ what, find, isReal }) =>
    [...text.matchAll(find)]
      .filter(([, , secret = ""]) => isReal(secret))
      .map((match) => spanOf(match, { what, sure: what !== LOGIN })),
  );
}

/** Values that look like secrets, after names that suggest one. */
export function scanNamed(text: string): SecretSpan[] {
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
export interface ScannedTree {
  /** Logins where mallex would use them. */
  readonly logins: readonly SecretSpan[];
  /** Values written with escapes or folded: the entire value is masked. */
  readonly whole: readonly CompleteValue[];
  /** Values that look like secrets where one is expected. */
  readonly named: readonly SecretSpan[];
}

/** A range of the text, and the secrets in its value. */
export interface CompleteValue {
  readonly start: number;
  readonly length: number;
  readonly spans: readonly [SecretSpan, ...SecretSpan[]];
}

/** A string value with its name and location. */
interface ScannedValue {
  readonly text: string;
  readonly path: Path;
  readonly name: string;
  readonly start: number;
  /** As it is written. */
  readonly source: string;
}

/** Secrets in the values of a file. */
export function scanTree(tree: Tree, text: string): ScannedTree {
  const values = [...valuesOf(tree, { text, lines: lineStarts(text) })];
  return {
    logins: values.filter(isBackendUrl).flatMap(loginsIn),
    whole: values.filter(({ source, text: value }) => !source.includes(value)).flatMap(hiddenCompleteValues),
    named: values
      .filter((value) => value.source.includes(value.text) && isNamed(value))
      .map((value) => ({ ...guess(value), start: value.start + value.source.indexOf(value.text) })),
  };
}

function isBackendUrl({ path: [top, , key, ...rest] }: ScannedValue): boolean {
  return top === "backends" && key === "url" && rest.length === 0;
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

/** Random-looking text in a backend, which has only a kind and a URL, was meant as its key. */
function isNamed({ text, name, path }: ScannedValue): boolean {
  const isInBackend = path[0] === "backends" && path.length === 3;
  // Where the map with the variable's name is wanted any text is taken for the key itself; but not the name of a variable.
  if (isInBackend && name === "key" && text.length >= 6 && !/^[A-Z][A-Z0-9_]*$/.test(text)) return true;
  return (isSecretName(name) || isInBackend) && isOpaque(text);
}

function guess({ text, start }: ScannedValue): SecretSpan {
  return { what: "what looks like a secret", sure: false, start, secret: text };
}

interface Where {
  readonly text: string;
  /** Offsets of the lines. */
  readonly lines: readonly number[];
  readonly path?: Path;
  readonly name?: string;
}

function* valuesOf(tree: Tree, where: Where): Generator<ScannedValue> {
  const { text, lines, path = [], name = "" } = where;
  switch (tree.kind) {
    case "dict":
      for (const [key, { value }] of tree.entries)
        yield* valuesOf(value, { ...where, path: [...path, key], name: key });
      return;
    case "list":
      for (const [index, item] of tree.items.entries())
        yield* valuesOf(item, { ...where, path: [...path, index], name: flagIn(tree.items[index - 1]) });
      return;
    case "scalar": {
      const { line = 1, column = 1, length = 0 } = tree.at;
      const start = (lines[line - 1] ?? 0) + column - 1;
      if (typeof tree.value === "string")
        yield { text: tree.value, path, name, start, source: text.slice(start, start + length) };
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
