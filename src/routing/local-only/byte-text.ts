const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });
const REPLACED = "\uFFFD";
/** A byte that is not part of UTF-8 is read as Windows-1252. */
const LATIN = Array.from({ length: 256 }, (_, byte) => new TextDecoder("windows-1252").decode(Uint8Array.of(byte)));

/** The text of bytes: UTF-8 where valid, else one letter per byte. No byte is lost. */
export function textOfBytes(bytes: Uint8Array): string {
  const text = UTF8.decode(bytes);
  if (!text.includes(REPLACED)) return text;
  const letters: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    letters.push(length > 1 ? UTF8.decode(bytes.subarray(at, at + length)) : (LATIN[bytes[at] ?? 0] ?? ""));
    at += Math.max(1, length);
  }
  return letters.join("");
}

/** The length of the UTF-8 sequence that begins here: 1 for ASCII, 0 if it is invalid. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** The required surplus of readable bytes, rarely reached by chance. */
const LEAST = 8;
/** For UTF-16, where half of all random units are letters of some script. */
const LEAST_WIDE = 12;
/** The maximum surplus: after a text of any length, this many readable bytes compensate for unreadable ones. */
const MOST = 16;
const UNREADABLE = -4;
/** Invalid UTF-8 that may be a letter of a one-byte encoding. */
const OTHER = -2;

const WIDE = [new TextDecoder("utf-16le"), new TextDecoder("utf-16be")];

/** The parts of bytes that are text: UTF-8, a one-byte encoding or UTF-16. Bytes between them are skipped, but none within a part. */
export function* readableStretches(bytes: Uint8Array): Generator<string> {
  for (const [start, end] of narrowIn(bytes)) yield textOfBytes(bytes.subarray(start, end));
  yield* utf16Stretches(bytes);
}

type Stretch = readonly [start: number, end: number];

/** Ranges where the running sum of weights stays above zero and reaches the required minimum. */
function narrowIn(bytes: Uint8Array): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  let sum = 0;
  let best = 0;
  for (let at = 0; at < bytes.length;) {
    const length = letterLength(bytes, at);
    const weight = length > 1 ? 1 : (WEIGHTS[bytes[at] ?? 0] ?? 0);
    if (sum === 0 && weight > 0) start = at;
    at += length;
    sum = Math.min(MOST, sum + weight);
    best = Math.max(best, sum);
    if (sum > 0 && at < bytes.length) continue;
    if (best >= LEAST) found.push([start, at]);
    sum = 0;
    best = 0;
  }
  return found;
}

/** A letter may be cut at either end. */
const MOST_CUT = 3;

/** Whether all of it is readable, in UTF-8. */
export function isText(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < MOST_CUT && sequenceLength(bytes, at) === 0) at++;
  for (const end = bytes.length - MOST_CUT; at < end;) {
    const length = sequenceLength(bytes, at);
    if (length === 0 || (length === 1 && WEIGHTS[bytes[at] ?? 0] !== 1)) return false;
    at += length;
  }
  return true;
}

/** The UTF-16 parts. */
export function* utf16Stretches(bytes: Uint8Array): Generator<string> {
  if (bytes.length < 2 * LEAST_WIDE) return;
  for (let first = 0; first < 2; first++) {
    for (const [order, decoder] of WIDE.entries()) {
      for (const [start, end] of wideIn(bytes, first, order)) yield decoder.decode(bytes.subarray(start, end));
    }
  }
}

/** 1 also for a byte that is invalid in UTF-8. */
function letterLength(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) < 0xc2 ? 1 : Math.max(1, sequenceLength(bytes, at));
}

function wideIn(bytes: Uint8Array, first: number, order: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  let sum = 0;
  let best = 0;
  for (let at = first; at + 1 < bytes.length; at += 2) {
    const weight = WIDE_WEIGHTS[((bytes[at + 1 - order] ?? 0) << 8) | (bytes[at + order] ?? 0)] ?? 0;
    if (sum === 0 && weight > 0) start = at;
    sum = Math.min(MOST, sum + weight);
    best = Math.max(best, sum);
    if (sum > 0 && at + 3 < bytes.length) continue;
    if (best >= LEAST_WIDE) found.push([start, at + 2]);
    sum = 0;
    best = 0;
  }
  return found;
}

const WEIGHTS = Int8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return OTHER;
  // Every other byte of ASCII in UTF-16.
  if (byte === 0) return 0;
  // Terminal colours and overprinting use these.
  return (byte >= 0x20 && byte < 0x7f) || (byte >= 7 && byte <= 0x0d) || byte === 0x1b ? 1 : UNREADABLE;
});

/** Latin to Arabic; Devanagari to Lao; kana; Han; Hangul; wide forms. Some punctuation is neutral. */
const WRITINGS: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x370, 0x6ff],
  [0x900, 0xeff],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff00, 0xff5f],
];
/** Of a unit of UTF-16. Filled range by range: each short command would wait for 65,536 calls. */
const WIDE_WEIGHTS = new Int8Array(0x10000).fill(UNREADABLE);
WIDE_WEIGHTS.fill(0, 0x2000, 0x2100);
for (const neutral of [0x09, 0x0a, 0x0d, 0xfeff]) WIDE_WEIGHTS[neutral] = 0;
for (const [first, last] of WRITINGS) WIDE_WEIGHTS.fill(1, first, last + 1);
