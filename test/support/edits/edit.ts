import type { Random } from "../random.ts";

/** What a slip is about. The first seven are mistakes; those below leave a file that says something whole, only something else. */
export type EditKind = "key" | "name" | "type" | "missing" | "line" | "regex" | "form" | LegalKind;
type LegalKind = "number" | "text" | "renamed" | "left out" | "order";

/** A place in a text where one slip can happen. Whether it is legal is known from the place, not from what the compiler says. */
export interface Site {
  readonly kind: EditKind;
  /** Path of the key or value: `routes/0/when/class`. */
  readonly path: string;
  /** Lines on which a problem counts as being in the right place. */
  readonly lines: readonly number[];
  readonly make: (chance: Random) => Replacement;
}

export interface Replacement {
  /** Offsets. */
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

const LEGAL: readonly string[] = ["number", "text", "renamed", "left out", "order"] satisfies LegalKind[];

export function isLegal({ kind }: Site): boolean {
  return LEGAL.includes(kind);
}

export function applied(text: string, { from, to, by }: Replacement): string {
  return text.slice(0, from) + by + text.slice(to);
}
