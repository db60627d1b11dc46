import type { Problem } from "../../problem/problem.ts";
import type { Layer } from "../1-load/layer.ts";
import { entryOf, textAt, valueAt, type Dict } from "../tree.ts";
import { isLoopback } from "../../terms/is-loopback.ts";
import { entriesOf } from "./entries.ts";
import { isOn, launchVariables, type LaunchVariable } from "./launch-variables.ts";

const URL_NAME = "ANTHROPIC_BASE_URL";
const HEADERS_NAME = "ANTHROPIC_CUSTOM_HEADERS";
const TOKEN_NAMES = ["ANTHROPIC_AUTH_TOKEN", HEADERS_NAME, "ANTHROPIC_API_KEY"];

/** Would the client ask mallex at all? Some variables lead it to a cloud, whatever its URL says; without a token mallex refuses it. */
export function checkClientTarget(config: Dict, layers: readonly Layer[]): Problem[] {
  const variables = launchVariables(config, layers);
  const tokens = variables.filter(({ name }) => TOKEN_NAMES.includes(name));
  return [
    ...variables.flatMap((variable) => clientTargetProblem(variable)),
    ...(hasToken(config) ? [] : tokens.slice(0, 1).map(({ at }) => shut(at, passesLogin(config)))),
  ];
}

function clientTargetProblem({ name, value, at }: LaunchVariable): Problem[] {
  const where = whereTo(name, value);
  if (where === undefined) return [];
  return [
    {
      code: "MX3062",
      severity: "error",
      message: `${name} leads the client ${where}, and mallex is never asked`,
      hint: name === URL_NAME ? "leave the line out: mallex puts its own URL there" : "leave the line out",
      at,
    },
  ];
}

function whereTo(name: string, value: LaunchVariable["value"]): string | undefined {
  if (/^CLAUDE_CODE_USE_[A-Z_]+$/.test(name) && CLOUDS.test(name)) return isOn(value) ? "to a cloud" : undefined;
  if (name === "ANTHROPIC_UNIX_SOCKET") return typeof value === "string" && value !== "" ? "to a socket" : undefined;
  if (name !== URL_NAME || typeof value === "object") return undefined;
  if (value === undefined) return "to its maker's cloud";
  // Something on this machine may stand between the two, such as a recorder.
  return URL.canParse(value) && isLoopback(new URL(value).hostname) ? undefined : "elsewhere";
}

const CLOUDS = /_(BEDROCK|VERTEX|FOUNDRY|MANTLE|ANTHROPIC_AWS|ANTHROPIC_GOOGLE_CLOUD|GATEWAY)$/;

/** Where the client's own login is passed on, the auth headers are the client's, and only mallex's own header opens mallex. */
function passesLogin(config: Dict): boolean {
  return entriesOf(config, "backends").some(([, { value }]) => textAt(value, ["login"]) !== undefined);
}

function hasToken(config: Dict): boolean {
  const names = passesLogin(config) ? [HEADERS_NAME] : TOKEN_NAMES;
  const env = valueAt(config, ["launch"]);
  return entriesOf(env, "env").some(([name, { value }]) => {
    const from = textAt(value, ["from"]);
    return names.includes(name) && (from === "token" || from === "tokenHeader") && entryOf(value, "from") !== undefined;
  });
}

function shut(at: LaunchVariable["at"], passesOn: boolean): Problem {
  return {
    code: "MX3062",
    severity: "error",
    message: "the client gets no token of mallex, so mallex refuses all it asks",
    hint: passesOn
      ? "leave ANTHROPIC_CUSTOM_HEADERS as it is: with `login: client` the other headers are the client's own"
      : "leave ANTHROPIC_AUTH_TOKEN or ANTHROPIC_CUSTOM_HEADERS as it is",
    at,
  };
}
