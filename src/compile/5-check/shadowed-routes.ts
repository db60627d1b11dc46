import type { Problem } from "../../problem/problem.ts";
import { MAIN_CLASS } from "../../terms/names.ts";
import type { Dict } from "../tree.ts";
import { coverOf, decisionProbes, decisionRequirements, type Known } from "./logic/cover-of.ts";
import { casesOf } from "./logic/class-cases.ts";
import { clashOf } from "./logic/clash-of.ts";
import { createCoverIndex, type CoverIndex } from "./logic/cover-index.ts";
import { decisionsOf, type Decision } from "./logic/decisions.ts";
import { type Layers, isMeant } from "./logic/rule-items.ts";
import { shadowed } from "./logic/shadowed.ts";

interface Before {
  readonly index: CoverIndex<Decision>;
  readonly classes: ReadonlyMap<string, Decision>;
  /** Classes of which every request has gone to a route before. */
  readonly settled: Map<string, Decision>;
}

/** A route is never reached when an earlier one, or several together, take every request that it is for. */
export function checkShadowedRoutes(config: Dict, layers: Layers): Problem[] {
  const routes = decisionsOf(config, "routes", layers);
  const before: Before = {
    index: createCoverIndex<Decision>(routes.map(decisionRequirements)),
    classes: new Map(decisionsOf(config, "classes", layers).map((one) => [one.id, one])),
    settled: new Map(),
  };
  return routes.flatMap((route) => {
    const first = takenBefore(route, before);
    if (first === undefined) remember(route, before);
    if (first === undefined || isMeant(route, first)) return [];
    return [shadowed({ code: "MX3070", what: `route "${route.id}" is never reached`, rule: route, first })];
  });
}

function remember(route: Decision, { index, settled }: Before): void {
  index.add(route, decisionRequirements(route));
  const [only, ...others] = route.when;
  if (only?.kind !== "class" || others.length > 0 || route.take !== undefined) return;
  for (const name of only.any) if (!settled.has(name)) settled.set(name, route);
}

/** Of a route for several classes, each class must be taken; of one for any class, all of them. */
function takenBefore(route: Decision, before: Before): readonly Decision[] | undefined {
  const first = new Set<Decision>();
  for (const known of casesOf(route, before.classes)) {
    if (clashOf(known.given) !== undefined) continue;
    const found = coverOf(known, before.index.find(decisionProbes(known))) ?? allSettled(known, before);
    if (found === undefined) return undefined;
    for (const one of found) first.add(one);
  }
  return first.size === 0 ? undefined : [...first];
}

function allSettled({ given }: Known, { classes, settled }: Before): readonly Decision[] | undefined {
  if (settled.size <= classes.size || given.some(({ kind }) => kind === "class")) return undefined;
  const all = [...classes.keys(), MAIN_CLASS];
  return all.every((name) => settled.has(name)) ? [...new Set(settled.values())] : undefined;
}
