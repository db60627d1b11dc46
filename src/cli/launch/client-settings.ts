import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Launch, Plan } from "../../../generated/types/plan.d.ts";
import { MallexError, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { hasCode } from "../../shared/files/private-files.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { CliContext, CliEnvironment } from "../context/context.ts";
import { shellQuote } from "../context/run-command.ts";
import { relaysLogin } from "../../server/http/guard.ts";

/** The `env` of settings, with values of any type. */
function environmentIn(settings: unknown): Readonly<Record<string, unknown>> {
  return isRecord(settings) && isRecord(settings["env"]) ? settings["env"] : {};
}

function textsIn(env: Readonly<Record<string, unknown>>): CliEnvironment {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}

/** Where the client keeps the person's own settings. */
export function userSettingsFile({ env, homeDir }: Pick<CliContext, "env" | "homeDir">): string {
  return join(env["CLAUDE_CONFIG_DIR"] || join(homeDir, ".claude"), "settings.json");
}

/** What the person's own settings of the client put over its environment. A file that can't be read is for the client to report. */
export function userSettingsEnvironment(context: Pick<CliContext, "env" | "homeDir">): CliEnvironment {
  return textsIn(environmentIn(readSettings(userSettingsFile(context))));
}

/** The settings that the client reads in this folder: the person's own, and the project's. */
export function settingsHere(context: Pick<CliContext, "cwd" | "env" | "homeDir">): unknown[] {
  return settingsFilesHere(context).map(readSettings);
}

function settingsFilesHere(context: Pick<CliContext, "cwd" | "env" | "homeDir">): string[] {
  const project = ["settings.json", "settings.local.json"].map((name) => join(context.cwd, ".claude", name));
  return [userSettingsFile(context), ...project];
}

/** The settings that the client reads in this folder and that can't be read, and why. */
export function settingsFaults(
  context: Pick<CliContext, "cwd" | "env" | "homeDir">,
): { readonly file: string; readonly fault: string }[] {
  return settingsFilesHere(context).flatMap((file) => {
    const { fault } = readSettingsState(file);
    return fault === undefined ? [] : [{ file, fault }];
  });
}

/** Undefined where there is no such file, or it can't be read: that is for the client to report. */
function readSettings(file: string): unknown {
  return readSettingsState(file).settings;
}

/** What is known of a settings file: what is in it, that there is none, or why it can't be read. */
interface SettingsFileState {
  /** Absent: there are none. */
  readonly settings?: unknown;
  /** Why they can't be read. */
  readonly fault?: string;
}

function readSettingsState(file: string): SettingsFileState {
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
function settingsFilesIn(folder: string): { readonly files: readonly string[]; readonly fault?: string } {
  try {
    return { files: readdirSync(folder).map((name) => join(folder, name)) };
  } catch (error) {
    return isAbsent(error) ? { files: [] } : { files: [], fault: faultOf(folder, error) };
  }
}

function faultOf(path: string, error: unknown): string {
  return `${path}: ${error instanceof Error ? error.message : String(error)}`;
}

const FLAG = "--settings";

/** What goes into the settings file, and the client's arguments without the person's own `--settings`. */
export interface ClientSettings {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly args: readonly string[];
  /** Mallex's variables. */
  readonly env: Readonly<Record<string, string>>;
  /** Variables of the person's own settings that mallex overrides, by name. */
  readonly overridden: readonly string[];
}

/**
 * The settings the client is started with. They win over every settings file: without them, `env` in one of those would beat the
 * environment and could send the prompts elsewhere. The person's own `--settings` (a file or JSON) is kept, but for mallex's variables.
 * @param options.envFor mallex's variables, given what theirs sets
 * @throws {MallexError} MX7504 when theirs can't be read
 */
export function clientSettings(
  args: readonly string[],
  {
    envFor,
    base = {},
    cwd,
  }: {
    readonly envFor: (theirs: CliEnvironment) => Readonly<Record<string, string>>;
    /** Mallex's other settings; theirs win. */
    readonly base?: Readonly<Record<string, unknown>>;
    readonly cwd: string;
  },
): ClientSettings {
  const { given, rest } = takeSettings(args);
  const theirs = given === undefined ? {} : parseSettings(given, cwd);
  const theirEnv = environmentIn(theirs);
  const env = envFor(textsIn(theirEnv));
  const overridden = Object.keys(theirEnv).filter((name) => {
    const ours = env[name];
    return ours !== undefined && !startsWithOurs(ours, theirEnv[name]);
  });
  return { settings: { ...base, ...theirs, env: { ...theirEnv, ...env } }, env, args: rest, overridden };
}

/** A list of theirs begins mallex's own. */
function startsWithOurs(ours: string, theirs: unknown): boolean {
  return (
    ours === theirs ||
    (typeof theirs === "string" && /^[,\n]/.test(ours.slice(theirs.length)) && ours.startsWith(theirs))
  );
}

function takeSettings(args: readonly string[]): { given: string | undefined; rest: string[] } {
  let given: string | undefined;
  const rest: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? "";
    if (arg === "--") {
      rest.push(...args.slice(index));
      break;
    }
    if (arg === FLAG) given = args[++index] ?? "";
    else if (arg.startsWith(`${FLAG}=`)) given = arg.slice(FLAG.length + 1);
    else rest.push(arg);
  }
  return { given, rest };
}

function parseSettings(given: string, cwd: string): Record<string, unknown> {
  try {
    const text = given.trimStart().startsWith("{") ? given : readFileSync(resolve(cwd, given), "utf8");
    const settings: unknown = JSON.parse(text);
    if (isRecord(settings)) return settings;
    throw new Error("it is not a JSON object");
  } catch (error) {
    throw new MallexError(
      createProblem("MX7504", { flag: FLAG, reason: error instanceof Error ? error.message : String(error) }),
      { cause: error },
    );
  }
}

/** The home folder as the system's environment names it. Unix uses the first, whatever the other is. */
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
  /** Absent: unknown. */
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
  return faults.map((fault) => createProblem("MX7547", { fault }));
}

function filesOf(context: ClientHomeContext): {
  readonly files: readonly string[];
  readonly faults: readonly string[];
} {
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

function homeFoldersIn<Value>(env: Readonly<Record<string, Value>>): NonNullable<Value>[] {
  return NAMES.flatMap((name) => env[name] ?? []);
}

/** The setting with which Claude Code shows the file's line below its prompt. `cat` takes a millisecond; the file has no secrets. */
export function statusLineSetting(file: string): { readonly statusLine: object } {
  return { statusLine: { type: "command", command: `cat ${shellQuote(file)} 2>/dev/null`, padding: 0 } };
}

/** Whether the user has a status line of their own. */
export function hasStatusLine(settings: readonly unknown[]): boolean {
  return settings.some((one) => isRecord(one) && one["statusLine"] !== undefined);
}

type LoginContext = Pick<CliContext, "cwd" | "env" | "homeDir">;

/** What the client takes in place of a login that it has kept itself. */
const VARIABLES = ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "CLAUDE_CODE_OAUTH_TOKEN"];

/** Whether Claude Code is logged in, as far as files and variables show. No value is kept. */
export function hasClientLogin(context: LoginContext): boolean {
  const folder = context.env["CLAUDE_CONFIG_DIR"];
  const kept = keysIn(join(dirname(userSettingsFile(context)), ".credentials.json"));
  // On a Mac the login itself lies in the keychain, and its account here.
  const state = keysIn(join(folder || context.homeDir, ".claude.json"));
  return kept.includes("claudeAiOauth") || ["oauthAccount", "primaryApiKey"].some((key) => state.includes(key));
}

/** A warning where a profile is used with the client's login, and there is none: the client then answers nothing, not even by a local model. */
export function missingLogin(plan: Plan, context: LoginContext): Problem[] {
  if (!relaysLogin(plan) || hasClientLogin(context)) return [];
  const variables = { ...context.env, ...userSettingsEnvironment(context) };
  if (VARIABLES.some((name) => (variables[name] ?? "") !== "")) return [];
  if (settingsHere(context).some((one) => isRecord(one) && "apiKeyHelper" in one)) return [];
  return [createProblem("MX7592", {})];
}

/** The keys of a file that have a value; none if it can't be read. */
function keysIn(file: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isRecord(found) ? Object.keys(found).filter((key) => (found[key] ?? "") !== "") : [];
  } catch {
    return [];
  }
}
