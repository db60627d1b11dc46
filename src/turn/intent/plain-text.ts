/** What is read of a text: enough for any question, and a bound for one with a log pasted into it. */
const HEAD = 800;
const TAIL = 400;

/** The beginning and the end of a text: the rest of a long one is hardly what the person asks. */
export function endsOf(text: string): string {
  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)} ${text.slice(-TAIL)}`;
}

/** The ends of a text as if hastily typed: small letters, plain forms of letters and signs, any number a nought. */
export function plainText(text: string): string {
  // One sign may stand for a whole phrase, so the bound holds once more.
  const plain = endsOf(text)
    .normalize("NFKC")
    .slice(0, HEAD + TAIL);
  return plain.toLowerCase().replaceAll(/\p{Nd}+/gu, "0");
}
