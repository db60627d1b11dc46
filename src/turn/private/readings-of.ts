import { decodeBase64 } from "./decode-base64.ts";
import { decodeText } from "./decode-text.ts";
import { prefixedLines } from "./line-prefixes.ts";
import { piecesOf } from "./pieces-of.ts";
import { withoutDots } from "./without-dots.ts";

/** So often one notation stands in another: JSON in JSON in JSON. */
const MOST_STEPS = 3;
/** Base64 may stand in base64, once. */
const MOST_LAYERS = 2;

/** What a text may mean: as it is, decoded step by step, without what tools put in front of lines, its paths without steps up, and all of that of what stands in it as base64. */
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
  if (layers === 0) return;
  for (const reading of new Set([text, decoded])) {
    for (const found of unknown(decodeBase64(reading)))
      for (const piece of piecesOf(found)) yield* readingsOf(piece, layers - 1);
  }
}
