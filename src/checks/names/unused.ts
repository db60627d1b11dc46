import type { Lock } from "../../../generated/types/lock.d.ts";
import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Layer } from "../../config/layers/layer.ts";
import { entriesOf, itemsOf, textAt, toData, type Dict, keysOf } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { promptNames, type TemplateReads } from "../../plan/templates/template-reads.ts";

/**
 * Is everything used that only the project's own file defines? Clients and records may name tiers, profiles and classes, and
 * other layers serve other projects, so those don't count.
 */
export function checkUnused(plan: PlanBody, given: PlanCheckInput): Problem[] {
  const { config, reads } = given;
  const { profiles: named = {}, models = [], filters = [], tests = [], sizes: written = {} } = toData(config) as Mallex;
  // What a flag puts aside for one run is no mistake of the file.
  const isReplaced = given.layers.some(
    ({ kind, tree }) => kind === "override" && keysOf(tree, ["profiles"]).length > 0,
  );
  if (given.personal === true || isReplaced) return [];
  const sizes = Object.values(written);
  const readers = [...Object.values(named), ...models];
  const prompts = promptNames(config).flatMap(({ text }) => reads.get(text) ?? []);
  const profiles = Object.values(plan.profiles);
  const bounds = itemsOf(config, ["routes"]).flatMap((route) => textAt(route, ["atLeast"]) ?? []);
  const uses = [
    { key: "backends", what: "backend", by: "profile", used: profiles.map(({ backend }) => backend) },
    { key: "sizes", what: "size", by: "profile", used: [...profiles.map(({ size }) => size), ...bounds] },
    { key: "toolsets", what: "toolset", by: "size", used: sizes.flatMap(({ toolset }) => toolset ?? []) },
    { key: "styles", what: "style", by: "profile", used: readers.flatMap(({ style }) => style ?? []) },
    {
      key: "sources",
      what: "source",
      by: "filter",
      used: filters.flatMap((rule) => ("from" in rule && rule.from) || []),
    },
    {
      key: "dialects",
      what: "dialect",
      by: "profile",
      used: [
        ...readers.flatMap(({ dialect = [], alsoReads = [] }) => [dialect, alsoReads].flat()),
        ...tests.flatMap((test) => test.given.dialect ?? []),
      ],
    },
    // Parts are only used by templates.
    ...(prompts.length === 0
      ? []
      : [{ key: "parts", what: "part", by: "prompt", used: prompts.map(({ name }) => name) }]),
  ];
  const others = given.layers.filter(({ kind }) => kind !== "project");
  return uses.flatMap(({ key, what, by, used }) => {
    const known = new Set([...used, ...others.flatMap(({ tree }) => keysOf(tree, [key]))]);
    return entriesOf(config, key)
      .filter(([name]) => !known.has(name))
      .map(([name, { keyAt }]) =>
        what === "part"
          ? createProblem("MX3056.part", { by, what, name }, keyAt)
          : createProblem("MX3056.other", { by, what, name, key: what === "source" ? "from" : what }, keyAt),
      );
  });
}

export interface PlanCheckInput {
  readonly config: Dict;
  readonly layers: readonly Layer[];
  readonly reads: TemplateReads;
  readonly lock: Lock;
  /** The project's file is the person's own layer, too. */
  readonly personal?: boolean | undefined;
}

export type PlanBody = Pick<Plan, "profiles" | "backends" | "tiers" | "routes" | "sizes" | "toolsets" | "budget">;
