import { decodeBase64, decodeLongRuns } from "./decode-base64.ts";
import { decodeHex } from "./decode-hex.ts";
import { decodeText } from "./decode-text.ts";
import { prefixedLines } from "./line-prefixes.ts";
import { piecesOf } from "./pieces-of.ts";
import { decodeQuotedPrintable } from "./quoted-printable.ts";
import { withoutDots } from "./without-dots.ts";

/** So often one notation stands in another: JSON in JSON in JSON. */
const MOST_STEPS = 3;
/** Base64 or hexadecimal digits may stand in either, once. */
const MOST_LAYERS = 2;

/** What a text may mean: as it is, decoded step by step, without what tools put in front of lines, its paths without steps up, and all of that of what stands in it as base64 or as hexadecimal digits. */
export function* readingsOf(text: string, layers: number = MOST_LAYERS): Generator<string> {
  const known = new Set([""]);
  function* unknown(reading: string): Generator<string> {
    if (!known.has(reading)) yield reading;
    known.add(reading);
  }
  yield* unknown(text);
  let decoded = text;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = decodeText(decoded);
    if (next === decoded) break;
    decoded = next;
    yield* unknown(decoded);
  }
  for (const reading of new Set([text, decoded])) {
    yield* unknown(prefixedLines(reading));
    yield* unknown(withoutDots(reading));
  }
  yield* unknown(decodeQuotedPrintable(decoded));
  if (layers === 0) return;
  // An escape in front of it may have eaten one of its letters.
  const bytes = [decodeBase64(decoded), decodeHex(decoded), ...(text === decoded ? [] : [decodeLongRuns(text)])];
  for (const found of bytes.flatMap((one) => [...unknown(one)]))
    for (const piece of piecesOf(found)) yield* readingsOf(piece, layers - 1);
}
