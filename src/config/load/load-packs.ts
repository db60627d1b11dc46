import { join, sep } from "node:path";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { type SpecFault, isSameSource, PACK_FILE, parsePackSpec } from "../../shared/pack-spec.ts";
import { type TextFile, diskFile, treeFile } from "../files/text-file.ts";
import { type Layer, type PackLimit, UNLIMITED, isThirdParty, narrow, toLimit, widen } from "../layers/layer.ts";
import { type LeftOut, limitLayer } from "../layers/limit-layer.ts";
import { type Dict, type Tree, entriesOf, itemsOf, textAt, toData, valueAt } from "../parse/tree.ts";
import type { LoadContext } from "./load-context.ts";
import { checkOwnLimits, type Pack } from "./own-limits.ts";
import { type Owner, openTree } from "./open-pack-tree.ts";
import { type ReadFile, readLayer } from "./read-layer.ts";
import { replaceWordFix, suggestCorrection } from "../../diagnostics/suggest-fix.ts";
import { suggest } from "../../shared/closest-word.ts";
import { listLibrary } from "../files/library.ts";

/** Packs that extend packs, at most. */
const MAX_CHAIN = 8;

/** Packs of a compile, at most: each is read, checked and merged. */
const MAX_PACKS = 200;

/** One of the person's own files. */
export interface PersonalFile extends ReadFile {
  readonly owner: Owner;
}

interface LoadedPacks {
  readonly layers: readonly Layer[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The packs of these files, each after those that it extends. A pack named twice is loaded once with the union of both limits,
 * and never more than the person's own files allow.
 */
export async function loadPacks(files: readonly PersonalFile[], context: LoadContext): Promise<LoadedPacks> {
  const order: Pack[] = [];
  const packs = new Map<string, Pack>();
  for (const file of files) {
    const { owner } = file;
    await addPacks(file, { context, packs, order, owner, chain: [file.file] });
  }
  const limits = limitsOf(order);
  const limited = order.map((pack) =>
    limitLayer(pack.read.layer, limits.get(pack) ?? UNLIMITED, () => rulesBelow(pack)),
  );
  context.problems.push(
    ...limited.flatMap(({ problems }) => problems),
    ...order.flatMap((pack, index) => checkOwnLimits(pack, limited[index]?.leftOut ?? [])),
  );
  return {
    layers: limited.map(({ layer }) => layer),
    leftOut: limited.flatMap(({ leftOut }) => leftOut),
  };
}

interface Adding {
  readonly context: LoadContext;
  /** By name. */
  readonly packs: Map<string, Pack>;
  /** Low to high. */
  readonly order: Pack[];
  readonly owner: Owner;
  /** The files that led here, the first one the person's own. */
  readonly chain: readonly TextFile[];
}

async function addPacks({ layer, file: from }: ReadFile, adding: Adding, by?: Pack): Promise<void> {
  const { context, packs, owner, chain } = adding;
  const { items, isComplete } = extended(layer.tree);
  if (!isComplete) context.isComplete = false; // the schema reports it
  for (const item of items) {
    const file = await resolvePack(item, { from, isOwn: by === undefined, owner }, context);
    if (file === undefined) continue;
    const bad = badChain([...chain, file]);
    if (bad !== undefined) {
      context.problems.push({ ...bad, at: item.at });
      continue;
    }
    const pack = packs.get(file.name) ?? (await readPack(file, item.at, adding));
    if (pack === undefined) continue;
    pack.named.push({ by, at: item.at, limit: item.limit });
    by?.below.add(pack);
  }
}

async function readPack(file: TextFile, at: Location, adding: Adding): Promise<Pack | undefined> {
  const { context, packs, order, chain } = adding;
  if (context.vias.has(file.name)) return undefined; // already reported
  if (packs.size === MAX_PACKS) {
    if (!context.problems.some(({ code }) => code === "MX1013"))
      context.problems.push(createProblem("MX1013", { maxPacks: MAX_PACKS }, at));
    return undefined;
  }
  const read = await readLayer(file, { kind: "pack", via: at }, context);
  if (read === undefined) return undefined;
  const pack: Pack = { read, named: [], below: new Set() };
  packs.set(file.name, pack);
  await addPacks(read, { ...adding, chain: [...chain, file] }, pack);
  order.push(pack);
  return pack;
}

function badChain(chain: readonly TextFile[]): Problem | undefined {
  const names = chain.map(({ name }) => name);
  const text = names.join(" → ");
  if (names.indexOf(names.at(-1) ?? "") < names.length - 1)
    return names.at(-1) === names.at(-2)
      ? createProblem("MX1011.self", { name: names.at(-1) ?? "" })
      : createProblem("MX1011", { text });
  if (chain.length <= MAX_CHAIN + 1) return undefined;
  return createProblem("MX1010", { chainCount: chain.length - 1, text, maxChain: MAX_CHAIN });
}

/**
 * What each pack may contribute: what those that name it pass on, within the limits of the person's own files.
 * @param order each after those that it extends
 */
function limitsOf(order: readonly Pack[]): ReadonlyMap<Pack, PackLimit> {
  const limits = new Map<Pack, PackLimit>();
  for (const pack of order.toReversed()) {
    const ways = pack.named.map(({ by, limit }) =>
      narrow(by === undefined ? UNLIMITED : (limits.get(by) ?? UNLIMITED), limit),
    );
    limits.set(pack, narrow(widest(ways), limitOfPack(pack, order)));
  }
  return limits;
}

/** The person's limit for a pack; for one they don't name, their limits for packs of the same source. */
function limitOfPack(pack: Pack, order: readonly Pack[]): PackLimit {
  const own = personLimits(pack);
  return widest(own.length > 0 ? own : order.filter((one) => areOfOneSource(one, pack)).flatMap(personLimits));
}

function personLimits({ named }: Pack): PackLimit[] {
  return named.flatMap(({ by, limit }) => (by === undefined ? [limit] : []));
}

function widest(limits: readonly PackLimit[]): PackLimit {
  const [first = UNLIMITED, ...others] = limits;
  return others.reduce(widen, first);
}

/** Ignores the commit or version. */
function areOfOneSource({ read: one }: Pack, { read: other }: Pack): boolean {
  return isSameSource(one.file.tree?.spec, other.file.tree?.spec);
}

/** The rules of those packs that a pack builds on and that come with it, as `<section>/<id>`. */
function rulesBelow(pack: Pack): ReadonlySet<string> {
  const own = new Set([pack]);
  // Iterating a set includes what is added meanwhile.
  for (const one of own) for (const lower of one.below) if (comesWith(lower, pack)) own.add(lower);
  return new Set([...own].flatMap((one) => (one === pack ? [] : rulesOf(one.read.layer.tree))));
}

/** Whether both packs come from the same tree or folder. Built-in packs only come with built-in ones. */
function comesWith({ read: lower }: Pack, { read: upper }: Pack): boolean {
  const [tree, lowerTree] = [upper.file.tree, lower.file.tree];
  if (tree !== undefined || lowerTree !== undefined) return tree?.spec.key === lowerTree?.spec.key;
  if (isThirdParty(lower.layer) !== isThirdParty(upper.layer)) return false;
  return lower.file.folder === upper.file.folder || lower.file.folder.startsWith(upper.file.folder + sep);
}

function rulesOf(tree: Dict): string[] {
  return [...tree.entries].flatMap(([section, { value }]) =>
    value.kind === "list" ? value.items.flatMap((item) => `${section}/${textAt(item, ["id"])}`) : [],
  );
}

const LISTS = ["classes", "routes", "trim", "filters", "neverLeaves"] as const;

/** Counts what can fire in a turn: rules, finders of parts, intents and tools; not tiers, sizes and models. */
export function countRules(tree: Dict): number {
  const listed = LISTS.map((list) => itemsOf(tree, [list]).length);
  const finders = entriesOf(tree, "parts").map(([, { value }]) => itemsOf(value).length);
  const tools = entriesOf(tree, "toolsets").map(([, { value }]) => entriesOf(value, "tools").length);
  return [...listed, ...finders, ...tools, entriesOf(tree, "intents").length].reduce((sum, rules) => sum + rules, 0);
}

/** The file that names a pack, and whose it is. */
interface PackNaming {
  readonly from: TextFile;
  /** It is one of the person's own files, and no pack. */
  readonly isOwn: boolean;
  readonly owner: Owner;
}

/** The file of an item of `extends`; undefined, with a problem, if there is none. */
async function resolvePack(
  { spec, at }: Extended,
  naming: PackNaming,
  context: LoadContext,
): Promise<TextFile | undefined> {
  const { problems } = context;
  const parsed = parsePackSpec(spec);
  if ("fault" in parsed || parsed.kind === "builtIn") return builtInPack({ spec, at }, parsed, context);
  if (parsed.kind === "path") return relativeFile(parsed.path, naming, context);
  if (parsed.source.startsWith("file:") && !naming.isOwn) {
    problems.push({ ...createProblem("MX6106", { spec: JSON.stringify(spec) }), at });
    return undefined;
  }
  const own = naming.from.tree;
  // A repository that names itself, and a package that does, means the commit or version that is already read.
  const isItself = isSameSource(own?.spec, parsed) && parsed.version === undefined;
  const tree = isItself ? own : await openTree(parsed, { owner: naming.owner, at }, context);
  return tree === undefined ? undefined : treeFile(tree, parsed.file);
}

/** Where a name is misspelt, the pack that is meant is read, so that the rest of the file is checked, too. */
async function builtInPack(
  { spec, at }: Pick<Extended, "spec" | "at">,
  parsed: SpecFault | { readonly name: string },
  { problems, input, corrected }: LoadContext,
): Promise<TextFile | undefined> {
  const { packs } = await listLibrary(input.packageRoot);
  if ("name" in parsed && packs.includes(spec)) return builtInFile(parsed.name, input);
  const problem = unknownPack(spec, parsed, { at, packs });
  problems.push(problem);
  const meant = problem.fix?.replace;
  if (meant === undefined || !packs.includes(meant)) return undefined;
  corrected.add(problem);
  return builtInFile(meant.slice("mallex:".length), input);
}

/** Built-in packs extend packs beside them. */
function builtInFile(name: string, input: LoadContext["input"]): TextFile {
  const folder = join(input.packageRoot, "packs", name);
  return diskFile(join(folder, PACK_FILE), input, folder);
}

/** The name of a built-in pack is often written without `mallex:`, and a file without `./`. */
function unknownPack(
  spec: string,
  parsed: SpecFault | { readonly name: string },
  { at, packs }: { readonly at: Location; readonly packs: readonly string[] },
): Problem {
  if ("name" in parsed) return createProblem("MX1009", { name: parsed.name }, at, suggestCorrection(spec, packs, at));
  const meant = otherForm(spec) ?? suggest(`mallex:${spec}`, packs);
  const help =
    meant === undefined
      ? { hint: parsed.hint }
      : { hint: `did you mean "${meant}"?`, ...replaceWordFix(at, spec, meant) };
  return createProblem("MX1012", { spec: JSON.stringify(spec), fault: parsed.fault }, at, help);
}

/** A file without `./`, and repositories and packages as other programs name them. */
function otherForm(spec: string): string | undefined {
  if (/^\w[\w/.-]*\.ya?ml$/.test(spec)) return `./${spec}`;
  if (/^@[\w.-]+\/[\w.-]+(?:@[\w.^~-]+)?$/.test(spec)) return `npm:${spec}`;
  const [, path] = /^(?:https:\/\/github\.com\/|github:)([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(spec) ?? [];
  return path === undefined ? undefined : `git+https://github.com/${path}`;
}

/** A person may name a folder outside the project; packs stay in their own. */
function relativeFile(path: string, { from, isOwn }: PackNaming, { input }: LoadContext): TextFile {
  const leavesFolder = /^(?:\.\/)*\.\.\//.test(path);
  const file = from.relative(path);
  return isOwn && leavesFolder && file.path !== undefined ? diskFile(file.path, input, file.folder) : file;
}

/** As the schema allows. */
const MOST_PACKS = 200;

/** One item of `extends`. */
interface Extended {
  readonly spec: string;
  /** Location of the spec. */
  readonly at: Location;
  readonly limit: PackLimit;
}

/** What a file extends; incomplete if the schema refuses an item. */
function extended(tree: Dict): { readonly items: readonly Extended[]; readonly isComplete: boolean } {
  const list = valueAt(tree, ["extends"]);
  if (list === undefined || (list.kind === "scalar" && list.value === null)) return { items: [], isComplete: true };
  const listItems = list.kind === "list" ? list.items.slice(0, MOST_PACKS) : [];
  const items = listItems.map(toExtended).filter((item) => item !== undefined);
  return { items, isComplete: list.kind === "list" && items.length === list.items.length };
}

function toExtended(item: Tree): Extended | undefined {
  if (item.kind === "scalar")
    return typeof item.value === "string" ? { spec: item.value, at: item.at, limit: UNLIMITED } : undefined;
  const pack = valueAt(item, ["pack"]);
  const limit = limitOf(item);
  if (pack?.kind !== "scalar" || typeof pack.value !== "string" || limit === undefined) return undefined;
  return { spec: pack.value, at: pack.at, limit };
}

function limitOf(item: Tree): PackLimit | undefined {
  const [use, removes] = [valueAt(item, ["use"]), valueAt(item, ["removeOnly"])];
  const removeOnly = removes === undefined ? false : toData(removes);
  if (typeof removeOnly !== "boolean" || (use !== undefined && use.kind !== "list")) return undefined;
  return toLimit(
    removeOnly,
    use?.items.map((one) => String(toData(one))),
  );
}
