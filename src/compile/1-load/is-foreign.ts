import type { Layer } from "./layer.ts";

/** Whether others may have written it: a pack that does not come with mallex. */
export function isThirdParty({ kind, name }: Pick<Layer, "kind" | "name">): boolean {
  return kind === "pack" && !name.startsWith("mallex:");
}
