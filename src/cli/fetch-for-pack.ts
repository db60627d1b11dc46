import { join } from "node:path";
import { fetchTree } from "../fetch/fetch-tree.ts";
import type { FetchOptions } from "../fetch/fetch-how.ts";
import { resolveTree } from "../fetch/resolve-tree.ts";
import type { FetchedTree } from "../terms/fetched-tree.ts";
import { fetchPacks } from "./bring-packs.ts";
import { compilePack, type CompiledPack } from "./compile-pack.ts";
import type { CliContext } from "./context.ts";
import type { PackFiles } from "./find-pack.ts";
import { watchSignals } from "./interruption.ts";
import { openLock } from "./lock-file.ts";
import { createProgress } from "./progress.ts";

/** Compiles a pack with what it extends from git and npm and this machine lacks: as a lock beside it says, else the newest that it allows. Nothing is kept. */
export async function fetchForPack(context: CliContext, pack: PackFiles): Promise<CompiledPack> {
  const { packs = {} } = await openLock(join(pack.root, "pack.yaml"));
  const interruption = watchSignals();
  const { signal } = interruption;
  const progress = createProgress(context, process.stderr);
  const how: FetchOptions = {
    cache: context.paths.cache,
    project: pack.root,
    env: context.env,
    signal,
    report: (line) => context.report(line),
    onStep: (step, detail) => progress.show(step, detail),
  };
  const fetched: FetchedTree[] = [];
  try {
    return await compilePack(context, pack, async (input) => {
      const packTemplates = await fetchPacks(input, {
        fetch: async (spec) => {
          const locked = packs[spec.key];
          const tree = await (locked === undefined ? resolveTree(spec, how) : fetchTree(spec, locked.resolved, how));
          fetched.push(tree);
          return tree;
        },
      });
      return packTemplates.compiled;
    });
  } finally {
    progress.clear();
    for (const tree of fetched) await tree.remove?.();
    interruption.dispose();
  }
}
