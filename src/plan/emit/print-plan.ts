import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Library } from "../../config/files/library.ts";
import type { Dict, Tree } from "../../config/parse/tree.ts";
import { canonicalJson, sha256 } from "../../shared/files/digest.ts";
import { MAIN_CLASS } from "../../shared/reserved-names.ts";
import { narrowSchema } from "./narrow-schema.ts";

/** What the printed files are made from. */
export interface Emission {
  readonly plan: Plan;
  /** Precompiled template code by name. */
  readonly templates: ReadonlyMap<string, string>;
  readonly config: Dict;
  readonly schema: string;
  readonly library: Library;
  /** Text of every file that was read, by shown name. */
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
  files.set(
    "manifest.json",
    canonicalJson({
      mallex: emission.version,
      plan: emission.plan.hash,
      inputs: hashes(emission.inputs),
      outputs: hashes(files),
    }),
  );
  return files;
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

/** Thousands of them say nothing one by one. */
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
