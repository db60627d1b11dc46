import { parseShallowJson } from "../../protocols/json/parse.ts";
import { isRecord } from "../../shared/utilities.ts";
import { COMMA, elementSpans, endOfNest, scanKeys } from "../../protocols/json/scan-keys.ts";

/** Conversations whose newest request is kept. */
const MOST = 16;

/** Bytes: a longer body costs much more elsewhere, and would be kept. */
const LONGEST = 1024 * 1024;

/** Turn n+1 of a conversation repeats turn n: its tools, its system text and all messages but the last few. */
export interface RecentRequests {
  /**
   * Parses a body, of one that repeats an earlier one only what is new. Equal parts are the same objects, so that they are prepared once.
   * @param bytes not nested too deep, and not changed later
   * @throws {MallexError} MX8001 for what is not UTF-8 or not JSON
   */
  parse(bytes: Uint8Array): unknown;
}

export function createRecentRequests(): RecentRequests {
  let recent: readonly ParsedBody[] = [];
  function keep(parsed: ParsedBody, before: ParsedBody | undefined): unknown {
    recent = [parsed, ...recent.filter((one) => one !== before)].slice(0, MOST);
    return parsed.body;
  }
  return {
    parse(bytes) {
      if (bytes.length > LONGEST) return parseShallowJson(bytes);
      for (const one of recent) {
        const parsed = parseRepeated(bytes, one);
        if (parsed === undefined) continue;
        shareParts(parsed.messages, one.messages);
        return keep(parsed, one);
      }
      const body = parseShallowJson(bytes);
      const parsed = locateMessages(bytes, body);
      if (parsed === undefined) return body;
      const [opening] = parsed.messages;
      const same = recent.find((one) => shareParts(opening, one.messages[0]) === one.messages[0]);
      const closest = same ?? recent[0];
      if (closest !== undefined) shareParts(body, closest.body);
      return keep(parsed, same);
    },
  };
}

/**
 * Replaces the parts of a parsed JSON value that equal another value's parts at the same place by those, so that results can be remembered by object.
 * @param fresh changed in place
 * @returns `known` if all of it is equal
 */
export function shareParts(fresh: unknown, known: unknown): unknown {
  if (fresh === known) return known;
  const areAlike = isContainer(fresh) && isContainer(known) && Array.isArray(fresh) === Array.isArray(known);
  return areAlike ? shareMembers(fresh, known) : fresh;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The order of names is part of the text that a model reads. */
function shareMembers(fresh: object, known: object): object {
  const names = Object.keys(fresh);
  const others = Object.keys(known);
  let isEqual = names.length === others.length;
  for (const [at, name] of names.entries()) {
    isEqual &&= name === others[at];
    if (!Object.hasOwn(known, name)) continue;
    const part: unknown = Reflect.get(fresh, name);
    const other: unknown = Reflect.get(known, name);
    const shared = shareParts(part, other);
    // Equal strings are shared, too: two texts that are one object are compared without reading them.
    if (shared !== part || typeof shared === "string") setOwn(fresh, name, shared);
    isEqual &&= shared === other;
  }
  return isEqual ? known : fresh;
}

/** An own property, also `__proto__`. */
function setOwn(target: object, name: string, value: unknown): void {
  if (name !== "__proto__") Reflect.set(target, name, value);
  else Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

/** A parsed body with a list of messages, and where they end in its bytes. */
interface ParsedBody {
  readonly bytes: Uint8Array;
  readonly body: Readonly<Record<string, unknown>>;
  readonly messages: readonly object[];
  /** Offsets behind each message. */
  readonly ends: readonly number[];
  /** The offset of the bracket that closes the list. */
  readonly close: number;
}

/** Undefined for a body that has not exactly one list of messages, or anything in it that is no object. @param bytes what `body` was parsed from */
function locateMessages(bytes: Uint8Array, body: unknown): ParsedBody | undefined {
  if (!isRecord(body) || !Array.isArray(body["messages"])) return undefined;
  let start: number | undefined;
  for (const { key, depth, isTwice, valueAt } of scanKeys(bytes)) {
    if (depth !== 1) continue;
    if (isTwice) return undefined;
    if (key === "messages") start = valueAt;
  }
  const messages: readonly unknown[] = body["messages"];
  if (start === undefined || !messages.every((message) => isRecord(message))) return undefined;
  const ends = elementSpans(bytes, start).map(({ stop }) => stop);
  return { bytes, body, messages, ends, close: endOfNest(bytes, start) - 1 };
}

/**
 * Parses a body that differs from an earlier one only in its last messages: only these are parsed, and the other parts are those of the earlier body.
 * @returns undefined where the bodies differ in more than that, or what differs is not a list of objects: all of it must be parsed
 */
function parseRepeated(bytes: Uint8Array, before: ParsedBody): ParsedBody | undefined {
  const close = before.close + bytes.length - before.bytes.length;
  const same = commonStart(bytes, before.bytes);
  const count = before.ends.findLastIndex((end) => end <= same) + 1;
  const from = before.ends[count - 1];
  if (from === undefined || from > close || !endAlike(bytes, close, before)) return undefined;
  const added = parseElements(bytes, from, close);
  if (added === undefined) return undefined;
  const messages = [...before.messages.slice(0, count), ...added.elements];
  const ends = [...before.ends.slice(0, count), ...added.ends];
  return { bytes, body: { ...before.body, messages }, messages, ends, close };
}

function endAlike(bytes: Uint8Array, close: number, before: ParsedBody): boolean {
  return Buffer.compare(bytes.subarray(close), before.bytes.subarray(before.close)) === 0;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** @param from behind an element of a list @param close of the bracket that would close it */
function parseElements(
  bytes: Uint8Array,
  from: number,
  close: number,
): { readonly elements: readonly object[]; readonly ends: readonly number[] } | undefined {
  if (from === close) return { elements: [], ends: [] };
  if (bytes[from] !== COMMA) return undefined;
  try {
    const elements = JSON.parse(`[${UTF8.decode(bytes.subarray(from + 1, close))}]`) as readonly unknown[];
    // Nothing behind a comma is no list, though `[]` is one.
    if (elements.length === 0 || !elements.every((element) => isRecord(element))) return undefined;
    return { elements, ends: elementSpans(bytes, from).map(({ stop }) => stop) };
  } catch {
    return undefined;
  }
}

/** How many bytes at the start are equal: native comparisons of halves, which look at no byte more than twice. */
function commonStart(one: Uint8Array, other: Uint8Array): number {
  let low = 0;
  let high = Math.min(one.length, other.length);
  while (low < high) {
    const middle = low + Math.ceil((high - low) / 2);
    if (Buffer.compare(one.subarray(low, middle), other.subarray(low, middle)) === 0) low = middle;
    else high = middle - 1;
  }
  return low;
}
