import { compare, parse, type SemVer } from "semver";

interface VersionTag {
  readonly name: string;
  /** `v` of `v1.0.0`, `rules-` of `rules-1.0.0`. */
  readonly prefix: string;
  readonly version: SemVer;
}

/**
 * The highest release above a pinned version tag, among the tags with the same prefix. A tag is pinned on purpose, so a newer one is only reported.
 * @param pinned with or without `refs/tags/`; a branch and what is no version have none
 * @param tags names without `refs/tags/`
 */
export function newerTag(pinned: string, tags: readonly string[]): string | undefined {
  const own = versionTag(pinned.replace(/^refs\/tags\//, ""));
  if (own === undefined || !tags.includes(own.name)) return undefined;
  const newest = tags
    .flatMap((name) => versionTag(name) ?? [])
    .filter(({ prefix, version }) => prefix === own.prefix && version.prerelease.length === 0)
    .toSorted((one, other) => compare(one.version, other.version))
    .at(-1);
  return newest !== undefined && compare(newest.version, own.version) > 0 ? newest.name : undefined;
}

function versionTag(name: string): VersionTag | undefined {
  const [, prefix = "", numbers = ""] = /^(.*?)(\d+\.\d+\.\d+.*)$/.exec(name) ?? [];
  const version = parse(numbers);
  return version === null ? undefined : { name, prefix, version };
}
