import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listLibrary } from "../../config/files/library.ts";
import { sha256 } from "../../shared/files/digest.ts";
import type { BUILT_TEMPLATES } from "./built-templates.ts";
import { precompile } from "./precompile.ts";

/** The build's replacement of `BUILT_TEMPLATES`. Templates with mistakes are omitted, so that compiling them reports those. */
export async function buildTemplates(packageRoot: string): Promise<typeof BUILT_TEMPLATES> {
  const { templates } = await listLibrary(packageRoot);
  const built = await Promise.all(
    templates.map(async (name) => {
      const text = await readFile(join(packageRoot, "templates", `${name.replace("mallex:", "")}.hbs`), "utf8");
      // Which names there are depends on the configuration, so any word may be one.
      const words = text.match(/\w+/g) ?? [];
      const { code, reads } = precompile({ name, file: name, text, via: {} }, { known: words, useful: [] });
      return code === undefined ? [] : [[name, { hash: sha256(text), code, reads }] as const];
    }),
  );
  return Object.fromEntries(built.flat());
}
