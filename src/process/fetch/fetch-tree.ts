import { encodePath } from "../../shared/pack-path.ts";
import type { FetchedTree, RemoteSpec } from "../../shared/pack-spec.ts";
import type { FetchOptions } from "./fetch-options.ts";
import { fetchRepository } from "./git-fetch.ts";
import { newerTag } from "./git-refs.ts";
import { fetchPackage } from "./npm-fetch.ts";
import { installedPackage } from "./npm-installed.ts";
import { newerVersion } from "./npm-registry.ts";
import { makeStaging } from "./store-tree.ts";

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

/** A release that a spec does not allow. */
export interface NewerRelease {
  /** The spec's, as in the lock. */
  readonly key: string;
  /** The tag, or the version. */
  readonly newer: string;
  /** Replaces the ref or the range in `extends`: `?ref=v1.3.0`, `@^2.0.0`. */
  readonly write: string;
}

const TIMEOUT_S = 60;

/**
 * The newest release above the tag or range of a spec. A package that the project has installed is not looked up. A failed lookup
 * is only reported: the pack itself is here.
 * @throws the signal's reason after an abort
 */
export async function findNewer(spec: RemoteSpec, how: FetchOptions): Promise<NewerRelease | undefined> {
  const staging = await makeStaging(how.cache);
  try {
    return await releaseAbove(spec, how, staging.folder);
  } catch (error) {
    how.signal?.throwIfAborted();
    how.report?.(`${spec.key}: ${error instanceof Error ? error.message : String(error)}; a newer release may exist`);
    return undefined;
  } finally {
    await staging.remove();
  }
}

async function releaseAbove(spec: RemoteSpec, how: FetchOptions, folder: string): Promise<NewerRelease | undefined> {
  const { key } = spec;
  if (spec.kind === "git") {
    const { url, ref } = spec;
    if (ref === undefined) return undefined;
    const { env, signal, timeoutSeconds = TIMEOUT_S } = how;
    const newer = await newerTag({ url, folder, env, signal, timeoutSeconds }, ref);
    return newer === undefined ? undefined : { key, newer, write: `?ref=${encodePath(newer)}` };
  }
  if (spec.range === "*" || (await installedPackage(spec, how.project)) !== undefined) return undefined;
  const newer = await newerVersion(spec, how, folder);
  return newer === undefined ? undefined : { key, newer, write: `@^${newer}` };
}
