import {
  decodePart,
  decodePath,
  encodePath,
  fileOf,
  hasInvisibleCharacters,
  PACK_FILE,
  type SpecFault,
} from "./pack-path.ts";

/** A pack in a repository: `git+https://git.example.com/acme/rules//dir/pack.yaml?ref=v1.2.0`. */
export interface GitSpec {
  readonly kind: "git";
  /** For git itself, without `git+`, file and ref: `https://git.example.com/acme/rules`. */
  readonly url: string;
  /** A tag, branch or commit; without it, the default branch. */
  readonly ref?: string;
  /** In the repository: `dir/pack.yaml`. */
  readonly file: string;
  /** The spec without the file. */
  readonly key: string;
}

const FORM = /^(https|ssh|file):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/;
const LOGIN = /^[A-Za-z0-9_][\w.-]*@$/;
const PORTS: Readonly<Record<string, string>> = { https: ":443", ssh: ":22" };

/** Parses the text after `git+`. Everything is decoded before it is checked. */
function parseGitSpec(rest: string): GitSpec | SpecFault {
  const [, scheme = "", authority = "", path = "", query = ""] = FORM.exec(rest) ?? [];
  if (scheme === "") return formFault(rest);
  const at = authorityOf(scheme, authority, path);
  if (typeof at !== "string") return at;
  const split = splitRepositoryPath(path);
  if ("fault" in split) return split;
  const ref = refOf(query);
  if (typeof ref === "object") return ref;
  const url = `${scheme}://${at}/${encodePath(split.repository)}`;
  const known = ref === undefined ? {} : { ref };
  return { kind: "git", url, ...known, file: split.file, key: keyOf(url, ref) };
}

/** The key of a repository's tree. */
function keyOf(url: string, ref: string | undefined): string {
  return `git+${url}${ref === undefined ? "" : `?ref=${encodePath(ref)}`}`;
}

function splitRepositoryPath(path: string): { repository: string; file: string } | SpecFault {
  const [repository = "", file = "", ...more] = path.slice(1).split("//");
  if (/^(?:\/|$)/.test(repository)) return NO_REPOSITORY;
  const segments = decodePath(repository);
  const inside = file === "" ? [PACK_FILE] : decodePath(file);
  if (segments === undefined || inside === undefined || more.length > 0) return OUTSIDE;
  return { repository: segments.join("/"), file: fileOf(inside) };
}

/** Whether two URLs name the same repository: a `.git` at the end makes no difference. */
export function isSameRepository(one: string, other: string): boolean {
  return one.replace(/\.git$/, "") === other.replace(/\.git$/, "");
}

function authorityOf(scheme: string, authority: string, path: string): string | SpecFault {
  if (scheme === "file") return authority === "" ? "" : NO_HOST;
  const cut = authority.lastIndexOf("@") + 1;
  const login = authority.slice(0, cut);
  if (login !== "" && (scheme === "https" || !LOGIN.test(login))) return CREDENTIALS;
  const [, host = "", end = ""] = /^(.*?)(:[^:\]]*)?$/.exec(authority.slice(cut).toLowerCase()) ?? [];
  const port = end.slice(1);
  if (!/^(?::[1-9]\d{0,4})?$/.test(end)) return badPort(scheme, port, `${login}${host}/${port}${path}`);
  return HOST.test(host) ? `${login}${host}${end === PORTS[scheme] ? "" : end}` : NO_HOST;
}

function refOf(query: string): string | undefined | SpecFault {
  if (query === "") return undefined;
  const value = /^\?ref=([^&]*)$/.exec(query)?.[1];
  if (value === undefined)
    return { fault: "it asks for more than a ref", hint: "only `?ref=<tag, branch or commit>` may follow the path" };
  const ref = decodePart(value);
  return ref !== undefined && isRef(ref)
    ? ref
    : { fault: `${JSON.stringify(value)} is no ref`, hint: "name a tag, a branch or a commit, such as `?ref=v1.2.0`" };
}

/** What git takes as the name of a tag, branch or commit; never an option of its commands, never an expression. */
function isRef(ref: string): boolean {
  const isComplete =
    ref.length <= 200 && ref.split("/").every((part) => /^[^.]/.test(part) && !/(?:\.lock|\.)$/.test(part));
  return isComplete && !ref.startsWith("-") && !/[\s~^:?*[\\]|\.\.|@\{|^@$/.test(ref) && !hasInvisibleCharacters(ref);
}

const NO_HOST: SpecFault = {
  fault: "that is no host",
  hint: "write `git+https://<host>/<repository>`; a repository on this machine is `git+file:///<folder>`",
};

const NO_REPOSITORY: SpecFault = {
  fault: "it names no repository",
  hint: "write `git+https://<host>/<repository>//<path of the file in it>?ref=<tag>`",
};

const CREDENTIALS: SpecFault = {
  fault: "it holds a login",
  hint: "take it out: git asks its own credential helpers, and this file is shared; only ssh may name its user, `git+ssh://git@…`",
};

const OUTSIDE: SpecFault = {
  fault: "its path could lead out of the repository",
  hint: "write the repository, then `//` and the plain path of the file in it: `git+https://git.example.com/acme/rules//dir/pack.yaml`",
};

/** `ssh://git@host:acme/rules` mixes two ways to write the same. */
function badPort(scheme: string, port: string, path: string): SpecFault {
  const fault = `"${port}" is no port`;
  if (scheme !== "ssh" || !/^[a-z~]/.test(port)) return { fault, hint: "a port is a number" };
  const meant = `git+ssh://${path}`;
  return { fault, hint: `write a slash after the host: \`${meant}\``, meant };
}

function formFault(rest: string): SpecFault {
  const [before = "", after = ""] = rest.split("#");
  if (rest.includes("#") && FORM.test(before))
    return {
      fault: "`#` means nothing here",
      hint: "name the tag, branch or commit with `?ref=`",
      ...(after !== "" && !before.includes("?") ? { meant: `git+${before}?ref=${after}` } : {}),
    };
  if (rest.startsWith("http://"))
    return {
      fault: "http is read and changed on its way",
      hint: "write `git+https://…`",
      meant: `git+https${rest.slice(4)}`,
    };
  const [, login = "", path = ""] = /^([\w.-]+@[\w.-]+):(?!\/\/)\/?(.+)$/.exec(rest) ?? [];
  if (login !== "")
    return {
      fault: "that is no URL",
      hint: "write `git+ssh://<user>@<host>/<path>`",
      meant: `git+ssh://${login}/${path}`,
    };
  return { fault: "git is asked over https or ssh", hint: "write `git+https://…` or `git+ssh://…`" };
}

/** A pack in a package: `npm:@acme/rules/strict.yaml@^1.2`. */
export interface NpmSpec {
  readonly kind: "npm";
  /** `@acme/rules` */
  readonly name: string;
  /** Of versions; `*` where the spec names none. */
  readonly range: string;
  /** In the package: `strict.yaml`. */
  readonly file: string;
  /** The spec without the file. */
  readonly key: string;
}

const NAME = /^(?:@[a-z0-9][a-z0-9._~-]*\/)?[a-z0-9][a-z0-9._~-]*/;
const NAME_LENGTH = 214;

const VERSION = String.raw`v?(?:\d{1,9}|[xX*])(?:\.(?:\d{1,9}|[xX*])){0,2}(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?`;
const COMPARATOR = String.raw`(?:[~^]|[<>]=?|=)? ?${VERSION}`;
const SET = `(?:${VERSION} - ${VERSION}|${COMPARATOR}(?: ${COMPARATOR}){0,7})`;
const RANGE = new RegExp(String.raw`^${SET}(?: ?\|\| ?${SET}){0,7}$`);
const RANGE_LENGTH = 100;

/** Parses the text after `npm:`. */
function parseNpmSpec(rest: string): NpmSpec | SpecFault {
  const name = NAME.exec(rest)?.[0] ?? "";
  const after = rest.slice(name.length);
  if (name === "" || name.length > NAME_LENGTH || !/^(?:[/@]|$)/.test(after)) return NO_NAME;
  // A version holds no `@`; a path may.
  const cut = after.startsWith("@") ? 0 : after.lastIndexOf("@");
  if (cut === -1) return inPackage(name, after, undefined);
  const [path, range] = [after.slice(0, cut), after.slice(cut + 1)];
  return range.length <= RANGE_LENGTH && RANGE.test(range)
    ? inPackage(name, path, range)
    : noVersion(name, path, range);
}

function inPackage(name: string, path: string, range: string | undefined): NpmSpec | SpecFault {
  const parts = path.length < 2 ? [PACK_FILE] : decodePath(path.slice(1));
  if (parts === undefined) return OUTSIDE_PACKAGE;
  const key = `npm:${name}${range === undefined ? "" : `@${range}`}`;
  return { kind: "npm", name, range: range ?? "*", file: fileOf(parts), key };
}

const NO_NAME: SpecFault = {
  fault: "that is no name of a package",
  hint: "write `npm:<package>@<version>`, such as `npm:@acme/rules@^1.2`; names of packages are in lower case",
};

const OUTSIDE_PACKAGE: SpecFault = {
  fault: "its path could lead out of the package",
  hint: "name a file of the package by its plain path, such as `npm:@acme/rules/strict.yaml@^1.2`",
};

function noVersion(name: string, path: string, range: string): SpecFault {
  const isTag = /^[a-z]+$/.test(range);
  return {
    fault: isTag ? `"${range}" is a tag, and tags move` : `${JSON.stringify(range)} is no version and no range`,
    hint: "write a version or a range: `@1.2.3`, `@^1.2`, or nothing for any version; mallex.lock pins it",
    ...(isTag ? { meant: `npm:${name}${path}` } : {}),
  };
}

/** Where a pack lies, as `extends` names it. */
export type PackSpec =
  | { readonly kind: "builtIn"; readonly name: string }
  | { readonly kind: "path"; readonly path: string }
  | RemoteSpec;

/** A pack in a fetched tree: a repository at one commit, or a package at one version. All packs of a tree have one key. */
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

/** Parses a key of the lock, or the displayed name of a file in a tree; undefined for anything else. */
export function remoteSpec(name: string): RemoteSpec | undefined {
  const spec = parsePackSpec(name);
  return "kind" in spec && (spec.kind === "git" || spec.kind === "npm") ? spec : undefined;
}

/** Whether both name the same repository or package, at any commit or version. */
export function isSameSource(one: RemoteSpec | undefined, other: RemoteSpec | undefined): boolean {
  if (one?.kind === "npm") return other?.kind === "npm" && one.name === other.name;
  return one !== undefined && other?.kind === "git" && isSameRepository(one.url, other.url);
}

/** How a file in a tree is named in messages, origins and hashes: the same on every machine, and without the commit or version that is locked. */
export function displayPackFile(key: string, file: string): string {
  const [head, tail] = splitAroundPath(key);
  return `${head}${encodePath(file).replaceAll("@", "%40")}${tail}`;
}

/** The path of a file in its tree, from its displayed name; undefined for a file of another tree. */
export function pathInTree(key: string, text: string): string | undefined {
  const [head, tail] = splitAroundPath(key);
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length <= head.length + tail.length) return undefined;
  const path = text.slice(head.length, text.length - tail.length);
  // Both are encoded in a path: what follows is a ref or a range, of another tree.
  return /[?@]/.test(path) ? undefined : decodePath(path)?.join("/");
}

/** The text before and after the path of a file. */
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

/** A repository at one commit, or a package at one version, as files on this machine. */
export interface FetchedTree {
  readonly root: string;
  /** The full commit, or the exact version. */
  readonly resolved: string;
  /** Files of the tree that are not below `root`, by path, and why: links, submodules, what is too large. Each reason ends a sentence: "it …". */
  readonly left?: ReadonlyMap<string, string>;
  /** SHA-256 by path, as in the project's lock: only these files may be read. Undefined: all of them. */
  readonly locked?: Readonly<Record<string, string>>;
  /** Texts of files that are not there, by path. */
  readonly given?: ReadonlyMap<string, string>;
  /** Takes the files off the disk again; absent where the tree is not ours to remove. */
  readonly remove?: () => Promise<void>;
}
