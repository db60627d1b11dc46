import type { Random } from "../support/random.ts";
import { lineAt, type Site, type Source, type Span } from "./source.ts";

/** What a person has done to a text: some stretches have become other texts. */
export interface Edit {
  readonly changes: readonly (readonly [Span, string])[];
  /** Places of the old text where a report is just as good: the other one of two, what a reference named, the key above. */
  readonly also?: readonly Span[];
  /** False: nobody but the author can know that it is a mistake. Default: as the slip says. */
  readonly isKnowable?: boolean;
}

/** A kind of mistake. */
export interface Slip {
  /** What the person has done. */
  readonly kind: string;
  /** Whether a compiler can know that it is one. `harmless`: it is none, and must not be reported. */
  readonly knowable: boolean | "harmless";
  /** All edits of this kind that the file has room for. */
  readonly edits: (source: Source, random: Random) => readonly (Edit | undefined)[];
}

/** One change of one file of a project. */
export interface Mutant {
  readonly id: string;
  readonly project: string;
  readonly file: string;
  readonly kind: string;
  readonly knowable: boolean | "harmless";
  readonly text: string;
  /** Lines of the changed text, from 1, on which a report is exact. */
  readonly lines: readonly number[];
  /** Lines that have changed: `- before`, `+ after`. */
  readonly diff: string;
}

export function replaceSpan({ start, end }: Span, text: string): Edit {
  return { changes: [[{ start, end }, text]] };
}

export function insertAt(offset: number, text: string): Edit {
  return { changes: [[{ start: offset, end: offset }, text]] };
}

/** The same edit, where it may also be reported elsewhere. */
export function also(edit: Edit, ...spans: readonly (Span | undefined)[]): Edit {
  return { ...edit, also: [...(edit.also ?? []), ...spans.filter((span) => span !== undefined)] };
}

/** A scalar with other text, in its own quotes. */
export function rewrite(site: Site, change: (text: string) => string): Edit | undefined {
  const { quote } = site;
  const inner = quote === "" ? site.text : site.text.slice(1, -1);
  const next = change(inner);
  return next === inner ? undefined : replaceSpan(site, `${quote}${next}${quote}`);
}

export function apply(source: Source, slip: Slip, edit: Edit): Omit<Mutant, "id"> | undefined {
  const changes = edit.changes.toSorted(([a], [b]) => a.start - b.start);
  let text = "";
  let last = 0;
  const lines = new Set<number>();
  for (const [{ start, end }, next] of changes) {
    text += source.text.slice(last, start);
    const first = lineAt(text, text.length);
    text += next;
    // A break at the end of what is put in begins a line that has not changed.
    const final = next.endsWith("\n") && next.length > 1 ? lineAt(text, text.length - 1) : lineAt(text, text.length);
    for (let line = first; line <= final; line++) lines.add(line);
    last = end;
  }
  text += source.text.slice(last);
  if (text === source.text) return undefined;
  for (const { start } of edit.also ?? []) lines.add(lineAt(text, moved(start, changes)));
  const { project, name } = source;
  const knowable = edit.isKnowable ?? slip.knowable;
  return { project, file: name, kind: slip.kind, knowable, text, lines: [...lines], diff: diffOf(source.text, text) };
}

/** Where a place of the old text is in the new one. */
function moved(offset: number, changes: Edit["changes"]): number {
  let shift = 0;
  for (const [{ start, end }, next] of changes) {
    if (end <= offset) shift += next.length - (end - start);
    else if (start <= offset) return start + shift;
  }
  return offset + shift;
}

function diffOf(before: string, after: string): string {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const cut = (lines: readonly string[], sign: string): string[] =>
    lines.slice(head, lines.length - tail).map((line) => `${sign} ${line}`);
  return [...cut(a, "-"), ...cut(b, "+")].join("\n");
}
