import { base64Lines, lastRun, longestRun, READINGS, type Line, type Run, type Base64Span } from "./base64-lines.ts";

/** Characters of fewer hold no secret. */
const SHORTEST_RUN = 24;

/** Tells whether there is a secret in bytes that were decoded, as Latin-1. */
type IsFound = (decoded: string) => boolean;

/**
 * Replaces each run of base64 in which something is found, whole. Runs in lines that follow each other are decoded together, whatever stands before them
 * (a number, a sign, a key) and however long they are, and are replaced together. Linear in the text.
 */
export function replaceBase64(text: string, mask: string, isFound: IsFound): string {
  let clean = "";
  let from = 0;
  for (const { start, end } of found(text, isFound)) {
    clean += text.slice(from, start) + mask;
    from = end;
  }
  return clean + text.slice(from);
}

function* found(text: string, isFound: IsFound): Generator<Base64Span> {
  for (const block of blocks(text)) {
    if (isInLines(text, block, isFound)) {
      yield* block.map(({ line, longest }) => ({
        start: (line.runs[0] ?? longest).start,
        end: line.runs.length === 0 ? longest.end : (line.last ?? longest).end,
      }));
      continue;
    }
    for (const { line, longest } of block)
      yield* line.runs.filter(
        (run) => run !== longest && run.letters.length >= SHORTEST_RUN && isIn(run.letters, isFound),
      );
  }
}

/** A line of a block, and its run that counts. */
interface BlockLine {
  readonly line: Line;
  readonly longest: Run;
}

/** Lines that follow each other, each with a long run, and a shorter one at the end. Blank lines may be between them. */
function* blocks(text: string): Generator<BlockLine[]> {
  let block: BlockLine[] = [];
  for (const line of base64Lines(text)) {
    const longest = longestRun(text, line, "as it is");
    if (longest !== undefined) {
      block.push({ line, longest });
      continue;
    }
    const last = block.at(-1);
    if (last === undefined || line.last === undefined) continue;
    const end = isEnded(block) ? undefined : lastRun(text, line, last.longest.start - last.line.start);
    yield end === undefined ? block : [...block, { line, longest: end }];
    block = [];
  }
  yield block;
}

/** The last line is shorter than the one before it. */
function isEnded(block: readonly BlockLine[]): boolean {
  const [before, last] = block.slice(-2).map(({ longest }) => longest.letters.length);
  return last !== undefined && before !== undefined && last < before;
}

function isInLines(text: string, block: readonly BlockLine[], isFound: IsFound): boolean {
  const tried = new Set<string>();
  // In a single line, every other reading is a part of one of its runs.
  const readings = block.length > 1 ? READINGS : READINGS.slice(0, 1);
  return readings.some((reading) => {
    const letters = block
      .map(({ line, longest }) => longestRun(text, line, reading)?.letters ?? longest.letters)
      .join("");
    if (letters.length < SHORTEST_RUN || tried.has(letters)) return false;
    tried.add(letters);
    return isIn(letters, isFound);
  });
}

/** What comes before base64 without a gap may look like it, so it is decoded from each of its first four letters on. */
function isIn(letters: string, isFound: IsFound): boolean {
  return [0, 1, 2, 3].some((skipped) => isFound(Buffer.from(letters.slice(skipped), "base64").toString("latin1")));
}
