import type { Dialect } from "../../../../generated/types/plan.d.ts";
import { compileForms, type Form } from "./compile-forms.ts";
import type { Place } from "./place.ts";
import type { Source } from "./source.ts";

type LinePlace = Pick<Place, "isFresh" | "isLineStart">;

/** What calls begin with, in several dialects at once. */
export class Openings {
  readonly #forms: readonly Form[];
  /** First characters of marks; empty: a form without one. */
  readonly #first: ReadonlySet<string>;

  constructor(dialects: readonly Dialect[]) {
    this.#forms = dialects.flatMap(compileForms);
    this.#first = new Set(
      this.#forms.map(({ tokens: [first] }) => (first !== undefined && "mark" in first ? first.mark.charAt(0) : "")),
    );
  }

  /** Whether it is worth to look closer. */
  mayBegin(char: string, { isFresh }: LinePlace): boolean {
    return this.#first.has(char) || (isFresh && char.trim() !== "" && this.#first.has(""));
  }

  /** The forms that begin at an offset; undefined while none is sure, and one may still. */
  at(source: Source, offset: number, place: LinePlace): readonly Form[] | undefined {
    const states = this.#forms.map((form) => begins(form, { source, offset, place }));
    if (states.includes(true)) return this.#forms.filter((_, index) => states[index] !== false);
    return states.includes(undefined) ? undefined : [];
  }
}

interface Looking {
  readonly source: Source;
  readonly offset: number;
  readonly place: LinePlace;
}

/** Undefined: perhaps. What is no mark begins a call only where the answer begins, or right behind a call. */
function begins({ tokens: [first], isBare }: Form, { source, offset, place }: Looking): boolean | undefined {
  if (first === undefined || (isBare && !place.isFresh)) return false;
  if ("hole" in first) return (first.hole === "json" ? /[{[]/ : /\S/).test(source.at(offset));
  return first.mark.startsWith("```") && !place.isLineStart ? false : source.has(first.mark, offset);
}
