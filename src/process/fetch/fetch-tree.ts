import type { FetchedTree, RemoteSpec } from "../../shared/pack-spec.ts";
import { fetchRepository } from "./git.ts";
import { fetchPackage, installedPackage } from "./npm.ts";
import type { FetchOptions } from "./store-tree.ts";

/**
 * Fetches the locked commit or version from the repository or the registry.
 * @param resolved the full commit, or the exact version
 * @throws {MallexError} MX6130–MX6139; the signal's reason after an abort
 */
export async function fetchTree(spec: RemoteSpec, resolved: string, how: FetchOptions): Promise<FetchedTree> {
  return spec.kind === "git" ? fetchRepository(spec, resolved, how) : fetchPackage(spec, resolved, how);
}

/**
 * The newest tree that a spec allows: the current commit of its ref, or the package installed in the project, or its newest
 * version in the range.
 * @throws {MallexError} MX6130–MX6139; the signal's reason after an abort
 */
export async function resolveTree(spec: RemoteSpec, how: FetchOptions): Promise<FetchedTree> {
  if (spec.kind === "git") return fetchRepository(spec, undefined, how);
  const installed = await installedPackage(spec, how.project);
  const tree = installed ?? (await fetchPackage(spec, spec.range, how));
  const from = installed === undefined ? "from the registry" : "as it is installed; no registry was asked";
  how.report?.(`${spec.key} is ${tree.resolved}, ${from} (${installed?.root ?? "as npm's settings say"})`);
  return tree;
}
