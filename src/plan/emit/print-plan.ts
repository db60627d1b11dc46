import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Dict } from "../../config/parse/tree.ts";
import type { LinearForms } from "../regex/linearize-config.ts";
import { MANIFEST, PRECOMPILED, ROUTING, SCHEMA, TEMPLATES, TYPES } from "./file-names.ts";
import { printRouting } from "./print-routing.ts";
import { type UnreadParts, writtenPlan } from "./written-plan.ts";
import { PLAN_DECLARATIONS } from "../../../generated/types/plan-declarations.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";

/** What the printed files are made from. */
interface Emission {
  readonly plan: Plan;
  readonly templates: {
    /** As they were read, by name. */
    readonly texts: ReadonlyMap<string, string>;
    /** Precompiled code by name. */
    readonly code: ReadonlyMap<string, string>;
  };
  readonly config: Dict;
  /** The files that it is merged from, low to high. */
  readonly sources: readonly Dict[];
  /** The expressions of the configuration, and what the plan has in their place. */
  readonly forms: LinearForms;
  readonly version: string;
}

export interface PrintedPlan {
  /** The files of `generated/plan`, for people, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** The modules of the private cache, by name: the table again, and what is worked out of it beforehand. */
  readonly modules: ReadonlyMap<string, string>;
}

/** The bytes stay the same in every clone, and reviews fold them. */
const ATTRIBUTES = "* -text linguist-generated\n";

/** Prints a plan. The same input gives the same bytes on every machine. */
export function printPlan({ plan, templates, config, sources, forms, version }: Emission): PrintedPlan {
  const { table, unread } = writtenPlan(plan, forms);
  const routing = printRouting(table, config, sources);
  const paths = fileNames(plan.templates);
  const files = new Map([
    [ROUTING, routing],
    [TYPES, printTypes(plan)],
    [".gitattributes", ATTRIBUTES],
    [SCHEMA, `${JSON.stringify({ $ref: `../${SCHEMA}` })}\n`],
    ...[...paths].map(([name, path]) => [`${TEMPLATES}/${path}.hbs`, templates.texts.get(name) ?? ""] as const),
  ]);
  files.set(MANIFEST, `${JSON.stringify({ mallex: version, templates: [...paths.values()] }, null, 1)}\n`);
  return {
    files,
    modules: new Map([
      [ROUTING, routing],
      [PRECOMPILED, printPrecompiled(unread, templates.code)],
    ]),
  };
}

/** The module that belongs to a table, with `unread` and `templates`, precompiled by Handlebars. Nobody reads it, so no `generated/` has it. */
function printPrecompiled(unread: UnreadParts, templates: ReadonlyMap<string, string>): string {
  const code = [...templates].map(([name, text]) => `  ${JSON.stringify(name)}: ${text.trim()},\n`).join("");
  return `export const unread = JSON.parse(${JSON.stringify(JSON.stringify(unread))});
export const templates = {
${code}};
`;
}

/** The file of each template below `templates/`: `mallex:prompts/small` → `mallex/prompts/small`, without its `.hbs`. */
function fileNames(templates: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    templates.map((name) => {
      const stem = pathOf(name);
      let path = stem;
      for (let copy = 2; taken.has(path.toLowerCase()); copy++) path = `${stem}-${copy}`;
      taken.add(path.toLowerCase());
      return [name, path];
    }),
  );
}

/** A path that every file system accepts and that stays in its folder. */
function pathOf(name: string): string {
  const steps = name
    .replace(/\.hbs$/, "")
    .split(/[/:]/)
    .filter((step) => step !== "" && step !== ".");
  const safe = steps.map((step) =>
    step === ".."
      ? "up"
      : step
          .replaceAll(/[^A-Za-z0-9._-]/g, "_")
          .replace(/^\.|\.$|\.hbs$/g, "_")
          .slice(0, 100),
  );
  return safe.join("/");
}

/** The types of the table, with the names that this plan has: a rule that names another one is a type error. */
function printTypes(plan: Plan): string {
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
