import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { loadLayers, type Loaded } from "../../../../src/compile/1-load/load-layers.ts";
import { packageRoot, scratchFolder, writeFiles } from "../scratch.ts";

const SECTIONS = ["trim", "filters", "parts"] as const;
const COUNT = 6;

/** What a file extends, and which sections of it are taken; all, where that is not said. */
interface Edge {
  readonly to: number;
  readonly use?: readonly string[];
}

const edge: fc.Arbitrary<Edge> = fc.record(
  { to: fc.nat(COUNT - 1), use: fc.subarray([...SECTIONS], { minLength: 1 }) },
  { requiredKeys: ["to"] },
);

/** Packs by number, each of which extends higher ones; the last item is the project, and may name any. */
const packs: fc.Arbitrary<readonly (readonly Edge[])[]> = fc
  .array(fc.array(edge, { maxLength: 3 }), { minLength: COUNT + 1, maxLength: COUNT + 1 })
  .map((graph) => graph.map((edges, from) => edges.filter(({ to }) => from === COUNT || to > from)));

function write(edges: readonly Edge[], rules: object): string {
  const extended = edges.map(({ to, use }) => (use === undefined ? `./${to}.yaml` : { pack: `./${to}.yaml`, use }));
  return stringify({ version: 1, extends: extended, ...rules });
}

async function load(graph: readonly (readonly Edge[])[]): Promise<Loaded> {
  const folder = scratchFolder();
  const files = graph.map((edges, index): [string, string] => {
    const id = `rule-${index}`;
    const rules = { trim: [{ id, line: id, do: "drop" }], filters: [{ id, tag: id, do: "drop" }], parts: { [id]: [] } };
    return index === COUNT ? ["mallex.yaml", write(edges, {})] : [`${index}.yaml`, write(edges, rules)];
  });
  writeFiles(folder, Object.fromEntries(files));
  return loadLayers({ file: join(folder, "mallex.yaml"), home: folder, packageRoot });
}

/** Each after those that it extends, and once: where it is named first. */
function inOrder(graph: readonly (readonly Edge[])[], from: number = COUNT, seen: Set<number> = new Set()): number[] {
  return (graph[from] ?? []).flatMap(({ to }) => {
    if (seen.has(to)) return [];
    seen.add(to);
    return [...inOrder(graph, to, seen), to];
  });
}

/** For each way from the project to a pack: the sections that all limits on it let through. */
function ways(
  graph: readonly (readonly Edge[])[],
  from: number = COUNT,
  taken: readonly string[] = SECTIONS,
): [number, readonly string[]][] {
  return (graph[from] ?? []).flatMap(({ to, use = SECTIONS }): [number, readonly string[]][] => {
    const left = taken.filter((section) => use.includes(section));
    return [[to, left], ...ways(graph, to, left)];
  });
}

test("packs come after those that they extend, each once, with all that any way to them lets through", () =>
  fc.assert(
    fc.asyncProperty(packs, async (graph) => {
      const { layers, problems, leftOut } = await load(graph);
      expect(problems).toEqual([]);
      const loaded = layers.filter(({ kind }) => kind === "pack");
      expect(loaded.map(({ name }) => name)).toEqual(inOrder(graph).map((pack) => `${pack}.yaml`));
      const all = ways(graph);
      for (const { name, tree } of loaded) {
        const open = all.filter(([to]) => `${to}.yaml` === name).flatMap(([, sections]) => sections);
        const taken = SECTIONS.filter((section) => tree.entries.has(section));
        expect(taken).toEqual(SECTIONS.filter((section) => open.includes(section)));
        const left = leftOut.flatMap(({ pack, section }) => (pack === name ? [section] : []));
        expect([...taken, ...left].toSorted()).toEqual([...SECTIONS].toSorted());
      }
    }),
    { numRuns: 60 },
  ));
