import type { Location } from "../../diagnostics/problem.ts";
import type { TextFile } from "../files/text-file.ts";
import type { Dict, DictEntry, Tree } from "../parse/tree.ts";

/** One file of the configuration, or the settings of a flag; low layers first. */
export interface Layer {
  /** As a person reads it: `mallex.yaml`, `~/.mallex/mallex.yaml`, `mallex:claude-code`. */
  readonly name: string;
  readonly kind: "built-in" | "pack" | "user" | "project" | "local" | "override";
  readonly tree: Dict;
  /** Absolute; absent for flags and for files in fetched trees. */
  readonly path?: string;
  /** The way to what lies beside it; flags have none. */
  readonly file?: TextFile;
  /** What is taken of a pack, where that is not all. `tree` holds no more. */
  readonly limit?: PackLimit;
}

/** What a section may contribute; `removing`: it may take text out, but add none. */
const SHARES = ["nothing", "removing", "all"] as const;
type Share = (typeof SHARES)[number];

/** What may be taken of a pack, and of those that it extends. */
export interface PackLimit {
  /** Of these sections more than of the others. */
  readonly sections: ReadonlyMap<string, Share>;
  readonly others: Share;
}

export const UNLIMITED: PackLimit = { sections: new Map(), others: "all" };

/**
 * The limit of an item of `extends`.
 * @param use these sections; absent: all
 */
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

/** The usable sections; undefined: all. */
export function usedOf({ sections, others }: PackLimit): string[] | undefined {
  return others === "nothing" ? [...sections.keys()] : undefined;
}

/** Whether it may only take text out, and the sections where it may do more. */
export function removingOf({ sections, others }: PackLimit): { readonly but: readonly string[] } | undefined {
  const shares = [...sections];
  if (others !== "removing" && !shares.some(([, share]) => share === "removing")) return undefined;
  return { but: shares.filter(([, share]) => share === "all").map(([section]) => section) };
}

/** Whether it is a pack, built in or not, and no file of the person's own: only those can unlock. */
export function isShared({ kind }: Pick<Layer, "kind">): boolean {
  return kind === "built-in" || kind === "pack";
}

/** Whether others may have written it: a pack that does not come with mallex. */
export function isThirdParty({ kind, name }: Pick<Layer, "kind" | "name">): boolean {
  return kind === "pack" && !name.startsWith("mallex:");
}

/** The names of the packs that others may have written: all but those that are built in. */
export function thirdPartyPacks(layers: readonly Pick<Layer, "name" | "kind">[]): ReadonlySet<string> {
  return new Set(layers.filter(isThirdParty).map(({ name }) => name));
}

/** Whether a layer may have come with a clone. */
export function isProjects({ kind }: Pick<Layer, "kind">): boolean {
  return kind === "project" || kind === "local";
}

/** Whether it is in a built-in file, which nobody can fix. */
export function isShipped({ file }: Location): boolean {
  return file?.startsWith("mallex:") === true;
}

/** Without the rules and entries of which nothing was written in files of the person's own: the project's tests check those of the built-in packs. */
export function ownEntries(config: Dict): Dict {
  const entries = [...config.entries].flatMap(([section, { keyAt, value }]): [string, DictEntry][] =>
    isBuiltIn(value) ? [] : [[section, { keyAt, value: ownItems(value) }]],
  );
  return { ...config, entries: new Map(entries) };
}

function ownItems(section: Tree): Tree {
  switch (section.kind) {
    case "scalar":
      return section;
    case "list":
      return { ...section, items: section.items.filter((item) => !isBuiltIn(item)) };
    case "dict":
      return { ...section, entries: new Map([...section.entries].filter(([, { value }]) => !isBuiltIn(value))) };
  }
}

function isBuiltIn(tree: Tree): boolean {
  switch (tree.kind) {
    case "scalar":
      return isShipped(tree.at);
    case "list":
      return isShipped(tree.at) && tree.items.every(isBuiltIn);
    case "dict":
      if (!isShipped(tree.at)) return false;
      for (const { value } of tree.entries.values()) if (!isBuiltIn(value)) return false;
      return true;
  }
}
