import { dirname, join } from "node:path";
import type { LockedPack } from "../../../../generated/types/lock.d.ts";
import { displayName } from "../../../config/files/text-file.ts";
import { findTree } from "../../../config/files/verify-locked-tree.ts";
import { LOCK, readLock } from "../../../config/lock/read-lock.ts";
import { entryOf } from "../../../config/parse/tree.ts";
import { MallexError, type Location, type Problem } from "../../../diagnostics/problem.ts";
import type { FetchOptions } from "../../../process/fetch/fetch-options.ts";
import { fetchTree } from "../../../process/fetch/fetch-tree.ts";
import { keepTree } from "../../../process/fetch/store-tree.ts";
import { count } from "../../../shared/format-quantities.ts";
import { remoteSpec, type RemoteSpec } from "../../../shared/pack-spec.ts";
import { findConfig } from "../../context/config-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { createProgress } from "../../ui/progress.ts";

interface Fetched {
  readonly key: string;
  readonly resolved: string;
  readonly place: string;
}

/** Brings what the locks name and this machine lacks: exactly those commits and versions, and nothing else. Locks stay as they are. */
export async function fetchCommand(context: CliContext): Promise<Outcome> {
  const { wanted, problems } = await lockedTrees(context);
  const here: string[] = [];
  const fetched: Fetched[] = [];
  const interruption = watchSignals();
  const { signal } = interruption;
  const progress = createProgress(context, process.stderr);
  try {
    for (const one of wanted) {
      const show: FetchOptions["onStep"] = (step, detail) => progress.show(step, detail);
      const how = { cache: context.paths.cache, project: one.folder, env: context.env, signal, onStep: show };
      // One pack that can't be fetched doesn't stop the others.
      const fetchedTo = await fetchAndReport(one, { context, how }).catch((error: unknown) =>
        toProblems(error, one.at),
      );
      progress.clear();
      if (fetchedTo === undefined) here.push(one.spec.key);
      else if (typeof fetchedTo === "string")
        fetched.push({ key: one.spec.key, resolved: one.locked.resolved, place: fetchedTo });
      else problems.push(...fetchedTo);
    }
  } finally {
    progress.clear();
    interruption.dispose();
  }
  const text = problems.length > 0 && fetched.length === 0 ? "" : textOf(fetched, here);
  return { problems, text, data: { fetched, here } };
}

/** @returns where it is kept now, or nothing when it was there already */
async function fetchAndReport(
  { spec, locked, folder }: LockedPackTree,
  { context, how }: { readonly context: CliContext; readonly how: FetchOptions },
): Promise<string | undefined> {
  const { paths, homeDir: home } = context;
  const found = await findTree(spec, locked, { folder, packs: paths.packs, home });
  if ("root" in found) return undefined;
  const tree = await fetchTree(spec, locked.resolved, how);
  try {
    return await keepTree({ key: spec.key, root: tree.root, ...locked }, paths.cache, how.signal);
  } finally {
    await tree.remove?.();
  }
}

/** What ends all is no problem of one pack. */
function toProblems(error: unknown, at: Location | undefined): readonly Problem[] {
  if (!(error instanceof MallexError) || error.problem.code === "MX7509") throw error;
  return error.problems.map((problem) => (at === undefined ? problem : { at, ...problem }));
}

function textOf(fetched: readonly Fetched[], here: readonly string[]): string {
  const lines = fetched.map(({ key, resolved }) => `fetched ${key} (${resolved})`);
  if (lines.length > 0) return lines.join("\n");
  if (here.length > 0) return `nothing to fetch: ${count(here.length, "source")} of packs, and all are here`;
  return "no lock names a pack from git or npm: nothing to fetch";
}

export interface LockedPackTree {
  readonly spec: RemoteSpec;
  readonly locked: LockedPack;
  /** Of the lock. */
  readonly folder: string;
  /** Where the lock names it. */
  readonly at?: Location;
}

interface LockedTrees {
  readonly wanted: LockedPackTree[];
  readonly problems: Problem[];
}

/** What the locks name, that of the project and that of the person's own layer. One that can't be used hinders not the other. */
export async function lockedTrees(context: CliContext): Promise<LockedTrees> {
  const { homeDir, packageRoot, paths } = context;
  const file = findConfig(context);
  const folders = { file, userFile: paths.userFile, home: homeDir, packageRoot };
  const trees: LockedTrees = { wanted: [], problems: [] };
  for (const owner of new Set([file, paths.userFile])) {
    const name = displayName(join(dirname(owner), LOCK), folders);
    const { lock, tree, problems } = await readLock(owner, name);
    const entries = entryOf(tree, "packs")?.value;
    trees.problems.push(...problems);
    for (const [key, locked] of Object.entries(lock.packs ?? {})) {
      const [spec, at] = [remoteSpec(key), entryOf(entries, key)?.keyAt];
      if (spec !== undefined)
        trees.wanted.push({ spec, locked, folder: dirname(owner), ...(at === undefined ? {} : { at }) });
    }
  }
  return trees;
}
