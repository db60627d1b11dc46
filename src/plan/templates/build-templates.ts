import { sha256 } from "../../shared/files/digest.ts";
import type { BUILT_TEMPLATES } from "./built-templates.ts";
import { precompile } from "./precompile.ts";

/**
 * The build's replacement of `BUILT_TEMPLATES`. Templates with mistakes are omitted, so that compiling them reports those.
 * @param texts the package's templates by name
 */
export function buildTemplates(texts: ReadonlyMap<string, string>): typeof BUILT_TEMPLATES {
  const built = [...texts].flatMap(([name, text]) => {
    // Which names there are depends on the configuration, so any word may be one.
    const known = text.match(/\w+/g) ?? [];
    const { code, reads } = precompile({ name, file: name, text, via: {} }, { known, useful: [] });
    return code === undefined ? [] : [[name, { hash: sha256(text), code, reads }] as const];
  });
  return Object.fromEntries(built);
}
