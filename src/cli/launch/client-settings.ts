import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { MallexError } from "../../problem/mallex-error.ts";
import type { CliEnvironment } from "../context.ts";
import { isRecord } from "../is-record.ts";
import { settingsEnvironment } from "./settings-environment.ts";

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
  const theirEnv = isRecord(theirs["env"]) ? theirs["env"] : {};
  const env = envFor(settingsEnvironment(theirs));
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
      {
        code: "MX7504",
        severity: "error",
        message: `the client's ${FLAG} can't be used: ${error instanceof Error ? error.message : String(error)}`,
        hint: "name a file with a JSON object, or leave it away",
      },
      { cause: error },
    );
  }
}
