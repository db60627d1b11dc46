import type { Layer } from "../compile/1-load/layer.ts";

/** The names of the packs that others may have written: all but those that are built in. */
export function foreignPacks(layers: readonly Pick<Layer, "name" | "kind">[]): ReadonlySet<string> {
  return new Set(layers.flatMap(({ name, kind }) => (kind === "pack" && !name.startsWith("mallex:") ? [name] : [])));
}
