import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../../files/read-own-file.ts";
import type { CliContext, CliEnvironment } from "../context.ts";
import { isRecord } from "../is-record.ts";

/** The texts in the `env` of settings. */
export function settingsEnvironment(settings: unknown): CliEnvironment {
  const env = isRecord(settings) && isRecord(settings["env"]) ? settings["env"] : {};
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** Where the client keeps the person's own settings. */
export function userSettingsFile({ env, homeDir }: Pick<CliContext, "env" | "homeDir">): string {
  return join(env["CLAUDE_CONFIG_DIR"] || join(homeDir, ".claude"), "settings.json");
}

/** What the person's own settings of the client put over its environment. A file that can't be read is for the client to report. */
export function userSettingsEnvironment(context: Pick<CliContext, "env" | "homeDir">): CliEnvironment {
  return settingsEnvironment(readSettings(userSettingsFile(context)));
}

/** The settings that the client reads in this folder: the person's own, and the project's. */
export function settingsHere(context: Pick<CliContext, "cwd" | "env" | "homeDir">): unknown[] {
  return settingsFilesHere(context).map(readSettings);
}

export function settingsFilesHere(context: Pick<CliContext, "cwd" | "env" | "homeDir">): string[] {
  const project = ["settings.json", "settings.local.json"].map((name) => join(context.cwd, ".claude", name));
  return [userSettingsFile(context), ...project];
}

/** Undefined where there is no such file, or it can't be read: that is for the client to report. */
function readSettings(file: string): unknown {
  return readSettingsState(file).settings;
}

/** What is known of a settings file: what is in it, that there is none, or why it can't be read. */
export interface SettingsFileState {
  /** Absent: there are none. */
  readonly settings?: unknown;
  /** Why they can't be read. */
  readonly fault?: string;
}

export function readSettingsState(file: string): SettingsFileState {
  try {
    const text = readFileSync(file, "utf8");
    const settings: unknown = JSON.parse(text.trim() === "" ? "{}" : text);
    return isRecord(settings) ? { settings } : { settings, fault: `${file}: it is not a JSON object` };
  } catch (error) {
    return isAbsent(error) ? {} : { fault: faultOf(file, error) };
  }
}

function isAbsent(error: unknown): boolean {
  return hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR");
}

/** The files in a folder of settings; nothing where there is no such folder. */
export function settingsFilesIn(folder: string): { readonly files: readonly string[]; readonly fault?: string } {
  try {
    return { files: readdirSync(folder).map((name) => join(folder, name)) };
  } catch (error) {
    return isAbsent(error) ? { files: [] } : { files: [], fault: faultOf(folder, error) };
  }
}

function faultOf(path: string, error: unknown): string {
  return `${path}: ${error instanceof Error ? error.message : String(error)}`;
}
