import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { TreeEntry } from "../sift-entries.ts";

/** Beside its files: what npm and git put there on this machine. */
const NOT_ITS_OWN = new Set(["node_modules", ".git"]);

/** What an installed package holds, as its tarball would. */
export async function listInstalled(root: string): Promise<TreeEntry[]> {
  const folders = [""];
  const entries: TreeEntry[] = [];
  for (const folder of folders) {
    // What this user may not read is said where somebody names it.
    for (const entry of await readdir(join(root, folder), { withFileTypes: true }).catch(() => [])) {
      if (NOT_ITS_OWN.has(entry.name)) continue;
      const path = folder + entry.name;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else entries.push({ path, kind: kindOf(entry), size: (await lstat(join(root, path))).size });
    }
  }
  return entries;
}

function kindOf(entry: Dirent): TreeEntry["kind"] {
  if (entry.isSymbolicLink()) return "link";
  return entry.isFile() ? "file" : "other";
}
