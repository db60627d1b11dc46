import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { readUtf8 } from "../compile/1-load/read-utf8.ts";
import { siftEntries, TEXTS, type TreeEntry } from "../fetch/sift-entries.ts";
import type { Problem } from "../problem/problem.ts";

/** What others never get to see of a folder, or what was made from the rest. */
const PASSED_OVER = new Set([".git", "node_modules", ".mallex", "generated"]);

/** What lies in a pack's folder that would not come along, by the rules by which trees from git and npm are taken; and whether it says what it is. */
export async function checkFolder(root: string): Promise<Problem[]> {
  const entries = await walk(root, "");
  const { kept, left } = siftEntries(entries, root);
  const links = new Set(entries.filter(({ kind }) => kind === "link").map(({ path }) => path));
  const problems = [...left].map(([path, why]) => (links.has(path) ? link(path) : unfit(path, `it ${why}`)));
  for (const { path } of kept.filter((entry) => TEXTS.test(entry.path))) {
    const read = await readUtf8(join(root, path), { within: root });
    if ("failed" in read) problems.push(unfit(path, READING[read.failed] ?? `it can't be read (${read.failed})`));
  }
  const hasReadme = kept.some(({ path }) => /^readme(?:\.\w+)?$/i.test(path));
  return [...problems, ...(hasReadme ? [] : [NO_README])];
}

const READING: Readonly<Record<string, string>> = { NOT_UTF8: "it is not UTF-8 text" };

async function walk(root: string, folder: string): Promise<(TreeEntry & { readonly path: string })[]> {
  const found = await readdir(join(root, folder), { withFileTypes: true });
  const entries: (TreeEntry & { readonly path: string })[] = [];
  for (const entry of found.filter(({ name }) => !PASSED_OVER.has(name))) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) entries.push(...(await walk(root, path)));
    else entries.push({ path, kind: kindOf(entry), size: (await lstat(join(root, path))).size });
  }
  return entries;
}

function kindOf(entry: { isFile(): boolean; isSymbolicLink(): boolean }): TreeEntry["kind"] {
  if (entry.isFile()) return "file";
  return entry.isSymbolicLink() ? "link" : "other";
}

function link(path: string): Problem {
  return {
    code: "MX6167",
    severity: "error",
    message: `${path} is a link, and no link comes along: who extends the pack has nothing there`,
    hint: "put the file itself in its place",
    at: { file: path },
  };
}

function unfit(path: string, why: string): Problem {
  return {
    code: "MX6168",
    severity: "error",
    message: `${path} does not come along: ${why}`,
    hint: "mend it, or move it out of the pack's folder",
    at: { file: path },
  };
}

const NO_README: Problem = {
  code: "MX6164",
  severity: "warning",
  message: "there is no README",
  hint: "say in README.md what the rules do and how a project uses them",
};
