import { join } from "node:path";
import { fetchTree } from "../fetch/fetch-tree.ts";
import type { FetchHow } from "../fetch/fetch-how.ts";
import { resolveTree } from "../fetch/resolve-tree.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";
import { bringPacks } from "./bring-packs.ts";
import { compilePack, type CompiledPack } from "./compile-pack.ts";
import type { Context } from "./context.ts";
import type { FoundPack } from "./find-pack.ts";
import { watchSignals } from "./interruption.ts";
import { openLock } from "./lock-file.ts";
import { createProgress } from "./progress.ts";

/** Compiles a pack with what it extends from git and npm and this machine lacks: as a lock beside it says, else the newest that it allows. Nothing is kept. */
export async function fetchForPack(context: Context, pack: FoundPack): Promise<CompiledPack> {
  const { packs = {} } = await openLock(join(pack.root, "pack.yaml"));
  const interruption = watchSignals();
  const { signal } = interruption;
  const progress = createProgress(context, process.stderr);
  const how: FetchHow = {
    cache: context.places.cache,
    project: pack.root,
    env: context.env,
    signal,
    say: (line) => context.say(line),
    show: (step, detail) => progress.show(step, detail),
  };
  const held: FetchedTree[] = [];
  try {
    return await compilePack(context, pack, async (input) => {
      const brought = await bringPacks(input, {
        bring: async (spec) => {
          const locked = packs[spec.key];
          const tree = await (locked === undefined ? resolveTree(spec, how) : fetchTree(spec, locked.resolved, how));
          held.push(tree);
          return tree;
        },
      });
      return brought.compiled;
    });
  } finally {
    progress.clear();
    for (const tree of held) await tree.remove?.();
    interruption.dispose();
  }
}
