import type { SemVer } from "semver";
import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import { type MallexError, createError } from "../../diagnostics/problem.ts";
import { didYouMean } from "../../shared/closest-word.ts";
import { visible } from "../../shared/format-quantities.ts";
import { git, type Repository } from "./run-git.ts";

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The current commit of a ref: a full commit id, else a tag, else a branch; without a ref, of the default branch.
 * @throws {MallexError} MX6132 for an unknown ref, with similar names
 */
export async function findRef(repository: Repository, ref: string | undefined): Promise<string> {
  if (ref !== undefined && COMMIT.test(ref)) return ref;
  const names = ref === undefined ? ["HEAD"] : namesOf(ref);
  const refs = await listRefs(repository, names);
  const commit = names.map((name) => refs.get(name)).find((one) => one !== undefined);
  if (commit === undefined) throw await missing(repository, ref);
  return commit;
}

/** The highest release above a version tag, among tags with the same prefix (`v1.0.0`, `rules-1.0.0`). */
export async function newerTag(repository: Repository, ref: string): Promise<string | undefined> {
  const pinned = versionTag(ref.replace(/^refs\/tags\//, ""));
  if (pinned === undefined) return undefined;
  const refs = await listRefs(repository, [`refs/tags/${pinned.prefix}*`]);
  if (!refs.has(`refs/tags/${pinned.name}`)) return undefined; // a branch
  const newest = [...refs.keys()]
    .map((name) => versionTag(name.replace(/^refs\/tags\/|\^\{\}$/g, "")))
    .filter((tag) => tag !== undefined)
    .filter(({ prefix, version }) => prefix === pinned.prefix && version.prerelease.length === 0)
    .toSorted((one, other) => compare(one.version, other.version))
    .at(-1);
  return newest !== undefined && compare(newest.version, pinned.version) > 0 ? visible(newest.name) : undefined;
}

interface VersionTag {
  readonly name: string;
  readonly prefix: string;
  readonly version: SemVer;
}

function versionTag(name: string): VersionTag | undefined {
  const [, prefix = "", numbers = ""] = /^(.*?)(\d+\.\d+\.\d+.*)$/.exec(name) ?? [];
  const version = parse(numbers);
  return version === null ? undefined : { name, prefix, version };
}

/** In order of precedence; `^{}` is the commit of an annotated tag. */
function namesOf(ref: string): string[] {
  if (ref.startsWith("refs/")) return [`${ref}^{}`, ref];
  return [`refs/tags/${ref}^{}`, `refs/tags/${ref}`, `refs/heads/${ref}`];
}

/** @param names patterns of git's, which find more than they name */
async function listRefs(repository: Repository, names: readonly string[]): Promise<Map<string, string>> {
  const output = await git(repository, ["ls-remote", "--quiet", "--", repository.url, ...names]);
  const lines = output.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [commit = "", name] = line.split("\t");
      return name === undefined || !COMMIT.test(commit) ? [] : [[name, commit] as const];
    }),
  );
}

async function missing(repository: Repository, ref: string | undefined): Promise<MallexError> {
  const refs = [...(await listRefs(repository, ["refs/tags/*", "refs/heads/*"])).keys()];
  const names = refs.flatMap((name) => (name.endsWith("^{}") ? [] : [visible(name.split("/").slice(2).join("/"))]));
  const what = ref === undefined ? "no default branch" : `no tag and no branch ${JSON.stringify(ref)}`;
  const values = { url: repository.url, missing: names.length === 0 ? "no commits" : what };
  return createError("MX6132.missing", values, undefined, { hint: hintOf(ref, names) });
}

function hintOf(ref: string | undefined, names: readonly string[]): string {
  if (ref !== undefined && /^[0-9a-f]{7,63}$/.test(ref)) return "write the full hash of the commit, with 40 digits";
  if (names.length === 0) return "push a commit first";
  return ref === undefined ? `name one with \`?ref=\`: ${names.slice(0, 8).join(", ")}` : didYouMean(ref, names);
}
