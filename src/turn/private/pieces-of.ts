/** A longer text is looked at piece by piece, in UTF-16 units. */
const LONGEST = 50_000;
/** Two pieces share so much: what is no longer is whole in one of them. */
const SHARED = 15_000;
/** So far back a piece ends between two words. */
const LONGEST_WORD = 1000;

/** A text in pieces that are looked at fast; a text of usual length is one. */
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
