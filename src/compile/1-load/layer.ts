import type { Dict } from "../tree.ts";

/** One file of the configuration, or the settings of a flag; low layers first. */
export interface Layer {
  /** As a person reads it: `mallex.yaml`, `~/.mallex/mallex.yaml`, `mallex:claude-code`. */
  readonly name: string;
  readonly kind: "built-in" | "pack" | "user" | "project" | "local" | "override";
  readonly tree: Dict;
  /** Of the file, absolute; flags have none. */
  readonly path?: string;
}
