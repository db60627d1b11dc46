import { isMallexThinking, MALLEX_SIGNATURE } from "../terms/own-thinking.ts";
import { elementSpans, type ElementSpan } from "../wire/json/element-spans.ts";
import { scanKeys } from "../wire/json/scan-keys.ts";
import { refuseDoubleKeys } from "./relay-body.ts";

/**
 * A request's bytes without the thoughts that mallex has signed: the Claude API refuses what it has not signed itself. A message that held nothing else goes,
 * too. All other bytes stay as the client wrote them.
 * @param bytes JSON that has been checked already
 * @throws {MallexError} MX8111 when a key stands twice
 */
export function withoutMallexThinking(bytes: Uint8Array): Uint8Array {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(MALLEX_SIGNATURE)) return bytes;
  refuseDoubleKeys(bytes);
  const { messages } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly messages: readonly Message[] };
  const spans = elementSpans(bytes, valueAt(bytes, "messages"));
  const isEmpty = messages.map(
    ({ content }) => isList(content) && content.length > 0 && content.every(isMallexThinking),
  );
  const removed = cutElements(spans, isEmpty);
  for (const [index, { content }] of messages.entries()) {
    const { start = 0, stop = 0 } = spans[index] ?? {};
    if (isEmpty[index] === true || !isList(content)) continue;
    const blocks = elementSpans(bytes, start + valueAt(bytes.subarray(start, stop), "content"));
    for (const span of cutElements(blocks, content.map(isMallexThinking))) removed.push(span);
  }
  return without(bytes, removed);
}

interface Message {
  readonly content: unknown;
}

function isList(content: unknown): content is readonly unknown[] {
  return Array.isArray(content);
}

/** Where the value of an outermost key begins; none stands twice. */
function valueAt(bytes: Uint8Array, name: string): number {
  for (const { key, depth, valueAt: at } of scanKeys(bytes)) if (depth === 1 && key === name) return at;
  throw new Error(`a request without ${name} came as far as its relay`);
}

/** What has to go with some elements of a list, so that it stays one: each up to the next, and the last ones from the last that stays. */
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
