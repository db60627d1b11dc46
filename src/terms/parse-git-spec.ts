import {
  decodePart,
  decodePath,
  encodePath,
  fileOf,
  hasInvisibleCharacters,
  PACK_FILE,
  type SpecFault,
} from "./spec-path.ts";

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

/** Reads what stands after `git+`. Everything is decoded first and judged then. */
export function parseGitSpec(rest: string): GitSpec | SpecFault {
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
