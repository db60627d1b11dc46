import { sep } from "node:path";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { isSameSource } from "../../shared/pack-spec.ts";
import type { TextFile } from "../files/text-file.ts";
import { isThirdParty, isUnlimited, narrow, UNLIMITED, widen, type Layer, type PackLimit } from "../layers/layer.ts";
import { limitLayer, type LeftOut } from "../layers/limit-layer.ts";
import { entriesOf, itemsOf, textAt, valueAt, type Dict } from "../parse/tree.ts";
import type { LoadContext } from "./load-context.ts";
import type { Owner } from "./open-pack-tree.ts";
import { readLayer, type ReadFile } from "./read-layer.ts";
import { extended, resolvePack } from "./resolve-pack.ts";

/** Packs that extend packs, at most. */
const MAX_CHAIN = 8;

/** Packs of a compile, at most: each is read, checked and merged. */
const MAX_PACKS = 200;

/** One of the person's own files. */
export interface PersonalFile extends ReadFile {
  readonly owner: Owner;
}

export interface LoadedPacks {
  readonly layers: readonly Layer[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The packs that these files extend, each after those that it extends itself; a pack named twice comes once, with what either of the two
 * may take of it, and never more than the person's own files say.
 */
export async function loadPacks(files: readonly PersonalFile[], context: LoadContext): Promise<LoadedPacks> {
  const order: Pack[] = [];
  const packs = new Map<string, Pack>();
  for (const file of files) {
    const { owner } = file;
    await addPacks(file, { context, packs, order, owner, chain: [file.file] });
  }
  const limits = limitsOf(order);
  const limited = order.map((pack) =>
    limitLayer(pack.read.layer, limits.get(pack) ?? UNLIMITED, () => rulesBelow(pack)),
  );
  context.problems.push(...undoneLimits(order), ...limited.flatMap(({ problems }) => problems));
  return {
    layers: limited.map(({ layer }) => layer),
    leftOut: limited.flatMap(({ leftOut }) => leftOut),
  };
}

interface Adding {
  readonly context: LoadContext;
  /** By name. */
  readonly packs: Map<string, Pack>;
  /** Low to high. */
  readonly order: Pack[];
  readonly owner: Owner;
  /** The files that led here, the first one the person's own. */
  readonly chain: readonly TextFile[];
}

async function addPacks({ layer, file: from }: ReadFile, adding: Adding, by?: Pack): Promise<void> {
  const { context, packs, owner, chain } = adding;
  const { items, isComplete } = extended(layer.tree);
  if (!isComplete) context.isComplete = false; // the schema says what is wrong with it
  for (const item of items) {
    const file = await resolvePack(item, { from, isOwn: by === undefined, owner }, context);
    if (file === undefined) continue;
    const bad = badChain([...chain, file]);
    if (bad !== undefined) {
      context.problems.push({ ...bad, at: item.at });
      continue;
    }
    const pack = packs.get(file.name) ?? (await readPack(file, item.at, adding));
    if (pack === undefined) continue;
    pack.named.push({ by, at: item.at, limit: item.limit });
    by?.below.add(pack);
  }
}

async function readPack(file: TextFile, at: Location, adding: Adding): Promise<Pack | undefined> {
  const { context, packs, order, chain } = adding;
  if (context.vias.has(file.name)) return undefined; // it can't be read, and that has been said
  if (packs.size === MAX_PACKS) {
    if (!context.problems.some(({ code }) => code === "MX1013"))
      context.problems.push(createProblem("MX1013", { maxPacks: MAX_PACKS }, at));
    return undefined;
  }
  const read = await readLayer(file, { kind: "pack", via: at }, context);
  if (read === undefined) return undefined;
  const pack: Pack = { read, named: [], below: new Set() };
  packs.set(file.name, pack);
  await addPacks(read, { ...adding, chain: [...chain, file] }, pack);
  order.push(pack);
  file.tree?.rules.set(file.name, countRules(read.layer.tree));
  return pack;
}

function badChain(chain: readonly TextFile[]): Problem | undefined {
  const names = chain.map(({ name }) => name);
  const text = names.join(" → ");
  if (names.indexOf(names.at(-1) ?? "") < names.length - 1) return createProblem("MX1011", { text });
  if (chain.length <= MAX_CHAIN + 1) return undefined;
  return createProblem("MX1010", { chainCount: chain.length - 1, text, maxChain: MAX_CHAIN });
}

/** A pack, and who names it. */
interface Pack {
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
function limitsOf(order: readonly Pack[]): ReadonlyMap<Pack, PackLimit> {
  const limits = new Map<Pack, PackLimit>();
  for (const pack of order.toReversed()) {
    const ways = pack.named.map(({ by, limit }) =>
      narrow(by === undefined ? UNLIMITED : (limits.get(by) ?? UNLIMITED), limit),
    );
    limits.set(pack, narrow(widest(ways), limitOfPack(pack, order)));
  }
  return limits;
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
function undoneLimits(order: readonly Pack[]): Problem[] {
  return order.flatMap(({ named }) => {
    const own = named.filter(({ by }) => by === undefined);
    const complete = own.find(({ limit }) => isUnlimited(limit));
    return complete === undefined
      ? []
      : own.flatMap(({ limit, at }) =>
          isUnlimited(limit)
            ? []
            : [createProblem("MX6113", {}, at, { related: [{ message: "the other one", at: complete.at }] })],
        );
  });
}

/** At whatever commit or version. */
function areOfOneSource({ read: one }: Pack, { read: other }: Pack): boolean {
  const [mine, theirs] = [one.file.tree?.spec, other.file.tree?.spec];
  return mine !== undefined && theirs !== undefined && isSameSource(mine, theirs);
}

/** The rules of those packs that a pack builds on and that come with it, as `<section>/<id>`. */
function rulesBelow(pack: Pack): ReadonlySet<string> {
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

const LISTS = ["classes", "routes", "trim", "filters", "neverLeaves"] as const;

/**
 * Rules are what a turn can make fire: items of rule lists, finders of parts, intents, and tools of toolsets. Tiers, sizes and models are
 * none.
 */
export function countRules(tree: Dict): number {
  const listed = LISTS.map((list) => itemsOf(valueAt(tree, [list])).length);
  const finders = entriesOf(tree, "parts").map(([, { value }]) => itemsOf(value).length);
  const tools = entriesOf(tree, "toolsets").map(([, { value }]) => entriesOf(value, "tools").length);
  return [...listed, ...finders, ...tools, entriesOf(tree, "intents").length].reduce((sum, rules) => sum + rules, 0);
}
