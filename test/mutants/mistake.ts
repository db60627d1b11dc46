import type { Random } from "../support/random.ts";
import { lineAt, type Site, type Source, type Span } from "./source.ts";

/** What a person has done to a text: some stretches have become other texts. */
export interface Edit {
  readonly changes: readonly (readonly [Span, string])[];
  /** Places of the old text where a report is just as good: the other one of two, what a reference named, the key above. */
  readonly also?: readonly Span[];
  /** Nothing is left of the place: a report anywhere is exact. */
  readonly isGone?: boolean;
  /** False: nobody but the author can know that it is a mistake. Default: as the mistake says. */
  readonly isKnowable?: boolean;
}

/** A kind of mistake. */
export interface Mistake {
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
  /** Lines of the changed text, from 1, on which a report is exact; empty: any line of any file. */
  readonly lines: readonly number[];
  /** The first line that has changed, in the old text. */
  readonly line: number;
  /** What has changed. */
  readonly change: string;
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

export function apply(source: Source, mistake: Mistake, edit: Edit): Omit<Mutant, "id"> | undefined {
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
  const line = lineAt(source.text, changes[0]?.[0].start ?? 0);
  const knowable = edit.isKnowable ?? mistake.knowable;
  return {
    project,
    file: name,
    kind: mistake.kind,
    knowable,
    text,
    lines: edit.isGone === true ? [] : [...lines],
    line,
    change: changeOf(source.text, text),
  };
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

/** What has changed, within some of the text around it: `…before⟦old⟶new⟧behind…`. Invisible characters are written as their numbers. */
function changeOf(before: string, after: string): string {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const start = Math.max(before.lastIndexOf("\n", head - 1) + 1, head - AROUND);
  const end = before.length - tail;
  const next = before.indexOf("\n", end);
  const behind = before.slice(end, Math.min(next < 0 ? before.length : next, end + AROUND));
  const [old, fresh] = [before.slice(head, end), after.slice(head, after.length - tail)].map(shorten);
  return visible(`${before.slice(start, head).trimStart()}⟦${old}⟶${fresh}⟧${behind}`);
}

/** Characters of the text on either side. */
const AROUND = 24;
const LONGEST = 70;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…${text.length}`;
}

function visible(text: string): string {
  return text
    .replaceAll(/\n */g, "⏎")
    .replaceAll(/[^\S ]|[\u00AD\u200B\u2060\uFEFF]/g, (char) => `<${char.charCodeAt(0).toString(16)}>`);
}
