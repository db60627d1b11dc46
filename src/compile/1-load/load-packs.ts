import type { Place, Problem } from "../../problem/problem.ts";
import { limitLayer, type LeftOut } from "../4-resolve/limit-layer.ts";
import { countRules } from "./count-rules.ts";
import { extended } from "./extended.ts";
import type { Gathering } from "./gathering.ts";
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
export interface OwnFile extends ReadFile {
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
export async function loadPacks(files: readonly OwnFile[], gathering: Gathering): Promise<LoadedPacks> {
  const order: Pack[] = [];
  const packs = new Map<string, Pack>();
  for (const file of files) {
    const { owner } = file;
    await addPacks(file, { gathering, packs, order, owner, chain: [file.file] });
  }
  const limits = limitsOf(order);
  const limited = order.map((pack) =>
    limitLayer(pack.read.layer, limits.get(pack) ?? UNLIMITED, () => rulesBelow(pack)),
  );
  gathering.problems.push(...undoneLimits(order), ...limited.flatMap(({ problems }) => problems));
  return {
    layers: limited.map(({ layer }) => layer),
    leftOut: limited.flatMap(({ leftOut }) => leftOut),
  };
}

interface Adding {
  readonly gathering: Gathering;
  /** By name. */
  readonly packs: Map<string, Pack>;
  /** Low to high. */
  readonly order: Pack[];
  readonly owner: Owner;
  /** The files that led here, the first one the person's own. */
  readonly chain: readonly TextFile[];
}

async function addPacks({ layer, file: from }: ReadFile, adding: Adding, by?: Pack): Promise<void> {
  const { gathering, packs, owner, chain } = adding;
  const { items, whole } = extended(layer.tree);
  if (!whole) gathering.whole = false; // the schema says what is wrong with it
  for (const item of items) {
    const file = await resolvePack(item, { from, isOwn: by === undefined, owner }, gathering);
    if (file === undefined) continue;
    const bad = badChain([...chain, file]);
    if (bad !== undefined) {
      gathering.problems.push({ ...bad, at: item.at });
      continue;
    }
    const pack = packs.get(file.name) ?? (await readPack(file, item.at, adding));
    if (pack === undefined) continue;
    pack.named.push({ by, at: item.at, limit: item.limit });
    by?.below.add(pack);
  }
}

async function readPack(file: TextFile, at: Place, adding: Adding): Promise<Pack | undefined> {
  const { gathering, packs, order, chain } = adding;
  if (gathering.vias.has(file.name)) return undefined; // it can't be read, and that has been said
  if (packs.size === MAX_PACKS) {
    if (!gathering.problems.some(({ code }) => code === "MX1013")) gathering.problems.push(tooMany(at));
    return undefined;
  }
  const read = await readLayer(file, { kind: "pack", via: at }, gathering);
  if (read === undefined) return undefined;
  const pack: Pack = { read, named: [], below: new Set() };
  packs.set(file.name, pack);
  await addPacks(read, { ...adding, chain: [...chain, file] }, pack);
  order.push(pack);
  file.tree?.rules.set(file.name, countRules(read.layer.tree));
  return pack;
}

function tooMany(at: Place): Problem {
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
  const shown = names.join(" → ");
  if (names.indexOf(names.at(-1) ?? "") < names.length - 1)
    return {
      code: "MX1011",
      severity: "error",
      message: `\`extends\` goes round in a circle: ${shown}`,
      hint: "remove one of these lines",
    };
  if (chain.length <= MAX_CHAIN + 1) return undefined;
  return {
    code: "MX1010",
    severity: "error",
    message: `\`extends\` goes ${chain.length - 1} packs deep: ${shown}`,
    hint: `at most ${MAX_CHAIN} may follow each other; name the last ones in the file itself`,
  };
}
