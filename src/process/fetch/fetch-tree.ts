import type { FetchedTree } from "../../shared/files/read-tree.ts";
import type { RemoteSpec } from "../../shared/pack-spec.ts";
import { fetchRepository } from "./git.ts";
import { fetchPackage, installedPackage } from "./npm.ts";
import { inStaging, type FetchOptions } from "./store-tree.ts";

/**
 * The locked commit or version; or the newest tree that the spec allows: the current commit of its ref, or the package that is
 * installed in the project, or its newest version in the range.
 * @param locked the full commit, or the exact version
 * @throws {MallexError} MX6130–MX6139; the signal's reason after an abort
 */
export async function fetchTree(
  spec: RemoteSpec,
  locked: string | undefined,
  options: FetchOptions,
): Promise<FetchedTree> {
  const installed =
    spec.kind === "npm" && locked === undefined ? await installedPackage(spec, options.project) : undefined;
  if (installed !== undefined) {
    options.report?.(`${spec.key} is ${installed.resolved}, as installed in the project`);
    return installed;
  }
  const fetchIt = spec.kind === "git" ? fetchRepository : fetchPackage;
  return inStaging(spec.source, options, async (folder, how) => fetchIt(spec, locked, { ...how, folder }));
}
