/** Letters of the shortest piece that a text is filed under. */
const PIECE = 4;
/** Candidates that are looked at for one rule: a file in which more look alike costs no more, and some of its shadows stay unseen. */
const MOST_CANDIDATES = 300;

/** What a rule asks for: each line names keys one of which is sure to be among the probes of a rule that it covers. */
export type Requirements = readonly (readonly string[])[];

/** Rules by what they ask for, so that a rule is compared with those alone that may cover it. */
export interface CoverIndex<Rule> {
  add(rule: Rule, requirements: Requirements): void;
  /** Rules added before that may cover the one with these probes, in the order in which they were added. */
  find(probes: ReadonlySet<string>): Rule[];
}

/** @param all the requirements of every rule that may be added: a rule is filed under the rarest of its keys */
export function createCoverIndex<Rule>(all: readonly Requirements[]): CoverIndex<Rule> {
  const counts = new Map<string, number>();
  for (const key of all.flat(2)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const rarity = (keys: readonly string[]): number => Math.max(...keys.map((key) => counts.get(key) ?? 0));
  const filed = new Map<string, { readonly rule: Rule; readonly number: number }[]>();
  let added = 0;
  return {
    add(rule, requirements) {
      const keys = requirements.reduce<readonly string[]>(
        (best, one) => (best.length === 0 || rarity(one) < rarity(best) ? one : best),
        [],
      );
      added += 1;
      for (const key of new Set(keys.length === 0 ? [""] : keys)) {
        const there = filed.get(key);
        if (there === undefined) filed.set(key, [{ rule, number: added }]);
        else there.push({ rule, number: added });
      }
    },
    find(probes) {
      const found = new Map<number, Rule>();
      for (const key of ["", ...probes]) {
        for (const { rule, number } of filed.get(key) ?? []) {
          if (found.size >= MOST_CANDIDATES) break;
          found.set(number, rule);
        }
      }
      return [...found].toSorted(([a], [b]) => a - b).map(([, rule]) => rule);
    },
  };
}

/** Keys of words that a longer text must have in it: each of their pieces is one. */
export function piecesOf(space: string, text: string): Requirements {
  if (text.length <= PIECE) return text === "" ? [] : [[`${space}~${text}`]];
  return Array.from({ length: text.length - PIECE + 1 }, (_, at) => [`${space}~${text.slice(at, at + PIECE)}`]);
}

/** Probes for all words that stand in a text. */
export function wordProbes(space: string, text: string): string[] {
  return Array.from({ length: text.length }, (_, at) =>
    Array.from(
      { length: Math.min(PIECE, text.length - at) },
      (__, more) => `${space}~${text.slice(at, at + more + 1)}`,
    ),
  ).flat();
}
