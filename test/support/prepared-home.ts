import { join } from "node:path";
import { artifacts } from "../../src/supervise/artifacts.ts";
import { shippedResources } from "../../src/supervise/resources.ts";
import type { Places } from "../../src/terms/places.ts";
import { testPlaces } from "../prepare.ts";

export interface PreparedHome {
  readonly places: Places;
  /** The real client, at the release the tests are about. */
  readonly client: string;
}

/** The home that all suites share, with everything in it. */
export function preparedHome(): PreparedHome {
  const { client } = artifacts(testPlaces, shippedResources);
  return { places: testPlaces, client: join(client.folder, client.mustLead ?? "") };
}
