/** Characters that are read of a text: enough for any question, and a limit for one with a pasted log. */
const HEAD = 800;
const TAIL = 400;

/** The beginning and the end of a text: the middle of a long one is rarely the question. */
export function endsOf(text: string): string {
  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)} ${text.slice(-TAIL)}`;
}

const BETWEEN = "\n\n";

/** Of more texts than that only the first and the last ones are read. */
const MOST_TEXTS = 40;

/**
 * Several texts as one, within the limit for a single one: short ones complete, of long ones (a pasted log, a file) as much of
 * both ends as fits, the same amount of each.
 */
export function endsOfAll(texts: readonly string[]): string {
  const read =
    texts.length <= MOST_TEXTS ? texts : [...texts.slice(0, MOST_TEXTS / 2), ...texts.slice(-MOST_TEXTS / 2)];
  const most = longestShare(
    read.map(({ length }) => length),
    HEAD + TAIL - BETWEEN.length * (read.length - 1),
  );
  return read.map((text) => (text.length <= most ? text : shortened(text, most))).join(BETWEEN);
}

/** How much each may have, so that all together have no more than there is: what a short one leaves is the others'. */
function longestShare(lengths: readonly number[], all: number): number {
  let left = all;
  for (const [at, length] of lengths.toSorted((a, b) => a - b).entries()) {
    const share = Math.floor(left / (lengths.length - at));
    if (length > share) return share;
    left -= length;
  }
  return all;
}

function shortened(text: string, most: number): string {
  const tail = Math.floor((most * TAIL) / (HEAD + TAIL));
  return `${text.slice(0, most - tail - 1)} ${text.slice(-tail)}`;
}

/** The ends of a text as if hastily typed: small letters, plain forms of letters and signs, any number a nought. */
export function plainText(text: string): string {
  // One character may normalize to a whole phrase, so the limit is applied again.
  const plain = endsOf(text)
    .normalize("NFKC")
    .slice(0, HEAD + TAIL);
  return plain.toLowerCase().replaceAll(/\p{Nd}+/gu, "0");
}
