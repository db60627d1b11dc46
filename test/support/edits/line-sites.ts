import { isScalar } from "yaml";
import type { Path } from "../../../src/config/parse/tree.ts";
import type { Site } from "./edit.ts";
import { hasInheritedId, isInherited, isInOverride, type Entry, type Source } from "./read-source.ts";
import type { Schema } from "./schema-at.ts";
import { definitionAt } from "./slots.ts";

/** Keys that a rule can't be without, though the schema does not say so: another layer may bring them. */
const NEEDED = new Set(
  "version profiles id override disable when match do with tier profile reply refuse backend model kind url".split(" "),
);

type SchemaOf = (path: Path) => Schema | undefined;

interface Line {
  readonly number: number;
  readonly start: number;
  /** Behind the line's end. */
  readonly end: number;
  /** Offsets of what stands on it, without the dash of an item, a comma at the end and a remark. */
  readonly from: number;
  readonly to: number;
}

/** Every line that can be left out, and every two neighbours that can change places. */
export function lineSites(source: Source, entries: readonly Entry[], schemaOf: SchemaOf): Site[] {
  const lines = linesOf(source.text, entries);
  const wholes = lines.map((line) => whole(line, entries));
  return lines.flatMap((line, index): Site[] => {
    const on = wholes[index] ?? [];
    const first = entries.find(({ start }) => start >= line.start && start < line.end);
    if (first?.path[0] === "tests") return [];
    const path = first?.path.join("/") ?? "";
    const isLegal = on.length > 0 && on.every((entry) => isOptional(source, entry, { entries, schemaOf }));
    const gone: Site = {
      kind: isLegal ? "left out" : "line",
      path,
      lines: [line.number - 1, line.number, parentLine(first, lines), 1],
      make: () => ({ from: line.start, to: line.end, by: "" }),
    };
    const next = lines[index + 1];
    if (next === undefined || !areSiblings(on, wholes[index + 1])) return [gone];
    const swapped =
      source.text.slice(next.start, next.end).replace(/\n?$/, "\n") + source.text.slice(line.start, line.end);
    return [gone, { kind: "order", path, lines: [], make: () => ({ from: line.start, to: next.end, by: swapped }) }];
  });
}

function linesOf(text: string, entries: readonly Entry[]): Line[] {
  let start = 0;
  return text.split(/(?<=\n)/).flatMap((line, index) => {
    const here = start;
    start += line.length;
    const said = /^(\s*(?:- )?)(.*?),?\s*(?:\s#[^'"]*)?$/s.exec(line.trimEnd());
    const from = here + (said?.[1]?.length ?? 0);
    if (/^\s*(#|$)/.test(line) || isInText(here, start, entries)) return [];
    return [{ number: index + 1, start: here, end: start, from, to: from + (said?.[2]?.length ?? 0) }];
  });
}

/** Whether a line is one of a text of several lines, and not its first: nothing but free text. */
function isInText(start: number, end: number, entries: readonly Entry[]): boolean {
  return entries.some(
    ({ value }) => isScalar(value) && (value.range?.[0] ?? start) < start && (value.range?.[1] ?? 0) >= end,
  );
}

/** The entries that make up the whole of a line, outermost first; none where it holds only a part of something. */
function whole({ from, to, start, end }: Line, entries: readonly Entry[]): Entry[] {
  const on = entries.filter((entry) => entry.start >= start && entry.end <= end);
  const outer = on.filter(({ parent }) => parent === undefined || !on.includes(parent));
  const isWhole =
    outer[0]?.start === from &&
    outer.at(-1)?.end === to &&
    !entries.some((entry) => entry.start >= start && entry.start < end && entry.end > end);
  return isWhole ? outer : [];
}

/** Whether a file without this entry still says something whole. */
function isOptional(source: Source, entry: Entry, { entries, schemaOf }: Around): boolean {
  if (isNeeded(entry, { entries, schemaOf })) return false;
  return entries.filter((inner) => inner === entry || isIn(inner, entry)).every((inner) => !isCountedOn(source, inner));
}

interface Around {
  readonly entries: readonly Entry[];
  readonly schemaOf: SchemaOf;
}

function isNeeded(entry: Entry, { entries, schemaOf }: Around): boolean {
  const { path, parent } = entry;
  const key = String(path.at(-1));
  if (key !== "override" && isInOverride(entry)) return false;
  if (isKeyNeeded(entry, schemaOf(path.slice(0, -1)))) return true;
  const siblings = entries.filter((other) => other.parent === parent);
  if (key === "tag") return siblings.some(({ value }) => isScalar(value) && value.value === "unwrap");
  // What is left is a key without a value.
  return siblings.length === 1 && parent !== undefined && parent.path.length > 1;
}

function isKeyNeeded({ path }: Entry, around: Schema | undefined): boolean {
  const key = String(path.at(-1));
  const isFixed = around?.properties !== undefined && definitionAt(path) === undefined;
  return around?.required?.includes(key) === true || (isFixed && NEEDED.has(key));
}

function isIn({ parent }: Entry, outer: Entry): boolean {
  return parent !== undefined && (parent === outer || isIn(parent, outer));
}

/** Whether it defines a name that is used, and that no lower layer defines, too. */
function isCountedOn(source: Source, { path, value }: Entry): boolean {
  const kind = definitionAt(path);
  if (kind === undefined) return false;
  const isId = path.at(-1) === "id";
  const name = isId ? String((value as { value?: unknown } | undefined)?.value) : String(path.at(-1));
  const isBelow = isId ? hasInheritedId(source, kind, name) : isInherited(source, path);
  return !isBelow && (source.names.used.get(kind)?.has(name) ?? false);
}

function areSiblings(one: readonly Entry[], other: readonly Entry[] | undefined): boolean {
  const parent = one[0]?.parent;
  return (
    one.length > 0 &&
    other !== undefined &&
    other.length > 0 &&
    other[0]?.parent === parent &&
    (one[0]?.key === undefined) === (other[0]?.key === undefined)
  );
}

function parentLine(entry: Entry | undefined, lines: readonly Line[]): number {
  const start = entry?.parent?.start ?? 0;
  return lines.find((line) => line.start <= start && start < line.end)?.number ?? 1;
}
