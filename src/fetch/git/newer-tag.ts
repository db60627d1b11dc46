import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import { tryGit, type Repository } from "./git.ts";

interface Version {
  /** What stands before the number, such as `rules-`. */
  readonly prefix: string;
  readonly version: string;
  readonly isPrerelease: boolean;
}

interface Tag extends Version {
  readonly name: string;
  readonly commit: string;
}

/**
 * The tag of the highest version above a pinned one; nothing where the ref is no tag with a version.
 * @throws {Error} when the tags can't be listed
 */
export async function newerTag(repository: Repository, ref: string): Promise<string | undefined> {
  const name = ref.replace(/^refs\/tags\//, "");
  if (versionOf(name) === undefined) return undefined;
  const end = await tryGit(repository, ["ls-remote", "--quiet", "--tags", "--", repository.url]);
  if (end.how !== "well") throw new Error(`git could not list the tags of ${repository.url}`);
  const tags = readTags(end.output.toString("utf8"));
  const named = tags.find((tag) => tag.name === name);
  if (named === undefined) return undefined;
  const release = tags.filter(({ prefix }) => prefix === named.prefix);
  // `v1` may be moved along with the newest `v1.x.y`: it is what that one is.
  const pinned = highest(release.filter(({ commit }) => commit === named.commit)) ?? named;
  const newest = highest(release.filter(({ isPrerelease }) => named.isPrerelease || !isPrerelease));
  return newest !== undefined && compare(newest.version, pinned.version) > 0 ? newest.name : undefined;
}

/** Of `v1.2` and `v1.2.0` the longer name: the other one may be moved. */
function highest(tags: readonly Tag[]): Tag | undefined {
  const byVersion = (one: Tag, other: Tag): number =>
    compare(other.version, one.version) || other.name.length - one.name.length;
  return tags.toSorted(byVersion)[0];
}

/** Those with a version. `^{}` is what an annotated tag leads to. */
function readTags(lines: string): Tag[] {
  const commits = new Map<string, string>();
  for (const line of lines.split("\n")) {
    const [, commit, name] = /^([0-9a-f]+)\trefs\/tags\/(.+?)(?:\^\{\})?$/.exec(line) ?? [];
    // The commit of an annotated tag comes behind the tag itself.
    if (commit !== undefined && name !== undefined) commits.set(name, commit);
  }
  return [...commits].flatMap(([name, commit]) => {
    const version = versionOf(name);
    return version === undefined ? [] : [{ name, commit, ...version }];
  });
}

const TAG = /^(|.*[^\d.])(\d{1,9}(?:\.\d{1,9}){0,2})(-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z.-]+)?$/;

/** `v1.2` is 1.2.0, as teams write tags. */
function versionOf(tag: string): Version | undefined {
  const [, prefix = "", numbers = "", pre = ""] = TAG.exec(tag) ?? [];
  const parts = [...numbers.split("."), "0", "0"].slice(0, 3).map(Number);
  const version = parse(`${parts.join(".")}${pre}`);
  if (numbers === "" || version === null) return undefined;
  return { prefix: prefix.replace(/v$/i, ""), version: version.version, isPrerelease: pre !== "" };
}
