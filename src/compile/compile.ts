import type { Plan } from "../../generated/types/plan.d.ts";
import { isError, type Place, type Problem } from "../problem/problem.ts";
import type { Layer } from "./1-load/layer.ts";
import { loadLayers, type LoadInput } from "./1-load/load-layers.ts";
import { readPackage } from "./1-load/read-package.ts";
import { loadTemplates, type TemplateSource } from "./1-load/load-templates.ts";
import { mergeLayers } from "./4-resolve/merge.ts";
import { check } from "./5-check/check.ts";
import { powersOf, type Power } from "./5-check/powers.ts";
import { lower } from "./6-lower/lower.ts";
import { precompile } from "./6-lower/precompile.ts";
import { canonicalJson } from "./7-emit/canonical-json.ts";
import { printFiles } from "./7-emit/print-plan.ts";
import { sha256 } from "./7-emit/sha256.ts";
import { finish } from "./finish.ts";
import { valueAt, type Dict } from "./tree.ts";

/** A value that a flag or `MALLEX_*` variable sets over all files; it has no part in what `compile` writes. */
export interface Override {
  readonly path: readonly [string, string];
  readonly value: string | number | boolean;
  /** `--port`, `$MALLEX_PORT`. */
  readonly from: string;
}

export interface CompileInput extends LoadInput {
  readonly overrides?: readonly Override[];
}

export interface Compiled {
  /** Absent when a problem is an error. */
  readonly plan?: Plan;
  readonly problems: readonly Problem[];
  /** The files of `generated/plan` by name; empty on errors. */
  readonly files: ReadonlyMap<string, string>;
  /** The merged configuration, every value with its place. */
  readonly config: Dict;
  /** The machine powers that the person's own files use, and their hash. */
  readonly powers: readonly Power[];
  readonly powersHash: string;
  /** Names of the files, low to high. */
  readonly layers: readonly string[];
}

/** The whole compiler: file → text → YAML → schema → packs merged → checks → plan → files. Collects every problem. */
export async function compile(input: CompileInput): Promise<Compiled> {
  const loaded = await loadLayers(input);
  const layers = [...loaded.layers, ...(input.overrides ?? []).map(toLayer)];
  const merged = mergeLayers(layers);
  const sources = await loadTemplates(templatesOf(merged.tree), input);
  const problems = [...loaded.problems, ...merged.problems, ...sources.problems];
  // The checks trust the schema: after an error there, they would report its shadow.
  if (!loaded.problems.some(isError)) problems.push(...check(merged.tree));
  const powers = powersOf(loaded.layers);
  const common = {
    config: merged.tree,
    powers,
    powersHash: sha256(canonicalJson(powers.map(({ path, value }) => ({ path, value })))),
    layers: layers.map(({ name }) => name),
  };
  const texts = new Map([...loaded.texts, ...sources.templates.map(({ name, text }) => [name, text] as const)]);
  if (problems.some(isError)) return { ...common, problems: finish(problems, texts), files: new Map() };

  const lowered = lower(merged.tree, firstProfiles(layers));
  const templates = compileTemplates(sources.templates, Object.keys(lowered.plan.parts));
  problems.push(...lowered.problems, ...templates.problems);
  if (problems.some(isError)) return { ...common, problems: finish(problems, texts), files: new Map() };

  const { version, schema } = await readPackage(input.packageRoot);
  const body = { ...lowered.plan, templates: [...templates.code.keys()] };
  const plan: Plan = { ...body, hash: sha256(canonicalJson([body, [...templates.code]])).slice(0, 16) };
  const files = printFiles({ plan, templates: templates.code, config: merged.tree, schema, inputs: texts, version });
  return { ...common, plan, problems: finish(problems, texts), files };
}

function toLayer({ path: [top, key], value, from }: Override): Layer {
  const at: Place = { file: from };
  const inner: Dict = {
    kind: "dict",
    at,
    entries: new Map([[key, { keyAt: at, value: { kind: "scalar", value, at } }]]),
  };
  return {
    name: from,
    kind: "override",
    tree: { kind: "dict", at, entries: new Map([[top, { keyAt: at, value: inner }]]) },
  };
}

/** Names of the templates that sizes and routes render, each with the place that names it first. */
function templatesOf(config: Dict): Map<string, Place> {
  const names = new Map<string, Place>();
  const sizes = valueAt(config, ["sizes"]);
  const routes = valueAt(config, ["routes"]);
  const found = [
    ...(sizes?.kind === "dict" ? [...sizes.entries.values()].map(({ value }) => valueAt(value, ["prompt"])) : []),
    ...(routes?.kind === "list" ? routes.items.map((route) => valueAt(route, ["reply"])) : []),
  ];
  for (const value of found) {
    if (
      value?.kind === "scalar" &&
      typeof value.value === "string" &&
      value.value !== "client" &&
      !names.has(value.value)
    )
      names.set(value.value, value.at);
  }
  return names;
}

/** The profiles of the nearest file that has any, in its order: the first one fills tiers that nobody filled. */
function firstProfiles(layers: readonly Layer[]): string[] {
  for (const { tree } of layers.toReversed()) {
    const profiles = valueAt(tree, ["profiles"]);
    if (profiles?.kind === "dict" && profiles.entries.size > 0) return [...profiles.entries.keys()];
  }
  return [];
}

/** Prompts read the parts; replies read the person's words. */
function compileTemplates(
  sources: readonly TemplateSource[],
  parts: readonly string[],
): { code: Map<string, string>; problems: Problem[] } {
  const code = new Map<string, string>();
  const problems: Problem[] = [];
  for (const source of sources) {
    const compiled = precompile(source, [...parts, "user"]);
    problems.push(...compiled.problems);
    if (compiled.code !== undefined) code.set(source.name, compiled.code);
  }
  return { code, problems };
}
