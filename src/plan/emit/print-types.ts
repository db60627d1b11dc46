import { PLAN_DECLARATIONS } from "../../../generated/types/plan-declarations.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";

/** The types of the table, with the names that this plan has: a rule that names another one is a type error. */
export function printTypes(plan: Plan): string {
  const unions: Readonly<Record<string, readonly string[]>> = {
    BackendName: Object.keys(plan.backends),
    ProfileName: Object.keys(plan.profiles),
    TierId: plan.tiers.map(({ id }) => id),
    SizeName: Object.keys(plan.sizes),
    ClassId: [MAIN_CLASS, ...plan.classes.map(({ id }) => id)],
    RouteId: plan.routes.map(({ id }) => id),
    PartName: Object.keys(plan.parts),
    SourceName: Object.keys(plan.sources ?? {}),
    ToolsetName: Object.keys(plan.toolsets),
    DialectName: Object.keys(plan.dialects),
    StyleName: Object.keys(plan.styles),
    IntentId: (plan.intents ?? []).map(({ id }) => id),
    TemplateName: plan.templates,
  };
  const declarations = PLAN_DECLARATIONS.replaceAll(/^type (\w+) = string$/gm, (line, name: string) => {
    const names = unions[name];
    return names === undefined ? line : `type ${name} = ${unionOf(names)}`;
  });
  return `// Types of routing.mjs, by \`mallex compile\`; never edited.
${withoutRareKeys(declarations, plan)}
export declare const plan: Plan;
`;
}

/** Settings of few files: where a plan has none, its types don't mention them. */
const RARE_KEYS = [
  "cluster",
  "rpc",
  "pools",
  "search",
  "memoryBytes",
  "draft",
  "readable",
  "pinned",
  "preload",
  "warm",
  "idleStopMs",
];

function withoutRareKeys(declarations: string, plan: Plan): string {
  const used = new Set(
    [plan, ...Object.values(plan.profiles), ...Object.values(plan.backends)].flatMap((value) => Object.keys(value)),
  );
  const rare = RARE_KEYS.filter((key) => !used.has(key)).join("|");
  const unused = new RegExp(`; (?:${rare})\\?: (?:\\w+(?:\\[\\])?|\\{\\[k: string\\]: \\{[^{}]*\\}\\})`, "g");
  const types = [...(used.has("search") ? [] : ["Search"]), ...(used.has("cluster") ? [] : ["Cluster", "ClusterHost"])];
  const described = declarations.replaceAll(/^interface (\w+) .*\n/gm, (line, name: string) =>
    types.includes(name) ? "" : line,
  );
  return described.replaceAll(/^interface (?:Plan|Profile|MlxBackend|LlamaBackend) .*$/gm, (line) =>
    rare === "" ? line : line.replaceAll(unused, ""),
  );
}

function unionOf(names: readonly string[]): string {
  return names.length === 0 ? "never" : [...new Set(names)].map((name) => JSON.stringify(name)).join(" | ");
}
