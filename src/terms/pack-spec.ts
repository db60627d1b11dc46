import { isSameRepository, parseGitSpec, type GitSpec } from "./parse-git-spec.ts";
import { parseNpmSpec, type NpmSpec } from "./parse-npm-spec.ts";
import { decodePath, encodePath, hasInvisibleCharacters, type SpecFault } from "./spec-path.ts";

/** Where a pack lies, as `extends` names it. */
export type PackSpec =
  | { readonly kind: "builtIn"; readonly name: string }
  | { readonly kind: "path"; readonly path: string }
  | RemoteSpec;

/** A pack in a tree from elsewhere: a repository at one commit, or a package at one version. All packs of a tree have one key. */
export type RemoteSpec = NpmSpec | GitSpec;

const SOURCES =
  "write `mallex:<name>` for a built-in pack, `./path.yaml` for a file, `npm:<package>@<version>` or `git+https://<host>/<repository>//<path>?ref=<tag>`";

const LONGEST = 1000;

/** Reads one item of `extends`. Nothing on disk is looked at. */
export function parsePackSpec(spec: string): PackSpec | SpecFault {
  if (spec.length > LONGEST) return { fault: `it is longer than ${LONGEST} characters`, hint: SOURCES };
  if (hasInvisibleCharacters(spec))
    return { fault: "it holds characters that nobody sees", hint: "write it anew, by hand" };
  if (/^\.\.?\//.test(spec)) return { kind: "path", path: spec };
  const builtIn = /^mallex:([a-z0-9-]+)$/.exec(spec)?.[1];
  if (builtIn !== undefined) return { kind: "builtIn", name: builtIn };
  if (spec.startsWith("npm:")) return parseNpmSpec(spec.slice(4));
  if (spec.startsWith("git+")) return parseGitSpec(spec.slice(4));
  const meant = suggestedSpec(spec);
  return {
    fault: "that is no source of packs",
    hint: meant === undefined ? SOURCES : `did you mean ${JSON.stringify(meant)}?`,
    ...(meant === undefined ? {} : { meant }),
  };
}

/** What a key of the lock, or the shown name of a file in a tree, names; nothing where that is no tree. */
export function remoteSpec(name: string): RemoteSpec | undefined {
  const spec = parsePackSpec(name);
  return "kind" in spec && (spec.kind === "git" || spec.kind === "npm") ? spec : undefined;
}

/** Whether both are of one repository or package, at whatever commit or version. */
export function isSameSource(one: RemoteSpec, other: RemoteSpec): boolean {
  if (one.kind === "npm") return other.kind === "npm" && one.name === other.name;
  return other.kind === "git" && isSameRepository(one.url, other.url);
}

/** How a file in a tree is named in messages, origins and hashes: the same on every machine, and without the commit or version that is locked. */
export function displayPackFile(key: string, file: string): string {
  const [head, tail] = splitAroundPath(key);
  return `${head}${encodePath(file).replaceAll("@", "%40")}${tail}`;
}

/** The path of a file in its tree, by its shown name; nothing where it lies in another. */
export function pathInTree(key: string, text: string): string | undefined {
  const [head, tail] = splitAroundPath(key);
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length <= head.length + tail.length) return undefined;
  const path = text.slice(head.length, text.length - tail.length);
  // Both are encoded in a path: what follows is a ref or a range, of another tree.
  return /[?@]/.test(path) ? undefined : decodePath(path)?.join("/");
}

/** What stands before and behind the path of a file. */
function splitAroundPath(key: string): readonly [head: string, tail: string] {
  const isPackage = key.startsWith("npm:");
  const cut = isPackage ? key.indexOf("@", "npm:@".length) : key.indexOf("?ref=");
  const [head, tail] = cut === -1 ? [key, ""] : [key.slice(0, cut), key.slice(cut)];
  return [`${head}${isPackage ? "/" : "//"}`, tail];
}

/** What other tools write so, and how it is written here. */
const FOREIGN_SPECS: readonly (readonly [written: RegExp, meant: string])[] = [
  [/^https?:\/\/([^/]+\/[^/]+\/[^/]+)(?:\/-)?\/(?:blob|tree)\/([^/?#]+)\/?$/, "git+https://$1?ref=$2"],
  [/^https?:\/\/([^/]+\/[^/]+\/[^/]+)(?:\/-)?\/(?:blob|tree)\/([^/?#]+)\/([^?#]+)$/, "git+https://$1//$3?ref=$2"],
  [/^(?:git::)?(?:https?|git):\/\/(.+)$/, "git+https://$1"],
  [/^((?:ssh|file):\/\/.+|[\w.-]+@[\w.-]+:.+)$/, "git+$1"],
  [/^github:([\w-]+\/[\w.#-]+)$/, "git+https://github.com/$1"],
  [/^gitlab:([\w-]+\/[\w.#-]+)$/, "git+https://gitlab.com/$1"],
  [/^bitbucket:([\w-]+\/[\w.#-]+)$/, "git+https://bitbucket.org/$1"],
  [/^(?:file:)?(?:\.\/)?([\w-][\w/.-]*\.ya?ml)$/, "./$1"],
  [/^(@.+|.+@[~^\d].*)$/, "npm:$1"],
];

function suggestedSpec(spec: string): string | undefined {
  const [written, meant = ""] = FOREIGN_SPECS.find(([form]) => form.test(spec)) ?? [];
  if (written === undefined) return undefined;
  const read = parsePackSpec(spec.replace(written, meant));
  return "fault" in read ? read.meant : spec.replace(written, meant);
}
