import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Library } from "../../config/files/library.ts";
import { type Dict, type Tree, keysOf, idsOf, itemsOf } from "../../config/parse/tree.ts";
import { canonicalJson, sha256 } from "../../shared/files/digest.ts";
import { HIGHEST_TIER, LOWEST_TIER, MAIN_CLASS } from "../../shared/reserved-names.ts";
import { CLIENT } from "../../config/load/template-names.ts";
import { namesOneTool } from "../lower/tools.ts";

/** What the printed files are made from. */
interface Emission {
  readonly plan: Plan;
  /** Precompiled template code by name. */
  readonly templates: ReadonlyMap<string, string>;
  readonly config: Dict;
  readonly schema: string;
  readonly library: Library;
  /** Every text that was read, by display name. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly version: string;
}

/** The files of `generated/plan`, by name. The same input gives the same bytes on every machine. */
export function printFiles(emission: Emission): Map<string, string> {
  const files = new Map([
    ["plan.mjs", printModule(emission.plan, emission.templates)],
    ["plan.d.mts", printTypes(emission.plan)],
    ["origins.json", canonicalJson(originsOf(emission.config))],
    ["mallex.schema.json", narrowSchema(emission.schema, emission)],
  ]);
  const hashes = (texts: Iterable<readonly [string, string]>): Record<string, string> =>
    Object.fromEntries([...texts].map(([name, text]) => [name, sha256(text)]));
  const { version, plan, inputs } = emission;
  const manifest = { mallex: version, plan: plan.hash, inputs: hashes(inputs), outputs: hashes(files) };
  return files.set("manifest.json", canonicalJson(manifest));
}

function printModule(plan: Plan, templates: ReadonlyMap<string, string>): string {
  const code = [...templates].map(([name, text]) => `  ${JSON.stringify(name)}: ${text.trim()},\n`).join("");
  return `// Compiled by mallex from mallex.yaml. Never edited: run \`mallex compile\`.
function freeze(value) {
  if (value !== null && typeof value === "object") for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}

export const plan = freeze(${JSON.stringify(plan, null, 2)});

/** Precompiled Handlebars templates by name. */
export const templates = {
${code}};
`;
}

function printTypes(plan: Plan): string {
  const union = (names: readonly string[]): string =>
    names.length === 0 ? "never" : names.map((name) => JSON.stringify(name)).join(" | ");
  return `// Compiled by mallex from mallex.yaml. Never edited: run \`mallex compile\`.
export type TierId = ${union(plan.tiers.map(({ id }) => id))};
export type ProfileName = ${union(Object.keys(plan.profiles))};
export type BackendName = ${union(Object.keys(plan.backends))};
export type SizeName = ${union(Object.keys(plan.sizes))};
export type ClassId = "${MAIN_CLASS}" | ${union(plan.classes.map(({ id }) => id))};
export type RouteId = ${union(plan.routes.map(({ id }) => id))};
export type TemplateName = ${union(plan.templates)};

export declare const plan: {
  readonly version: 1;
  readonly hash: ${JSON.stringify(plan.hash)};
  readonly tiers: readonly { readonly id: TierId; readonly profiles: readonly ProfileName[] }[];
  readonly profiles: Readonly<Record<ProfileName, { readonly backend: BackendName; readonly model: string; readonly size: SizeName }>>;
  readonly [key: string]: unknown;
};
export declare const templates: Readonly<Record<TemplateName, unknown>>;
`;
}

/** Too many to list. */
const EXAMPLES = /^\/intents\/[^/]+\/examples$/;

/** Where every value comes from: `/profiles/local/model` → `mallex.yaml:6`. */
export function originsOf(config: Dict): Record<string, string> {
  const origins: Record<string, string> = {};
  const note = (tree: Tree, pointer: string): void => {
    origins[pointer] = `${tree.at.file ?? "mallex"}:${tree.at.line ?? 0}`;
  };
  const walk = (tree: Tree, pointer: string): void => {
    if (EXAMPLES.test(pointer)) note(tree, pointer);
    else if (tree.kind === "dict")
      for (const [key, { value }] of tree.entries)
        walk(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    else if (tree.kind === "list") for (const [index, item] of tree.items.entries()) walk(item, `${pointer}/${index}`);
    else note(tree, pointer);
  };
  walk(config, "");
  return origins;
}

type MutableSchema = Record<string, unknown>;

/** What there is to name. */
type NamedConfig = Pick<Emission, "config" | "library">;

/** Maps whose keys are names of the person's own. */
const MAPS = ["backends", "profiles", "sizes", "parts", "toolsets", "intents", "sources"];
/** Rule lists, with the singular of their items. */
const LISTS = {
  models: "model",
  classes: "class",
  routes: "route",
  trim: "trim",
  filters: "filter",
  neverLeaves: "privateRule",
} as const;

/** The schema with this file's names as suggestions for editors. Unknown names are no errors: they may be defined a moment later. */
function narrowSchema(schema: string, named: NamedConfig): string {
  const narrowed = JSON.parse(schema) as MutableSchema;
  keepScalarExamples(narrowed);
  for (const [path, names] of offers(named)) offer(narrowed, path.split("/"), names);
  for (const map of MAPS) offerKeys(narrowed, ["properties", map], keysOf(named.config, [map]));
  const variables = keysOf(named.config, ["launch", "env"]);
  offerKeys(narrowed, "definitions/launch/properties/env".split("/"), variables);
  return `${JSON.stringify(narrowed, null, 2)}\n`;
}

/** Schema locations of names, with the known names. */
function offers({ config, library }: NamedConfig): [path: string, names: readonly string[]][] {
  const [backends, profiles, sizes, parts, toolsets, intents, sources] = MAPS.map((map) => keysOf(config, [map]));
  const tiers = idsOf(itemsOf(config, ["tiers"]));
  const classes = [MAIN_CLASS, ...idsOf(itemsOf(config, ["classes"]))];
  const client = keysOf(config, ["clientTools"]).filter(namesOneTool);
  const models = [...tiers, ...(profiles ?? [])];
  const fired = [...idsOf(itemsOf(config, ["trim"])), ...idsOf(itemsOf(config, ["filters"])), ...(parts ?? [])];
  return [
    ["properties/extends/items", library.packs],
    ...at(["profile/backend"], backends),
    ...at(["profile/size", "route/atLeast", "given/size"], sizes),
    ...at(["tier/profiles/items", "route/profile", "expect/profile", "decide/model"], profiles),
    ...at(["decide/default", "expect/intent"], intents),
    ...at(["when/tag", "when/tag/items"], models),
    ["properties/aliases/additionalProperties", [...models, LOWEST_TIER, HIGHEST_TIER]],
    ...at(["size/toolset"], toolsets),
    ...at(["filter/from"], sources),
    ...at(["size/prompt"], [CLIENT, ...library.templates]),
    ...at(["route/reply"], library.templates),
    ...at(["route/tier", "intent/tier"], [...tiers, LOWEST_TIER, HIGHEST_TIER]),
    ...at(["expect/tier"], tiers),
    ...at(["when/class", "when/class/items", "expect/class"], classes),
    ...at(["expect/route"], idsOf(itemsOf(config, ["routes"]))),
    ...at(["expect/fired/items", "expect/notFired/items"], fired),
    ...at(["given/model"], [...models, ...keysOf(config, ["aliases"]).filter((name) => !name.includes("*"))]),
    ...at(["when/tools", "when/tools/items"], ["none", "some", ...client]),
    ...at(["tool/as", "tool/as/items", "toolset/shell"], client),
    ["definitions/givenTool", client],
    ...Object.entries(LISTS).flatMap(([list, item]) =>
      at([`${item}/override`, `${item}/disable`], idsOf(itemsOf(config, [list]))),
    ),
  ];
}

/** `route/tier` is the key `tier` of a route; deeper steps are the schema's own. */
function at(schemaPaths: readonly string[], names: readonly string[] = []): [path: string, names: readonly string[]][] {
  return schemaPaths.map((path) => [`definitions/${path.replace("/", "/properties/")}`, names]);
}

function offer(schema: MutableSchema, path: readonly string[], names: readonly string[]): void {
  const target = find(schema, path);
  if (names.length === 0) return;
  delete target["examples"]; // they would be offered, too, and name what is not there
  target["anyOf"] = [{ enum: [...new Set(names)].toSorted() }, {}];
}

/** An editor offers examples as words; maps and lists are none. */
function keepScalarExamples(schema: MutableSchema): void {
  const { examples } = schema;
  if (Array.isArray(examples)) {
    const scalars = examples.filter((one) => typeof one !== "object");
    if (scalars.length === 0) delete schema["examples"];
    else schema["examples"] = scalars;
  }
  for (const inner of Object.values(schema))
    if (typeof inner === "object" && inner !== null) keepScalarExamples(inner as MutableSchema);
}

/** An editor offers the keys of `properties`, and those alone. */
function offerKeys(schema: MutableSchema, path: readonly string[], names: readonly string[]): void {
  const target = find(schema, path);
  target["properties"] = Object.fromEntries(names.toSorted().map((name) => [name, target["additionalProperties"]]));
}

function find(schema: MutableSchema, path: readonly string[]): MutableSchema {
  const parent = path.slice(0, -1).reduce((inner, step) => inner[step] as MutableSchema, schema);
  const key = path.at(-1) ?? "";
  const { $ref, ...own } = parent[key] as MutableSchema & { readonly $ref?: string };
  // A copy per location, since a change to a shared definition would apply everywhere.
  const shared = $ref === undefined ? {} : find(schema, $ref.split("/").slice(1));
  const target = { ...shared, ...own };
  parent[key] = target;
  return target;
}
