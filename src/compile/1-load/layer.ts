import type { Dict } from "../tree.ts";
import type { PackLimit } from "./limit.ts";
import type { TextFile } from "./text-file.ts";

/** One file of the configuration, or the settings of a flag; low layers first. */
export interface Layer {
  /** As a person reads it: `mallex.yaml`, `~/.mallex/mallex.yaml`, `mallex:claude-code`. */
  readonly name: string;
  readonly kind: "built-in" | "pack" | "user" | "project" | "local" | "override";
  readonly tree: Dict;
  /** Of the file, absolute; flags have none, and files in trees from elsewhere. */
  readonly path?: string;
  /** The way to what lies beside it; flags have none. */
  readonly file?: TextFile;
  /** What is taken of a pack, where that is not all. `tree` holds no more. */
  readonly limit?: PackLimit;
}
