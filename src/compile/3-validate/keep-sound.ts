import type { Location } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import type { Dict, DictEntry, Tree } from "../tree.ts";
import { itemOf, MAPS, sectionsOf } from "./sections-of.ts";
import type { SchemaFinding } from "./finding.ts";
import { withHiddenNames } from "./with-hidden-names.ts";

/** What can still be checked of files in which the schema found mistakes. */
export interface ValidConfig {
  /** Without the rules and entries that hold a mistake: all that is left keeps to the schema. */
  readonly config: Dict;
  readonly layers: readonly Layer[];
  /** With them, and with the names in misspelt sections: what somebody has defined is not unknown. Its values may have any shape. */
  readonly named: Dict;
  /** Sections of which something is left out. */
  readonly invalidSections: ReadonlySet<string>;
  /** Whether the schema has already said something of this place. */
  readonly isReported: (at: Location | undefined) => boolean;
}

/** Leaves out what the schema found a mistake in: one entry or one rule, and of sections that have neither, all. */
export function keepValid(config: Dict, layers: readonly Layer[], findings: readonly SchemaFinding[]): ValidConfig {
  // What the file as a whole lacks is said at its beginning, and so is much else.
  const reported = new Set(findings.filter(({ path }) => path.length > 0).map(({ problem }) => keyOf(problem.at)));
  const isReported = (at: Location | undefined): boolean => reported.has(keyOf(at));
  const cut: Cut = { sections: new Set(), entries: new Set(), items: new Set() };
  const placeholders = new Set<string>();
  for (const finding of findings) {
    cutOut(finding, cut);
    for (const section of sectionsOf(finding)) placeholders.add(section);
  }
  if (placeholders.size === 0) return { config, layers, named: config, invalidSections: placeholders, isReported };
  return {
    config: without(config, cut),
    layers: layers.map((layer) => ({ ...layer, tree: without(layer.tree, cut) })),
    named: withHiddenNames(config, layers, findings),
    invalidSections: placeholders,
    isReported,
  };
}

function keyOf({ file, line, column }: Location = {}): string {
  return JSON.stringify([file, line, column]);
}

interface Cut {
  readonly sections: Set<string>;
  /** Paths of entries. */
  readonly entries: Set<string>;
  /** Rules by their place: in the merged list they stand elsewhere than in their file. */
  readonly items: Set<Location>;
}

function cutOut({ tree, path }: SchemaFinding, { sections, entries, items }: Cut): void {
  const [section, name] = path.map(String);
  if (section === undefined) return;
  const item = itemOf(tree, path);
  if (item !== undefined) items.add(item.at);
  else if (name !== undefined && MAPS.has(section)) entries.add(JSON.stringify([section, name]));
  else sections.add(section);
}

function without(tree: Dict, { sections, entries, items }: Cut): Dict {
  const isCut = ({ at, replaced = [] }: Tree): boolean => [at, ...replaced].some((location) => items.has(location));
  const kept = [...tree.entries].flatMap(([section, { keyAt, value }]): [string, DictEntry][] => {
    if (sections.has(section)) return [];
    const left = (name: string): boolean => !entries.has(JSON.stringify([section, name]));
    if (value.kind === "list")
      return [[section, { keyAt, value: { ...value, items: value.items.filter((item) => !isCut(item)) } }]];
    if (value.kind !== "dict") return [[section, { keyAt, value }]];
    const inner = new Map([...value.entries].filter(([name]) => left(name)));
    return [[section, { keyAt, value: { ...value, entries: inner } }]];
  });
  return { ...tree, entries: new Map(kept) };
}
