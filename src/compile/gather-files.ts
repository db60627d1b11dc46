import type { Loaded } from "./1-load/load-layers.ts";
import type { TemplateSource } from "./1-load/load-templates.ts";
import { findSecrets, type Secrets } from "./5-check/secrets.ts";
import type { CompiledTests } from "./compile-tests.ts";

/** Every file that was read. Templates are files like any other: they have a text, and a place that names them. */
export function collectFiles(
  loaded: Loaded,
  templates: readonly TemplateSource[],
  tests: CompiledTests,
): Pick<Loaded, "texts" | "vias" | "own"> & { readonly secrets: Secrets } {
  const texts = new Map([...loaded.texts, ...tests.texts, ...templates.map(({ file, text }) => [file, text] as const)]);
  return {
    texts,
    secrets: findSecrets(texts, new Map(loaded.layers.map(({ name, tree }) => [name, tree] as const))),
    vias: new Map([...loaded.vias, ...templates.map(({ file, via }) => [file, via] as const)]),
    own: new Map([
      ...loaded.own,
      ...tests.own,
      ...templates.flatMap(({ file, path }) => (path === undefined ? [] : [[file, path] as const])),
    ]),
  };
}
