import { existsSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { findQuantisation, isGgufOf } from "../../process/gguf/find-files.ts";
import { foldersIn, type LocalModel } from "./local-models.ts";

/** What is to be removed of a model, and what that frees. */
export interface Removal {
  /** Absolute paths; of a quantisation, links of snapshots and the files that they lead to. */
  readonly paths: readonly string[];
  readonly bytes: number;
}

/** All of a model. */
export function allOf({ folder, bytes }: LocalModel): Removal {
  return { paths: [folder], bytes };
}

/** The files of quantisations: `Q4_K_M` of `owner/repo:Q4_K_M`; undefined: there are none. */
export function quantisationOf(model: LocalModel, ...quantisations: readonly string[]): Removal | undefined {
  const snapshots = join(model.folder, "snapshots");
  const links = foldersIn(snapshots).flatMap((commit) =>
    quantisations.flatMap((quantisation) => filesOfQuantisation(join(snapshots, commit), quantisation)),
  );
  if (links.length === 0) return undefined;
  const others = foldersIn(snapshots).flatMap((commit) => filesIn(join(snapshots, commit)));
  const rest = others.filter((path) => !links.includes(path));
  // Nothing but what belongs to every model would be left.
  if (!rest.some((path) => WEIGHTS.test(path)) && !isDownloading(model)) return allOf(model);
  const kept = new Set(rest.flatMap(target));
  // A link may lead to a file of the user's own, elsewhere on the disk.
  const root = `${realpathSync(model.folder)}${sep}`;
  const files = [...new Set(links.flatMap(target))].filter((path) => path.startsWith(root) && !kept.has(path));
  return {
    paths: [...new Set([...links, ...files])],
    bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
  };
}

/** Files that a model is loaded from. */
const WEIGHTS = /\.(?:gguf|safetensors|bin|pt|pth|npz)$/;

/** Something of the repository is only partly here. */
function isDownloading({ folder }: LocalModel): boolean {
  const blobs = join(folder, "blobs");
  return existsSync(blobs) && readdirSync(blobs).some((name) => name.endsWith(".incomplete"));
}

/** Those that the name means when it is loaded; of a split file that is not complete, all that are here. */
function filesOfQuantisation(snapshot: string, quantisation: string): readonly string[] {
  const found = findQuantisation(snapshot, quantisation);
  if (found.kind === "found") return found.files;
  return filesIn(snapshot).filter((path) => isGgufOf(path.slice(snapshot.length + 1), quantisation));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
}

function target(link: string): readonly string[] {
  return existsSync(link) ? [realpathSync(link)] : [];
}

export function remove({ paths }: Removal): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}
