import { valueAt, type Dict, type Path, type Tree } from "../tree.ts";
import type { SchemaFinding } from "./finding.ts";

/** Sections whose entries have names. */
export const MAPS: ReadonlySet<string> = new Set([
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
export const LISTS: ReadonlySet<string> = new Set(["tiers", "models", "classes", "routes", "trim", "filters"]);

/** The sections that a finding is about. A key that is like none of them may have been meant for any in which there are names. */
export function sectionsOf({ tree, path, key, map }: SchemaFinding): readonly string[] {
  const [section] = path.map(String);
  if (section === undefined) return [];
  if (MAPS.has(section) || LISTS.has(section) || map !== "") return [section];
  if (key !== undefined) return [key];
  return valueAt(tree, path)?.kind === "scalar" ? [] : [...MAPS, ...LISTS];
}

/** The rule of a list in which a path lies. */
export function itemOf(tree: Dict, path: Path): Tree | undefined {
  const [section = "", index] = path;
  const list = valueAt(tree, [section]);
  return list?.kind === "list" && index !== undefined ? list.items[Number(index)] : undefined;
}
