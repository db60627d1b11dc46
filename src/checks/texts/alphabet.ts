import type { CharacterSet } from "./parse-expression.ts";

/** The characters that are worth trying, those that a person would write first. */
export const COMMON: readonly string[] = [
  ...Array.from({ length: 26 }, (_, index) => String.fromCodePoint(0x61 + index)),
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...Array.from("\n\t\r\v\f\u0000\u0085éßÉſ\u212Aжщяא中あ한٣²€“”…·‐🙂\u0301\u200b\u200d\ue000"),
  ...Array.from("\u00A0\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF\u180e"),
];
/** Up to here all characters are tried where a set is one of a property. */
const LAST_TRIED = 0x30_00;

/** A character of a set; undefined where it has no common one. */
export function characterIn(set: CharacterSet): string | undefined {
  return COMMON.find(membersOf(set));
}

const LITERAL = /^(?:[^\\^$.*+?()[\]{}|]|\\[\\^$.*+?()[\]{}|/-])$/u;

/** The only character of a set, if it is written so. */
export function literalOf({ source, flags }: CharacterSet): string | undefined {
  return flags.includes("i") || !LITERAL.test(source) ? undefined : source.replace(/^\\/, "");
}

/** The same for sets with the same members. */
export function characterKey({ flags, source }: CharacterSet): string {
  return `${flags}/${source}`;
}

const known = new Map<string, (text: string) => boolean>();

/** Whether a character is in a set, computed once for each: the tests of a file have much the same characters. */
export function membersOf(set: CharacterSet): (text: string) => boolean {
  const key = characterKey(set);
  const members = known.get(key);
  if (members !== undefined) return members;
  const expression = new RegExp(`^${set.source}$`, `u${set.flags}`);
  // By code point: a look into a table of texts takes longer than the expression does.
  const answers = new Int8Array(LAST_TRIED);
  const isMember = (text: string): boolean => {
    const point = text.codePointAt(0) ?? 0;
    if (point >= LAST_TRIED) return expression.test(text);
    answers[point] ||= expression.test(text) ? 1 : -1;
    return answers[point] === 1;
  };
  known.set(key, isMember);
  return isMember;
}

/**
 * The ends of all ranges of some sets, in both cases, with their neighbours: together with those that are always tried, each set of ranges has one of them, and
 * so has what is left.
 */
export function charactersOf(sets: readonly CharacterSet[]): string[] {
  const others = sets.filter((set) => !/^[ -}]$/.test(literalOf(set) ?? ""));
  const found = new Set<string>();
  const named = new Set(others.flatMap(({ source }) => codePointsIn(source)));
  for (const point of named)
    for (const text of [String.fromCodePoint(point), ...casesOf(String.fromCodePoint(point))])
      for (const near of [0, -1, 1]) add(found, (text.codePointAt(0) ?? 0) + near);
  if (others.some(({ source }) => /\\[pP]/.test(source)))
    for (let point = 0; point < LAST_TRIED; point++) add(found, point);
  return [...found];
}

function casesOf(text: string): string[] {
  return [text.toLowerCase(), text.toUpperCase()].filter((one) => Array.from(one).length === 1);
}

function add(found: Set<string>, point: number): void {
  const isSurrogate = point >= 0xd8_00 && point <= 0xdf_ff;
  if (point >= 0 && point <= 0x10_ff_ff && !isSurrogate) found.add(String.fromCodePoint(point));
}

function codePointsIn(source: string): number[] {
  const bare = source.replaceAll(/\\[pP]\{[^}]*\}/g, "");
  const hexadecimal = /\\(?:u\{([0-9A-Fa-f]+)\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))/g;
  const coded = [...bare.matchAll(hexadecimal)].map(([, long, four, two]) => parseInt(long ?? four ?? two ?? "0", 16));
  return [...coded, ...Array.from(bare.replaceAll(hexadecimal, ""), (character) => character.codePointAt(0) ?? 0)];
}
