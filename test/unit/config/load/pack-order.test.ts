import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { loadLayers, type Loaded } from "../../../../src/config/load/load-layers.ts";
import { packageRoot, scratchFolder, writeFiles } from "../../checks/scratch.ts";
import { runs } from "../../../support/depth.ts";

const SECTIONS = ["trim", "filters", "sizes"] as const;
const COUNT = 6;

/** What a file extends, and which sections of it are taken, and how; all, where that is not said. */
interface Edge {
  readonly to: number;
  readonly use?: readonly string[];
  readonly removeOnly?: boolean;
}

const edge: fc.Arbitrary<Edge> = fc.record(
  { to: fc.nat(COUNT - 1), use: fc.subarray([...SECTIONS], { minLength: 1 }), removeOnly: fc.boolean() },
  { requiredKeys: ["to"] },
);

/** Packs by number, each of which extends higher ones; the last item is the project, and may name any. */
const packs: fc.Arbitrary<readonly (readonly Edge[])[]> = fc
  .array(fc.array(edge, { maxLength: 3 }), { minLength: COUNT + 1, maxLength: COUNT + 1 })
  .map((graph) => graph.map((edges, from) => edges.filter(({ to }) => from === COUNT || to > from)));

function write(edges: readonly Edge[], rules: object): string {
  const extended = edges.map(({ to, ...limit }) =>
    Object.keys(limit).length === 0 ? `./${to}.yaml` : { pack: `./${to}.yaml`, ...limit },
  );
  return stringify({ version: 1, extends: extended, ...rules });
}

async function load(graph: readonly (readonly Edge[])[]): Promise<Loaded> {
  const folder = scratchFolder();
  const files = graph.map((edges, index): [string, string] => {
    const id = `rule-${index}`;
    const rules = { trim: [{ id, line: id, do: "drop" }], filters: [{ id, tag: id, do: "drop" }], sizes: { [id]: {} } };
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

/** Of each section: nothing, what takes text out, all. */
type Taken = readonly number[];

function takenBy({ use = SECTIONS, removeOnly = false }: Edge): Taken {
  return SECTIONS.map((section) => (use.includes(section) ? (removeOnly ? 1 : 2) : 0));
}

const least = (one: Taken, other: Taken): Taken => one.map((much, index) => Math.min(much, other[index] ?? 0));
const most = (all: readonly Taken[]): Taken =>
  SECTIONS.map((_, index) => Math.max(...all.map((one) => one[index] ?? 0)));

/** For each way from the project to a pack: what all limits on it let through, and what the project itself says of each pack on it. */
function ways(graph: readonly (readonly Edge[])[], from: number = COUNT, taken: Taken = [2, 2, 2]): [number, Taken][] {
  return (graph[from] ?? []).flatMap((way): [number, Taken][] => {
    const own = (graph[COUNT] ?? []).filter(({ to }) => to === way.to).map(takenBy);
    const left = least(least(taken, takenBy(way)), own.length === 0 ? [2, 2, 2] : most(own));
    return [[way.to, left], ...ways(graph, way.to, left)];
  });
}

test("packs come after those that they extend, each once, with what one way to them lets through", () =>
  fc.assert(
    fc.asyncProperty(packs, async (graph) => {
      const { layers, problems, leftOut } = await load(graph);
      const loaded = layers.filter(({ kind }) => kind === "pack");
      expect(loaded.map(({ name }) => name)).toEqual(inOrder(graph).map((pack) => `${pack}.yaml`));
      const all = ways(graph);
      for (const { name, tree } of loaded) {
        const open = most(all.filter(([to]) => `${to}.yaml` === name).map(([, taken]) => taken));
        const taken = SECTIONS.filter((section) => tree.entries.has(section));
        expect(taken).toEqual(SECTIONS.filter((_, index) => open[index] !== 0));
        const left = leftOut.flatMap(({ pack, section }) => (pack === name ? [section] : []));
        expect([...taken, ...left].toSorted()).toEqual([...SECTIONS].toSorted());
        // A size is more than taking out.
        const refused = problems.filter(({ at }) => at?.file === name).map(({ code }) => code);
        expect(refused).toEqual(open[SECTIONS.indexOf("sizes")] === 1 ? ["MX6110"] : []);
      }
    }),
    { numRuns: runs(60) },
  ));
