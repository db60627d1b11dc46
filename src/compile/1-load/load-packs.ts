import { dirname, join, resolve } from "node:path";
import type { Place, Problem } from "../../problem/problem.ts";
import { mend } from "../3-validate/mend.ts";
import { valueAt, type Dict } from "../tree.ts";
import type { Layer } from "./layer.ts";
import { listLibrary } from "./list-library.ts";
import type { Gathering } from "./gathering.ts";
import { readLayer, type ReadFile } from "./read-layer.ts";
import { shownName } from "./shown-name.ts";

const SOURCES =
  "write `mallex:<name>` for a built-in pack or `./path.yaml` for a file; packs from npm and git are not built yet";

/** Packs that extend packs, at most. */
const MAX_CHAIN = 8;

/** The packs that these files extend, each after those that it extends itself; a pack named twice comes once. */
export async function loadPacks(files: readonly ReadFile[], gathering: Gathering): Promise<Layer[]> {
  const into: Layer[] = [];
  const seen = new Set<string>();
  for (const file of files)
    await addPacks(file, { gathering, into, seen, chain: [file.path], within: dirname(file.path) });
  return into;
}

interface Adding {
  readonly gathering: Gathering;
  readonly into: Layer[];
  readonly seen: Set<string>;
  /** The files that led here, the first one the person's own. */
  readonly chain: readonly string[];
  /** The folder that paths can't lead out of: that of the person's own file, or the one it names with `../`. */
  readonly within: string;
}

async function addPacks({ layer, path: from }: ReadFile, adding: Adding): Promise<void> {
  const { gathering, into, seen, chain } = adding;
  const { specs, whole } = specsOf(layer.tree);
  if (!whole) gathering.whole = false; // the schema says what is wrong with it
  for (const { value: spec, at } of specs) {
    const { path, problem, limits } = await resolvePack(spec, { from, at, adding });
    if (problem !== undefined) gathering.problems.push(problem);
    if (path === undefined) continue;
    const names = [...chain, path].map((one) => shownName(one, gathering.input));
    const bad = badChain(chain, path, names);
    if (bad !== undefined) gathering.problems.push({ ...bad, at });
    if (bad !== undefined || seen.has(path)) continue;
    seen.add(path);
    const pack = await readLayer(path, { kind: "pack", via: at, ...limits }, gathering);
    if (pack === undefined) continue;
    await addPacks(pack, { ...adding, chain: [...chain, path], within: limits?.within ?? adding.within });
    into.push(pack.layer);
  }
}

interface Resolved {
  readonly path?: string;
  readonly limits?: { readonly within: string };
  readonly problem?: Problem;
}

interface Naming {
  /** The file that names the pack. */
  readonly from: string;
  readonly at: Place;
  readonly adding: Adding;
}

async function resolvePack(spec: string, { from, at, adding }: Naming): Promise<Resolved> {
  const { packageRoot } = adding.gathering.input;
  if (/^\.\.?\//.test(spec)) {
    const path = resolve(dirname(from), spec);
    // A person may name a folder beside the project; what others wrote leads nowhere else.
    const climbs = /^(\.\/)*\.\.\//.test(spec) && adding.chain.length === 1;
    return { path, limits: { within: climbs ? dirname(path) : adding.within } };
  }
  const { packs } = await listLibrary(packageRoot);
  if (packs.includes(spec)) {
    // What a built-in pack extends lies beside it, not in the person's folder.
    const within = join(packageRoot, "packs", spec.slice("mallex:".length));
    return { path: join(within, "pack.yaml"), limits: { within } };
  }
  if (/^mallex:[a-z0-9-]+$/.test(spec)) {
    const message = `there is no built-in pack "${spec}"`;
    return { problem: { code: "MX1009", severity: "error", message, ...mend(spec, packs, at), at } };
  }
  // A path without its `./` is nearly always meant to be one.
  const near = mend(spec, /^[\w-][\w/.-]*\.ya?ml$/.test(spec) ? [`./${spec}`] : packs, at);
  const message = `can't extend ${JSON.stringify(spec)}`;
  const help = near.fix === undefined ? { hint: SOURCES } : near;
  return { problem: { code: "MX1012", severity: "error", message, ...help, at } };
}

/** What a file extends; not whole where something else than a text stands there. */
function specsOf(tree: Dict): { specs: { value: string; at: Place }[]; whole: boolean } {
  const list = valueAt(tree, ["extends"]);
  if (list === undefined || (list.kind === "scalar" && list.value === null)) return { specs: [], whole: true };
  const items = list.kind === "list" ? list.items : [];
  const specs = items.flatMap((item) =>
    item.kind === "scalar" && typeof item.value === "string" ? [{ value: item.value, at: item.at }] : [],
  );
  return { specs, whole: list.kind === "list" && specs.length === items.length };
}

function badChain(chain: readonly string[], path: string, names: readonly string[]): Problem | undefined {
  const shown = names.join(" → ");
  if (chain.includes(path))
    return {
      code: "MX1011",
      severity: "error",
      message: `\`extends\` goes round in a circle: ${shown}`,
      hint: "remove one of these lines",
    };
  if (chain.length <= MAX_CHAIN) return undefined;
  return {
    code: "MX1010",
    severity: "error",
    message: `\`extends\` goes ${chain.length} packs deep: ${shown}`,
    hint: `at most ${MAX_CHAIN} may follow each other; name the last ones in the file itself`,
  };
}
