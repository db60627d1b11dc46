/** How much may be taken of a section, from little to much; `removing`: what takes text out, and adds no word. */
const SHARES = ["nothing", "removing", "all"] as const;
type Share = (typeof SHARES)[number];

/** What may be taken of a pack, and of those that it extends. */
export interface PackLimit {
  /** Of these sections more than of the others. */
  readonly sections: ReadonlyMap<string, Share>;
  readonly others: Share;
}

export const UNLIMITED: PackLimit = { sections: new Map(), others: "all" };

/** What an item of `extends` says. @param use these sections; absent: all */
export function toLimit(removeOnly: boolean, use?: readonly string[]): PackLimit {
  const share = removeOnly ? "removing" : "all";
  if (use === undefined) return { sections: new Map(), others: share };
  return { sections: new Map(use.map((section) => [section, share])), others: "nothing" };
}

export function shareOf({ sections, others }: PackLimit, section: string): Share {
  return sections.get(section) ?? others;
}

/** What both allow: a pack that a limited one extends. */
export function narrow(one: PackLimit, other: PackLimit): PackLimit {
  return combine(one, other, Math.min);
}

/** What one of them allows: a pack that is named twice. */
export function widen(one: PackLimit, other: PackLimit): PackLimit {
  return combine(one, other, Math.max);
}

function combine(one: PackLimit, other: PackLimit, choose: (one: number, other: number) => number): PackLimit {
  const both = (mine: Share, theirs: Share): Share =>
    SHARES[choose(SHARES.indexOf(mine), SHARES.indexOf(theirs))] ?? "nothing";
  const others = both(one.others, other.others);
  const named = [...new Set([...one.sections.keys(), ...other.sections.keys()])];
  const shares = named.map((section) => [section, both(shareOf(one, section), shareOf(other, section))] as const);
  return { sections: new Map(shares.filter(([, share]) => share !== others)), others };
}

export function isUnlimited({ sections, others }: PackLimit): boolean {
  return sections.size === 0 && others === "all";
}

/** The sections of which anything may be taken; nothing where that is all of them. */
export function usedOf({ sections, others }: PackLimit): string[] | undefined {
  return others === "nothing" ? [...sections.keys()] : undefined;
}

/** Whether it may only take text out, and the sections where it may do more. */
export function removingOf({ sections, others }: PackLimit): { readonly but: readonly string[] } | undefined {
  const shares = [...sections];
  if (others !== "removing" && !shares.some(([, share]) => share === "removing")) return undefined;
  return { but: shares.filter(([, share]) => share === "all").map(([section]) => section) };
}
