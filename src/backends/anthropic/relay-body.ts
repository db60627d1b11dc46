import { createError } from "../../diagnostics/problem.ts";
import { elementSpans, endOfString, scanKeys, type ElementSpan } from "../../protocols/json/scan-keys.ts";
import { isMallexBlock, MALLEX_SIGNATURE } from "../../shared/content-blocks.ts";
import { OWN_SEARCH } from "../../shared/web-search.ts";

/**
 * A request's bytes with another model: only the value of `model` is replaced, all other bytes stay as the client wrote them.
 * @param bytes JSON that has been validated: an object whose `model` is a string
 * @throws {MallexError} MX8111 for a duplicate key
 */
export function withModel(bytes: Uint8Array, model: string): Uint8Array {
  const start = findModel(bytes);
  if (start === undefined) throw new Error("a request without a model came as far as its relay");
  const end = endOfString(bytes, start);
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(JSON.stringify(model)), bytes.subarray(end)]);
}

/**
 * Parsers differ in which of two duplicate keys they take, so the backend might read something else than mallex has checked.
 * @throws {MallexError} MX8111 for a duplicate key, at any depth
 */
export function refuseDoubleKeys(bytes: Uint8Array): void {
  findModel(bytes);
}

/** Where the value of the outermost `model` begins. */
function findModel(bytes: Uint8Array): number | undefined {
  let found: number | undefined;
  for (const { key, depth, isTwice, valueAt } of scanKeys(bytes)) {
    if (isTwice) throw createError("MX8111", { key: JSON.stringify(key.slice(0, 40)) });
    if (depth === 1 && key === "model") found = valueAt;
  }
  return found;
}

/**
 * A request's bytes without the thinking blocks that mallex has signed, which the Claude API refuses, and the searches that mallex has made. A message that has no other content
 * is removed, too. All other bytes stay as the client wrote them.
 * @param bytes JSON that has been validated
 * @throws {MallexError} MX8111 for a duplicate key
 */
export function withoutMallexBlocks(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!text.includes(MALLEX_SIGNATURE) && !text.includes(OWN_SEARCH)) return bytes;
  refuseDoubleKeys(bytes);
  const { messages } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly messages: readonly Message[] };
  const spans = elementSpans(bytes, findValue(bytes, "messages"));
  const isEmpty = messages.map(({ content }) => isList(content) && content.length > 0 && content.every(isMallexBlock));
  const removed = cutElements(spans, isEmpty);
  for (const [index, { content }] of messages.entries()) {
    const { start = 0, stop = 0 } = spans[index] ?? {};
    if (isEmpty[index] === true || !isList(content)) continue;
    const blocks = elementSpans(bytes, start + findValue(bytes.subarray(start, stop), "content"));
    for (const span of cutElements(blocks, content.map(isMallexBlock))) removed.push(span);
  }
  return without(bytes, removed);
}

interface Message {
  readonly content: unknown;
}

function isList(content: unknown): content is readonly unknown[] {
  return Array.isArray(content);
}

/** Where the value of a top-level key begins; there are no duplicates. */
function findValue(bytes: Uint8Array, name: string): number {
  for (const { key, depth, valueAt: at } of scanKeys(bytes)) if (depth === 1 && key === name) return at;
  throw new Error(`a request without ${name} came as far as its relay`);
}

/** The ranges to cut so that a list stays valid: each element up to the next one, and the last ones from the last element that stays. */
function cutElements(spans: readonly ElementSpan[], isRemoved: readonly boolean[]): ElementSpan[] {
  const last = isRemoved.lastIndexOf(false);
  const tail = { start: spans[last]?.stop ?? spans[0]?.start ?? 0, stop: spans.at(-1)?.stop ?? 0 };
  const cut = spans.flatMap(({ start }, index) =>
    isRemoved[index] === true && index < last ? { start, stop: spans[index + 1]?.start ?? start } : [],
  );
  return last === isRemoved.length - 1 ? cut : [...cut, tail];
}

function without(bytes: Uint8Array, spans: readonly ElementSpan[]): Uint8Array {
  const kept: Uint8Array[] = [];
  let from = 0;
  for (const { start, stop } of spans.toSorted((a, b) => a.start - b.start)) {
    kept.push(bytes.subarray(from, start));
    from = stop;
  }
  return Buffer.concat([...kept, bytes.subarray(from)]);
}
