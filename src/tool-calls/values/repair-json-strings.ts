/** What begins a text, and what ends it then. */
export const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
  ["‘", "’"],
]);

export interface JsonTextContext {
  readonly role: "key" | "value" | "alone";
  readonly follow: string;
  /** Behind it a name may follow without a comma. */
  readonly beforeName: boolean;
  /** A quote that is not escaped may be part of its text. */
  readonly mayHoldQuotes: boolean;
}

export type TextState =
  | "open"
  /** `hasQuotes`: some of them are part of it, unescaped. */
  | { readonly text: string; readonly hasQuotes: boolean }
  | { readonly problem: string };

/** Characters after a backslash, and what they stand for, in JSON and in Python. */
export const ESCAPES: ReadonlyMap<string, string> = new Map(
  Array.from('"\\bfnrt', (char) => [char, JSON.parse(`"\\${char}"`) as string]),
);
const HEX = /^[\da-fA-F]+$/;
const UNCLEAR = "a quote within a text is not escaped, and leaves more than one reading";

/** Reads one text while it comes, from behind its opening quote. */
export class LooseText {
  readonly repairs: Set<string> = new Set();
  state: TextState = "open";
  readonly #place: JsonTextContext;
  readonly #close: string;
  readonly #run: RegExp;
  #mode: "run" | "escape" | "quote" | "pair" = "run";
  #text = "";
  #escape = "";
  #blanks = "";
  #inner = 0;
  #beginsWithQuote = false;
  /** Of the text so far, blanks left out; and with them. */
  #last = "";
  #end = "";

  constructor(quote: string, context: JsonTextContext) {
    this.#place = context;
    this.#close = QUOTES.get(quote) ?? quote;
    // eslint-disable-next-line no-control-regex
    this.#run = new RegExp(`[^\\\\\\u0000-\\u001f${this.#close}]+`, "y");
    if (quote !== '"') this.repairs.add(quote === "'" ? "single quotes" : "typographic quotes");
  }

  /** Reads on from `at`, to the end of the text or of the piece; gives the offset behind what belongs to the text. */
  take(piece: string, at: number): number {
    let next = at;
    while (next < piece.length && this.state === "open") next = this.#step(piece, next);
    return next;
  }

  /** Nothing follows. */
  finish(): Exclude<TextState, "open"> {
    if (this.#mode !== "quote") return { problem: "a text has no end" };
    return this.#inner > 0 ? { problem: UNCLEAR } : { text: this.#text, hasQuotes: false };
  }

  #step(piece: string, at: number): number {
    const char = piece.charAt(at);
    if (this.#mode === "escape") this.#unescape(char);
    else if (this.#mode !== "run") return this.#behindQuote(char, at);
    else if (char === "\\") this.#mode = "escape";
    else if (char === this.#close) this.#meetQuote();
    else {
      this.#run.lastIndex = at;
      const run = this.#run.exec(piece)?.[0];
      this.#append(run ?? char);
      if (run === undefined) this.repairs.add("a line break or other control character within a text");
      return at + (run ?? char).length;
    }
    return at + 1;
  }

  #append(text: string): void {
    this.#text += text;
    this.#last = text.trimEnd().at(-1) ?? this.#last;
    this.#end = text.at(-1) ?? this.#end;
  }

  #meetQuote(): void {
    this.#mode = "quote";
    this.#blanks = "";
    if (this.#place.role === "alone") this.#done();
  }

  #done(): void {
    this.state = { text: this.#text, hasQuotes: this.#inner > 0 };
  }

  /** A quote was read; what follows decides whether it ends the text. */
  #behindQuote(char: string, at: number): number {
    const { follow, role } = this.#place;
    if (char.trim() === "") {
      this.#blanks += char;
      return at + 1;
    }
    if (this.#mode === "pair") return this.#behindPair(char, at);
    if (follow.includes(char)) this.#endAt(char);
    else if (role === "key") this.state = { problem: "a name has no end" };
    else if (this.#inner === 0 && this.#blanks !== "" && this.#opensNext(char)) this.#done();
    else if (this.#blanks === "" && char === this.#close) {
      this.#mode = "pair";
      return at + 1;
    } else this.#keepQuote(char);
    return at;
  }

  /** A comment, or the next name without a comma before it. */
  #opensNext(char: string): boolean {
    return char === "/" || char === "#" || (this.#place.beforeName && QUOTES.has(char));
  }

  /** Two quotes have come: the first one belongs to the text, if the second one ends it. */
  #behindPair(char: string, at: number): number {
    const blanks = this.#blanks;
    this.#blanks = "";
    if (this.#place.follow.includes(char)) this.#keepQuote(this.#close);
    else this.state = { problem: UNCLEAR };
    this.#blanks = blanks;
    if (this.#beginsWithQuote) this.state = { problem: UNCLEAR };
    if (this.state === "open") this.#endAt(char);
    return at;
  }

  /** An even number of quotes, with nothing after them, means that the text contains a quotation. */
  #endAt(char: string): void {
    const isUnclear = this.#inner > 0 && (char === "," || (this.#close === '"' && this.#inner % 2 === 1));
    if (isUnclear) this.state = { problem: UNCLEAR };
    else this.#done();
  }

  /** A quote that ends nothing. Next to a bracket, comma, colon or another quote it could be one of JSON's own. */
  #keepQuote(next: string): void {
    if (!this.#place.mayHoldQuotes || !(this.#close === "'" ? this.#isApostrophe(next) : this.#isQuote(next))) {
      this.state = { problem: UNCLEAR };
      return;
    }
    if (this.#text.length === 0) this.#beginsWithQuote = true;
    this.#inner += 1;
    this.repairs.add("a quote within a text");
    this.#append(this.#close + this.#blanks);
    this.#mode = "run";
  }

  #isApostrophe(next: string): boolean {
    return this.#blanks === "" && /\p{L}/u.test(this.#end) && /\p{L}/u.test(next);
  }

  /** Quotes come in pairs: the first precedes a word, the second follows it. */
  #isQuote(next: string): boolean {
    if (this.#close !== '"' || /[,:{[]/.test(this.#last) || /[,:}\]]/.test(next)) return false;
    if (this.#inner % 2 === 1) return this.#end.trim() !== "" && !(this.#blanks !== "" && QUOTES.has(next));
    return this.#blanks === "" && !QUOTES.has(next) && /^[\s(=>]?$/.test(this.#end);
  }

  #unescape(char: string): void {
    this.#escape += char;
    const [kind = ""] = this.#escape;
    const plain = kind === "/" || (kind === "'" && this.#close === "'") ? kind : ESCAPES.get(kind);
    if (plain !== undefined) this.#endEscape(plain);
    else this.#unescapeCode(kind);
  }

  /** `\u00e9`; and `\xe9`, which Python writes. */
  #unescapeCode(kind: string): void {
    const length = kind === "u" ? 4 : kind === "x" && this.#close === "'" ? 2 : 0;
    const digits = this.#escape.slice(1);
    if (length === 0 || (digits !== "" && !HEX.test(digits)))
      this.state = { problem: `"\\${kind}" within a text stands for nothing` };
    else if (digits.length === length) this.#endEscape(String.fromCharCode(Number.parseInt(digits, 16)));
  }

  #endEscape(text: string): void {
    this.#append(text);
    this.#escape = "";
    this.#mode = "run";
  }
}
