import type { Location } from "../../diagnostics/problem.ts";
import type { Layer } from "../layers/layer.ts";
import { entryOf, textAt, valueAt, type Dict, type DictEntry, type Path, type Tree } from "../parse/tree.ts";
import type { SchemaFinding } from "./finding.ts";

/** What can still be checked of files in which the schema found mistakes. */
export interface ValidConfig {
  /** Without the rules and entries that hold a mistake: all that is left keeps to the schema. */
  readonly config: Dict;
  readonly layers: readonly Layer[];
  /** With invalid entries and names in misspelt sections, so that those are defined. Values may have any shape. */
  readonly named: Dict;
  /** Sections of which something is left out. */
  readonly invalidSections: ReadonlySet<string>;
  readonly isReported: (at: Location | undefined) => boolean;
}

/** Leaves out what the schema found a mistake in: one entry or one rule, and of sections that have neither, all. */
export function keepValid(config: Dict, layers: readonly Layer[], findings: readonly SchemaFinding[]): ValidConfig {
  // Problems of the whole file share the location of its first line with others.
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
    named: findings.flatMap((finding) => namesInOrBelow(finding, layers)).reduce(withName, config),
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
  /** Rules by location: their index differs in the merged list. */
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

interface Name {
  readonly section: string;
  readonly name: string;
  readonly at: Location;
}

/** Names in misspelt or malformed sections, and of rules without `id`. */
function namesInOrBelow(finding: SchemaFinding, layers: readonly Layer[]): Name[] {
  const { tree, path, problem } = finding;
  const [section = ""] = path.map(String);
  const item = itemOf(tree, path);
  const hasId = ["id", "override", "disable"].some((key) => textAt(item, [key]) !== undefined);
  if (path.length !== 1 && (item === undefined || hasId)) return [];
  // What is inherited is no longer there when a list, or something of another shape, has replaced it; a rule without a name may have been meant for it.
  const inherited = layers.flatMap((layer) => entryOf(layer.tree, section)?.value ?? []).flatMap(namesIn);
  const names = new Set(item === undefined ? inherited : [...inherited, ...possibleNamesIn(item)]);
  return sectionsOf(finding).flatMap((meant) =>
    [...names].map((name) => ({ section: meant, name, at: problem.at ?? tree.at })),
  );
}

function namesIn(value: Tree): readonly string[] {
  if (value.kind === "dict") return [...value.entries.keys()];
  return value.kind === "list" ? value.items.flatMap((item) => textAt(item, ["id"]) ?? possibleNamesIn(item)) : [];
}

/** The text, or all texts of a map: one of them is the name. */
function possibleNamesIn(item: Tree): readonly string[] {
  if (item.kind === "dict") return [...item.entries.keys()].flatMap((key) => [key, textAt(item, [key]) ?? []].flat());
  const text = textAt(item, []);
  return text === undefined ? [] : [text];
}

function withName(tree: Dict, { section, name, at }: Name): Dict {
  const there = valueAt(tree, [section]);
  const empty: Dict = { kind: "dict", at, entries: new Map() };
  if (MAPS.has(section)) {
    const named = there?.kind === "dict" ? there.entries : empty.entries;
    return named.has(name) ? tree : withEntry(tree, section, withEntry({ ...empty, entries: named }, name, empty));
  }
  if (!LISTS.has(section)) return tree;
  const items = there?.kind === "list" ? there.items : [];
  const item = withEntry(empty, "id", { kind: "scalar", value: name, at });
  return withEntry(tree, section, { kind: "list", at, items: [...items, item] });
}

function withEntry(dict: Dict, key: string, value: Tree): Dict {
  return { ...dict, entries: new Map(dict.entries).set(key, { keyAt: value.at, value }) };
}

/** Sections whose entries have names. */
const MAPS: ReadonlySet<string> = new Set([
  "backends",
  "profiles",
  "sizes",
  "toolsets",
  "clientTools",
  "parts",
  "sources",
  "thoughts",
  "turnEnds",
  "dialects",
  "styles",
]);
/** Sections whose items have ids. */
const LISTS: ReadonlySet<string> = new Set(["tiers", "models", "classes", "routes", "trim", "filters"]);

/** The sections of a finding. An unknown key may stand for any section with names. */
function sectionsOf({ tree, path, key, map }: SchemaFinding): readonly string[] {
  const [section] = path.map(String);
  if (section === undefined) return [];
  if (MAPS.has(section) || LISTS.has(section) || map !== "") return [section];
  if (key !== undefined) return [key];
  return valueAt(tree, path)?.kind === "scalar" ? [] : [...MAPS, ...LISTS];
}

/** The rule of a list in which a path lies. */
function itemOf(tree: Dict, path: Path): Tree | undefined {
  const [section = "", index] = path;
  const list = valueAt(tree, [section]);
  return list?.kind === "list" && index !== undefined ? list.items[Number(index)] : undefined;
}
