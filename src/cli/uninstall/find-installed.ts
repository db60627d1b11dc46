import { existsSync, lstatSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SUPERVISED_KINDS } from "../../backends/registry.ts";
import { MANIFEST } from "../../process/artifacts/manifest.ts";
import { draftOwner, namesIn } from "../../shared/files/private-files.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";
import { completeHubGguf } from "../../process/gguf/find-files.ts";
import { MANIFEST as PLAN_MANIFEST } from "../../plan/emit/file-names.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import type { CliContext } from "../context/context.ts";
import { TOKEN } from "../models/credentials.ts";
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
 * What mallex has put on this machine. Only names that it writes: `$MALLEX_HOME` may be a folder with other things in it. Links are never followed,
 * except that of `$MALLEX_HOME` itself.
 * @param weights also models that mallex has downloaded into the hub's cache
 */
export function findInstalled({ paths, env }: Pick<CliContext, "paths" | "env">, weights: boolean): Installed {
  const folders = foldersOf(paths);
  const bytesOf = sizes();
  const found = folders.flatMap((folder) => itemsIn(folder, folders));
  const listed = (own: boolean): InstalledItem[] =>
    found
      .filter(({ what }) => (what !== undefined) === own)
      .map(({ path, what = "yours" }) => ({ path, what, bytes: bytesOf(path) }));
  const remove = listed(true);
  const keep = listed(false);
  const downloaded = downloadedModels(paths);
  for (const model of listLocalModels({ env })) (weights ? remove : keep).push(...weightsOf(model, downloaded));
  return { remove, keep, folders: folders.map(({ folder }) => folder) };
}

/** What is in a folder, but not the folders that are listed themselves. */
function itemsIn(
  { folder, own, isOwn }: OwnFolder,
  folders: readonly OwnFolder[],
): readonly { readonly path: string; readonly what: string | undefined }[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    if (folders.some((one) => one.folder === path || one.folder.startsWith(`${path}/`))) return [];
    const what = isOwn === undefined && LINKED.has(name) && isLink(path) ? LINK : whatIs(name, own);
    if (isOwn === undefined) return [{ path, what }];
    return what !== undefined && isOwn(path) ? [{ path, what }] : [];
  });
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
  /** What each name in it is; `*.log` is any log. */
  readonly own: Readonly<Record<string, string>>;
  /** Other programs may have put things of the same names there, which are not listed: whether one of these names is mallex's. */
  readonly isOwn?: (path: string) => boolean;
}

/** Inner ones first. A link in the place of one of them goes as a link, and what it leads to stays. */
function foldersOf(paths: MallexPaths): readonly OwnFolder[] {
  const { home, cache, logs, runs } = paths;
  const state = dirname(runs);
  const isShared = !isOwnName(home);
  const hasSharedCache = cache.startsWith(`${home}/`) ? isShared && !isOwnName(cache) : !isOwnName(cache);
  const all: readonly OwnFolder[] = [
    { folder: logs, own: { "*.log": "log" }, ...(isShared && { isOwn: (path) => OWN_LOG.test(basename(path)) }) },
    ...(isShared ? sharedState(state) : [{ folder: state, own: { ...STATE_FOLDERS, ...STATE_FILES } }]),
    ...(hasSharedCache ? below(cache, CACHE, isCached) : []),
    { folder: cache, own: CACHE, ...(hasSharedCache && { isOwn: isInstalled }) },
    ...compiledIn(home),
    {
      folder: home,
      own: {
        ...named("token and trusted files", "token trust.json"),
        ...named("Python environment", "venv venv-llama venv-vlm"),
      },
      ...(isShared && { isOwn: isInstalled }),
    },
  ];
  return all.filter(({ folder }) => existsSync(folder) && (folder === home || !isLink(folder)));
}

const CACHE: OwnFolder["own"] = {
  ...named("downloads", "downloads clients openblas"),
  ...named("the included model", "models"),
  ...named("compiled files, which are made again", "plans packs classifiers code"),
};

const STATE_FOLDERS: OwnFolder["own"] = {
  ...named("records of runs", "runs servers sockets llama client-settings"),
  ...named("recorded turns, requests and prompts", "turns requests warm"),
};
const STATE_FILES: OwnFolder["own"] = {
  ...named("records of runs", "weights.json keep-answers.json"),
  ...named("what sessions must stay here, and what answers cost", "bound-sessions.json spend.json"),
  ...named("how fast models are", "bench.json"),
};

/** A `state/` that other programs may use, too. */
function sharedState(state: string): readonly OwnFolder[] {
  return [...below(state, STATE_FOLDERS, isStateFile), { folder: state, own: STATE_FILES, isOwn: isPrivate }];
}

/** What is mallex's in folders that other programs may use, too. */
function below(above: string, folders: OwnFolder["own"], isOwn: (path: string) => boolean): readonly OwnFolder[] {
  return Object.entries(folders).map(([name, what]) => {
    const folder = join(above, name);
    return { folder, own: Object.fromEntries(namesIn(folder).map((file) => [file, what])), isOwn };
  });
}

/** Plans, packs and classifiers by their hashes, code that V8 has compiled, what npm and pip have fetched, and what has a manifest. */
const CACHE_NAME = /^(?:[\da-f]{16,64}(?:\.json)?|[a-z-]+-[\da-f]{16}\.bin|npm|pip|tmp)$/;

function isCached(path: string): boolean {
  if (existsSync(join(path, MANIFEST))) return true;
  const folder = dirname(path);
  return CACHE_NAME.test(basename(path)) && isPrivate(folder) && isPrivate(dirname(folder));
}

/** Folders of other programs have other names, as a rule; `my-mallex-notes` is one. */
export function isOwnName(path: string): boolean {
  const isOwn = /^\.?mallex$/.test(basename(path));
  return isOwn && (!existsSync(path) || /mallex/i.test(basename(realpathSync(path))));
}

const OWN_LOG = new RegExp(String.raw`^(?:mallex|(?:${SUPERVISED_KINDS.join("|")})-.+)\.log(?:\.\d+)?$`);

/** Names of runs, servers and their sockets, turns, recordings and prompts. */
const STATE_NAME = /^(?:run-[\da-z]{8}\.|[\da-z]{8,}(?:-[\w-]{16})?\.(?:json|lock)|\d+\.sock$|\d{8}-\d{6}$)/;

/** llama.cpp writes them as the umask says, into a private folder. */
const SLOT_NAME = /^[\da-f]{16}-[\da-f]{16}\.[\da-f.]+\.(?:slot|part)$/;

function isStateFile(path: string): boolean {
  const name = basename(path);
  return (STATE_NAME.test(name) && isPrivate(path)) || (SLOT_NAME.test(name) && isPrivate(dirname(path)));
}

function isPrivate(path: string): boolean {
  const { mode } = lstatSync(path);
  return (mode & 0o077) === 0;
}

/** A token or a list of trusted files by its content, a Python environment by its manifest; names of unfinished ones are specific enough. */
function isInstalled(path: string): boolean {
  if (BESIDE.test(path)) return true;
  const stat = lstatSync(path);
  if (stat.isDirectory()) return existsSync(join(path, MANIFEST));
  const text = stat.isFile() && isPrivate(path) ? readFileSync(path, "utf8") : "";
  const store = tryJson(text);
  return TOKEN.test(text.trim()) || (isRecord(store) && isRecord(store["files"]) && store["version"] === 1);
}

/** What `mallex compile` has made of the file in `$MALLEX_HOME`. */
function compiledIn(home: string): readonly OwnFolder[] {
  const folder = join(home, "generated");
  const manifest = tryJson(textOf(join(folder, "plan", PLAN_MANIFEST)));
  const isCompiled = isRecord(manifest) && typeof manifest["mallex"] === "string";
  return isCompiled ? [{ folder, own: { plan: "what mallex.yaml was compiled to" } }] : [];
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function named(what: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, what]));
}

/** Beside what mallex installs: locks, what was left out, folders half built, and what was damaged. */
const BESIDE = /\.(?:lock|left-out|(?:new|old|broken)-\d+)$/;

function whatIs(name: string, own: OwnFolder["own"]): string | undefined {
  if (Object.hasOwn(own, name)) return own[name];
  if (own["*.log"] !== undefined && /\.log(?:\.\d+)?$/.test(name.replace(BESIDE, ""))) return own["*.log"];
  const owner = Object.keys(own).find((one) => name.startsWith(`${one}.`) || name.startsWith(`.${one}.`));
  return owner !== undefined && (BESIDE.test(name) || draftOwner(name) !== undefined) ? own[owner] : undefined;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Counts the bytes of a file or of all files in a folder; a link counts nothing, and a file with several names once. */
function sizes(): (path: string) => number {
  const seen = new Set<string>();
  const bytesOf = (path: string): number => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory() === true)
      return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
    if (found?.isFile() !== true) return 0;
    const file = `${found.dev}:${found.ino}`;
    if (found.nlink > 1 && seen.has(file)) return 0;
    seen.add(file);
    return found.size;
  };
  return bytesOf;
}
