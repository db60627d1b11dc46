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

/** Where the client keeps the person's own settings. */
export function userSettingsFile({ env, homeDir }: Pick<Context, "env" | "homeDir">): string {
  return join(env["CLAUDE_CONFIG_DIR"] || join(homeDir, ".claude"), "settings.json");
}

/** What the person's own settings of the client put over its environment. A file that can't be read is for the client to report. */
export function userSettingsEnvironment(context: Pick<Context, "env" | "homeDir">): Environment {
  return settingsEnvironment(readSettings(userSettingsFile(context)));
}

/** The settings that the client reads in this folder: the person's own, and the project's. */
export function settingsHere(context: Pick<Context, "cwd" | "env" | "homeDir">): unknown[] {
  const project = ["settings.json", "settings.local.json"].map((name) => join(context.cwd, ".claude", name));
  return [userSettingsFile(context), ...project].map(readSettings);
}

/** Undefined where there is no such file, or it can't be read: that is for the client to report. */
export function readSettings(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
