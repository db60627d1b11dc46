import type { MallexPaths } from "../terms/places.ts";
import { artifacts } from "./artifacts.ts";
import { isIntact } from "./folder-manifest.ts";
import { onPath } from "./look-around.ts";
import type { PackageResources } from "./resources.ts";

/** The client to launch: the person's own `claude`, else the one mallex fetched; undefined when one must be fetched first. */
export function findClient(
  env: Readonly<Record<string, string | undefined>>,
  paths: MallexPaths,
  resources: PackageResources,
): string | undefined {
  const own = onPath(env, "claude");
  if (own !== undefined) return own;
  const { client } = artifacts(paths, resources);
  return isIntact(client) ? `${client.folder}/${client.mustLead}` : undefined;
}
