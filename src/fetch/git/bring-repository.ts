import { join } from "node:path";
import { rm, mkdir } from "node:fs/promises";
import { MallexError } from "../../problem/mallex-error.ts";
import type { FetchedTree } from "../../terms/fetched-tree.ts";
import type { GitSpec } from "../../terms/parse-git-spec.ts";
import type { FetchOptions } from "../fetch-how.ts";
import { makeStaging, type Staging } from "../make-staging.ts";
import { siftEntries } from "../sift-entries.ts";
import { reportProgress } from "../tell-progress.ts";
import { writeTree } from "../write-tree.ts";
import { fetchCommit } from "./fetch-commit.ts";
import { findRef } from "./find-ref.ts";
import type { Repository } from "./git.ts";
import { readBlobs, readTree } from "./read-tree.ts";

const TIMEOUT_SECONDS = 600;

/**
 * Brings a repository at the locked commit, or at that which its ref means now, and writes its files into a folder of its own. Nothing is
 * checked out: blobs are read from a bare repository, so that no filter, hook, link or submodule of it has a say.
 */
export async function fetchRepository(
  spec: GitSpec,
  locked: string | undefined,
  how: FetchOptions,
): Promise<FetchedTree> {
  const { url } = spec;
  if (!/^(?:https:\/\/|ssh:\/\/|file:\/\/\/)[^-]/.test(url)) throw refused(url);
  const staging = await makeStaging(how.cache);
  try {
    return await reportProgress({ how, what: url, folder: staging.folder }, (signal) =>
      fetchRepositoryInto({ spec, locked, how: { ...how, signal } }, staging),
    );
  } catch (error) {
    await staging.remove();
    throw error;
  }
}

interface RepositoryRequest {
  readonly spec: GitSpec;
  readonly locked: string | undefined;
  readonly how: FetchOptions;
}

async function fetchRepositoryInto(
  { spec, locked, how }: RepositoryRequest,
  { folder, remove }: Staging,
): Promise<FetchedTree> {
  const { env, signal, report, timeoutSeconds = TIMEOUT_SECONDS } = how;
  const repository: Repository = { url: spec.url, folder: join(folder, "git"), env, signal, timeoutSeconds };
  await mkdir(repository.folder, { mode: 0o700 });
  const found = locked === undefined ? await findRef(repository, spec.ref) : { commit: locked };
  if (found.note !== undefined) report?.(found.note);
  const resolved = await fetchCommit(repository, found.commit);
  const { kept, left } = siftEntries(await readTree(repository, resolved), spec.url);
  const blobs = await readBlobs(repository, kept);
  const files = kept.flatMap(({ path, id }) => {
    const bytes = blobs.get(id);
    if (bytes !== undefined && !isPointer(bytes)) return [[path, bytes] as const];
    left.set(path, "lies in LFS, and only what lies in git itself is taken");
    return [];
  });
  const root = join(folder, "tree");
  await writeTree(root, files);
  await rm(repository.folder, { recursive: true, force: true, maxRetries: 3 });
  return { root, resolved, left, remove };
}

/** What git holds where a file lies in Git LFS. */
function isPointer(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.toString("latin1", 0, 60).startsWith("version https://git-lfs.github.com/spec/");
}

/** Specs that were parsed have none of these; no other may reach git's command line. */
function refused(url: string): MallexError {
  return new MallexError({
    code: "MX6136",
    severity: "error",
    message: `git may not be asked for ${JSON.stringify(url)}`,
    hint: "write `git+https://<host>/<repository>` or `git+ssh://<user>@<host>/<repository>`",
  });
}
