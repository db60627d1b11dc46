import { isIP } from "node:net";
import { resolve } from "node:path";
import type { Override } from "../../checks/settings/overrides.ts";
import { createError } from "../../diagnostics/problem.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { CliContext } from "../context/context.ts";

/** The flags of a run, as given. */
export interface RunSettings {
  readonly model?: string | undefined;
  readonly backendUrl?: string | undefined;
  readonly window?: string | undefined;
  readonly maxOutput?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
}

interface RunSetting {
  readonly key: keyof RunSettings;
  /** As the help shows it. */
  readonly flag: string;
  readonly variable: string;
  readonly path: Override["path"];
  readonly about: string;
}

/** What one run can set, by a flag or else by a variable: over all files, and checked as if it stood in one. */
export const RUN_SETTINGS: readonly RunSetting[] = [
  {
    key: "model",
    flag: "--model <name>",
    variable: "MALLEX_MODEL",
    path: ["profile", "model"],
    about: "for this run, the model of the first profile on this machine",
  },
  {
    key: "backendUrl",
    flag: "--backend-url <url>",
    variable: "MALLEX_BACKEND_URL",
    path: ["profile", "url"],
    about: "for this run, the server that answers for that profile, such as http://127.0.0.1:11434/v1",
  },
  {
    key: "window",
    flag: "--window <tokens>",
    variable: "MALLEX_WINDOW",
    path: ["profile", "window"],
    about: "for this run, its window: prompt and answer together",
  },
  {
    key: "maxOutput",
    flag: "--max-output <tokens>",
    variable: "MALLEX_MAX_OUTPUT",
    path: ["profile", "output"],
    about: "for this run, its longest answer",
  },
  {
    key: "host",
    flag: "--host <address>",
    variable: "MALLEX_HOST",
    path: ["server", "host"],
    about: "listen on this address, such as 0.0.0.0, for other machines with the token",
  },
  {
    key: "port",
    flag: "--port <number>",
    variable: "MALLEX_PORT",
    path: ["server", "port"],
    about: "listen on this port only; 0 lets the system choose one",
  },
];

const NUMBERS = new Set(["window", "output", "port"]);

/**
 * What flags and the environment set for one run; a flag goes before its variable. The compiler proves the values.
 * @throws {MallexError} MX7507 when it is no port or address, or a URL with a login
 */
export function runOverrides({ env, cwd }: Pick<CliContext, "env" | "cwd">, flags: RunSettings = {}): Override[] {
  return RUN_SETTINGS.flatMap(({ key, flag, variable, path }) => {
    const given = flags[key];
    const from = given === undefined ? `$${variable}` : (flag.split(" ")[0] ?? flag);
    const text = given ?? env[variable] ?? "";
    if (text === "" && given === undefined) return [];
    return [{ path, value: valueOf(path[1], text, { from, cwd }), from }];
  });
}

function valueOf(key: string, text: string, { from, cwd }: { from: string; cwd: string }): string | number {
  const number = /^-?\d+$/.test(text) ? Number(text) : undefined;
  if (key === "port" && (number === undefined || number < 0 || number > 65_535))
    throw createError("MX7507.portNotNumber", { from, text: JSON.stringify(text) });
  refuseAddress(key, text, from);
  if (NUMBERS.has(key)) return number ?? text;
  // Beside the file would be another folder.
  return key === "model" && /^\.{1,2}\//.test(text) ? resolve(cwd, text) : text;
}

function refuseAddress(key: string, text: string, from: string): void {
  if (key === "host" && isIP(text) === 0 && text !== "localhost")
    throw createError("MX7507.commandLine", {
      message: `${from} must be an IP address, not ${JSON.stringify(text)}`,
      hint: "0.0.0.0 means all addresses of this machine",
    });
  if (key === "url" && hasLogin(text))
    throw createError("MX7507.commandLine", {
      message: `the URL of ${from} contains a login, which would be recorded and shown`,
      hint: "leave it out; a backend of the file names the variable that holds the key: `key: { env: NAME }`",
    });
}

/** What is no URL of a server may be one that is written wrong. */
function hasLogin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return text.includes("@");
  return url.username !== "" || url.password !== "";
}

export function portOverride(port: number, from: string): Override {
  return { path: ["server", "port"], value: port, from };
}

/** As a turn records it: the query of a URL may hold a key. */
export function withoutQuery(override: Override): Override {
  const { path, value } = override;
  return path[1] === "url" ? { ...override, value: String(value).replace(/[?#].*$/s, "?[redacted]") } : override;
}

/** What a file says is a setting of a run. */
export function isOverride(value: unknown): value is Override {
  if (!isRecord(value) || !Array.isArray(value["path"]) || typeof value["from"] !== "string") return false;
  const path = value["path"].join(".");
  const isKnown = RUN_SETTINGS.some((one) => one.path.join(".") === path);
  return isKnown && ["string", "number", "boolean"].includes(typeof value["value"]);
}

/** `model qwen3:8b from --model` */
export function describeOverride({ path, value, from }: Override): string {
  return `${path[0] === "profile" ? path[1] : path.join(".")} ${value} from ${from}`;
}
