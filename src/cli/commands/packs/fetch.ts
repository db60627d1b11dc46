import { dirname, join } from "node:path";
import { findTree } from "../../../config/files/pack-tree.ts";
import { displayName } from "../../../config/files/text-file.ts";
import { LOCK, readLock } from "../../../config/lock/read-lock.ts";
import { entryOf } from "../../../config/parse/tree.ts";
import { MallexError, type Problem } from "../../../diagnostics/problem.ts";
import { fetchTree } from "../../../process/fetch/fetch-tree.ts";
import { keepTree } from "../../../process/fetch/store-tree.ts";
import { count } from "../../../shared/format-quantities.ts";
import { remoteSpec } from "../../../shared/pack-spec.ts";
import { checkLocalRepository } from "../../compile/check-trust.ts";
import { findConfig } from "../../context/config-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { withFetching, type Fetching } from "./fetch-packs.ts";

interface FetchResult {
  readonly fetched: { key: string; resolved: string; place: string }[];
  /** Keys of the trees that were on this machine already. */
  readonly here: string[];
  readonly problems: Problem[];
}

/**
 * Fetches exactly the commits and versions that this machine lacks, of the lock of the project and that of the user's own layer. Locks stay as
 * they are; one that can't be used doesn't affect the other.
 */
export async function fetchCommand(context: CliContext): Promise<Outcome> {
  const result: FetchResult = { fetched: [], here: [], problems: [] };
  const file = findConfig(context);
  await withFetching(context, "", async (how) => {
    for (const owner of new Set([file, context.paths.userFile]))
      await fetchLocked(owner, { context, file, how }, result);
  });
  const { problems, fetched, here } = result;
  const lines = fetched.map(({ key, resolved }) => `fetched ${key} (${resolved})`);
  const nothing =
    here.length === 0
      ? "no lock names a pack from git or npm: nothing to fetch"
      : `nothing to fetch: ${count(here.length, "source")} of packs, and all are here`;
  const text = lines.length > 0 || problems.length > 0 ? lines.join("\n") : nothing;
  return { problems, text, data: { fetched, here } };
}

async function fetchLocked(
  owner: string,
  { context, file, how }: { readonly context: CliContext; readonly file: string; readonly how: Fetching },
  { fetched, here, problems }: FetchResult,
): Promise<void> {
  const { homeDir: home, packageRoot, paths } = context;
  const folder = dirname(owner);
  const name = displayName(join(folder, LOCK), { file, userFile: paths.userFile, home, packageRoot });
  const { lock, tree: document, problems: wrong } = await readLock(owner, name);
  problems.push(...wrong);
  for (const [key, locked] of Object.entries(lock.packs ?? {})) {
    const spec = remoteSpec(key);
    if (spec === undefined) continue;
    try {
      if ("files" in (await findTree(spec, locked, { folder, packs: paths.packs, home }))) {
        here.push(key);
        continue;
      }
      checkLocalRepository(spec, owner, context);
      const { resolved } = locked;
      const { files } = await fetchTree(spec, resolved, { ...how, project: folder });
      fetched.push({ key, resolved, place: await keepTree({ key, files }, locked.files, paths.cache) });
    } catch (error) {
      // One pack that can't be fetched doesn't stop the others.
      if (!(error instanceof MallexError) || error.problem.code === "MX7509") throw error;
      const at = entryOf(entryOf(document, "packs")?.value, key)?.keyAt;
      problems.push(...error.problems.map((problem) => (at === undefined ? problem : { at, ...problem })));
    }
    how.clearProgress();
  }
}
