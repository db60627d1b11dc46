/** Characters of fewer hold no secret. */
const SHORTEST_RUN = 24;

/** Lines of base64 have as many characters, by RFC 2045 and PEM 76 and 64. */
const SHORTEST_LINE = 32;

const isOfBase64 = new Uint8Array(128);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_")
  isOfBase64[character.charCodeAt(0)] = 1;

const LINE_FEED = 0x0a;

/** A stretch of a text, in UTF-16 units. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Replaces each stretch of base64 in which something is found, whole. Linear in the text, without an expression: a run of megabytes would overflow its stack.
 * @param isFound gets the decoded bytes as Latin-1. What comes before base64 without a gap may look like it, so each run is decoded from its first four characters on
 */
export function replaceBase64(text: string, mask: string, isFound: (decoded: string) => boolean): string {
  let clean = "";
  let from = 0;
  for (const { start, end } of base64Runs(text)) {
    const run = text.slice(start, end);
    if (![0, 1, 2, 3].some((skipped) => isFound(Buffer.from(run.slice(skipped), "base64").toString("latin1"))))
      continue;
    clean += text.slice(from, start) + mask;
    from = end;
  }
  return clean + text.slice(from);
}

function* base64Runs(text: string): Generator<Run> {
  for (const lines of joinedLines(pieces(text))) {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first !== undefined && last !== undefined && last.end - first.start >= SHORTEST_RUN)
      yield { start: first.start, end: last.end };
  }
}

/** Lines of one length that follow each other are one run, with a shorter one at their end. */
function* joinedLines(all: Iterable<Run & { readonly isNextLine: boolean }>): Generator<Run[]> {
  let lines: Run[] = [];
  let width = 0;
  for (const { isNextLine, ...piece } of all) {
    const length = piece.end - piece.start;
    const last = lines.at(-1);
    const goesOn =
      isNextLine &&
      last !== undefined &&
      width >= SHORTEST_LINE &&
      width % 4 === 0 &&
      last.end - last.start === width &&
      length <= width;
    if (goesOn) lines.push(piece);
    else {
      yield lines;
      lines = [piece];
      width = length;
    }
  }
  yield lines;
}

/** Runs of characters of base64. `isNextLine`: between it and the one before is a line end and nothing else. */
function* pieces(text: string): Generator<Run & { readonly isNextLine: boolean }> {
  let before = -1;
  for (let at = 0; at < text.length; at++) {
    if (isOfBase64[text.charCodeAt(at)] !== 1) continue;
    const start = at;
    while (at < text.length && isOfBase64[text.charCodeAt(at)] === 1) at++;
    const gap = start - before;
    const isNextLine =
      before >= 0 && text.charCodeAt(start - 1) === LINE_FEED && (gap === 1 || (gap === 2 && text[before] === "\r"));
    yield { start, end: at, isNextLine };
    before = at;
  }
}
