import type { RemoteSpec } from "../terms/pack-spec.ts";
import { encodePath } from "../terms/spec-path.ts";
import type { FetchOptions } from "./fetch-how.ts";
import { newerTag } from "./git/newer-tag.ts";
import { makeStaging } from "./make-staging.ts";
import { installedPackage } from "./npm/installed-package.ts";
import { newerVersion } from "./npm/newer-version.ts";

/** A release that a spec does not allow. */
export interface NewerRelease {
  /** The spec's, as in the lock. */
  readonly key: string;
  /** The tag, or the version. */
  readonly newer: string;
  /** What takes the place of the ref or the range in `extends`: `?ref=v1.3.0`, `@^2.0.0`. */
  readonly write: string;
}

const TIMEOUT_S = 60;

/**
 * The newest release above what a spec allows, where it names a tag or a range. No registry is asked for a package that the project has
 * installed. That it can't be found out is a line and no error: the pack itself is here.
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
