import type { FetchedTree } from "../terms/fetched-tree.ts";
import type { RemoteSpec } from "../terms/pack-spec.ts";
import type { FetchOptions } from "./fetch-how.ts";
import { fetchRepository } from "./git/bring-repository.ts";
import { fetchPackage } from "./npm/bring-package.ts";

/**
 * Exactly the locked commit or version, whatever ref, branch or range mean today; from the repository or the registry itself.
 * @param resolved the full commit, or the exact version
 * @throws {MallexError} MX6130–MX6139
 * @throws the signal's reason after an abort
 */
export async function fetchTree(spec: RemoteSpec, resolved: string, how: FetchOptions): Promise<FetchedTree> {
  return spec.kind === "git" ? fetchRepository(spec, resolved, how) : fetchPackage(spec, resolved, how);
}
