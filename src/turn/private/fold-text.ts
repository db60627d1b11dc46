/** Signs that nobody sees: a hyphen that may be, letters of no width. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** A text as words are compared: in one case, composed, in plain forms of letters, with one blank wherever there are some or a line ends. */
export function foldText(text: string): string {
  return text.normalize("NFKC").replaceAll(UNSEEN, "").replaceAll(/\s+/g, " ").toLowerCase().toUpperCase();
}
