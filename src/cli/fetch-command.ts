import { findTree, type TreeFault } from "../compile/1-load/find-tree.ts";
import { fetchTree } from "../fetch/fetch-tree.ts";
import type { FetchOptions } from "../fetch/fetch-how.ts";
import { keepTree } from "../fetch/keep-tree.ts";
import { count } from "../problem/count.ts";
import { MallexError } from "../problem/mallex-error.ts";
import type { Location, Problem } from "../problem/problem.ts";
import type { CliContext, Outcome } from "./context.ts";
import { watchSignals } from "./interruption.ts";
import { lockedTrees, type LockedPackTree } from "./locked-trees.ts";
import { createProgress } from "./progress.ts";

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
      // One that can't be had keeps nobody from the others.
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
  // Vendored copies count before all others, and are the person's to mend; a changed one in the cache is replaced.
  const vendored = await findTree(spec, locked, { folder, home });
  if ("code" in vendored && vendored.code === "MX6103") throw new MallexError(toProblem(vendored));
  const tree = await fetchTree(spec, locked.resolved, how);
  try {
    return await keepTree({ key: spec.key, root: tree.root, ...locked }, paths.cache, how.signal);
  } finally {
    await tree.remove?.();
  }
}

function toProblem({ code, message, hint }: TreeFault): Problem {
  return { code, severity: "error", message, hint };
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
