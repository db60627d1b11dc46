import type { TemplateRead } from "./template-reads.ts";

/** A template that comes with mallex, as the build has compiled it. */
export interface BuiltTemplate {
  /** SHA-256 of its text. */
  readonly hash: string;
  readonly code: string;
  /** The names that it reads. */
  readonly reads: readonly TemplateRead[];
}

/** By name, `mallex:prompts/small`. The build fills it in: the template compiler takes a tenth of a short command. Empty where mallex runs as source. */
export const BUILT_TEMPLATES: Readonly<Record<string, BuiltTemplate>> = {};
