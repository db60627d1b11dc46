import type { FetchedTree } from "../terms/fetched-tree.ts";
import type { RemoteSpec } from "../terms/pack-spec.ts";
import type { FetchOptions } from "./fetch-how.ts";
import { fetchRepository } from "./git/bring-repository.ts";
import { fetchPackage } from "./npm/bring-package.ts";
import { installedPackage } from "./npm/installed-package.ts";

/**
 * The newest tree that a spec allows, as files on this machine: what its ref means now, or the package that the project has installed, or
 * the newest version of it that the range allows.
 * @throws {MallexError} MX6130–MX6139
 * @throws the signal's reason after an abort
 */
export async function resolveTree(spec: RemoteSpec, how: FetchOptions): Promise<FetchedTree> {
  if (spec.kind === "git") return fetchRepository(spec, undefined, how);
  const installed = await installedPackage(spec, how.project);
  const tree = installed ?? (await fetchPackage(spec, spec.range, how));
  const from = installed === undefined ? "from the registry" : "as it is installed; no registry was asked";
  how.report?.(`${spec.key} is ${tree.resolved}, ${from} (${installed?.root ?? "as npm's settings say"})`);
  return tree;
}
