import { PRIVATE_KEY } from "../../shared/secret-shapes.ts";
import { base64Lines, isBlank, lastRun } from "./base64-lines.ts";

const BEGIN = new RegExp(PRIVATE_KEY, "g");
/** Lines between the first line and the key: `DEK-Info`, `Version`, a blank one; twice as many where each is followed by a blank one. */
const MOST_HEADERS = 12;
const END = "-----END";

/** Replaces private keys between lines of PEM, whatever stands before each line: a number, a sign, a quote. Linear in the text. */
export function replacePrivateKeys(text: string, mask: string): string {
  if (!/PRIVATE(?: |%20|\+)KEY/.test(text)) return text;
  let clean = "";
  let from = 0;
  const begins = [...text.matchAll(BEGIN)];
  for (const [at, begin] of begins.entries()) {
    const end = endOfKey(text, begin.index + begin[0].length, begins[at + 1]?.index ?? text.length);
    if (end === undefined) continue;
    clean += text.slice(from, begin.index) + mask;
    from = end;
  }
  return clean + text.slice(from);
}

/** Where the last line of a key ends that begins there. Absent: no key. */
function endOfKey(text: string, from: number, to: number): number | undefined {
  let end: number | undefined;
  let column = 0;
  let headers = 0;
  for (const line of base64Lines(text, from, to)) {
    const marker = text.slice(line.start, line.end).indexOf(END);
    if (marker !== -1) return line.runs.some(({ start }) => start < line.start + marker) ? line.start + marker : end;
    const long = line.runs.at(-1);
    if (long !== undefined) {
      end = long.end;
      column = long.start - line.start;
    } else if (end === undefined) {
      headers += 1;
      if (headers > MOST_HEADERS) return undefined;
    } else if (line.last !== undefined && !isBlank(text, line)) return lastRun(text, line, column)?.end ?? end;
  }
  return end;
}
