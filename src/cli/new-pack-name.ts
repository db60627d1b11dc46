import { basename } from "node:path";
import { listLibrary } from "../compile/1-load/list-library.ts";
import { MallexError } from "../problem/mallex-error.ts";
import { parsePackSpec } from "../terms/pack-spec.ts";
import type { NewPack } from "./new-pack-files.ts";

export interface NameFlags {
  readonly name?: string;
  readonly npm?: string;
}

const FORM = /^[a-z][A-Za-z0-9-]{0,39}$/;

/**
 * What a new pack is called: what is said, else the scope of its package, else its folder.
 * @throws {MallexError} MX6162 when a name can't be one, or is mallex's own
 */
export async function newPackName(folder: string, { name, npm }: NameFlags, packageRoot: string): Promise<NewPack> {
  if (npm !== undefined && !isPackage(npm))
    throw unfit(`--npm: ${JSON.stringify(npm)} is no name of a package`, "as in --npm @acme/mallex-rules");
  const own = name ?? slug(npm?.replace(/^@/, "").split("/")[0] ?? basename(folder));
  if (!FORM.test(own))
    throw unfit(noName(folder, name), "a small letter first, then letters, digits and dashes: --name acme");
  const { packs } = await listLibrary(packageRoot);
  if (own === "mallex" || packs.includes(`mallex:${own}`))
    throw unfit(`"${own}" stands before the ids of mallex's own rules`, "call it by your team: --name acme");
  return { name: own, ...(npm === undefined ? {} : { npm }) };
}

function isPackage(npm: string): boolean {
  const spec = parsePackSpec(`npm:${npm}`);
  return !("fault" in spec) && spec.kind === "npm" && spec.name === npm;
}

function noName(folder: string, name: string | undefined): string {
  if (name !== undefined) return `--name: ${JSON.stringify(name)} can't stand before the ids of rules`;
  return `the folder ${JSON.stringify(basename(folder))} gives no name for rules`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 40);
}

function unfit(message: string, hint: string): MallexError {
  return new MallexError({ code: "MX6162", severity: "error", message, hint });
}
