import { dirname, join } from "node:path";
import type { LockedPack } from "../../../../generated/types/lock.d.ts";
import { displayName } from "../../../config/files/text-file.ts";
import { findTree } from "../../../config/files/verify-locked-tree.ts";
import { LOCK, readLock } from "../../../config/lock/read-lock.ts";
import { entryOf } from "../../../config/parse/tree.ts";
import { MallexError, type Location, type Problem } from "../../../diagnostics/problem.ts";
import { fetchTree } from "../../../process/fetch/fetch-tree.ts";
import { keepTree } from "../../../process/fetch/store-tree.ts";
import { count } from "../../../shared/format-quantities.ts";
import { remoteSpec, type RemoteSpec } from "../../../shared/pack-spec.ts";
import { findConfig } from "../../context/config-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { withFetching } from "./fetch-packs.ts";

/** Fetches exactly the commits and versions of the locks that this machine lacks. Locks stay as they are. */
export async function fetchCommand(context: CliContext): Promise<Outcome> {
  const { packs, cache } = context.paths;
  const { wanted, problems } = await lockedTrees(context);
  const here: string[] = [];
  const fetched: { key: string; resolved: string; place: string }[] = [];
  await withFetching(context, "", async ({ how, fetched: trees, clearProgress }) => {
    for (const { spec, locked, folder, at } of wanted) {
      const { key } = spec;
      try {
        if ("root" in (await findTree(spec, locked, { folder, packs, home: context.homeDir }))) {
          here.push(key);
          continue;
        }
        const tree = await fetchTree(spec, locked.resolved, { ...how, project: folder });
        trees.push(tree);
        const place = await keepTree({ key, root: tree.root, ...locked }, cache, how.signal);
        fetched.push({ key, resolved: locked.resolved, place });
      } catch (error) {
        // One pack that can't be fetched doesn't stop the others.
        if (!(error instanceof MallexError) || error.problem.code === "MX7509") throw error;
        problems.push(...error.problems.map((problem) => (at === undefined ? problem : { at, ...problem })));
      }
      clearProgress();
    }
  });
  const lines = fetched.map(({ key, resolved }) => `fetched ${key} (${resolved})`);
  const text = lines.length > 0 || problems.length > 0 ? lines.join("\n") : nothingText(here.length);
  return { problems, text, data: { fetched, here } };
}

function nothingText(here: number): string {
  if (here === 0) return "no lock names a pack from git or npm: nothing to fetch";
  return `nothing to fetch: ${count(here, "source")} of packs, and all are here`;
}

interface LockedPackTree {
  readonly spec: RemoteSpec;
  readonly locked: LockedPack;
  /** The lock's folder. */
  readonly folder: string;
  /** Where the lock names it. */
  readonly at: Location | undefined;
}

/** The entries of the locks, that of the project and that of the user's own layer. An unusable one doesn't affect the other. */
async function lockedTrees(context: CliContext): Promise<{ wanted: LockedPackTree[]; problems: Problem[] }> {
  const { homeDir, packageRoot, paths } = context;
  const file = findConfig(context);
  const folders = { file, userFile: paths.userFile, home: homeDir, packageRoot };
  const wanted: LockedPackTree[] = [];
  const problems: Problem[] = [];
  for (const owner of new Set([file, paths.userFile])) {
    const folder = dirname(owner);
    const read = await readLock(owner, displayName(join(folder, LOCK), folders));
    const entries = entryOf(read.tree, "packs")?.value;
    problems.push(...read.problems);
    for (const [key, locked] of Object.entries(read.lock.packs ?? {})) {
      const spec = remoteSpec(key);
      if (spec !== undefined) wanted.push({ spec, locked, folder, at: entryOf(entries, key)?.keyAt });
    }
  }
  return { wanted, problems };
}
