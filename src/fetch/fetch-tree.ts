import type { FetchedTree } from "../terms/fetched-tree.ts";
import type { RemoteSpec } from "../terms/pack-spec.ts";
import type { FetchHow } from "./fetch-how.ts";
import { bringRepository } from "./git/bring-repository.ts";
import { bringPackage } from "./npm/bring-package.ts";

/**
 * Exactly the locked commit or version, whatever ref, branch or range mean today; from the repository or the registry itself.
 * @param resolved the full commit, or the exact version
 * @throws {MallexError} MX6130–MX6139
 * @throws the signal's reason after an abort
 */
export async function fetchTree(spec: RemoteSpec, resolved: string, how: FetchHow): Promise<FetchedTree> {
  return spec.kind === "git" ? bringRepository(spec, resolved, how) : bringPackage(spec, resolved, how);
}
