// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Foreign text must not move the cursor, set the terminal's title or reverse the reading order: control characters and direction
 * marks become U+FFFD. Tabs and newlines stay, and a line end of Windows is one. @see unicode.org/reports/tr9, "Directional Formatting Characters"
 */
export function visible(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(UNPRINTABLE, "\u{fffd}");
}

/** `1 rule`, `2 rules`, `1,000 rules`. */
export function count(number: number, noun: string): string {
  return `${formatInteger(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** `14,985`. The engine's own way of writing numbers takes 20 ms to load. */
export function formatInteger(integer: number): string {
  return String(integer).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}

const MEGABYTE = 1e6;
const GIGABYTE = 1e9;

/** `10 bytes`, `3 kB`, `312 MB`, `4.2 GB`, `20 GB`: rounded up, so that nothing that is there counts as nothing. */
export function formatBytes(bytes: number): string {
  if (bytes > 0 && bytes < MEGABYTE) return bytes < 1000 ? count(bytes, "byte") : `${Math.ceil(bytes / 1000)} kB`;
  const megabytes = Math.ceil(bytes / MEGABYTE);
  return megabytes < 1000 ? `${megabytes} MB` : `${Math.round((bytes / GIGABYTE) * 10) / 10} GB`;
}
