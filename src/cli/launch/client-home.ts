import { join } from "node:path";
import type { Launch, Plan } from "../../../generated/types/plan.d.ts";
import type { Problem } from "../../problem/problem.ts";
import type { CliContext } from "../context.ts";
import { isRecord } from "../is-record.ts";
import { clientSettings } from "./client-settings.ts";
import { readSettingsState, settingsFilesHere, settingsFilesIn, userSettingsFile } from "./settings-environment.ts";

/** As systems name the home in an environment. Unix takes the first, whatever the other says. */
const NAMES = ["HOME", "USERPROFILE"];
/** Where the settings are that an administrator makes for everyone, on Linux, macOS and Windows. They win over all others. */
const MANAGED = [
  "/etc/claude-code",
  "/Library/Application Support/ClaudeCode",
  String.raw`C:\Program Files\ClaudeCode`,
];
/** Where macOS keeps what an administrator's server sets, for everyone and for each person. */
const PREFERENCES = "/Library/Managed Preferences";
const PREFERENCES_FILE = "com.anthropic.claudecode.plist";
const MANAGED_FLAG = "--managed-settings";

type ClientHomeContext = Pick<CliContext, "cwd" | "env" | "homeDir"> & {
  readonly managed?: readonly string[];
  readonly preferences?: string;
};

export interface ClientHome {
  /** Absent: nobody knows it. */
  readonly home?: string;
  /** Why settings that may name another one can't be read. */
  readonly faults: readonly string[];
}

/**
 * The home that the client is launched with. Unknown where settings name another, or can't be read: a project's could make every path lie deep in a home,
 * and no rule for `~/…` would find it.
 * @param clientArgs with the person's own `--settings`
 */
export function clientHome(context: ClientHomeContext, launch: Launch, clientArgs: readonly string[]): ClientHome {
  const launched = homeFoldersIn({ ...context.env, ...launch.env })[0];
  const args = [...launch.args, ...clientArgs];
  const given = clientSettings(args, { envFor: () => ({}), cwd: context.cwd });
  const { files, faults: unlisted } = filesOf(context);
  const read = files.map(readSettingsState);
  const faults = [...unlisted, ...read.flatMap(({ fault }) => fault ?? []), ...managedFlag(args)];
  const settings = [given.settings, ...read.map((one) => one.settings)].map(environmentIn);
  const named = [...settings, ...(launch.releases ?? []).map(({ env = {} }) => env)].flatMap(homeFoldersIn);
  const isKnown = faults.length === 0 && typeof launched === "string" && named.every((home) => home === launched);
  return { ...(isKnown ? { home: launched } : {}), faults };
}

/** What the person should know where rules for `~/…` have to take any folder for a home. */
export function warnHome({ neverLeaves = [] }: Pick<Plan, "neverLeaves">, faults: readonly string[]): Problem[] {
  const needsHome = neverLeaves.some(({ tests }) => tests.some((test) => test.op === "path" && test.home === true));
  if (!needsHome) return [];
  return faults.map((fault) => ({
    code: "MX7547",
    severity: "warning",
    message: `settings of the client that may name another home can't be read: ${fault}`,
    hint: "until they can be read, rules of neverLeaves for ~/… hold in every folder: make the file readable or valid, or remove it",
  }));
}

interface Files {
  readonly files: readonly string[];
  readonly faults: readonly string[];
}

function filesOf(context: ClientHomeContext): Files {
  const parts = (context.managed ?? MANAGED).map((folder) => settingsFilesIn(join(folder, "managed-settings.d")));
  const managed = (context.managed ?? MANAGED).map((folder) => join(folder, "managed-settings.json"));
  // A copy of what an organisation's server sets.
  const remote = userSettingsFile(context).replace(/settings\.json$/, "remote-settings.json");
  const preferences = preferencesIn(context.preferences ?? PREFERENCES);
  return {
    files: [...settingsFilesHere(context), remote, ...managed, ...parts.flatMap(({ files }) => files)],
    faults: [...parts.flatMap(({ fault }) => fault ?? []), ...preferences],
  };
}

/** They are no JSON: that there are some is enough. */
function preferencesIn(folder: string): string[] {
  const { files, fault } = settingsFilesIn(folder);
  if (fault !== undefined) return [fault];
  return [folder, ...files].flatMap((one) => {
    const found = settingsFilesIn(one).files.find((file) => file === join(one, PREFERENCES_FILE));
    return found === undefined ? [] : [`${found}: mallex reads no preferences of macOS`];
  });
}

function managedFlag(args: readonly string[]): string[] {
  const has = args.some((arg) => arg === MANAGED_FLAG || arg.startsWith(`${MANAGED_FLAG}=`));
  return has ? [`${MANAGED_FLAG}: mallex does not read what it names`] : [];
}

/** Whatever it holds: a home that is no text is none that is known. */
function environmentIn(settings: unknown): Readonly<Record<string, unknown>> {
  return isRecord(settings) && isRecord(settings["env"]) ? settings["env"] : {};
}

function homeFoldersIn<Value>(env: Readonly<Record<string, Value>>): NonNullable<Value>[] {
  return NAMES.flatMap((name) => env[name] ?? []);
}
