import { toData, valueAt, type Dict, type Path } from "../../../src/config/parse/tree.ts";

/** Where a name is defined or used: a pattern of a path, `*` for any step, and what kind of name stands there. */
const REFERENCES: readonly (readonly [pattern: string, kind: string])[] = [
  ["profiles/*/backend", "backends"],
  ["profiles/*/size", "sizes"],
  ["tiers/*/profiles/*", "profiles"],
  ["sizes/*/toolset", "toolsets"],
  ["sizes/*/prompt", "templates"],
  ["routes/*/reply", "templates"],
  ["routes/*/tier", "tiers"],
  ["routes/*/profile", "profiles"],
  ["routes/*/when/class", "classes"],
  ["routes/*/when/class/*", "classes"],
  ["extends/*", "packs"],
  ["toolsets/*/shell", "clientTools"],
  ["toolsets/*/tools/*", "clientTools"],
  ["toolsets/*/tools/*/as", "clientTools"],
  ["toolsets/*/tools/*/as/*", "clientTools"],
  ["toolsets/*/tools/*/args/*", "clientArgs"],
  ["clientTools/*/required/*", "clientArgs"],
  ...["models", "classes", "routes", "trim", "filters"].flatMap((list) => [
    [`${list}/*/override`, list] as const,
    [`${list}/*/disable`, list] as const,
  ]),
];

const DEFINITIONS: readonly (readonly [pattern: string, kind: string])[] = [
  ...["backends", "profiles", "sizes", "toolsets", "parts", "clientTools"].map((map) => [`${map}/*`, map] as const),
  ...["tiers", "models", "classes", "routes", "trim", "filters"].map((list) => [`${list}/*/id`, list] as const),
  ["clientTools/*/args/*", "clientArgs"],
];

/** Names that a person gives and nobody else refers to: the model's own names of tools and arguments, variables. */
const OWN_NAMES: readonly string[] = ["toolsets/*/tools/*", "toolsets/*/tools/*/args/*", "launch/env/*"];

/** What kind of name the scalar at this path refers to. */
export function referenceAt(path: Path): string | undefined {
  return REFERENCES.find(([pattern]) => fits(path, pattern))?.[1];
}

/** What kind of name the key, or the id, at this path defines. */
export function definitionAt(path: Path): string | undefined {
  return DEFINITIONS.find(([pattern]) => fits(path, pattern))?.[1];
}

export function isOwnName(path: Path): boolean {
  return OWN_NAMES.some((pattern) => fits(path, pattern));
}

function fits(path: Path, pattern: string): boolean {
  const steps = pattern.split("/");
  return steps.length === path.length && steps.every((step, index) => step === "*" || step === path[index]);
}

/** The names of a configuration by their kind. */
export interface Names {
  readonly defined: ReadonlyMap<string, ReadonlySet<string>>;
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @param templates the text of the templates that the configuration names: they use parts */
export function namesOf(config: Dict, templates: string): Names {
  const defined = new Map<string, Set<string>>();
  const used = new Map<string, Set<string>>();
  const add = (map: Map<string, Set<string>>, kind: string | undefined, name: unknown): void => {
    if (kind === undefined || typeof name !== "string") return;
    map.set(kind, (map.get(kind) ?? new Set()).add(name));
  };
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== "object" || value === null) {
      add(used, referenceAt(path), value);
      if (path.at(-1) === "id") add(defined, definitionAt(path), value);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (!Array.isArray(value)) add(defined, definitionAt(here), key);
      walk(inner, here);
    }
  };
  walk(toData(config), []);
  const parts = valueAt(config, ["parts"]);
  for (const name of parts?.kind === "dict" ? parts.entries.keys() : [])
    if (new RegExp(`\\{\\{[^}]*\\b${name}\\b`).test(templates)) add(used, "parts", name);
  return { defined, used };
}
