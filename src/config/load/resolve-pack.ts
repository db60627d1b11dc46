import { join } from "node:path";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix, suggestCorrection, type Correction } from "../../diagnostics/suggest-fix.ts";
import { suggest } from "../../shared/closest-word.ts";
import type { SpecFault } from "../../shared/pack-path.ts";
import { isSameRepository, parsePackSpec, type RemoteSpec } from "../../shared/pack-spec.ts";
import { listLibrary } from "../files/library.ts";
import type { PackTree } from "../files/pack-tree.ts";
import { diskFile, treeFile, type TextFile } from "../files/text-file.ts";
import { toLimit, UNLIMITED, type PackLimit } from "../layers/layer.ts";
import { toData, valueAt, type Dict, type Tree } from "../parse/tree.ts";
import type { LoadContext } from "./load-context.ts";
import { openTree, type Owner } from "./open-pack-tree.ts";

/** The file that names a pack, and whose it is. */
export interface PackNaming {
  readonly from: TextFile;
  /** It is one of the person's own files, and no pack. */
  readonly isOwn: boolean;
  readonly owner: Owner;
}

/** The file that an item of `extends` means; nothing, and a problem, where it means none. */
export async function resolvePack(
  { spec, at }: Extended,
  naming: PackNaming,
  context: LoadContext,
): Promise<TextFile | undefined> {
  const { problems, input } = context;
  const parsed = parsePackSpec(spec);
  if ("fault" in parsed) return correctedPack(await misspelt(spec, parsed, { at, root: input.packageRoot }), context);
  switch (parsed.kind) {
    case "path":
      return relativeFile(parsed.path, naming, context);
    case "builtIn":
      return builtIn(parsed.name, at, context);
    case "git":
    case "npm": {
      if (parsed.kind === "git" && parsed.url.startsWith("file:") && !naming.isOwn) {
        problems.push({ ...createProblem("MX6106", { spec: JSON.stringify(spec) }), at });
        return undefined;
      }
      const tree = sameTree(parsed, naming.from) ?? (await openTree(parsed, { owner: naming.owner, at }, context));
      return tree === undefined ? undefined : treeFile(tree, parsed.file);
    }
  }
}

/** A person may name a folder beside the project; what others wrote leads nowhere else. */
function relativeFile(path: string, { from, isOwn }: PackNaming, { input }: LoadContext): TextFile {
  const leavesFolder = /^(?:\.\/)*\.\.\//.test(path);
  const file = from.relative(path);
  return isOwn && leavesFolder && file.path !== undefined ? diskFile(file.path, input, file.folder) : file;
}

/** A repository that names itself, and a package that does, means the commit or version that is already read. */
function sameTree(spec: RemoteSpec, { tree }: TextFile): PackTree | undefined {
  const own = tree?.spec;
  const isSame =
    spec.kind === "npm"
      ? own?.kind === "npm" && own.name === spec.name && spec.key === `npm:${spec.name}`
      : own?.kind === "git" && spec.ref === undefined && isSameRepository(own.url, spec.url);
  return isSame ? tree : undefined;
}

async function builtIn(name: string, at: Location, context: LoadContext): Promise<TextFile | undefined> {
  const { packs } = await listLibrary(context.input.packageRoot);
  if (packs.includes(`mallex:${name}`)) return builtInFile(name, context);
  const correction = suggestCorrection(`mallex:${name}`, packs, at);
  return correctedPack(createProblem("MX1009", { name }, at, correction), context);
}

/** What a built-in pack extends lies beside it, not in the person's folder. */
function builtInFile(name: string, { input }: LoadContext): TextFile {
  const folder = join(input.packageRoot, "packs", name);
  return diskFile(join(folder, "pack.yaml"), input, folder);
}

/** Reports a name that is no pack's. Where only one built-in pack can be meant, that one is read, so that the rest of the file is checked too. */
async function correctedPack(problem: Problem, context: LoadContext): Promise<TextFile | undefined> {
  context.problems.push(problem);
  const { packs } = await listLibrary(context.input.packageRoot);
  const meant = problem.fix?.replace;
  if (meant === undefined || !packs.includes(meant)) return undefined;
  context.corrected.add(problem);
  return builtInFile(meant.slice("mallex:".length), context);
}

async function misspelt(
  spec: string,
  { fault, hint, meant }: SpecFault,
  { at, root }: { readonly at: Extended["at"]; readonly root: string },
): Promise<Problem> {
  const { packs } = await listLibrary(root);
  const near = meant === undefined ? nearestPack(spec, packs, at) : { hint, ...replaceWordFix(at, spec, meant) };
  const help = near.fix === undefined ? { hint } : near;
  return createProblem("MX1012", { spec: JSON.stringify(spec), fault }, at, help);
}

/** The name of a built-in pack is often written without `mallex:`. */
function nearestPack(spec: string, packs: readonly string[], at: Location): Correction {
  const name = suggest(
    spec,
    packs.map((pack) => pack.slice("mallex:".length)),
  );
  if (name === undefined) return suggestCorrection(spec, packs, at);
  return { hint: `did you mean "mallex:${name}"?`, ...replaceWordFix(at, spec, `mallex:${name}`) };
}

/** One item of `extends`. */
export interface Extended {
  readonly spec: string;
  /** Where the spec stands. */
  readonly at: Location;
  readonly limit: PackLimit;
}

/** What a file extends; not whole where something stands there that the schema refuses. */
export function extended(tree: Dict): { readonly items: readonly Extended[]; readonly isComplete: boolean } {
  const list = valueAt(tree, ["extends"]);
  if (list === undefined || (list.kind === "scalar" && list.value === null)) return { items: [], isComplete: true };
  const listItems = list.kind === "list" ? list.items : [];
  const items = listItems.map(toExtended).filter((item) => item !== undefined);
  return { items, isComplete: list.kind === "list" && items.length === listItems.length };
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
