const utf8 = new TextEncoder();

/** A text's UTF-8 bytes as the printable characters that byte-level vocabularies write for them (`Ġ` is a blank). */
export function spellBytes(text: string): string {
  let spelled = "";
  for (const byte of utf8.encode(text)) spelled += SYMBOLS[byte] ?? "";
  return spelled;
}

/** Printable Latin-1 stands for itself, all else moves up to U+0100; this is GPT-2's `bytes_to_unicode`. */
const SYMBOLS: readonly string[] = symbols();

function symbols(): string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const isPrintable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    return String.fromCodePoint(isPrintable ? byte : next++);
  });
}
