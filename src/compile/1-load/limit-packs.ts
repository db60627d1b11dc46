import { sep } from "node:path";
import { isSameSource } from "../../terms/pack-spec.ts";
import { textAt, type Dict } from "../tree.ts";
import type { Location, Problem } from "../../problem/problem.ts";
import { isThirdParty } from "./is-foreign.ts";
import { isUnlimited, narrow, UNLIMITED, widen, type PackLimit } from "./limit.ts";
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

/**
 * What may be taken of each pack: what one of those that name it may pass on, and never more than the person's own files say of it.
 * @param order each after those that it extends
 */
export function limitsOf(order: readonly Pack[]): ReadonlyMap<Pack, PackLimit> {
  const limits = new Map<Pack, PackLimit>();
  for (const pack of order.toReversed()) {
    const ways = pack.named.map(({ by, limit }) => narrow(by === undefined ? UNLIMITED : limitIn(limits, by), limit));
    limits.set(pack, narrow(widest(ways), limitOfPack(pack, order)));
  }
  return limits;
}

function limitIn(limits: ReadonlyMap<Pack, PackLimit>, pack: Pack): PackLimit {
  return limits.get(pack) ?? UNLIMITED;
}

/** What the person's own files say of a pack; of one that they don't name, what they say of others out of its repository or package. */
function limitOfPack(pack: Pack, order: readonly Pack[]): PackLimit {
  const own = personLimits(pack);
  return widest(own.length > 0 ? own : order.filter((one) => areOfOneSource(one, pack)).flatMap(personLimits));
}

function personLimits({ named }: Pack): PackLimit[] {
  return named.flatMap(({ by, limit }) => (by === undefined ? [limit] : []));
}

function widest(limits: readonly PackLimit[]): PackLimit {
  const [first = UNLIMITED, ...others] = limits;
  return others.reduce(widen, first);
}

/** A limit of the person's own that another line of theirs undoes would be thought to hold. */
export function undoneLimits(order: readonly Pack[]): Problem[] {
  return order.flatMap(({ named }) => {
    const own = named.filter(({ by }) => by === undefined);
    const complete = own.find(({ limit }) => isUnlimited(limit));
    return complete === undefined
      ? []
      : own.flatMap(({ limit, at }) => (isUnlimited(limit) ? [] : [undone(at, complete.at)]));
  });
}

function undone(at: Location, complete: Location): Problem {
  return {
    code: "MX6113",
    severity: "warning",
    message: "the limit of this pack has no effect: another line takes the whole of it",
    hint: "remove one of the two lines",
    at,
    related: [{ message: "the other one", at: complete }],
  };
}

/** At whatever commit or version. */
function areOfOneSource({ read: one }: Pack, { read: other }: Pack): boolean {
  const [mine, theirs] = [one.file.tree?.spec, other.file.tree?.spec];
  return mine !== undefined && theirs !== undefined && isSameSource(mine, theirs);
}

/** The rules of those packs that a pack builds on and that come with it, as `<section>/<id>`. */
export function rulesBelow(pack: Pack): ReadonlySet<string> {
  const own = new Set([pack]);
  // A set goes on to what is added to it.
  for (const one of own) for (const lower of one.below) if (comesWith(lower, pack)) own.add(lower);
  return new Set([...own].flatMap((one) => (one === pack ? [] : rulesOf(one.read.layer.tree))));
}

/** Out of the same tree; of those beside the person's files, out of its folder. Built-in packs come with mallex alone. */
function comesWith({ read: lower }: Pack, { read: upper }: Pack): boolean {
  const [tree, lowerTree] = [upper.file.tree, lower.file.tree];
  if (tree !== undefined || lowerTree !== undefined) return tree?.key === lowerTree?.key;
  if (isThirdParty(lower.layer) !== isThirdParty(upper.layer)) return false;
  return lower.file.folder === upper.file.folder || lower.file.folder.startsWith(upper.file.folder + sep);
}

function rulesOf(tree: Dict): string[] {
  return [...tree.entries].flatMap(([section, { value }]) =>
    value.kind === "list" ? value.items.flatMap((item) => `${section}/${textAt(item, ["id"])}`) : [],
  );
}
