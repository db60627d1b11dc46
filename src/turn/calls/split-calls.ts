import { beginningOf } from "../find-mark.ts";
import { CALL_END, CALL_START, readCallJson } from "./tagged-dialect.ts";

/** A stretch of what the model says: text, or a call with its marks (`raw`) and without (`text`). */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "call"; readonly text: string; readonly raw: string };

/**
 * Splits an answer into text and calls while it comes. Text goes on at once, but for what may be the beginning of a mark.
 * A call ends where its map ends: a mark within one of its texts is text, and a forgotten closing mark costs nothing.
 * What is no map ends at the closing mark; no call within it is ever taken for one.
 */
export class CallSplitter {
  #held = "";
  #map = new OpenMap();
  /** Only blanks since the beginning or the last call: they wait, and are no text where a call follows. */
  #isBlank = true;
  #hadCall = false;
  readonly #oneByOne: boolean;

  /** `oneByOne`: it stops behind each call, and `takeRest` has what follows. */
  constructor({ oneByOne = false }: { readonly oneByOne?: boolean } = {}) {
    this.#oneByOne = oneByOne;
  }

  push(text: string): Piece[] {
    this.#held += text;
    return this.#take(false);
  }

  /** What is still held, as it is: nothing more comes, or a call that came another way. */
  end(before: "call" | "nothing"): Piece[] {
    const pieces = this.#take(true);
    if (this.#held !== "" && before === "nothing" && !this.#hadCall) pieces.push({ kind: "text", text: this.#held });
    this.#held = "";
    this.#isBlank = true;
    this.#hadCall = true;
    return pieces;
  }

  takeRest(): string {
    const rest = this.#held;
    this.#held = "";
    return rest;
  }

  #take(isEnd: boolean): Piece[] {
    const pieces: Piece[] = [];
    for (;;) {
      const start = this.#held.indexOf(CALL_START);
      const waiting = isEnd ? 0 : beginningOf(this.#held, CALL_START);
      if (start !== 0) pieces.push(...this.#text(start < 0 ? this.#held.length - waiting : start, start > 0));
      if (start < 0) return pieces;
      const length = this.#callLength(isEnd);
      if (length === undefined) return pieces;
      pieces.push(this.#call(length));
      if (this.#oneByOne) return pieces;
    }
  }

  #text(stop: number, beforeCall: boolean): Piece[] {
    const text = this.#held.slice(0, stop);
    const isBlank = this.#isBlank && text.trim() === "";
    if (isBlank && !beforeCall) return [];
    this.#held = this.#held.slice(stop);
    this.#isBlank = isBlank;
    return isBlank || text === "" ? [] : [{ kind: "text", text }];
  }

  #call(length: number): Piece {
    const raw = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    this.#map = new OpenMap();
    this.#isBlank = true;
    this.#hadCall = true;
    return {
      kind: "call",
      raw,
      text: raw.slice(CALL_START.length, raw.endsWith(CALL_END) ? -CALL_END.length : length),
    };
  }

  /** Of the call that the held text begins with; undefined while it may go on. */
  #callLength(isEnd: boolean): number | undefined {
    const held = this.#held;
    const end = this.#map.endIn(held);
    if (typeof end === "number" && readCallJson(held.slice(CALL_START.length, end)) !== undefined) {
      const rest = held.slice(end).trimStart();
      if (rest.startsWith(CALL_END)) return held.length - rest.length + CALL_END.length;
      return !isEnd && CALL_END.startsWith(rest) ? undefined : end;
    }
    if (end === "open" && !isEnd) return undefined;
    const mark = held.indexOf(CALL_END);
    if (mark >= 0) return mark + CALL_END.length;
    return isEnd ? held.length : undefined;
  }
}

/** Follows the map behind an opening mark to its last brace, as far as it has come. */
class OpenMap {
  #at = CALL_START.length;
  #depth = 0;
  #inText = false;

  /** Offset behind the map; `broken` where no JSON can become of it. */
  endIn(held: string): number | "open" | "broken" {
    for (; this.#at < held.length; this.#at += 1) {
      const char = held.charAt(this.#at);
      if (this.#inText) {
        if (char === "\\") this.#at += 1;
        else if (char === '"') this.#inText = false;
      } else if (char === '"') this.#inText = true;
      else if (char === "{") this.#depth += 1;
      else if (char === "}") this.#depth -= 1;
      if (this.#depth > 0 || char.trim() === "") continue;
      return char === "}" ? this.#at + 1 : "broken";
    }
    return "open";
  }
}
