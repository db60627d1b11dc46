import type { Place, Problem } from "../../problem/problem.ts";
import { limitLayer, type LeftOut } from "../4-resolve/limit-layer.ts";
import { textAt, type Dict } from "../tree.ts";
import { countRules } from "./count-rules.ts";
import { extended } from "./extended.ts";
import type { Gathering } from "./gathering.ts";
import type { Layer } from "./layer.ts";
import { isSameLimit, narrow, UNLIMITED, widen, type Limit } from "./limit.ts";
import type { Owner } from "./open-tree.ts";
import { readLayer, type ReadFile } from "./read-layer.ts";
import { resolvePack } from "./resolve-pack.ts";
import type { TextFile } from "./text-file.ts";

/** Packs that extend packs, at most. */
const MAX_CHAIN = 8;

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
 * may take of it.
 */
export async function loadPacks(files: readonly OwnFile[], gathering: Gathering): Promise<LoadedPacks> {
  const packs = new Map<string, Pack>();
  const order: Pack[] = [];
  for (const file of files) {
    const { owner } = file;
    await addPacks(file, { gathering, packs, order, owner, chain: [file.file], limit: UNLIMITED });
  }
  const limited = order.map((pack) => limitLayer(pack.read.layer, pack.limit, rulesBelow(pack)));
  gathering.problems.push(...limited.flatMap(({ problems }) => problems));
  return {
    layers: limited.map(({ layer }) => layer),
    leftOut: limited.flatMap(({ leftOut }) => leftOut),
  };
}

interface Pack {
  readonly read: ReadFile;
  limit: Limit;
  /** What it extends. */
  readonly below: Set<Pack>;
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
  readonly limit: Limit;
}

async function addPacks({ layer, file: from }: ReadFile, adding: Adding, into?: Pack): Promise<void> {
  const { gathering, packs, owner, chain } = adding;
  const { items, whole } = extended(layer.tree);
  if (!whole) gathering.whole = false; // the schema says what is wrong with it
  for (const item of items) {
    const file = await resolvePack(item, { from, isOwn: chain.length === 1, owner }, gathering);
    if (file === undefined) continue;
    const bad = badChain([...chain, file]);
    if (bad !== undefined) {
      gathering.problems.push({ ...bad, at: item.at });
      continue;
    }
    const limit = narrow(adding.limit, item.limit);
    const known = packs.get(file.name);
    const pack = known ?? (await readPack(file, item.at, { ...adding, limit }));
    if (pack === undefined) continue;
    into?.below.add(pack);
    if (known !== undefined) await widenPack(known, { ...adding, chain: [...chain, file], limit });
  }
}

async function readPack(file: TextFile, at: Place, adding: Adding): Promise<Pack | undefined> {
  const { gathering, packs, order, limit, chain } = adding;
  if (gathering.vias.has(file.name)) return undefined; // it can't be read, and that has been said
  const read = await readLayer(file, { kind: "pack", via: at }, gathering);
  if (read === undefined) return undefined;
  const pack: Pack = { read, limit, below: new Set() };
  packs.set(file.name, pack);
  await addPacks(read, { ...adding, chain: [...chain, file] }, pack);
  order.push(pack);
  file.tree?.rules.set(file.name, countRules(read.layer.tree));
  return pack;
}

/** A pack that was taken with a limit may be taken without it in another place, and then what it extends is, too. */
async function widenPack(pack: Pack, adding: Adding): Promise<void> {
  const limit = widen(pack.limit, adding.limit);
  if (isSameLimit(limit, pack.limit)) return;
  pack.limit = limit;
  await addPacks(pack.read, { ...adding, limit }, pack);
}

/** The rules of those packs of the same tree that a pack builds on. */
function rulesBelow({ read, below }: Pack): Set<string> {
  const own = [...below].filter((pack) => pack.read.file.tree?.key === read.file.tree?.key);
  return new Set(own.flatMap((pack) => [...rulesOf(pack.read.layer.tree), ...rulesBelow(pack)]));
}

function rulesOf(tree: Dict): string[] {
  return [...tree.entries].flatMap(([section, { value }]) =>
    value.kind === "list" ? value.items.flatMap((item) => `${section}/${textAt(item, ["id"])}`) : [],
  );
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
