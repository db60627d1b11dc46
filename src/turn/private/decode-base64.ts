/** A shorter run of such letters is a word. Tools break long ones at 64 or 76. */
const RUN = /[A-Za-z0-9+/_-]{16,}(?:\r?\n[A-Za-z0-9+/_-]{4,}(?=[\r\n=]|$))*/g;
/** So many bytes show whether there is text. */
const PROBE = 8;
// oxlint-disable-next-line no-control-regex -- no text holds them
const NO_TEXT = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\uFFFD]/;

/** What the runs of base64 in a text stand for, where that is text; empty where there are none. */
export function decodeBase64(text: string): string {
  const found: string[] = [];
  for (const [run] of text.matchAll(RUN)) {
    const letters = run
      .replaceAll(/[\r\n]+/g, "")
      .replaceAll("-", "+")
      .replaceAll("_", "/");
    if (textOf(letters.slice(0, PROBE)) === undefined) continue;
    const decoded = textOf(letters);
    if (decoded !== undefined) found.push(decoded);
  }
  return found.join("\n\n");
}

function textOf(letters: string): string | undefined {
  const spare = letters.length % 4;
  const whole = spare === 1 ? letters.slice(0, -1) : letters;
  const bytes = Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0));
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes, { stream: true });
  const plain = isWide(text) ? text.replaceAll("\0", "") : text;
  return NO_TEXT.test(plain) ? undefined : plain;
}

/** Two bytes a letter, as Windows has it. */
function isWide(text: string): boolean {
  return /^(?:[^\0]\0)+[^\0]?$/.test(text);
}
