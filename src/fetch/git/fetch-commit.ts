import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MallexError } from "../../problem/mallex-error.ts";
import { git, tryGit, type Repository } from "./git.ts";
import { FILE_BYTES } from "../sift-entries.ts";
import { toGitProblem } from "./to-git-problem.ts";

const PIN = "refs/mallex/pin";
const FETCH = ["fetch", "--quiet", "--no-tags", "--no-recurse-submodules"];
/** Servers that know how leave out blobs that no pack may have, so that a repository with large files is brought as quickly as any. */
const WITHOUT_LARGE = `--filter=blob:limit=${FILE_BYTES + 1}`;

/** What servers say that have no such commit, or that give none but those that a ref names, or no part of a history. */
const MISSING_COMMIT =
  /not our ref|unadvertised object|shallow|bad object|couldn't find remote ref|no such remote ref|upload-pack: not|Server does not allow|did not send all necessary objects/i;

/**
 * Brings one commit without its history, whether or not a branch still leads there. Servers that give none by its name are asked for all
 * of their history, in which it may lie.
 * @returns the commit, where `wanted` is a tag that leads to it
 * @throws {MallexError} MX6133 when the repository no longer has it
 */
export async function fetchCommit(repository: Repository, wanted: string): Promise<string> {
  await makeRepository(repository, wanted);
  const { url, folder } = repository;
  const config = await readFile(join(folder, "config"), "utf8");
  const end = await tryGit(repository, [...FETCH, "--depth=1", WITHOUT_LARGE, "--", url, `+${wanted}:${PIN}`]);
  // git has noted where to ask for what was left out, and would do so again and again.
  await writeFile(join(folder, "config"), config);
  if (end.how === "well") return commitOf(repository, PIN);
  if (end.how !== "badly" || !MISSING_COMMIT.test(end.lastOutput)) throw new MallexError(toGitProblem(end, url));
  const all = ["refs/heads/*:refs/mallex/heads/*", "refs/tags/*:refs/mallex/tags/*"].map((spec) => `+${spec}`);
  await git(repository, [...FETCH, "--", url, ...all]);
  return commitOf(repository, wanted);
}

/** Bare, and without what a template of the person's would put there, such as hooks. */
async function makeRepository(repository: Repository, wanted: string): Promise<void> {
  const format = wanted.length === 64 ? ["--object-format=sha256"] : [];
  await git(repository, ["init", "--quiet", "--bare", "--template=", ...format, "."]);
}

async function commitOf(repository: Repository, name: string): Promise<string> {
  const end = await tryGit(repository, ["rev-parse", "--quiet", "--verify", `${name}^{commit}`]);
  if (end.how === "well") return end.output.toString("utf8").trim();
  throw name === PIN ? noCommit(repository) : commitMissing(repository, name);
}

function noCommit({ url }: Repository): MallexError {
  return new MallexError({
    code: "MX6132",
    severity: "error",
    message: `what is asked of ${url} leads to a file or a folder, not to a commit`,
    hint: "name a tag or a branch of commits, or none for the default branch",
  });
}

function commitMissing({ url }: Repository, wanted: string): MallexError {
  return new MallexError({
    code: "MX6133",
    severity: "error",
    message: `${url} has no commit ${wanted}`,
    hint: "its history was written anew, or the commit was never pushed: `mallex update` locks one that is there, and shows what changes",
  });
}
