const UTF8 = new TextDecoder("utf-8", { ignoreBOM: true });
const REPLACED = "\uFFFD";
/** What a byte is by itself where it is not part of UTF-8: a letter of Windows' Latin alphabet. */
const LATIN = Array.from({ length: 256 }, (_, byte) => new TextDecoder("windows-1252").decode(Uint8Array.of(byte)));

/** The text of bytes: UTF-8 wherever they are that, else a letter a byte. No byte is lost. */
export function textOfBytes(bytes: Uint8Array): string {
  const text = UTF8.decode(bytes);
  if (!text.includes(REPLACED)) return text;
  const letters: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    letters.push(length > 1 ? UTF8.decode(bytes.subarray(at, at + length)) : (LATIN[bytes[at] ?? 0] ?? ""));
    at += Math.max(1, length);
  }
  return letters.join("");
}

/** How many bytes the letter of UTF-8 has that begins here: 1 for ASCII, 0 where none begins. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
