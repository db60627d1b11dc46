import type { CompileResult } from "../../compile.ts";
import { removingOf, UNLIMITED, usedOf, type Layer } from "../../config/layers/layer.ts";
import { countRules } from "../../config/load/load-packs.ts";
import { itemsOf, textAt, valueAt } from "../../config/parse/tree.ts";
import { remoteSpec } from "../../shared/pack-spec.ts";
import { formatLocation } from "../text/describe.ts";

/** Where the files of a pack lie. */
type PackLocation = "built in" | "beside the file" | "in the cache" | "in node_modules";

/** A pack in use, with its number of `tiers`, `sizes` and `models`. */
export interface ListedPack {
  readonly id: string;
  /** Of one from git or npm: the full commit, or the version. */
  readonly resolved: string | undefined;
  readonly home: PackLocation;
  /** Number of its rules in use. */
  readonly rules: number;
  /** The sections that may be taken of it; undefined: all. */
  readonly use: readonly string[] | undefined;
  readonly removeOnly: true | undefined;
  /** The sections to which `removeOnly` doesn't apply: another line includes them completely. */
  readonly whole: readonly string[] | undefined;
  /** The sections that it has and that `use` keeps out. */
  readonly leftOut: readonly string[] | undefined;
  readonly about: string | undefined;
  /** Who extends it. */
  readonly at: string | undefined;
}

export type ListPacksInput = Pick<CompileResult, "sources" | "trees" | "leftOut" | "vias">;

/**
 * The packs in the order in which they apply: later ones take precedence.
 * @param cache of packs, absolute
 */
export function listPacks(compiled: ListPacksInput, cache: string): ListedPack[] {
  return compiled.sources.filter(({ kind }) => kind === "pack").map((layer) => listPack(layer, compiled, cache));
}

function listPack({ name, limit = UNLIMITED, tree }: Layer, compiled: ListPacksInput, cache: string): ListedPack {
  const key = remoteSpec(name)?.key;
  const used = compiled.trees.find((one) => one.key === key);
  const leftOut = compiled.leftOut.flatMap(({ pack, section }) => (pack === name ? [section] : []));
  const removing = removingOf(limit);
  const via = compiled.vias.get(name);
  return {
    id: name,
    resolved: used?.resolved,
    home: name.startsWith("mallex:") ? "built in" : packLocationOf(used?.root, cache),
    rules: countRules(tree),
    ...Object.fromEntries((["tiers", "sizes", "models"] as const).map((section) => [section, sizeOf(section, tree)])),
    use: usedOf(limit),
    removeOnly: removing === undefined ? undefined : true,
    whole: nonEmpty(removing?.but),
    leftOut: nonEmpty(leftOut),
    about: textAt(tree, ["about"]),
    at: via && formatLocation(via),
  };
}

function sizeOf(section: string, tree: Layer["tree"]): number | undefined {
  const value = valueAt(tree, [section]);
  return (value?.kind === "dict" ? value.entries.size : itemsOf(value).length) || undefined;
}

function nonEmpty(names: readonly string[] = []): readonly string[] | undefined {
  return names.length === 0 ? undefined : names;
}

function packLocationOf(root: string | undefined, cache: string): PackLocation {
  if (root === undefined) return "beside the file";
  if (root.startsWith(`${cache}/`)) return "in the cache";
  return "in node_modules";
}
