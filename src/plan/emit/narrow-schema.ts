import { CLIENT } from "../../config/load/load-templates.ts";
import type { Library } from "../../config/files/library.ts";
import { idsOf, itemsOf, keysOf, type Dict } from "../../config/parse/tree.ts";
import { HIGHEST_TIER, LOWEST_TIER, MAIN_CLASS } from "../../shared/reserved-names.ts";
import { namesOneTool } from "../lower/tools.ts";

/** By which mallex knows its own file again. */
export const SCHEMA_COMMENT = "By `mallex compile`; never edited.";

type MutableSchema = Record<string, unknown>;

/** What there is to name. */
interface NamedConfig {
  readonly config: Dict;
  readonly library: Library;
}

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
export function narrowSchema(schema: string, named: NamedConfig): string {
  const narrowed = JSON.parse(schema) as MutableSchema;
  keepScalarExamples(narrowed);
  for (const [path, names] of offers(named)) offer(narrowed, path.split("/"), names);
  for (const map of MAPS) offerKeys(narrowed, ["properties", map], keysOf(named.config, [map]));
  const variables = keysOf(named.config, ["launch", "env"]);
  offerKeys(narrowed, "definitions/launch/properties/env".split("/"), variables);
  return `${JSON.stringify({ $comment: SCHEMA_COMMENT, ...narrowed }, null, 2)}\n`;
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
