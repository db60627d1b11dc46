import { isMap, isScalar, isSeq } from "yaml";
import type { Path } from "../../../src/config/parse/tree.ts";
import type { Random } from "../random.ts";
import type { Site } from "./edit.ts";
import { isInherited, type Entry, type Source } from "./read-source.ts";
import type { Schema } from "./schema-at.ts";
import { definitionAt, isOwnName, referenceAt } from "./slots.ts";
import { typo } from "./typo.ts";

/** What one slip in an entry needs to know. */
export interface Spot {
  readonly source: Source;
  readonly entry: Entry;
  readonly schema: Schema | undefined;
  /** Of its key and of its value. */
  readonly lines: readonly number[];
}

/** Whether a name that is defined here is one that something else counts on. */
export function isMeant(source: Source, path: Path, name: string): boolean {
  const kind = definitionAt(path);
  return (!isOwnName(path) && (source.names.used.get(kind ?? "")?.has(name) ?? false)) || isInherited(source, path);
}

export function namesLike({ names }: Source, kind: string | undefined): string[] {
  return [...(names.defined.get(kind ?? "") ?? [])];
}

export interface Slip {
  readonly kind: Site["kind"];
  readonly by: (chance: Random) => string;
}

/** What can go wrong in the text of a value. */
export function slipsIn(spot: Spot, word: string, schema: Schema): Slip[] {
  const { entry } = spot;
  const value: unknown = isScalar(entry.value) ? entry.value.value : undefined;
  const words = schema.enum?.map(String) ?? [];
  if (typeof value === "number") {
    const number: Slip = { kind: "number", by: (chance) => nextNumber(value, schema, chance.below(9)) };
    return schema.const === undefined ? [number] : [];
  }
  if (typeof value === "boolean" || words.length > 0)
    return [{ kind: "name", by: (chance) => typo(word, chance, (other) => words.includes(other)) }];
  if (entry.path.at(-1) === "matches") return [{ kind: "regex", by: (chance) => chance.pick(brokenRegexes(word)) }];
  return slipsInText(spot, word, schema);
}

/** None of these is an expression of the linear kind, whatever stands in it. */
function brokenRegexes(pattern: string): string[] {
  const behind = ["(", "[", "(?=x)", "(?<!x)", "{2,1}", "\\1", "\\q"];
  return [...behind.map((end) => pattern + end), `*${pattern}`];
}

function slipsInText(spot: Spot, word: string, schema: Schema): Slip[] {
  const { source, entry } = spot;
  const kind = nameKind(spot, word);
  const others = namesLike(source, referenceAt(entry.path) ?? definitionAt(entry.path));
  const isTaken = (other: string): boolean => others.includes(other) || breaks(other, schema);
  const malformed = [`${word}!`, `!${word}`, `${word} ;`, word.slice(3)].filter(
    (other) => other !== "" && breaks(other, schema),
  );
  return [
    { kind, by: (chance) => typo(word, chance, isTaken) },
    ...(malformed.length === 0 || kind === "name" ? [] : [{ kind: "form", by: fromList(malformed) } as const]),
  ];
}

function fromList(words: readonly string[]): Slip["by"] {
  return (chance) => chance.pick(words);
}

function breaks(word: string, { pattern }: Schema): boolean {
  return pattern !== undefined && !new RegExp(pattern, "u").test(word);
}

/** A reference is a name; so is an id that is referred to. All other texts are free. */
function nameKind(spot: Spot, word: string): "name" | "renamed" | "text" {
  const { source, entry } = spot;
  if (referenceAt(entry.path) !== undefined) return isKnown(spot, word) ? "name" : "text";
  const [top, name, key] = entry.path;
  if (top === "profiles" && key === "model")
    return source.brought.has(String(name)) && word.startsWith("mallex/") ? "name" : "text";
  if (entry.path.at(-1) !== "id" || definitionAt(entry.path) === undefined) return "text";
  return isMeant(source, entry.path, word) ? "name" : "renamed";
}

/** Nobody knows all tools of the client, nor their arguments. */
function isKnown({ source, entry }: Spot, word: string): boolean {
  const kind = referenceAt(entry.path);
  if (kind !== "clientTools" && kind !== "clientArgs") return true;
  return !(kind === "clientArgs" && isMappedToSeveral(entry)) && namesLike(source, kind).includes(word);
}

/** Of several tools some may be of releases that nobody knows. */
function isMappedToSeveral({ parent }: Entry): boolean {
  const tool = parent?.parent?.value;
  return isMap(tool) && isSeq(tool.get("as", true));
}

function nextNumber(number: number, { minimum = -Infinity, maximum = Infinity, type }: Schema, step: number): string {
  const by = type === "integer" ? step + 1 : (step + 1) / 100;
  const more = number + by;
  return String(more <= maximum ? more : Math.max(minimum, number - by));
}
