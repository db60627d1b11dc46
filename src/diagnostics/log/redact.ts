import { PRIVATE_KEY, SECRET_SHAPES, SECRET_START } from "../../shared/secret-shapes.ts";
import { memoizeText } from "../../shared/text/memo.ts";
import {
  type Base64Span,
  type Line,
  READINGS,
  type Run,
  base64Lines,
  isBlank,
  lastRun,
  longestRun,
} from "./base64-lines.ts";

/** Takes secrets out of a text that is about to be written. */
export type Redact = (text: string) => string;

const MASK = "[redacted]";

/** Shorter values occur by chance, and hiding them would tear texts apart. */
const SHORTEST_SECRET = 8;

/** @param secrets values known to be secret: mallex's token, the keys of backends; values added later are taken out from then on */
export function createRedactor(secrets: Iterable<string>): Redact {
  return redactWith(secrets, (text, values) => {
    if (text.length < SHORT && !NEEDS_SEARCH.test(text) && !SECRET_START.test(text)) return text;
    const isFound = (decoded: string): boolean =>
      holdsSecret(decoded) || values.some((value) => decoded.includes(value));
    // Keys first: the lines of one are base64 that may be found in part.
    return redactShapes(replaceBase64(replacePrivateKeys(text, MASK), MASK, isFound));
  });
}

/** UTF-16 units of texts that are looked at before they are searched for every shape: a turn's line in the log has twenty of them. */
const SHORT = 200;

/** Letters of base64, which may be written with escapes, as many as a line of it has. */
const NEEDS_SEARCH = /[\w+/\\%-]{16}/;

/** Whatever has the form, example or not: here nobody reads a warning. */
function redactShapes(text: string): string {
  let clean = text;
  for (const { find, keeps } of SECRET_SHAPES) clean = clean.replaceAll(find, keeps === true ? `$1${MASK}` : MASK);
  return clean;
}

function holdsSecret(decoded: string): boolean {
  // Every other byte of UTF-16 is zero.
  const text = decoded.includes("\0") ? decoded.replaceAll("\0", "") : decoded;
  return SECRET_START.test(text) && redactShapes(text) !== text;
}

/** Takes out these values alone, whatever else looks like a secret. */
export function createValueRedactor(secrets: Iterable<string>): Redact {
  return redactWith(secrets, (text) => text);
}

function redactWith(
  secrets: Iterable<string>,
  redactOthers: (text: string, values: readonly string[]) => string,
): Redact {
  let known: readonly string[] | undefined;
  let redact: Redact = (text) => text;
  return (text) => {
    // Shorter than any value and any shape.
    if (text.length < SHORTEST_SECRET) return text;
    const now = [...secrets];
    if (now.length !== known?.length) {
      known = now;
      const values = toValues(now);
      redact = memoizeText(
        (full) =>
          redactOthers(
            values.reduce((clean, value) => clean.replaceAll(value, MASK), full),
            values,
          ),
        SHORT,
      );
    }
    return redact(text);
  };
}

/** The longest first: one may hold another. */
function toValues(secrets: readonly string[]): readonly string[] {
  const known = secrets.filter(({ length }) => length >= SHORTEST_SECRET).flatMap(spellings);
  return [...new Set(known)].toSorted((a, b) => b.length - a.length);
}

/** Deeper than anything of use, and no danger to the stack. */
const DEEPEST = 200;

/** The same data with every text redacted, names too: a tool's input may have any. What has no secret is the same object. */
export function redactDeep<T>(value: T, redact: Redact): T {
  const redactName = memoizeText(redact, 0);
  const redacted = (part: unknown, depth: number): unknown => {
    if (typeof part === "string") return redact(part);
    if (typeof part !== "object" || part === null) return part;
    if (depth > DEEPEST) return MASK;
    if (Array.isArray(part)) {
      const items = part.map((item) => redacted(item, depth + 1));
      return items.every((item, at) => item === part[at]) ? part : items;
    }
    const entries = Object.entries(part);
    const clean = entries.map(([name, inner]) => [redactName(name), redacted(inner, depth + 1)] as const);
    const isClean = clean.every(([name, inner], at) => name === entries[at]?.[0] && inner === entries[at][1]);
    return isClean ? part : Object.fromEntries(clean);
  };
  return redacted(value, 0) as T;
}

/** JSON in which every text has been redacted before it was quoted, so that it stays JSON. */
export function redactJson(value: unknown, redact: Redact, indent?: number): string {
  return JSON.stringify(redactDeep(value, redact), null, indent);
}

/** The value itself, and as it stands in JSON, in a URL and in base64. */
function spellings(secret: string): string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), ...base64Forms(secret)];
}

/**
 * In base64, three bytes are four characters. So a value within a longer text has three forms, by the number of bytes before it; characters that also hold
 * bits of what is around it are no part of them.
 */
function base64Forms(secret: string): string[] {
  const forms = [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    return bytes.toString("base64").slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6));
  });
  const atEnd = Buffer.from(secret).toString("base64").replace(/=+$/, "");
  const all = [atEnd, ...forms];
  const forUrls = all.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"));
  return [...all, ...forUrls].filter(({ length }) => length >= SHORTEST_SECRET);
}

const BEGIN = new RegExp(PRIVATE_KEY, "g");
/** Lines between the first line and the key: `DEK-Info`, `Version`, a blank one; twice as many where each is followed by a blank one. */
const MOST_HEADERS = 12;
const END = "-----END";

/** Replaces private keys between lines of PEM, whatever stands before each line: a number, a sign, a quote. Linear in the text. */
function replacePrivateKeys(text: string, mask: string): string {
  if (!/PRIVATE(?: |%20|\+)KEY/.test(text)) return text;
  let clean = "";
  let from = 0;
  const begins = [...text.matchAll(BEGIN)];
  for (const [at, begin] of begins.entries()) {
    const end = endOfKey(text, begin.index + begin[0].length, begins[at + 1]?.index ?? text.length);
    if (end === undefined) continue;
    clean += text.slice(from, begin.index) + mask;
    from = end;
  }
  return clean + text.slice(from);
}

/** Where the last line of a key ends that begins there. Absent: no key. */
function endOfKey(text: string, from: number, to: number): number | undefined {
  let end: number | undefined;
  let column = 0;
  let headers = 0;
  for (const line of base64Lines(text, from, to)) {
    const marker = text.slice(line.start, line.end).indexOf(END);
    if (marker !== -1) return line.runs.some(({ start }) => start < line.start + marker) ? line.start + marker : end;
    const long = line.runs.at(-1);
    if (long !== undefined) {
      end = long.end;
      column = long.start - line.start;
    } else if (end === undefined) {
      headers += 1;
      if (headers > MOST_HEADERS) return undefined;
    } else if (line.last !== undefined && !isBlank(text, line)) return lastRun(text, line, column)?.end ?? end;
  }
  return end;
}

/** Characters of fewer hold no secret. */
const SHORTEST_RUN = 24;

/** Tells whether there is a secret in bytes that were decoded, as Latin-1. */
type IsFound = (decoded: string) => boolean;

/**
 * Replaces each run of base64 in which something is found, whole. Runs in lines that follow each other are decoded together, whatever stands before them
 * (a number, a sign, a key) and however long they are, and are replaced together. Linear in the text.
 */
export function replaceBase64(text: string, mask: string, isFound: IsFound): string {
  let clean = "";
  let from = 0;
  for (const { start, end } of found(text, isFound)) {
    clean += text.slice(from, start) + mask;
    from = end;
  }
  return clean + text.slice(from);
}

function* found(text: string, isFound: IsFound): Generator<Base64Span> {
  for (const block of blocks(text)) {
    if (isInLines(text, block, isFound)) {
      yield* block.map(({ line, longest }) => ({
        start: (line.runs[0] ?? longest).start,
        end: line.runs.length === 0 ? longest.end : (line.last ?? longest).end,
      }));
      continue;
    }
    for (const { line, longest } of block)
      yield* line.runs.filter(
        (run) => run !== longest && run.letters.length >= SHORTEST_RUN && isIn(run.letters, isFound),
      );
  }
}

/** A line of a block, and its run that counts. */
interface BlockLine {
  readonly line: Line;
  readonly longest: Run;
}

/** Lines that follow each other, each with a long run, and a shorter one at the end. Blank lines may be between them. */
function* blocks(text: string): Generator<BlockLine[]> {
  let block: BlockLine[] = [];
  for (const line of base64Lines(text)) {
    const longest = longestRun(text, line, "as it is");
    if (longest !== undefined) {
      block.push({ line, longest });
      continue;
    }
    const last = block.at(-1);
    if (last === undefined || line.last === undefined) continue;
    const end = isEnded(block) ? undefined : lastRun(text, line, last.longest.start - last.line.start);
    yield end === undefined ? block : [...block, { line, longest: end }];
    block = [];
  }
  yield block;
}

/** The last line is shorter than the one before it. */
function isEnded(block: readonly BlockLine[]): boolean {
  const [before, last] = block.slice(-2).map(({ longest }) => longest.letters.length);
  return last !== undefined && before !== undefined && last < before;
}

function isInLines(text: string, block: readonly BlockLine[], isFound: IsFound): boolean {
  const tried = new Set<string>();
  // In a single line, every other reading is a part of one of its runs.
  const readings = block.length > 1 ? READINGS : READINGS.slice(0, 1);
  return readings.some((reading) => {
    const letters = block
      .map(({ line, longest }) => longestRun(text, line, reading)?.letters ?? longest.letters)
      .join("");
    if (letters.length < SHORTEST_RUN || tried.has(letters)) return false;
    tried.add(letters);
    return isIn(letters, isFound);
  });
}

/** What comes before base64 without a gap may look like it, so it is decoded from each of its first four letters on. */
function isIn(letters: string, isFound: IsFound): boolean {
  return [0, 1, 2, 3].some((skipped) => isFound(Buffer.from(letters.slice(skipped), "base64").toString("latin1")));
}
