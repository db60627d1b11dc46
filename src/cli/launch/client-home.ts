import { join } from "node:path";
import type { Launch } from "../../../generated/types/plan.d.ts";
import { namesIn } from "../../files/names-in.ts";
import type { Context } from "../context.ts";
import { clientSettings } from "./client-settings.ts";
import { readSettings, settingsEnvironment, settingsHere } from "./settings-environment.ts";

/** As systems name the home in an environment. Unix takes the first, whatever the other says. */
const NAMES = ["HOME", "USERPROFILE"];
/** Where the settings are that an administrator makes for everyone, on Linux, macOS and Windows. They win over all others. */
const MANAGED = [
  "/etc/claude-code",
  "/Library/Application Support/ClaudeCode",
  String.raw`C:\Program Files\ClaudeCode`,
];

type Here = Pick<Context, "cwd" | "env" | "homeDir"> & { readonly managed?: readonly string[] };

/**
 * The home that the client is launched with. Unknown where settings name another: a project's could make every path lie deep in a home, and no rule for
 * `~/…` would find it.
 * @param clientArgs with the person's own `--settings`
 */
export function clientHome(context: Here, launch: Launch, clientArgs: readonly string[]): { readonly home?: string } {
  const launched = homesIn({ ...context.env, ...launch.env })[0];
  const given = clientSettings([...launch.args, ...clientArgs], { envFor: () => ({}), cwd: context.cwd });
  const files = (context.managed ?? MANAGED).flatMap(managedFiles);
  const settings = [given.settings, ...settingsHere(context), ...files.map(readSettings)].map(settingsEnvironment);
  const named = [...settings, ...(launch.releases ?? []).map(({ env = {} }) => env)].flatMap(homesIn);
  return typeof launched === "string" && named.every((home) => home === launched) ? { home: launched } : {};
}

function managedFiles(folder: string): string[] {
  const parts = join(folder, "managed-settings.d");
  return [join(folder, "managed-settings.json"), ...namesIn(parts).map((name) => join(parts, name))];
}

function homesIn<Value>(env: Readonly<Record<string, Value>>): NonNullable<Value>[] {
  return NAMES.flatMap((name) => env[name] ?? []);
}
