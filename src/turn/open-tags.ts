import type { TurnEnd } from "../../generated/types/plan.d.ts";
import { LineContext } from "./calls/dialect/place.ts";

/** Which of a text's own marks are open where it ends: tags (`<s>`, `[INST]`), and turns that it writes about (`<|im_start|>`). Those in code are not. */
export class OpenTags {
  readonly #pairs: readonly Pair[];
  /** What a mark of a pair begins with. */
  readonly #firsts: ReadonlySet<string>;
  readonly #place = new LineContext();
  /** How many are open, by the token that closes them. */
  readonly #open = new Map<string, number>();
  /** Offset up to which the text has been read. */
  #at = 0;
  /** Only blanks so far. */
  #isBlank = true;

  constructor(ends: readonly TurnEnd[]) {
    this.#pairs = ends.map(pairOf);
    this.#firsts = new Set(
      this.#pairs.flatMap(({ token, openings }) => [token, ...openings]).map((mark) => mark.charAt(0)),
    );
  }

  /** Whether a token right behind a text closes what that has opened. The text is the one before, gone on. */
  closes(token: string, text: string): boolean {
    return !this.isInCode(text) && (this.#open.get(token) ?? 0) > 0;
  }

  /** Whether what follows the text stands in code. */
  isInCode(text: string): boolean {
    for (; this.#at < text.length; this.#at += 1) this.#pass(text, text.charAt(this.#at));
    return this.#place.isInCode(" ");
  }

  #pass(text: string, char: string): void {
    if (this.#firsts.has(char) && !this.#place.isInCode(char)) for (const pair of this.#pairs) this.#count(pair, text);
    this.#isBlank &&= char.trim() === "";
    this.#place.pass(char);
  }

  #count({ token, tag, openings }: Pair, text: string): void {
    const open = this.#open.get(token) ?? 0;
    const at = this.#at;
    if (text.startsWith(token, at)) this.#open.set(token, Math.max(0, open - 1));
    else if (tag !== undefined && opensTag(text, at, tag)) this.#open.set(token, open + 1);
    // What an answer begins with is its own turn, which the token ends.
    else if (!this.#isBlank && openings.some((mark) => text.startsWith(mark, at))) this.#open.set(token, open + 1);
  }
}

interface Pair {
  readonly token: string;
  /** The tag that the token closes, without its last character: `<s`, which may have attributes. */
  readonly tag?: string;
  /** What a turn begins with that the token ends. */
  readonly openings: readonly string[];
}

/** What a token closes: its own tag, and a turn. */
function pairOf({ token, next }: TurnEnd): Pair {
  const [, bracket, name] = /^([<[])\/([^\s\]>]+)[\]>]$/.exec(token) ?? [];
  const openings = next === undefined ? [] : [next];
  return bracket === undefined ? { token, openings } : { token, tag: `${bracket}${name}`, openings };
}

function opensTag(text: string, at: number, tag: string): boolean {
  return text.startsWith(tag, at) && /[\s>\]]/.test(text.charAt(at + tag.length));
}
