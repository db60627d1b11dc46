import type { Override } from "../../checks/settings/overrides.ts";
import { runOverrides } from "../compile/run-settings.ts";
import { findConfig } from "../context/config-file.ts";
import type { CliContext } from "../context/context.ts";
import { findRuns } from "./find-runs.ts";

/** What the newest run of this file was started with, and over it what the environment says now. */
export async function overridesHere(context: CliContext): Promise<readonly Override[]> {
  const own = runOverrides(context);
  const file = findConfig(context);
  const run = (await findRuns(context.paths)).live.findLast(({ config }) => config === file);
  const others = (run?.settings ?? []).filter(({ path }) => !own.some((one) => one.path.join(".") === path.join(".")));
  return [...others.map((one) => ({ ...one, from: `${one.from} of ${run?.id}` })), ...own];
}
