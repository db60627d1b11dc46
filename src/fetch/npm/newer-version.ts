import valid from "semver/functions/valid.js";
import gtr from "semver/ranges/gtr.js";
import type { NpmSpec } from "../../terms/parse-npm-spec.ts";
import type { FetchOptions } from "../fetch-how.ts";
import { callNpm, RETRIES } from "./call-npm.ts";
import { registryOption } from "./registry-option.ts";

const TIMEOUT_S = 60;
const MAX_BYTES = 100_000;

/**
 * The version that a registry calls the latest, where it is above all that the range allows.
 * @param folder of ours, empty
 * @throws {Error} when the registry can't be asked
 */
export async function newerVersion(
  { name, range }: NpmSpec,
  how: FetchOptions,
  folder: string,
): Promise<string | undefined> {
  // Which registry it is was said when the package was brought.
  const registry = await registryOption(name, { ...how, report: undefined });
  const { env, signal, timeoutSeconds = TIMEOUT_S } = how;
  const args = [...RETRIES, ...registry, "--json", "--", name, "dist-tags.latest"];
  const end = await callNpm("view", args, { folder, env, signal, timeoutSeconds, most: MAX_BYTES });
  if (end.how !== "well") throw new Error(`npm could not look up the latest version of ${name}`);
  const latest = valid(end.output.toString("utf8").trim().replaceAll('"', ""));
  return latest !== null && gtr(latest, range) ? latest : undefined;
}
