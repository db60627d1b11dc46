import { MAX_FILE } from "../../config/parse/parse-yaml.ts";
import type { Tree } from "../../config/parse/tree.ts";
import type { Location, Problem } from "../../diagnostics/problem.ts";
import { scanNamed, scanShapes, scanTree, type CompleteValue, type SecretSpan } from "./scan-secrets.ts";

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
      for (
        let end = text.indexOf("\n", lineStart);
        end !== -1 && end < span.start;
        end = text.indexOf("\n", lineStart)
      ) {
        line += 1;
        lineStart = end + 1;
      }
      const length = Math.max(1, span.secret.split("\n", 1)[0]?.length ?? 0);
      return problemOf(span, { file, line, column: span.start - lineStart + 1, length });
    });
}

const HINT =
  "take it out and have a new one made; keep that in an environment variable, and name the variable: `key: { env: NAME }`";

function problemOf({ what, sure }: SecretSpan, at: Location): Problem {
  const message = `${what} stands in the file: whoever gets the file gets it, too`;
  return sure
    ? { code: "MX6011", severity: "error", message, hint: HINT, at }
    : { code: "MX6011", severity: "warning", message, hint: `if it is a secret: ${HINT}`, at };
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
