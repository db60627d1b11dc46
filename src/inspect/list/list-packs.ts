import type { CompileResult } from "../../compile.ts";
import { removingOf, UNLIMITED, usedOf, type Layer, type PackLimit } from "../../config/layers/layer.ts";
import { countRules } from "../../config/load/load-packs.ts";
import { itemsOf, textAt, valueAt } from "../../config/parse/tree.ts";
import { count } from "../../shared/format-quantities.ts";
import { remoteSpec } from "../../shared/pack-spec.ts";
import { optional } from "../../shared/utilities.ts";
import { formatLocation } from "../text/describe.ts";
import type { ListedItem } from "./list-profiles.ts";

/** Where the files of a pack lie. */
type PackLocation = "built in" | "beside the file" | "in the cache" | "in node_modules";

/** A pack as it takes part. `at` is who extends it. */
export interface ListedPack extends ListedItem {
  /** Of one from git or npm: the full commit, or the version. */
  readonly resolved?: string;
  readonly home: PackLocation;
  /** How many rules are taken of it. */
  readonly rules: number;
  /** The sections that may be taken of it; absent: all. */
  readonly use?: readonly string[];
  readonly removeOnly?: true;
  /** The sections to which `removeOnly` doesn't apply: another line includes them completely. */
  readonly whole?: readonly string[];
  /** The sections that it has and that `use` keeps out. */
  readonly leftOut?: readonly string[];
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
  const { kind, used } = treeOf(name, compiled);
  const home = name.startsWith("mallex:") ? "built in" : packLocationOf(used?.root, cache);
  const rules = countRules(tree);
  const leftOut = compiled.leftOut.flatMap(({ pack, section }) => (pack === name ? [section] : []));
  const version = used?.resolved.slice(0, kind === "git" ? 12 : undefined);
  const facts = [version, home, count(rules, "rule"), ...besides(tree), textAt(tree, ["about"])];
  const removing = removingOf(limit);
  const via = compiled.vias.get(name);
  return {
    id: name,
    about: facts.filter((one) => one !== undefined).join(", "),
    does: limitsOf(limit, leftOut),
    ...optional("at", via && formatLocation(via)),
    ...optional("resolved", used?.resolved),
    home,
    rules,
    ...optional("use", usedOf(limit)),
    ...(removing === undefined ? {} : { removeOnly: true }),
    ...(removing === undefined || removing.but.length === 0 ? {} : { whole: removing.but }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
}

/** What else a pack may hold many of. */
function besides(tree: Layer["tree"]): string[] {
  return (["tiers", "sizes", "models"] as const).flatMap((section) => {
    const value = valueAt(tree, [section]);
    const many = value?.kind === "dict" ? value.entries.size : itemsOf(value).length;
    return many === 0 ? [] : [count(many, section.slice(0, -1))];
  });
}

type Used = ListPacksInput["trees"][number];

function treeOf(name: string, { trees }: ListPacksInput): { readonly kind?: string; readonly used?: Used | undefined } {
  const spec = remoteSpec(name);
  if (spec === undefined) return {};
  return { kind: spec.kind, used: trees.find(({ key }) => key === spec.key) };
}

function packLocationOf(root: string | undefined, cache: string): PackLocation {
  if (root === undefined) return "beside the file";
  if (root.startsWith(`${cache}/`)) return "in the cache";
  return "in node_modules";
}

/** `only trim, filters; without routes; only takes out, but in trim`. */
function limitsOf(limit: PackLimit, without: readonly string[]): string {
  const [use, removing] = [usedOf(limit), removingOf(limit)];
  const pieces = [
    use === undefined ? "" : `only ${use.join(", ")}`,
    without.length === 0 ? "" : `without ${without.join(", ")}`,
    removing === undefined ? "" : ["only takes out", ...removing.but].join(", ").replace(", ", ", but in "),
  ];
  return pieces.filter((piece) => piece !== "").join("; ");
}
