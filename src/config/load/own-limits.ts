import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { isUnlimited, usedOf, type PackLimit } from "../layers/layer.ts";
import { DESCRIPTIVE_KEYS, type LeftOut } from "../layers/limit-layer.ts";
import { lockedIn } from "../merge/protected-rules.ts";
import type { ReadFile } from "./read-layer.ts";

/** A pack, and who names it. */
export interface Pack {
  readonly read: ReadFile;
  /** What it extends. */
  readonly below: Set<Pack>;
  readonly named: PackReference[];
}

interface PackReference {
  /** Nothing: a file of the person's own. */
  readonly by: Pack | undefined;
  readonly at: Location;
  readonly limit: PackLimit;
}

/** Do the limits that the person's own files set for a pack do what they seem to? */
export function checkOwnLimits(pack: Pack, leftOut: readonly LeftOut[]): Problem[] {
  const own = pack.named.filter(({ by }) => by === undefined);
  const problems = [...undoneLimits(own), ...lockedLeftOut(own, leftOut)];
  return problems.length > 0 ? problems : idleUses(pack, own);
}

/** A limit of the person's own that another line of theirs undoes would be thought to hold. */
function undoneLimits(own: readonly PackReference[]): Problem[] {
  const complete = own.find(({ limit }) => isUnlimited(limit));
  if (complete === undefined) return [];
  const again = own.filter(({ limit, at }) => isUnlimited(limit) && at !== complete.at && at.file === complete.at.file);
  const above = [{ message: "first extended here", at: complete.at }];
  const twice = again.map(({ at }) => createProblem("MX6113.twice", {}, at, { related: above }));
  const related = [{ message: "extended here without a limit", at: complete.at }];
  return [
    ...twice,
    ...own.flatMap(({ limit, at }) => (isUnlimited(limit) ? [] : [createProblem("MX6113", {}, at, { related })])),
  ];
}

/** A `use` of which nothing is in the pack, nor in what it extends. Tests may be in files of their own. */
function idleUses(pack: Pack, own: readonly PackReference[]): Problem[] {
  const all = new Set([pack]);
  // Iterating a set includes what is added meanwhile.
  for (const one of all) for (const lower of one.below) all.add(lower);
  const found = new Set([...all].flatMap(({ read }) => [...read.layer.tree.entries.keys()]));
  return own.flatMap(({ limit, at }) => {
    const used = usedOf(limit);
    if (used === undefined || used.length === 0 || used.some((section) => found.has(section) || section === "tests"))
      return [];
    const sections = [...found].filter((section) => !DESCRIPTIVE_KEYS.has(section) && !section.startsWith("x-"));
    const words = { used: used.map((one) => `\`${one}\``).join(" and "), sections: sections.join(", ") };
    return [createProblem("MX6113.unused", words, at)];
  });
}

/** Locked rules in sections that the person's own `use` omits. */
function lockedLeftOut([own]: readonly PackReference[], leftOut: readonly LeftOut[]): Problem[] {
  const sections = leftOut.filter(({ value }) => lockedIn(value).length > 0);
  const locked = sections.flatMap(({ value }) => lockedIn(value)).map((id) => JSON.stringify(id));
  const [first] = sections;
  if (own === undefined || first === undefined) return [];
  const more = locked.length > FEW ? ` and ${locked.length - FEW} more` : "";
  const ids = `${locked.slice(0, FEW).join(", ")}${more}`;
  const omitted = sections.map(({ section }) => `\`${section}\``).join(", ");
  return [createProblem("MX6186", { sections: omitted, ids, pack: first.pack }, own.at)];
}

/** So many are named where all would be a page. */
const FEW = 3;
