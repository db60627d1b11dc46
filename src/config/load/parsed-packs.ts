import type { packDict } from "../parse/packed-tree.ts";

/** A pack that comes with mallex, as the build has parsed it. */
interface ParsedPack {
  /** SHA-256 of the text that it was parsed from. */
  readonly hash: string;
  readonly tree: ReturnType<typeof packDict>;
}

/** By name, `mallex:claude-code`. The build fills it in: to parse these files takes a third of a short command. Empty where mallex runs as source. */
export const PARSED_PACKS: Readonly<Record<string, ParsedPack>> = {};
