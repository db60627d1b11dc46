import { textOfBytes, utf16Stretches } from "./byte-text.ts";
import { bytesOf } from "./decode-base64.ts";

/** The overlap of adjacent blocks, in UTF-16 units. */
const SEAM = 2000;
/** A longer text of base64 characters alone was not written by a person. */
const LONGEST_WRITTEN = 10_000;
/** A longer one is decoded in overlapping parts. Both lengths are whole bytes: four characters are three. */
const LONGEST_DECODED = 60_000;
const SHARED = 20_000;

/** Every text in a JSON value, field names and numbers included. Adjacent text blocks are read as one, across their boundaries. */
export function* textsIn(value: unknown): Generator<string> {
  // Not recursive: a request may be nested deeper than the stack.
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === "string") yield next;
    else if (typeof next === "number") yield String(next);
    else if (Array.isArray(next)) {
      yield* together(next.map(textOf).filter((text) => text !== undefined));
      for (const one of next) left.push(one);
    } else if (typeof next === "object" && next !== null) yield* fieldsOf(next, left);
  }
}

/** The maximum length of a path in an argument. */
const LONGEST_PATH = 1000;
const FOLDER = /^(?:[/\\~]|[A-Za-z]:[/\\])/;
const MOST_FIELDS = 20;

/** The arguments of a search: `{ path: "/srv", pattern: "secrets/**" }` is `/srv/secrets/**`. */
function* joinedPaths(object: object): Generator<string> {
  const values = Object.values(object).slice(0, MOST_FIELDS);
  const paths = values.filter((value) => typeof value === "string" && value.length <= LONGEST_PATH && value !== "");
  const folders = paths.filter((path) => FOLDER.test(path) && !path.includes("\n"));
  const names = paths.filter((path) => !FOLDER.test(path) && !/\s/.test(path));
  for (const folder of folders) for (const name of names) yield `${folder}/${name}`;
}

/** Yields the names of fields, and queues most values. */
function* fieldsOf(object: object, left: unknown[]): Generator<string> {
  yield* joinedPaths(object);
  for (const [name, value] of Object.entries(object)) {
    yield name;
    if (name === "data" && typeof value === "string" && isBase64(object)) yield* meanings(value);
    else left.push(value);
  }
}

function* together(texts: readonly string[]): Generator<string> {
  if (texts.length < 2) return;
  yield* joined(texts, "");
  yield* joined(texts, "\n\n");
}

/** An image may be between two texts; of long texts only the ends are joined. */
function* joined(texts: readonly string[], seam: string): Generator<string> {
  let run = "";
  for (const [at, text] of texts.entries()) {
    if (at > 0) run += seam;
    if (text.length > 2 * SEAM) {
      if (at > 0) yield run + text.slice(0, SEAM);
      run = text.slice(-SEAM);
    } else run += text;
  }
  yield run;
}

function textOf(block: unknown): string | undefined {
  if (typeof block === "string") return block;
  const isText = typeof block === "object" && block !== null && "text" in block && typeof block.text === "string";
  return isText ? (block.text as string) : undefined;
}

function isBase64(source: object): boolean {
  return "media_type" in source && "type" in source && source.type === "base64";
}

/** What the base64 decodes to. In its encoded form a picture has enough letters to contain every short word by chance. */
function* meanings(data: string): Generator<string> {
  const isOnlyLetters = /^[A-Za-z0-9+/_=\r\n-]*$/.test(data);
  if (data.length <= LONGEST_WRITTEN || !isOnlyLetters) yield data;
  if (!isOnlyLetters) return;
  const letters = data.replaceAll(/[\r\n=]+/g, "");
  for (let start = 0; start === 0 || start < letters.length - SHARED; start += LONGEST_DECODED - SHARED) {
    const bytes = bytesOf(letters.slice(start, start + LONGEST_DECODED), 0);
    yield textOfBytes(bytes);
    yield* utf16Stretches(bytes);
  }
}
