import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context, Environment } from "../context.ts";
import { isRecord } from "../is-record.ts";

/** The texts in the `env` of settings. */
export function settingsEnvironment(settings: unknown): Environment {
  const env = isRecord(settings) && isRecord(settings["env"]) ? settings["env"] : {};
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** What the person's own settings of the client put over its environment. A file that can't be read is for the client to report. */
export function userSettingsEnvironment({ env, homeDir }: Pick<Context, "env" | "homeDir">): Environment {
  try {
    const file = join(env["CLAUDE_CONFIG_DIR"] || join(homeDir, ".claude"), "settings.json");
    return settingsEnvironment(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
  }
}
