import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Lock, LockedPack } from "../../generated/types/lock.d.ts";
import type { CompileResult, CompileInput } from "../compile/compile.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";
import { isSameSource, remoteSpec, type RemoteSpec } from "../terms/pack-spec.ts";
import { fetchPacks, type FetchedPacks } from "./bring-packs.ts";

/** What the lock says of one tree. */
interface LockedEntry {
  readonly key: string;
  readonly locked: LockedPack;
}

export interface PreviousCompile {
  /** Packs that are new say nothing in it; its trees are those that were there. */
  readonly compiled: CompileResult;
  /** Those that were brought, by key, the ones that say nothing among them. */
  readonly trees: FetchedPacks["trees"];
  /** The keys under which trees were locked that have another now: `?ref=v1.1.0` where `?ref=v1.0.0` was. */
  readonly moved: ReadonlyMap<string, string>;
  /** Of all trees that the file extends, also of those that are new. */
  readonly keys: readonly string[];
  /** The locked commits and versions under which something else is published now, by the key in the lock. */
  readonly altered: ReadonlyMap<string, string>;
}

export interface RestoreOptions {
  readonly lock: Lock;
  /** For packs that say nothing. */
  readonly folder: string;
  /** A tree as it is locked, if it can be had. */
  readonly restore: (spec: RemoteSpec, locked: LockedPack) => Promise<FetchedTree | "gone" | "altered">;
}

/** The file as it was with the packs of the lock, to compare with. Its tests are those of the state after: they may be about what is new. */
export async function compileBefore(
  input: CompileInput,
  { lock, folder, restore }: RestoreOptions,
): Promise<PreviousCompile> {
  const moved = new Map<string, string>();
  const blank = new Set<string>();
  const altered = new Map<string, string>();
  const { compiled, trees: fetched } = await fetchPacks(
    { ...input, tests: "none" },
    {
      fetch: async (spec, files) => {
        const found = findLocked(spec, lock);
        const tree = found === undefined ? "gone" : await restore(remoteSpec(found.key) ?? spec, found.locked);
        if (found !== undefined && tree === "altered") altered.set(found.key, found.locked.resolved);
        if (found === undefined || tree === "altered" || tree === "gone") {
          blank.add(spec.key);
          return blankTree(files, folder);
        }
        if (found.key !== spec.key) moved.set(spec.key, found.key);
        return lockedTree(tree, { locked: found.locked, files, folder });
      },
    },
  );
  const trees = compiled.trees
    .filter(({ key }) => !blank.has(key))
    .map((tree) => ({ ...tree, files: lock.packs?.[moved.get(tree.key) ?? tree.key]?.files ?? tree.files }));
  const keys = compiled.trees.map(({ key }) => key);
  return { compiled: { ...compiled, trees }, trees: fetched, moved, keys, altered };
}

/** Under its own key, or under the one that it had before somebody wrote another ref or range. */
function findLocked(spec: RemoteSpec, { packs = {} }: Lock): LockedEntry | undefined {
  const keys = Object.keys(packs);
  const key = keys.find((one) => one === spec.key) ?? keys.find((one) => isOf(spec, remoteSpec(one)));
  const locked = packs[key ?? ""];
  return key === undefined || locked === undefined ? undefined : { key, locked };
}

function isOf(spec: RemoteSpec, locked: RemoteSpec | undefined): boolean {
  return locked !== undefined && isSameSource(locked, spec);
}

/** Only what was locked: a file that is asked for now and was not is as new as a whole pack. */
async function lockedTree(
  { root, resolved }: FetchedTree,
  {
    locked,
    files,
    folder,
  }: { readonly locked: LockedPack; readonly files: readonly string[]; readonly folder: string },
): Promise<FetchedTree> {
  const paths = Object.keys(locked.files);
  const fresh = await blankTree(
    files.filter((file) => !paths.includes(file)),
    folder,
  );
  for (const path of paths) {
    await mkdir(dirname(join(fresh.root, path)), { recursive: true });
    await copyFile(join(root, path), join(fresh.root, path));
  }
  return { root: fresh.root, resolved };
}

/** So that the rest of the file compiles as it would without the pack. */
async function blankTree(files: readonly string[], folder: string): Promise<FetchedTree> {
  const root = await mkdtemp(join(folder, "blank-"));
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), "version: 1\n");
  }
  return { root, resolved: "" };
}
