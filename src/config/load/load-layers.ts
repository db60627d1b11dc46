import { dirname, join } from "node:path";
import type { Lock } from "../../../generated/types/lock.d.ts";
import { type Location, type Problem, createProblem, isError } from "../../diagnostics/problem.ts";
import type { MissingTree, PackTree } from "../files/pack-tree.ts";
import { type ReadInput, type TextFile, diskFile, displayName } from "../files/text-file.ts";
import type { Layer } from "../layers/layer.ts";
import type { LeftOut } from "../layers/limit-layer.ts";
import { LOCK, type LoadedLock, readLock } from "../lock/read-lock.ts";
import { type Dict, type Tree, entryOf, valueAt } from "../parse/tree.ts";
import type { SchemaFinding } from "../validate/finding.ts";
import type { LoadContext } from "./load-context.ts";
import { type PersonalFile, loadPacks } from "./load-packs.ts";
import type { Owner } from "./open-pack-tree.ts";
import { type ReadFile, type ReadLayerOptions, readLayer } from "./read-layer.ts";
import { optional } from "../../shared/utilities.ts";

export interface LoadInput extends ReadInput {
  /** Omits the user's and the local layer: the rest is the same for the whole team. */
  readonly shared?: boolean;
  /** The lock has to be exactly what the files need: for a machine that checks what others wrote. */
  readonly frozen?: boolean;
  /** What was read of GGUF files for this run, of which the lock says nothing. */
  readonly ggufs?: Lock["ggufs"];
}

export interface Loaded {
  /** Low to high. */
  readonly layers: readonly Layer[];
  readonly problems: readonly Problem[];
  /** False if an `extends` could not be followed. */
  readonly isComplete: boolean;
  /** What the schema finds, file by file. */
  readonly findings: readonly SchemaFinding[];
  /** What is locked of packs, and what was learned from the models' files. */
  readonly lock: Lock;
  /** Every text that was read, by display name. */
  readonly texts: ReadonlyMap<string, string>;
  /** The first reference to a file, by display name. */
  readonly vias: ReadonlyMap<string, Location>;
  /** Absolute paths of the person's own files, by display name. */
  readonly own: ReadonlyMap<string, string>;
  /** Templates that packs bring, by the name that the configuration has for them. */
  readonly templates: ReadonlyMap<string, TextFile>;
  /** Packs that could not be opened because they are not locked, or not on this machine. */
  readonly missing: readonly MissingTree[];
  /** Fetched trees; files read later are added to their texts. */
  readonly trees: readonly PackTree[];
  /** Sections of packs that `use` leaves out. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads the built-in rules, the packs, the user's, the project's and the local file. Only the compiled file may be a link that
 * leads out of its folder.
 */
export async function loadLayers(input: LoadInput): Promise<Loaded> {
  const context = createLoadContext(input);
  const { problems, findings, texts, vias, templates, missing } = context;
  const path = join(input.packageRoot, "packs/defaults.yaml");
  const defaults = await readLayer(diskFile(path, input), { kind: "built-in" }, context);
  input.onPathRead?.(join(dirname(input.file), LOCK));
  const locked = await readLock(input.file);
  const own = await readPersonalFiles(input, locked, context);
  const packs = await loadPacks(own, context);
  await readFetched(templates);
  if (locked.text !== undefined) texts.set(LOCK, locked.text);
  problems.push(...locked.problems);
  const trees = [...context.opened.values()].filter((tree) => tree !== undefined);
  const isComplete = context.isComplete && !problems.some((one) => isError(one) && !context.corrected.has(one));
  if (isComplete) problems.push(...unusedLocks(locked, trees, input.frozen === true));
  const lock =
    input.ggufs === undefined ? locked.lock : { ...locked.lock, ggufs: { ...input.ggufs, ...locked.lock.ggufs } };
  const shipped = [...(defaults === undefined ? [] : [defaults.layer]), ...ggufLayers(lock)];
  const files = own.map(({ layer }) => layer);
  return {
    layers: [...shipped, ...packs.layers, ...serverLayers(lock, files), ...files],
    problems,
    isComplete,
    lock,
    findings,
    texts,
    vias,
    own: context.own,
    templates,
    missing,
    trees,
    leftOut: packs.leftOut,
  };
}

/** The person's own files alone, low to high, without the packs that they extend. */
export async function loadPersonalLayers(input: LoadInput): Promise<readonly Layer[]> {
  const own = await readPersonalFiles(input, await readLock(input.file), createLoadContext(input));
  return own.map(({ layer }) => layer);
}

/** A tree that is about to be locked is locked with all of its templates. */
async function readFetched(templates: LoadContext["templates"]): Promise<void> {
  for (const { tree, read } of templates.values()) if (tree !== undefined && tree.isLocked !== true) await read();
}

/** The person's own files, low to high. */
async function readPersonalFiles(input: LoadInput, locked: LoadedLock, context: LoadContext): Promise<PersonalFile[]> {
  const { file, userFile, shared = false } = input;
  const owner: Owner = { of: "project", file, ...usable(locked) };
  const read = async (text: TextFile, how: ReadLayerOptions): Promise<ReadFile | undefined> =>
    readLayer(text, how, context);
  const isUsers = userFile !== undefined && !shared;
  const user = isUsers ? await read(diskFile(userFile, input), { kind: "user", optional: true }) : undefined;
  const project = await read(diskFile(file, input), { kind: "project" });
  const beside = diskFile(join(dirname(file), "mallex.local.yaml"), input, dirname(file));
  const local = shared ? undefined : await read(beside, { kind: "local", optional: true });
  const ours = [
    ...(project === undefined ? [] : [{ ...project, owner }]),
    ...(local === undefined ? [] : [{ ...local, owner: { ...owner, borrows: true } }]),
  ];
  if (user === undefined || userFile === undefined) return ours;
  return [{ ...user, owner: await userLock(userFile, owner, context) }, ...ours];
}

function createLoadContext(input: ReadInput): LoadContext {
  return {
    input,
    problems: [],
    findings: [],
    texts: new Map(),
    vias: new Map(),
    own: new Map(),
    templates: new Map(),
    opened: new Map(),
    missing: [],
    corrected: new Set(),
    isComplete: true,
  };
}

/** The person's own layer is on no other machine: what it extends has no part in the project's lock. */
async function userLock(userFile: string, before: Owner, { input, texts, problems }: LoadContext): Promise<Owner> {
  const path = join(dirname(userFile), LOCK);
  const name = displayName(path, input);
  input.onPathRead?.(path);
  const locked = await readLock(userFile, name);
  if (locked.text !== undefined) texts.set(name, locked.text);
  problems.push(...locked.problems);
  return { of: "user", file: userFile, before, ...usable(locked) };
}

function usable({ lock, problems }: LoadedLock): Pick<Owner, "lock"> {
  return problems.some(isError) ? {} : { lock };
}

/** Locked packs that nothing extends: an error with `frozen`, else a warning. */
function unusedLocks({ lock, tree }: LoadedLock, trees: readonly PackTree[], frozen: boolean): Problem[] {
  const used = new Set(trees.flatMap(({ of, spec }) => (of === "project" ? [spec.key] : [])));
  return Object.keys(lock.packs ?? {})
    .filter((key) => !used.has(key))
    .map((key) =>
      createProblem(
        "MX6105",
        { lock: LOCK, key },
        entryOf(entryOf(tree, "packs")?.value, key)?.keyAt ?? { file: LOCK },
        {
          severity: frozen ? "error" : "warning",
        },
      ),
    );
}

/**
 * What the lock has of GGUF files, as facts about models: the lowest ones, since a pack that knows a model knows more of it than its file says.
 * @returns no layer where the lock has none
 */
function ggufLayers({ ggufs = {} }: Lock): readonly Layer[] {
  // The first match counts, and a star in the name of a file stands for any text there: its own entry comes before.
  const stars = (name: string): number => name.split("*").length;
  const inOrder = Object.entries(ggufs).toSorted(([one], [other]) => stars(one) - stars(other));
  const models = inOrder.map(([match, facts], index) => ({
    id: `lock/gguf-${index + 1}`,
    match,
    ...facts,
    source: "the head of the GGUF file",
  }));
  const at: Location = { file: LOCK };
  return models.length === 0 ? [] : [{ name: LOCK, kind: "built-in", tree: toDict({ models }, at) }];
}

/**
 * What the lock has of servers that mallex does not start, as the lowest settings of the profiles that these files still have with the same model.
 * @param own the files that may name them
 */
export function serverLayers({ servers = {} }: Lock, own: readonly Pick<Layer, "tree">[]): readonly Layer[] {
  const profiles = Object.entries(servers).flatMap(([name, { model, window, tools }]) => {
    const named = own.map(({ tree }) => valueAt(tree, ["profiles", name, "model"])).findLast((at) => at !== undefined);
    if (named?.kind !== "scalar" || named.value !== model) return [];
    const settings = { ...optional("window", window), ...(tools === false && { dialect: "tagged" }) };
    return Object.keys(settings).length === 0 ? [] : [[name, settings] as const];
  });
  const tree = toDict({ profiles: Object.fromEntries(profiles) }, { file: LOCK });
  return profiles.length === 0 ? [] : [{ name: LOCK, kind: "built-in", tree }];
}

function toDict(data: object, at: Location): Dict {
  const entries = Object.entries(data).map(([key, value]) => [key, { keyAt: at, value: toTree(value, at) }] as const);
  return { kind: "dict", entries: new Map(entries), at };
}

function toTree(value: unknown, at: Location): Tree {
  if (Array.isArray(value)) return { kind: "list", items: value.map((item) => toTree(item, at)), at };
  if (typeof value === "object" && value !== null) return toDict(value, at);
  return { kind: "scalar", value: value as string | number | boolean | null, at };
}
