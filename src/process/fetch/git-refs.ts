import { type MallexError, createError } from "../../diagnostics/problem.ts";
import { visible } from "../../shared/format-quantities.ts";
import { git, type Repository } from "./run-git.ts";

export interface FoundRef {
  readonly commit: string;
  /** A remark for the user. */
  readonly note?: string;
}

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const MAX_LISTED_NAMES = 8;

/**
 * The current commit of a ref: a full commit id, else a tag, else a branch; without a ref, of the default branch.
 * @throws {MallexError} MX6132 for an unknown ref, with similar names
 */
export async function findRef(repository: Repository, ref: string | undefined): Promise<FoundRef> {
  if (ref !== undefined && COMMIT.test(ref)) return { commit: ref };
  const names = ref === undefined ? ["HEAD"] : namesOf(ref);
  const refs = await listRefs(repository, names);
  const found = names.flatMap((name) => refs.get(name) ?? []);
  const [commit] = found;
  if (commit === undefined) throw await missing(repository, ref);
  const isBoth = ref !== undefined && refs.has(`refs/tags/${ref}`) && refs.has(`refs/heads/${ref}`);
  return isBoth ? { commit, note: bothNamed(repository.url, ref) } : { commit };
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

function bothNamed(url: string, ref: string): string {
  return `${url} has a tag and a branch named ${ref}: the tag is used (the branch is \`?ref=refs/heads/${ref}\`)`;
}

async function missing(repository: Repository, ref: string | undefined): Promise<MallexError> {
  const { url } = repository;
  const refs = await listRefs(repository, ["refs/tags/*", "refs/heads/*"]);
  const names = [...refs.keys()]
    .filter((name) => !name.endsWith("^{}"))
    .map((name) => name.split("/").slice(2).join("/"));
  const close = closestRefs(ref ?? "main", names).map((name) => visible(name));
  const what = ref === undefined ? "no default branch" : `no tag and no branch ${JSON.stringify(ref)}`;
  return createError("MX6132.missing", { url, missing: names.length === 0 ? "no commits" : what }, undefined, {
    hint: hintOf(ref, close),
  });
}

function hintOf(ref: string | undefined, close: readonly string[]): string {
  if (ref !== undefined && /^[0-9a-f]{7,63}$/.test(ref)) return "write the full hash of the commit, with 40 digits";
  if (close.length === 0) return "push a commit first";
  const list = close.map((name) => `\`${name}\``).join(", ");
  return ref === undefined ? `name one with \`?ref=\`: ${list}` : `it has ${list}`;
}

/** Those with the longest beginning in common first; a `v` in front makes no difference. */
function closestRefs(ref: string, names: readonly string[]): string[] {
  const bare = (name: string): string => name.toLowerCase().replace(/^v(?=\d)/, "");
  const common = (name: string): number => {
    const [one, other] = [bare(ref), bare(name)];
    let length = 0;
    while (length < one.length && one[length] === other[length]) length += 1;
    return length;
  };
  return names.toSorted((a, b) => common(b) - common(a)).slice(0, MAX_LISTED_NAMES);
}
