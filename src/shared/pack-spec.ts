import validRange from "semver/ranges/valid.js";

/** Where a pack lies, as `extends` names it. */
export type PackSpec =
  | { readonly kind: "builtIn"; readonly name: string }
  | { readonly kind: "path"; readonly path: string }
  | RemoteSpec;

/**
 * A pack in a repository, `git+https://git.example.com/acme/rules//dir/pack.yaml?ref=v1.2.0`, or in a package,
 * `npm:@acme/rules/strict.yaml@^1.2`.
 */
export interface RemoteSpec {
  readonly kind: "git" | "npm";
  /** The repository's URL for git, without `git+`; or the package's name. */
  readonly source: string;
  /** A tag, branch or commit; or a range of versions. */
  readonly version?: string;
  /** The path of the pack in the repository or package. */
  readonly file: string;
  /** The spec without the file. All packs of a tree (a repository at one commit, a package at one version) have one key. */
  readonly key: string;
}

/** A spec that can't be used: why, and what to write instead. */
export interface SpecFault {
  readonly fault: string;
  readonly hint: string;
}

/** The pack of a folder that names none. */
export const PACK_FILE = "pack.yaml";

const LONGEST = 1000;
const SOURCES =
  "write `mallex:<name>` for a built-in pack, `./path.yaml` for a file, `npm:<package>@<version>` or `git+https://<host>/<repository>//<path>?ref=<tag>`";

/** Reads one item of `extends`. Nothing on disk is looked at. */
export function parsePackSpec(spec: string): PackSpec | SpecFault {
  if (spec.length > LONGEST) return { fault: `it is longer than ${LONGEST} characters`, hint: SOURCES };
  if (hasInvisibleCharacters(spec))
    return { fault: "it holds characters that nobody sees", hint: "write it anew, by hand" };
  if (/^\.\.?\//.test(spec)) return { kind: "path", path: spec };
  const builtIn = /^mallex:([a-z0-9-]+)$/.exec(spec)?.[1];
  if (builtIn !== undefined) return { kind: "builtIn", name: builtIn };
  const parsed = parseRemote(spec);
  if ("fault" in parsed) return parsed;
  const isFile = parsed.path !== undefined && /\.ya?ml$/.test(parsed.path);
  const file = isFile ? parsed.path : parsed.path === undefined ? PACK_FILE : `${parsed.path}/${PACK_FILE}`;
  return remoteOf(parsed, file);
}

/** Parses a key of the lock, or the displayed name of a file in a tree; undefined for anything else. */
export function remoteSpec(name: string): RemoteSpec | undefined {
  const parsed = name.length > LONGEST || hasInvisibleCharacters(name) ? undefined : parseRemote(name);
  return parsed === undefined || "fault" in parsed ? undefined : remoteOf(parsed, parsed.path ?? PACK_FILE);
}

/** Whether both name the same repository or package, at any commit or version. A `.git` at the end makes no difference. */
export function isSameSource(one: RemoteSpec | undefined, other: RemoteSpec | undefined): boolean {
  const nameOf = ({ kind, source }: RemoteSpec): string => `${kind} ${source.replace(/\.git$/, "")}`;
  return one !== undefined && other !== undefined && nameOf(one) === nameOf(other);
}

/** How a file in a tree is named in messages, origins and hashes: the same on every machine. */
export function displayPackFile({ kind, source, version }: Omit<RemoteSpec, "file" | "key">, file?: string): string {
  const path = file === undefined ? "" : encodePath(file);
  if (kind === "npm") return `npm:${source}${path && `/${path}`}${version === undefined ? "" : `@${version}`}`;
  return `git+${source}${path && `//${path}`}${version === undefined ? "" : `?ref=${encodePath(version)}`}`;
}

type ParsedRemote = Omit<RemoteSpec, "file" | "key"> & { readonly path?: string };

function remoteOf({ kind, source, version }: ParsedRemote, file: string): RemoteSpec {
  const spec = { kind, source, ...(version === undefined ? {} : { version }) };
  return { ...spec, file, key: displayPackFile(spec) };
}

function parseRemote(spec: string): ParsedRemote | SpecFault {
  if (spec.startsWith("npm:")) return parseNpm(spec.slice(4));
  if (spec.startsWith("git+")) return parseGit(spec.slice(4));
  return { fault: "it is not the name or the path of a pack", hint: SOURCES };
}

const NPM = /^((?:@[a-z0-9][a-z0-9._~-]*\/)?[a-z0-9][a-z0-9._~-]*)(?:\/([^@]*))?(?:@(.*))?$/;
const NAME_LENGTH = 214;
const RANGE_LENGTH = 100;

function parseNpm(text: string): ParsedRemote | SpecFault {
  const [, source = "", inside, version] = NPM.exec(text) ?? [];
  if (source === "" || source.length > NAME_LENGTH) return NO_PACKAGE;
  // An empty range, which is any version for npm, is a slip.
  const isRange = version === undefined || (version.length <= RANGE_LENGTH && version !== "" && validRange(version));
  if (isRange === false || isRange === null) return noVersion(version ?? "");
  return withPath({ kind: "npm", source, ...(version === undefined ? {} : { version }) }, inside);
}

const NO_PACKAGE: SpecFault = {
  fault: "it is not a valid package name",
  hint: "write `npm:<package>@<version>`, such as `npm:@acme/rules@^1.2`; package names are in lower case",
};

function noVersion(version: string): SpecFault {
  return {
    fault: `${JSON.stringify(version)} is not a version or a range`,
    hint: "write a version or a range, such as `@1.2.3` or `@^1.2`, or nothing for the newest version; mallex.lock pins it",
  };
}

const GIT = /^(https|ssh|file):\/\/([^/?#]*)\/([^?#]*)(?:\?ref=([^&#]*))?$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[1-9]\d{0,4})?$/;

/** Everything is decoded before it is checked. */
function parseGit(text: string): ParsedRemote | SpecFault {
  const [, scheme = "", authority = "", path = "", query] = GIT.exec(text) ?? [];
  const address = addressOf(scheme, authority);
  if (typeof address !== "string") return address;
  const [repository, ...inside] = path.split("//");
  if (!repository) return NO_REPOSITORY;
  const parts = decodePath(repository);
  if (parts === undefined || inside.length > 1) return OUTSIDE;
  const spec = { kind: "git", source: `${scheme}://${address}/${encodePath(parts)}` } as const;
  if (query === undefined) return withPath(spec, inside[0]);
  const version = decode(query);
  return version !== undefined && isRef(version) ? withPath({ ...spec, version }, inside[0]) : noRef(query);
}

/** The user and host of a repository. */
function addressOf(scheme: string, authority: string): string | SpecFault {
  const [, login, host = ""] = /^(?:(.*)@)?(.*)$/.exec(authority.toLowerCase()) ?? [];
  if (scheme === "file" && authority === "") return "";
  // What begins with a dash would be an option of ssh.
  if (login !== undefined && (scheme !== "ssh" || !/^\w[\w.-]*$/.test(login))) return LOGIN;
  if (scheme === "file" || !HOST.test(host)) return NO_REPOSITORY;
  return login === undefined ? host : authority.slice(0, login.length + 1) + host;
}

/** What git takes as the name of a tag, branch or commit; never an option of its commands, never an expression. */
function isRef(ref: string): boolean {
  const isComplete =
    ref.length <= 200 && ref.split("/").every((part) => /^[^.]/.test(part) && !/(?:\.lock|\.)$/.test(part));
  return isComplete && !/^-|[\s~^:?*[\\]|\.\.|@\{|^@$/.test(ref) && !hasInvisibleCharacters(ref);
}

const NO_REPOSITORY: SpecFault = {
  fault: "it is not the address of a repository",
  hint: "write `git+https://<host>/<repository>//<path of the file in it>?ref=<tag, branch or commit>`; or `git+ssh://git@…`, or `git+file:///<folder>` on this machine",
};

const LOGIN: SpecFault = {
  fault: "it contains a login",
  hint: "remove it, because this file is shared: git uses its own credential helpers; only a URL for ssh may name a user, as in `git+ssh://git@…`",
};

function noRef(ref: string): SpecFault {
  return {
    fault: `${JSON.stringify(ref)} is not a valid tag, branch or commit`,
    hint: "name a tag, a branch or a commit, such as `?ref=v1.2.0`",
  };
}

const OUTSIDE: SpecFault = {
  fault: "its path could lead out of the repository or package",
  hint: "write the plain path of the file, as in `git+https://git.example.com/acme/rules//dir/pack.yaml`, `npm:@acme/rules/strict.yaml@^1.2`",
};

function withPath(spec: ParsedRemote, inside = ""): ParsedRemote | SpecFault {
  const path = inside === "" ? undefined : decodePath(inside);
  if (inside === "") return spec;
  return path === undefined ? OUTSIDE : { ...spec, path };
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Whether a text has invisible characters: what a person reads then differs from what it says. */
export function hasInvisibleCharacters(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Whether a path stays in its starting folder, and every part of it is a plain name. */
export function staysInFolder(path: string): boolean {
  return path.split("/").every((part) => !/^\.{0,2}$|\\/.test(part) && !hasInvisibleCharacters(part));
}

/** A path in a spec, decoded; undefined if it could lead out of the tree. A trailing slash is ignored. */
function decodePath(path: string): string | undefined {
  const parts = path.replace(/\/$/, "").split("/").map(decode);
  const isPlain = parts.every((part) => part !== undefined && !part.includes("/") && staysInFolder(part));
  return isPlain ? parts.join("/") : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A path as it is written in a spec: what has a meaning there is encoded. */
function encodePath(path: string): string {
  return path.replaceAll(/[^\w./~+!$'()*,;:=-]/gu, (sign) => encodeURIComponent(sign));
}
