/** Two texts that share this much of their character trigrams say the same in nearly the same words. */
const NEAR = 0.6;

/** The texts that are nearly one of `others`, or nearly an earlier text that stays. */
export function nearDuplicates(texts: readonly string[], others: readonly string[]): string[] {
  const sizes: number[] = [];
  /** Which of the kept texts have a trigram: comparing all with all would take too long. */
  const having = new Map<string, number[]>();
  const keep = (own: ReadonlySet<string>): void => {
    for (const trigram of own) addTo(having, trigram, sizes.length);
    sizes.push(own.size);
  };
  const isNear = (own: ReadonlySet<string>): boolean => {
    const shared = new Map<number, number>();
    for (const trigram of own)
      for (const kept of having.get(trigram) ?? []) shared.set(kept, (shared.get(kept) ?? 0) + 1);
    return [...shared].some(([kept, both]) => both / (own.size + (sizes[kept] ?? 0) - both) >= NEAR);
  };
  for (const other of others) keep(trigrams(other));
  return texts.filter((text) => {
    const own = trigrams(text);
    const near = isNear(own);
    if (!near) keep(own);
    return near;
  });
}

function addTo(having: Map<string, number[]>, trigram: string, kept: number): void {
  const before = having.get(trigram);
  if (before === undefined) having.set(trigram, [kept]);
  else before.push(kept);
}

/** Letters and digits only, in small letters, a space at each end. */
function trigrams(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const characters = Array.from(` ${words.join(" ")} `);
  return new Set(characters.slice(2).map((_, i) => characters.slice(i, i + 3).join("")));
}
