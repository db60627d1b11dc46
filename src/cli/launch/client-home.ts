import type { Launch } from "../../../generated/types/plan.d.ts";
import type { Context, Environment } from "../context.ts";
import { clientSettings } from "./client-settings.ts";
import { settingsEnvironment, settingsHere } from "./settings-environment.ts";

/** As systems name the home in an environment. */
const NAMES = ["HOME", "USERPROFILE"];

/**
 * The home that the client is launched with. Unknown where settings name another: a project's could make every path lie deep in a home, and no rule for
 * `~/…` would find it.
 * @param clientArgs with the person's own `--settings`
 */
export function clientHome(
  context: Pick<Context, "cwd" | "env" | "homeDir">,
  launch: Launch,
  clientArgs: readonly string[],
): { readonly home?: string } {
  const launched = homesIn(launch.env)[0] ?? homesIn(context.env)[0];
  const given = clientSettings([...launch.args, ...clientArgs], { envFor: () => ({}), cwd: context.cwd });
  const settings: Environment[] = [given.settings, ...settingsHere(context)].map(settingsEnvironment);
  const named = [...settings, ...(launch.releases ?? []).map(({ env = {} }) => env)].flatMap(homesIn);
  return typeof launched === "string" && named.every((home) => home === launched) ? { home: launched } : {};
}

function homesIn<Value>(env: Readonly<Record<string, Value>>): NonNullable<Value>[] {
  return NAMES.flatMap((name) => env[name] ?? []);
}
