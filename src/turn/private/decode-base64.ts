import { base64Letters, longRuns, VALUES } from "./base64-letters.ts";
import { isText, readableStretches } from "./readable-stretches.ts";
import { textOfBytes } from "./text-of-bytes.ts";

/** So many letters are not text by chance. */
const LEAST_SURE = 64;

/**
 * What stands in a text as base64, as far as that is text; empty where there is none. Letters of a path or a diff may be glued to it, and a text may be
 * cut anywhere: it is read from each of four letters on.
 */
export function decodeBase64(text: string): string {
  return decodeAll(base64Letters(text));
}

/** Only of what stands in one line, and in a row. */
export function decodeLongRuns(text: string): string {
  return decodeAll(longRuns(text));
}

function decodeAll(all: Iterable<string>): string {
  const found = new Set<string>();
  for (const letters of new Set(all)) {
    for (const stretch of textsOf(letters)) found.add(stretch);
  }
  return [...found].join("\n\n");
}

/** From each of four letters on. Where all of it is text from one of them, it is none from the others, and none of two bytes a letter. */
function textsOf(letters: string): Iterable<string> {
  const all = [0, 1, 2, 3].map((first) => bytesOf(letters, first));
  const complete = letters.length < LEAST_SURE ? undefined : all.find((bytes) => isText(bytes));
  return complete === undefined ? all.flatMap((bytes) => [...readableStretches(bytes)]) : [textOfBytes(complete)];
}

/** The bytes of a run of letters from one of its first four on. */
export function bytesOf(letters: string, first: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.floor(((letters.length - first) * 3) / 4)));
  let bits = 0;
  let count = 0;
  let at = 0;
  for (let letter = first; letter < letters.length; letter++) {
    bits = ((bits << 6) | (VALUES[letters.charCodeAt(letter)] ?? 0)) & 0xfff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[at++] = bits >> count;
  }
  return bytes;
}
