import type { Location, Problem } from "../../problem/problem.ts";
import { limitLayer, type LeftOut } from "../4-resolve/limit-layer.ts";
import { countRules } from "./count-rules.ts";
import { extended } from "./extended.ts";
import type { LoadContext } from "./gathering.ts";
import type { Layer } from "./layer.ts";
import { UNLIMITED } from "./limit.ts";
import { limitsOf, rulesBelow, undoneLimits, type Pack } from "./limit-packs.ts";
import type { Owner } from "./open-tree.ts";
import { readLayer, type ReadFile } from "./read-layer.ts";
import { resolvePack } from "./resolve-pack.ts";
import type { TextFile } from "./text-file.ts";

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
    if (!context.problems.some(({ code }) => code === "MX1013")) context.problems.push(tooMany(at));
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

function tooMany(at: Location): Problem {
  return {
    code: "MX1013",
    severity: "error",
    message: `\`extends\` leads to more than ${MAX_PACKS} packs`,
    hint: "put several of them into one file, or extend fewer",
    at,
  };
}

function badChain(chain: readonly TextFile[]): Problem | undefined {
  const names = chain.map(({ name }) => name);
  const text = names.join(" → ");
  if (names.indexOf(names.at(-1) ?? "") < names.length - 1)
    return {
      code: "MX1011",
      severity: "error",
      message: `\`extends\` goes round in a circle: ${text}`,
      hint: "remove one of these lines",
    };
  if (chain.length <= MAX_CHAIN + 1) return undefined;
  return {
    code: "MX1010",
    severity: "error",
    message: `\`extends\` goes ${chain.length - 1} packs deep: ${text}`,
    hint: `at most ${MAX_CHAIN} may follow each other; name the last ones in the file itself`,
  };
}
