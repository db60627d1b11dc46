import { mkdirSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { artifacts, ENVIRONMENTS, shippedResources } from "../../src/process/artifacts/artifacts.ts";
import { mallexPaths, type MallexPaths } from "../../src/shared/mallex-paths.ts";
import { testPlaces } from "../prepare.ts";
import type { Project } from "./project.ts";

export interface PreparedHome {
  readonly places: MallexPaths;
  /** The real client, at the release the tests are about. */
  readonly client: string;
}

/** A person's own home of mallex, with everything installed (what all suites share) and no state yet. */
export function preparedHome(project: Project): PreparedHome {
  const own = mallexPaths({ MALLEX_HOME: join(project.home, ".mallex"), MALLEX_CACHE: testPlaces.cache }, project.home);
  mkdirSync(own.home, { mode: 0o700 });
  const { client, ...others } = artifacts(testPlaces, shippedResources);
  for (const id of ENVIRONMENTS) symlinkSync(others[id].folder, join(own.home, basename(others[id].folder)));
  return { places: own, client: join(client.folder, client.mustLead ?? "") };
}
