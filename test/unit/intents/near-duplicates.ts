/** Two texts that share this much of their character trigrams say the same in nearly the same words. */
export const NEAR = 0.6;

/** The texts that are nearly one of `others`, or nearly an earlier text that stays. */
export function nearDuplicates(texts: readonly string[], others: readonly string[]): string[] {
  const kept = others.map(trigrams);
  return texts.filter((text) => {
    const own = trigrams(text);
    const near = kept.some((other) => jaccard(own, other) >= NEAR);
    if (!near) kept.push(own);
    return near;
  });
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

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  // So different in length that no count of shared ones could be enough; which spares most of the counting.
  if (small.size / large.size < NEAR) return 0;
  let shared = 0;
  for (const trigram of small) if (large.has(trigram)) shared++;
  return shared / (one.size + other.size - shared);
}
