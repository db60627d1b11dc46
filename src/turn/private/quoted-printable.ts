import { textOfBytes } from "./text-of-bytes.ts";

/** The end of a line that is none. */
const SOFT_END = /=[ \t]*\r?\n/g;
/** Programs have an equals sign in front of numbers, too. */
const SURE = /=(?:[ \t]*\r?\n|20|3D|0[9AD]|[89A-F][0-9A-F]|[0-9A-F]{2}=[0-9A-F]{2})/;
const ENCODED = /(?:=[0-9A-F]{2})+/g;

/** What a mail's text stands for: `=20` is a byte, and `=` at the end of a line joins it with the next. Empty where nothing is written so. */
export function decodeQuotedPrintable(text: string): string {
  if (!SURE.test(text)) return "";
  return text.replaceAll(SOFT_END, "").replaceAll(ENCODED, (run) => {
    const codes = run.slice(1).split("=");
    return textOfBytes(Uint8Array.from(codes, (code) => Number.parseInt(code, 16)));
  });
}
