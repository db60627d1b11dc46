import { existsSync, lstatSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { draftOwner, namesIn } from "../../shared/files/private-files.ts";
import { completeHubGguf } from "../../process/gguf/find-files.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import type { CliContext } from "../context/context.ts";
import { isModelOf, listLocalModels, type LocalModel } from "../models/local-models.ts";
import { downloadedModels } from "../models/downloaded-models.ts";
import { allOf, quantisationOf } from "../models/remove-model.ts";

/** Something on this machine, and what it is. */
export interface InstalledItem {
  readonly path: string;
  readonly what: string;
  readonly bytes: number;
  /** What of the path goes, absolute; absent: all of it. */
  readonly files?: readonly string[];
}

export interface Installed {
  readonly remove: readonly InstalledItem[];
  /** What is in mallex's folders, or was downloaded by it, and stays. */
  readonly keep: readonly InstalledItem[];
  /** Folders of mallex that go if nothing is left in them, inner ones first. */
  readonly folders: readonly string[];
}

/**
 * What mallex has put on this machine. Only names that it writes: `$MALLEX_HOME` may be a folder with other things in it. Links are never followed.
 * @param weights also models that mallex has downloaded into the hub's cache
 */
export function findInstalled({ paths, env }: Pick<CliContext, "paths" | "env">, weights: boolean): Installed {
  const folders = foldersOf(paths);
  const remove: InstalledItem[] = [];
  const keep: InstalledItem[] = [];
  for (const { folder, own } of folders)
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      if (folders.some((one) => one.folder === path)) continue;
      const what = isLink(path) && LINKED.has(name) ? LINK : whatIs(name, own);
      if (what === undefined) keep.push({ path, what: "yours", bytes: sizeOf(path) });
      else remove.push({ path, what, bytes: sizeOf(path) });
    }
  const downloaded = downloadedModels(paths);
  for (const model of listLocalModels({ env })) (weights ? remove : keep).push(...weightsOf(model, downloaded));
  return { remove, keep, folders: folders.map(({ folder }) => folder) };
}

/** What mallex has downloaded of a model: of a repository with several quantisations, only those. */
function weightsOf(model: LocalModel, downloaded: readonly string[]): readonly InstalledItem[] {
  const { id, format, folder } = model;
  const own = downloaded.filter((one) => isModelOf(one, id));
  if (own.length === 0) return [];
  const names = format === "gguf" ? own.map((one) => completeHubGguf(one)) : own;
  const quantisations = names.flatMap((name) => name.split(":")[1] ?? []);
  const isAll = quantisations.length < names.length;
  const removal = isAll ? allOf(model) : quantisationOf(model, ...quantisations);
  if (removal === undefined) return [];
  const what = `weights of ${isAll ? id : names.join(", ")}`;
  const { paths, bytes } = removal;
  return [{ path: folder, what, bytes, ...(paths.includes(folder) ? {} : { files: paths }) }];
}

/** Folders that people move to another disk. */
const LINKED: ReadonlySet<string> = new Set(["logs", "state", "cache"]);
const LINK = "link to another folder, which stays";

interface OwnFolder {
  readonly folder: string;
  /** What each name in it is; `*` is any. */
  readonly own: Readonly<Record<string, string>>;
}

/** Inner ones first. A link in the place of one of them goes as a link, and what it leads to stays. */
function foldersOf(paths: MallexPaths): readonly OwnFolder[] {
  const { home, cache, logs, runs } = paths;
  const state = dirname(runs);
  const all: readonly OwnFolder[] = [
    { folder: logs, own: { "*.log": "log" } },
    {
      folder: state,
      own: {
        ...named("records of runs", "runs servers llama client-settings weights.json keep-answers.json"),
        ...named("recorded turns, requests and prompts", "turns requests warm"),
        ...named("what sessions must stay here, and what answers cost", "bound-sessions.json spend.json"),
      },
    },
    {
      folder: cache,
      own: {
        ...named("downloads", "downloads clients openblas"),
        ...named("the included model", "models"),
        ...named("compiled files, which are made again", "plans packs classifiers code"),
      },
    },
    {
      folder: home,
      own: {
        ...named("token and trusted files", "token trust.json"),
        ...named("Python environment", "venv venv-llama"),
      },
    },
  ];
  return all.filter(({ folder }) => existsSync(folder) && !isLink(folder));
}

function named(what: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, what]));
}

/** Beside what mallex installs: locks, what was left out, and folders half built. */
const BESIDE = /\.(?:lock|left-out|(?:new|old)-\d+)$/;

function whatIs(name: string, own: OwnFolder["own"]): string | undefined {
  if (Object.hasOwn(own, name)) return own[name];
  if (own["*.log"] !== undefined && /\.log(?:\.\d+)?$/.test(name.replace(BESIDE, ""))) return own["*.log"];
  const owner = Object.keys(own).find((one) => name.startsWith(`${one}.`) || name.startsWith(`.${one}.`));
  return owner !== undefined && (BESIDE.test(name) || draftOwner(name) !== undefined) ? own[owner] : undefined;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Bytes of a file or of all files in a folder; a link counts nothing. */
function sizeOf(path: string): number {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === true) return found.size;
  if (found?.isDirectory() !== true) return 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
