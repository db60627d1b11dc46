import type { Layer } from "../1-load/layer.ts";

/** Whether a layer may have come with a clone. */
export function isProjects({ kind }: Pick<Layer, "kind">): boolean {
  return kind === "project" || kind === "local";
}
