import { isThirdParty } from "./is-foreign.ts";
import type { Layer } from "./layer.ts";

/** The names of the packs that others may have written: all but those that are built in. */
export function thirdPartyPacks(layers: readonly Pick<Layer, "name" | "kind">[]): ReadonlySet<string> {
  return new Set(layers.filter(isThirdParty).map(({ name }) => name));
}
