import { isRecord } from "../../shared/utilities.ts";
import { COMMA, elementSpans, endOfNest, scanKeys } from "./scan-keys.ts";

/** A parsed body with a list of messages, and where they end in its bytes. */
export interface ParsedBody {
  readonly bytes: Uint8Array;
  readonly body: Readonly<Record<string, unknown>>;
  readonly messages: readonly object[];
  /** Offsets behind each message. */
  readonly ends: readonly number[];
  /** The offset of the bracket that closes the list. */
  readonly close: number;
}

/** Undefined for a body that has not exactly one list of messages, or anything in it that is no object. @param bytes what `body` was parsed from */
export function locateMessages(bytes: Uint8Array, body: unknown): ParsedBody | undefined {
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
export function parseRepeated(bytes: Uint8Array, before: ParsedBody): ParsedBody | undefined {
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
