import type { PythonValue } from "./python-value.ts";
import type { TextSource, AwaitInput } from "../dialect/source.ts";

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "\n": "",
    "\\": "\\",
    "'": "'",
    '"': '"',
    a: "\u0007",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
  }),
);
const DIGITS: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

/** A text of Python, or several that follow each other and are one. Undefined: none stands here. */
export function* readPythonText(source: TextSource, start: number): AwaitInput<PythonValue | undefined> {
  let text: string | undefined;
  for (let end = start; ;) {
    const at = yield* source.skip(end);
    const opening = yield* openingAt(source, at);
    if (opening === undefined) return text === undefined ? undefined : { value: text, end };
    const read = yield* readOne(source, at, opening);
    if ("problem" in read) return read;
    text = (text ?? "") + read.text;
    end = read.end;
  }
}

interface StringOpening {
  readonly prefix: string;
  readonly quote: string;
}

/** The letters and the one quote or three that a text begins with. */
function* openingAt(source: TextSource, start: number): AwaitInput<StringOpening | undefined> {
  let at = start;
  while (at < start + 2 && /[rRbBuUfF]/.test(yield* source.charAt(at))) at += 1;
  const quote = yield* source.charAt(at);
  if (quote !== '"' && quote !== "'") return undefined;
  const prefix = source.slice(start, at).toLowerCase();
  const isLong = yield* source.hasWord(quote.repeat(3), at);
  return { prefix, quote: isLong ? quote.repeat(3) : quote };
}

type PythonTextResult =
  | { readonly text: string; readonly end: number }
  | { readonly problem: string; readonly at: number };

function* readOne(source: TextSource, start: number, { prefix, quote }: StringOpening): AwaitInput<PythonTextResult> {
  if (prefix.includes("b")) return { problem: "bytes are no text", at: start };
  const pieces: string[] = [];
  let from = start + prefix.length + quote.length;
  for (let at = from; ;) {
    const char = yield* source.charAt(at);
    if (char === "") return { problem: "a text has no end", at };
    if (char === quote.charAt(0) && (yield* source.hasWord(quote, at)))
      return { text: pieces.join("") + source.slice(from, at), end: at + quote.length };
    if (prefix.includes("f") && /[{}]/.test(char)) return { problem: "a text that has to be worked out", at };
    if (char !== "\\") at += 1;
    else if (prefix.includes("r")) at += 2;
    else {
      const escape = yield* readEscape(source, at + 1);
      if (escape === undefined) return { problem: "an escape in a text stands for nothing", at };
      pieces.push(source.slice(from, at), escape.text);
      at = escape.end;
      from = at;
    }
  }
}

type Escape = { readonly text: string; readonly end: number } | undefined;

/** What stands behind a backslash. One that means nothing stays as it is, as Python has it. */
function* readEscape(source: TextSource, at: number): AwaitInput<Escape> {
  const kind = yield* source.charAt(at);
  const simple = SIMPLE.get(kind);
  if (simple !== undefined) return { text: simple, end: at + 1 };
  const most = DIGITS.get(kind);
  if (most !== undefined) return yield* readCode(source, at + 1, { digit: /[\da-fA-F]/, least: most, most });
  if (/[0-7]/.test(kind)) return yield* readCode(source, at, { digit: /[0-7]/, least: 1, most: 3 });
  return kind === "N" || kind === "" ? undefined : { text: `\\${kind}`, end: at + 1 };
}

interface Digits {
  readonly digit: RegExp;
  readonly least: number;
  readonly most: number;
}

function* readCode(source: TextSource, start: number, { digit, least, most }: Digits): AwaitInput<Escape> {
  let end = start;
  while (end < start + most && digit.test(yield* source.charAt(end))) end += 1;
  const code = Number.parseInt(source.slice(start, end), digit.test("8") ? 16 : 8);
  return end < start + least || code > 0x10_ff_ff ? undefined : { text: String.fromCodePoint(code), end };
}
