/** Which lists of literals a text has one of. */
export type LiteralScan = (text: string) => Uint8Array;

/** Classes of letters: ASCII, non-ASCII letters with an ASCII case variant, and all others. */
const OTHER = 0;
const CLASSES = classes();
const CLASS_COUNT = 128;

/**
 * Searches for all literals at once, ignoring case, in one pass over the text (Aho-Corasick automaton).
 * @param lists lists of ASCII literals
 * @returns for a text: 1 for every list that has a literal in it, else 0
 */
export function literalScan(lists: readonly (readonly string[])[]): LiteralScan {
  const { next, ends } = automatonOf(lists);
  return (text) => {
    const found = new Uint8Array(lists.length);
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      state = next[state * CLASS_COUNT + (CLASSES[text.charCodeAt(at)] ?? OTHER)] ?? 0;
      const ended = ends[state];
      if (ended !== undefined) for (const list of ended) found[list] = 1;
    }
    return found;
  };
}

interface Automaton {
  /** By state and class of letter. */
  readonly next: Uint32Array;
  /** By state: the lists with a literal that ends there. */
  readonly ends: readonly (readonly number[] | undefined)[];
}

function automatonOf(lists: readonly (readonly string[])[]): Automaton {
  const longest = lists.flat().reduce((sum, literal) => sum + literal.length, 1);
  const next = new Uint32Array(longest * CLASS_COUNT);
  const ends: (number[] | undefined)[] = [undefined];
  for (const [list, literals] of lists.entries())
    for (const literal of literals) {
      let state = 0;
      for (let at = 0; at < literal.length; at++) {
        const index = state * CLASS_COUNT + (CLASSES[literal.charCodeAt(at)] ?? OTHER);
        if (next[index] === 0) next[index] = ends.push(undefined) - 1;
        state = next[index] ?? 0;
      }
      ends[state] = [...(ends[state] ?? []), list];
    }
  connect(next, ends);
  return { next, ends };
}

/** Where no literal continues, the longest suffix that is the prefix of a literal does. */
function connect(next: Uint32Array, ends: (number[] | undefined)[]): void {
  const falls = new Uint32Array(ends.length);
  const queue = [0];
  for (const state of queue)
    for (let letter = 0; letter < CLASS_COUNT; letter++) {
      const index = state * CLASS_COUNT + letter;
      const to = next[index] ?? 0;
      const fall = state === 0 ? 0 : (next[(falls[state] ?? 0) * CLASS_COUNT + letter] ?? 0);
      if (to === 0) next[index] = fall;
      else {
        falls[to] = fall;
        const inherited = ends[fall];
        if (inherited !== undefined) ends[to] = [...new Set([...(ends[to] ?? []), ...inherited])];
        queue.push(to);
      }
    }
}

function classes(): Uint8Array {
  const found = new Uint8Array(0x1_00_00);
  for (let code = 1; code < 128; code++) found[code] = String.fromCodePoint(code).toUpperCase().codePointAt(0) ?? OTHER;
  // Case-insensitive expressions match these too: the long s and the Kelvin sign.
  found[0x17f] = "S".charCodeAt(0);
  found[0x212a] = "K".charCodeAt(0);
  return found;
}
