import { isMap, isScalar, type Node } from "yaml";
import type { Path } from "../../../src/config/parse/tree.ts";
import type { Site } from "./edit.ts";
import { lineSites } from "./line-sites.ts";
import { entriesOf, isInherited, isInOverride, lineCounter, wordOf, type Source } from "./read-source.ts";
import { schemaAt, typesOf, type Schema } from "./schema-at.ts";
import { isMeant, namesLike, slipsIn, type Spot } from "./typos.ts";
import { definitionAt } from "./slots.ts";
import { typo } from "./typo.ts";

/** Every place of a file where a single slip can happen. */
export function sitesOf(source: Source): Site[] {
  const { text } = source;
  const entries = entriesOf(text);
  const lineAt = lineCounter(text);
  const kinds = new Map(
    entries
      .filter(({ path }) => path.at(-1) === "kind")
      .map(({ path, value }) => [path.slice(0, -1).join("/"), isScalar(value) ? String(value.value) : undefined]),
  );
  const kindOf = (path: Path): string | undefined => kinds.get(path.join("/"));
  const found = entries.flatMap((entry): Site[] => {
    const schema = schemaAt(entry.path, kindOf);
    if (schema === undefined || entry.path[0] === "tests") return [];
    const parent = schemaAt(entry.path.slice(0, -1), kindOf);
    const lines = [entry.start, entry.value?.range?.[0] ?? entry.start].map(lineAt);
    const spot = { source, entry, schema, lines };
    return [...keySites(spot, parent), ...valueSites(spot), ...typeSites(spot), ...missingSites(spot)];
  });
  return [...found, ...lineSites(source, entries, (path) => schemaAt(path, kindOf))];
}

function keySites({ source, entry, lines }: Spot, parent: Schema | undefined): Site[] {
  const place = wordOf(source.text, entry.key);
  const name = place?.word ?? "";
  if (place === undefined || parent === undefined) return [];
  const isFixed = parent.properties !== undefined && name in parent.properties;
  const kind = isFixed ? "key" : isMeant(source, entry.path, name) ? "name" : "renamed";
  const others = isFixed ? Object.keys(parent.properties ?? {}) : namesLike(source, definitionAt(entry.path));
  return [
    {
      kind,
      path: entry.path.join("/"),
      lines,
      make: (chance) => ({ ...place, by: typo(name, chance, (other) => others.includes(other)) }),
    },
  ];
}

function valueSites(spot: Spot): Site[] {
  const { source, entry, schema, lines } = spot;
  const place = wordOf(source.text, entry.value);
  if (place === undefined || schema === undefined) return [];
  return slipsIn(spot, place.word, schema).map(({ kind, by }) => ({
    kind,
    path: entry.path.join("/"),
    lines,
    make: (chance) => ({ ...place, by: by(chance) }),
  }));
}

const LITERALS: readonly (readonly [type: string, literal: string])[] = [
  ["string", "text"],
  ["number", "12"],
  ["boolean", "true"],
  ["array", "[1]"],
  ["object", "{ a: 1 }"],
];

function typeSites({ source, entry, schema, lines }: Spot): Site[] {
  const [from, to] = entry.value?.range ?? [0, 0];
  const isOneLine = !source.text.slice(from, to).includes("\n") && to > from;
  const allowed = schema === undefined ? [] : typesOf(schema).map((type) => (type === "integer" ? "number" : type));
  if (!isOneLine || allowed.length === 0) return [];
  const wrong = LITERALS.filter(([type]) => !allowed.includes(type)).map(([, literal]) => literal);
  return [
    {
      kind: "type",
      path: entry.path.join("/"),
      lines,
      make: (chance) => ({ from, to, by: chance.pick(wrong) }),
    },
  ];
}

/** A value that was not written yet; an id with its key. */
function missingSites({ source, entry, lines }: Spot): Site[] {
  const { path, key, value, parent } = entry;
  const place = wordOf(source.text, value);
  if (key === undefined || place === undefined) return [];
  const [from, to] = value?.range ?? [place.from, place.to];
  const kind = isInherited(source, path) || isInOverride(entry) ? "left out" : "missing";
  const gone: Site = { kind, path: path.join("/"), lines, make: () => ({ from, to, by: "" }) };
  const next = path.at(-1) === "id" ? nextStart(parent?.value, entry.start) : undefined;
  if (next === undefined) return [gone];
  return [gone, { ...gone, kind: "missing", make: () => ({ from: entry.start, to: next, by: "" }) }];
}

/** Where the next key of a map begins. */
function nextStart(map: Node | undefined, start: number): number | undefined {
  if (!isMap<Node>(map)) return undefined;
  return map.items.map(({ key }) => key.range?.[0] ?? 0).find((other) => other > start);
}
