import type { Dialect } from "../../../../generated/types/plan.d.ts";
import { compileForms, type CallForm } from "./compile-forms.ts";
import type { LineContext } from "./place.ts";
import type { TextSource } from "./source.ts";

type LineState = Pick<LineContext, "isFresh" | "isLineStart">;

/** What calls begin with, in several dialects at once. */
export class Openings {
  readonly #forms: readonly CallForm[];
  /** First characters of marks; empty: a form without one. */
  readonly #first: ReadonlySet<string>;

  constructor(dialects: readonly Dialect[]) {
    this.#forms = dialects.flatMap(compileForms);
    this.#first = new Set(
      this.#forms.map(({ tokens: [first] }) => (first !== undefined && "mark" in first ? first.mark.charAt(0) : "")),
    );
  }

  /** Whether it is worth to look closer. */
  mayBegin(char: string, { isFresh }: LineState): boolean {
    return this.#first.has(char) || (isFresh && char.trim() !== "" && this.#first.has(""));
  }

  /** The forms that begin at an offset; undefined while none is sure, and one may still. */
  at(source: TextSource, offset: number, lineState: LineState): readonly CallForm[] | undefined {
    const states = this.#forms.map((form) => beginsCall(form, { source, offset, lineState }));
    if (states.includes(true)) return this.#forms.filter((_, index) => states[index] !== false);
    return states.includes(undefined) ? undefined : [];
  }
}

interface OpeningSearch {
  readonly source: TextSource;
  readonly offset: number;
  readonly lineState: LineState;
}

/** Undefined: perhaps. What is no mark begins a call only where the answer begins, or right behind a call. */
function beginsCall(
  { tokens: [first], isBare }: CallForm,
  { source, offset, lineState }: OpeningSearch,
): boolean | undefined {
  if (first === undefined || (isBare && !lineState.isFresh)) return false;
  if ("hole" in first) return (first.hole === "json" ? /[{[]/ : /\S/).test(source.at(offset));
  return first.mark.startsWith("```") && !lineState.isLineStart ? false : source.has(first.mark, offset);
}
