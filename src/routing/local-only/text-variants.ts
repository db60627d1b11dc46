import { withoutPrefix } from "../../shared/text/line-prefix.ts";
import { decodeBase64, decodeLongRuns } from "./decode-base64.ts";
import { decodeHex, decodeQuotedPrintable, decodeText } from "./decode-text.ts";
import { withoutDots } from "./path-forms.ts";

/** How deep encodings may be nested: JSON in JSON in JSON. */
const MOST_STEPS = 3;
/** Base64 or hexadecimal digits may contain each other, once. */
const MOST_LAYERS = 2;

/**
 * The readings of a text: as it is, decoded step by step, without the prefixes that tools add to lines, with `..` in paths
 * resolved, and all of that for what its base64 and hexadecimal digits decode to. Yields undefined between two of them as a
 * pause.
 */
export function* readingsOf(text: string, layers: number = MOST_LAYERS): Generator<string | undefined> {
  const known = new Set([""]);
  function* unknown(reading: string): Generator<string> {
    if (!known.has(reading)) yield reading;
    known.add(reading);
  }
  yield* unknown(text);
  let decoded = text;
  for (let step = 0; step < MOST_STEPS; step++) {
    yield undefined;
    const next = decodeText(decoded);
    if (next === decoded) break;
    decoded = next;
    yield* unknown(decoded);
  }
  for (const reading of new Set([text, decoded])) {
    yield undefined;
    yield* unknown(prefixedLines(reading));
    yield* unknown(withoutDots(reading));
  }
  yield* unknown(decodeQuotedPrintable(decoded));
  if (layers === 0) return;
  // A preceding escape may have consumed one of its letters.
  const bytes = [yield* decodeBase64(decoded), decodeHex(decoded)];
  if (text !== decoded) bytes.push(yield* decodeLongRuns(text));
  for (const found of bytes.flatMap((one) => [...unknown(one)]))
    for (const piece of piecesOf(found)) yield* readingsOf(piece, layers - 1);
}

/**
 * Only the lines with a tool's prefix, without it, and their neighbours: text that an expression searches anyway is not searched
 * twice. Empty where no line has a prefix.
 */
function prefixedLines(text: string): string {
  const lines = text.split("\n");
  const bare = lines.map((line) => (line === "" ? line : withoutPrefix(line)));
  const isChanged = (at: number): boolean => bare[at] !== lines[at]?.trimStart();
  const kept: string[] = [];
  let last = -1;
  for (const [at, line] of bare.entries()) {
    if (!isChanged(at - 1) && !isChanged(at) && !isChanged(at + 1)) continue;
    if (last >= 0 && last < at - 1) kept.push(GAP);
    kept.push(line);
    last = at;
  }
  return kept.join("\n");
}

/** Between lines that are not adjacent. */
const GAP = "…";

/** Longer texts are searched in pieces, in UTF-16 units. */
const LONGEST = 50_000;
/** The overlap of two parts: anything up to this length is complete in one of them. */
const SHARED = 15_000;
/** A piece ends between two words, at most this far back. */
const LONGEST_WORD = 1000;

/** Splits a long text into overlapping pieces that are fast to search. */
export function* piecesOf(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > LONGEST) {
    const end = betweenWords(text, start + LONGEST);
    yield text.slice(start, end);
    start = betweenWords(text, end - SHARED);
  }
  yield start === 0 ? text : text.slice(start);
}

function betweenWords(text: string, latest: number): number {
  for (let at = latest; at > latest - LONGEST_WORD; at--) if (/\s/.test(text.charAt(at))) return at;
  return latest;
}
